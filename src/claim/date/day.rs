//! The parts of a date.
//!
//! ```text
//! day      = [ "the " ] ( digit [ digit ] [ "st" | "nd" | "rd" | "th" ] | ordinal ) ;
//! month    = name [ "." ] ;
//! year     = digit digit digit digit ;
//! ```

use super::super::quantity::words::{Parsed, fail, phrase, word};
use super::Calendar;

pub fn day<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, i8> {
    let input = input.strip_prefix("the ").unwrap_or(input);
    if let Ok((rest, number)) = digits(input, 2) {
        let rest = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|ending| rest.strip_prefix(ending))
            .unwrap_or(rest);
        let ends = !rest.starts_with(char::is_alphanumeric);
        let day = i8::try_from(number)
            .ok()
            .filter(|day| ends && (1..=31).contains(day));
        return day.map_or_else(fail, |day| Ok((rest, day)));
    }
    for (ordinal, day) in calendar.ordinals.iter().zip(1_i8..) {
        if let Ok((rest, ())) = phrase(input, ordinal) {
            return Ok((rest, day));
        }
    }
    fail()
}

/// A month by its name, and whether the name is a word as well.
pub fn month<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, (i8, bool)> {
    let (rest, name) = word(input)?;
    if !name.starts_with(char::is_uppercase) {
        return fail();
    }
    let name = name.to_lowercase();
    let Some(&month) = calendar.months.get(&name) else {
        return fail();
    };
    let short = rest.strip_prefix('.').filter(|_| name.len() < 5);
    let also_word = calendar.also_words.contains(&name) && short.is_none();
    Ok((short.unwrap_or(rest), (month, also_word)))
}

pub fn year(input: &str) -> Parsed<'_, i16> {
    let (rest, number) = digits(input, 4)?;
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric())
        || rest
            .strip_prefix([',', '.'])
            .is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    match i16::try_from(number) {
        Ok(year) if (1000..=2199).contains(&year) && !goes_on => Ok((rest, year)),
        _ => fail(),
    }
}

pub fn digits(input: &str, most: usize) -> Parsed<'_, u32> {
    let count = input.bytes().take_while(u8::is_ascii_digit).count();
    if count == 0 || count > most {
        return fail();
    }
    match input[..count].parse() {
        Ok(number) => Ok((&input[count..], number)),
        Err(_) => fail(),
    }
}
