//! Parts of a whole.
//!
//! ```text
//! fraction = ( "half" [ "a" | "of" ] | "a" part marker | count gap part | count " in " count | count " out of " [ "every" ] count ) ;
//! mixed    = number gap "and" gap "a" gap ( "half" | "quarter" ) ;
//! ```

use nom::Parser;
use nom::branch::alt;

use super::lexicon::Figures;
use super::number::number;
use super::words::{Parsed, fail, gap, phrase, word};

/// The part, 0 to 1.
pub fn fraction<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, f64> {
    alt((
        |i| half(i),
        |i| an_nth(figures, i),
        |i| nths(figures, i),
        |i| out_of(figures, i),
    ))
    .parse(input)
}

/// "one and a half": what is added to the number before.
pub fn and_a_half(input: &str) -> Parsed<'_, f64> {
    let (input, ()) = gap(input)?;
    let half = |i| phrase(i, "and a half").map(|(rest, ())| (rest, 0.5));
    let quarter = |i| phrase(i, "and a quarter").map(|(rest, ())| (rest, 0.25));
    alt((half, quarter)).parse(input)
}

fn half(input: &str) -> Parsed<'_, f64> {
    for words in ["one half", "one-half", "a half", "half of", "half"] {
        if let Ok((rest, ())) = phrase(input, words) {
            return Ok((rest, 0.5));
        }
    }
    fail()
}

/// "a third of", "a fifth less", "a quarter century"; "a third man" is an ordinal.
fn an_nth<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, f64> {
    let (rest, ()) = phrase(input, "a")?;
    let (rest, ()) = gap(rest)?;
    let (rest, part) = nth(figures, rest)?;
    let next = rest.trim_start_matches([' ', '-']);
    let marked = figures
        .after_fraction
        .iter()
        .any(|marker| phrase(next, marker).is_ok());
    let ends = !rest.starts_with([' ', '-']);
    let of_time = part == 4
        && ["century", "hour", "million", "billion"]
            .iter()
            .any(|unit| phrase(next, unit).is_ok());
    if marked || ends || of_time {
        Ok((rest, 1.0 / f64::from(part)))
    } else {
        fail()
    }
}

/// After "by": "by a quarter".
pub fn by_an_nth<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, f64> {
    let (rest, ()) = phrase(input, "a")?;
    let (rest, ()) = gap(rest)?;
    let (rest, part) = nth(figures, rest)?;
    Ok((rest, 1.0 / f64::from(part)))
}

fn nths<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, f64> {
    let (rest, count) = word(input)?;
    let Some(&count) = figures.numbers.get(&count.to_lowercase()) else {
        return fail();
    };
    let (rest, ()) = gap(rest)?;
    let (rest, part) = nth(figures, rest)?;
    if count == 0 || count >= part {
        return fail();
    }
    Ok((rest, f64::from(count) / f64::from(part)))
}

fn nth<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, u32> {
    let (rest, name) = word(input)?;
    match figures.fractions.get(&name.to_lowercase()) {
        Some(&part) => Ok((rest, part)),
        None => fail(),
    }
}

fn out_of<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, f64> {
    let (rest, count) = number(figures, false, input)?;
    let between = [" out of every ", " out of ", " in every ", " in "];
    let rest = between.iter().find_map(|words| rest.strip_prefix(words));
    let Some(rest) = rest else { return fail() };
    let (rest, of) = number(figures, false, rest)?;
    // "12 in 2019" is no fraction.
    let sensible = of.value > count.value && of.value <= 1000.0 && of.value % 1.0 == 0.0;
    let follows = rest.trim_start();
    let counted = follows.starts_with(|c: char| c.is_lowercase());
    if sensible && counted {
        Ok((rest, count.value / of.value))
    } else {
        fail()
    }
}
