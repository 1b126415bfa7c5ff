//! A number as it is printed.
//!
//! ```text
//! number   = ( digits | spelled ) { gap scale } ;
//! digits   = digit { digit } { "," digit digit digit } [ "." digit { digit } ] ;
//! spelled  = small { gap "hundred" [ gap "and" gap small ] } ;
//! small    = unit | tens [ gap unit ] ;
//! scaled   = number { gap [ "and" gap ] number } ;          (each smaller than the one before)
//! ```

use nom::Parser;
use nom::combinator::opt;

use super::lexicon::Figures;
use super::words::{Parsed, fail, gap, phrase, word};

/// A number and how much its last written digit stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    pub value: f64,
    pub grain: f64,
}

pub fn number<'a>(figures: &Figures, money: bool, input: &'a str) -> Parsed<'a, Written> {
    let (mut rest, mut written) = scaled(figures, money, input)?;
    while let Ok((next, more)) = further(figures, money, rest) {
        if more.value >= written.value.min(1000.0) || written.value % 100.0 != 0.0 {
            break;
        }
        written = Written {
            value: written.value + more.value,
            grain: more.grain,
        };
        rest = next;
    }
    Ok((rest, written))
}

/// "thousand, three hundred" goes on; "thousand, 300" and digits after digits do not.
fn further<'a>(figures: &Figures, money: bool, input: &'a str) -> Parsed<'a, Written> {
    let (input, ()) = gap(input)?;
    let (input, _) = opt(|i| (|i| phrase(i, "and"), gap).parse(i)).parse(input)?;
    if input.starts_with(|c: char| c.is_ascii_digit()) {
        return fail();
    }
    scaled(figures, money, input)
}

fn scaled<'a>(figures: &Figures, money: bool, input: &'a str) -> Parsed<'a, Written> {
    let (mut rest, mut written) = match digits(input) {
        Ok(found) => found,
        Err(_) => spelled(figures, input)?,
    };
    while let Ok((next, scale)) = scale(figures, money, rest) {
        let grain = if written.grain < 1.0 {
            written.grain
        } else {
            1.0
        };
        written = Written {
            value: written.value * scale,
            // A dozen may be eleven, and no six.
            grain: grain * if scale < 100.0 { scale / 6.0 } else { scale },
        };
        rest = next;
    }
    Ok((rest, written))
}

pub fn digits(input: &str) -> Parsed<'_, Written> {
    let mut plain = String::new();
    let mut decimals = 0;
    let mut rest = input;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let digit_after = after.starts_with(|c: char| c.is_ascii_digit());
        match c {
            '0'..='9' => {
                plain.push(c);
                decimals += i32::from(plain.contains('.'));
            }
            ',' if !plain.is_empty() && decimals == 0 && starts_with_thousand(after) => {}
            '.' if !plain.is_empty() && !plain.contains('.') && digit_after => plain.push('.'),
            _ => break,
        }
        rest = after;
    }
    let Ok(value) = plain.parse::<f64>() else {
        return fail();
    };
    let grain = if decimals > 0 {
        10_f64.powi(-decimals)
    } else {
        whole_grain(value)
    };
    Ok((rest, Written { value, grain }))
}

fn starts_with_thousand(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

/// "5,000" may have been rounded, "4,987" not; below a thousand a number is taken as counted.
pub fn whole_grain(value: f64) -> f64 {
    if value < 1000.0 {
        return 1.0;
    }
    let mut grain = 1.0;
    while value % (grain * 10.0) == 0.0 && grain * 10.0 <= value * 0.05 {
        grain *= 10.0;
    }
    grain
}

fn spelled<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, Written> {
    let (mut rest, mut value) = match small(figures, input) {
        Ok(found) => found,
        Err(_) => article(figures, input)?,
    };
    if let Ok((next, ())) = hundred(rest) {
        value *= 100;
        rest = next;
        if let Ok((next, more)) = and_small(figures, rest) {
            value += more;
            rest = next;
        }
    }
    let value = f64::from(value);
    let grain = whole_grain(value);
    Ok((rest, Written { value, grain }))
}

fn hundred(input: &str) -> Parsed<'_, ()> {
    let (input, ()) = gap(input)?;
    phrase(input, "hundred")
}

fn and_small<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, u32> {
    let (input, ()) = gap(input)?;
    let (input, _) = opt(|i| (|i| phrase(i, "and"), gap).parse(i)).parse(input)?;
    small(figures, input)
}

fn small<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, u32> {
    let (rest, value) = named(figures, input)?;
    if value < 20 || value % 10 != 0 {
        return Ok((rest, value));
    }
    match (gap, |i| named(figures, i)).parse(rest) {
        Ok((rest, ((), unit))) if (1..10).contains(&unit) => Ok((rest, value + unit)),
        _ => Ok((rest, value)),
    }
}

fn named<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, u32> {
    let (rest, name) = word(input)?;
    match figures.numbers.get(&name.to_lowercase()) {
        Some(&value) => Ok((rest, value)),
        None => fail(),
    }
}

/// "a million", "half a dozen" (its half is read by the fraction): one, if a scale follows.
fn article<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, u32> {
    let (rest, article) = word(input)?;
    let one = matches!(article, "a" | "A" | "an" | "An");
    if one && (scale(figures, false, rest).is_ok() || hundred(rest).is_ok()) {
        return Ok((rest, 1));
    }
    fail()
}

fn scale<'a>(figures: &Figures, money: bool, input: &'a str) -> Parsed<'a, f64> {
    let (input, _) = opt(gap).parse(input)?;
    let (rest, name) = word(input)?;
    let name = name.to_lowercase();
    // "2.4m users" are no metres.
    let letter = figures.money_scales.contains(&name) && !counts(figures, rest);
    match figures.scales.get(&name) {
        Some(&scale) if money || !letter => Ok((rest, scale)),
        _ => fail(),
    }
}

fn counts(figures: &Figures, rest: &str) -> bool {
    let next = gap(rest).and_then(|(rest, ())| word(rest));
    next.is_ok_and(|(_, next)| figures.after_million.iter().any(|word| word == next))
}
