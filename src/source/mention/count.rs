//! How many people a phrase counts.
//!
//! ```text
//! count = [ bound ] ( number | "several" | "a few" | "half a dozen" | share ) [ "of" ] ;
//! bound = "about" | "at least" | "more than" | "nearly" ;
//! share = number ( "percent" | "%" ) | number "in" number | "half" | "a third" ;
//! ```

use nom::branch::alt;
use nom::combinator::opt;
use nom::{IResult, Input, Parser};

use super::Ground;
use crate::text::Tokens;

/// The count that a phrase gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Count {
    #[default]
    None,
    /// "two", "one".
    Exactly(u32),
    /// Counted, but not told how many: "several", "a handful".
    Several,
    /// "some", "many": nobody counted.
    Uncounted,
    /// "54 percent", "six in 10", "half".
    Share,
}

type Parsed<'t, O> = IResult<Tokens<'t>, O, ()>;

/// The count that begins at a token, and one past its last.
pub fn read(ground: Ground<'_, '_>, from: usize, to: usize) -> Option<(Count, usize)> {
    let input = ground.marked.text.window(from, to);
    let (rest, count) = count(input).ok()?;
    Some((count, rest.index()))
}

fn count(input: Tokens<'_>) -> Parsed<'_, Count> {
    let (input, _) = opt(bound).parse(input)?;
    alt((share, dozens, several, number)).parse(input)
}

fn bound(input: Tokens<'_>) -> Parsed<'_, ()> {
    alt((
        |i| words(i, &["more", "than"]),
        |i| words(i, &["fewer", "than"]),
        |i| words(i, &["less", "than"]),
        |i| words(i, &["at", "least"]),
        |i| words(i, &["at", "most"]),
        |i| words(i, &["as", "many", "as"]),
        |i| words(i, &["up", "to"]),
        |i| {
            one_of(
                i,
                &[
                    "about",
                    "around",
                    "nearly",
                    "almost",
                    "roughly",
                    "approximately",
                    "some",
                    "over",
                    "only",
                    "just",
                    "both",
                    "another",
                    "all",
                ],
            )
            .and_then(|(rest, ())| number(rest).map(|_| (rest, ())))
        },
    ))
    .parse(input)
}

fn share(input: Tokens<'_>) -> Parsed<'_, Count> {
    alt((
        |i| {
            (
                number,
                |i| one_of(i, &["percent", "%", "per"]),
                opt(|i| one_of(i, &["cent"])),
            )
                .map(|_| ())
                .parse(i)
        },
        |i| {
            (
                number,
                |i| one_of(i, &["in", "out"]),
                opt(|i| one_of(i, &["of"])),
                opt(|i| one_of(i, &["every"])),
                number,
            )
                .map(|_| ())
                .parse(i)
        },
        fraction,
    ))
    .map(|()| Count::Share)
    .parse(input)
}

/// "a third of voters", but not "a third source" nor "the third".
fn fraction(input: Tokens<'_>) -> Parsed<'_, ()> {
    const FRACTIONS: &[&str] = &[
        "half",
        "third",
        "quarter",
        "fifth",
        "majority",
        "minority",
        "plurality",
        "two-thirds",
        "three-quarters",
        "one-third",
        "one-quarter",
        "majorities",
    ];
    const ORDINALS: &[&str] = &["third", "quarter", "fifth"];
    let (input, article) = opt(|i| one_of(i, &["a", "one"])).parse(input)?;
    let (rest, ()) = one_of(input, FRACTIONS)?;
    let shares = article.is_some() || one_of(input, ORDINALS).is_err();
    match rest.first() {
        Some(next) if next.text == "of" => Ok((rest, ())),
        Some(next) if next.is_word() => Err(nom::Err::Error(())),
        _ if shares => Ok((rest, ())),
        _ => Err(nom::Err::Error(())),
    }
}

fn dozens(input: Tokens<'_>) -> Parsed<'_, Count> {
    alt((
        |i| words(i, &["half", "a", "dozen"]).map(|(rest, ())| (rest, Count::Exactly(6))),
        |i| words(i, &["a", "half-dozen"]).map(|(rest, ())| (rest, Count::Exactly(6))),
        |i| words(i, &["a", "dozen"]).map(|(rest, ())| (rest, Count::Exactly(12))),
        |i| words(i, &["two", "dozen"]).map(|(rest, ())| (rest, Count::Exactly(24))),
        |i| {
            one_of(i, &["dozens", "scores", "hundreds", "thousands", "dozen"])
                .map(|(rest, ())| (rest, Count::Several))
        },
    ))
    .parse(input)
}

fn several(input: Tokens<'_>) -> Parsed<'_, Count> {
    alt((
        |i| words(i, &["a", "few"]).map(|(rest, ())| (rest, Count::Several)),
        |i| words(i, &["a", "couple"]).map(|(rest, ())| (rest, Count::Exactly(2))),
        |i| words(i, &["a", "pair"]).map(|(rest, ())| (rest, Count::Exactly(2))),
        |i| words(i, &["a", "handful"]).map(|(rest, ())| (rest, Count::Several)),
        |i| words(i, &["a", "number"]).map(|(rest, ())| (rest, Count::Several)),
        |i| words(i, &["a", "trio"]).map(|(rest, ())| (rest, Count::Exactly(3))),
        |i| one_of(i, &["several", "multiple", "various"]).map(|(rest, ())| (rest, Count::Several)),
        |i| one_of(i, &["both"]).map(|(rest, ())| (rest, Count::Exactly(2))),
        |i| {
            one_of(
                i,
                &[
                    "some",
                    "many",
                    "most",
                    "all",
                    "few",
                    "certain",
                    "numerous",
                    "countless",
                ],
            )
            .map(|(rest, ())| (rest, Count::Uncounted))
        },
    ))
    .parse(input)
}

fn number(input: Tokens<'_>) -> Parsed<'_, Count> {
    let Some(token) = input.first() else {
        return Err(nom::Err::Error(()));
    };
    value(token.text)
        .filter(|_| token.is_word())
        .map(|value| (input.take_from(1), Count::Exactly(value)))
        .ok_or(nom::Err::Error(()))
}

fn value(text: &str) -> Option<u32> {
    const WORDS: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    const TENS: [(&str, u32); 8] = [
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
        ("hundred", 100),
    ];
    let lower = text.to_ascii_lowercase();
    if let Some(value) = WORDS.iter().position(|word| *word == lower) {
        return u32::try_from(value).ok();
    }
    if let Some((tens, ones)) = lower.split_once('-') {
        return Some(value_of_tens(&TENS, tens)? + value(ones).filter(|ones| *ones < 10)?);
    }
    value_of_tens(&TENS, &lower).or_else(|| lower.replace(',', "").parse().ok())
}

fn value_of_tens(tens: &[(&str, u32)], text: &str) -> Option<u32> {
    let twenty = (text == "twenty").then_some(20);
    twenty.or_else(|| {
        tens.iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value)
    })
}

/// These words, whatever their case.
fn words<'t>(input: Tokens<'t>, wanted: &[&str]) -> Parsed<'t, ()> {
    let tokens = input.as_slice();
    let matches = tokens.len() >= wanted.len()
        && wanted
            .iter()
            .zip(tokens)
            .all(|(word, token)| token.text.eq_ignore_ascii_case(word));
    if matches {
        Ok((input.take_from(wanted.len()), ()))
    } else {
        Err(nom::Err::Error(()))
    }
}

fn one_of<'t>(input: Tokens<'t>, wanted: &[&str]) -> Parsed<'t, ()> {
    match input.first() {
        Some(token)
            if wanted
                .iter()
                .any(|word| token.text.eq_ignore_ascii_case(word)) =>
        {
            Ok((input.take_from(1), ()))
        }
        _ => Err(nom::Err::Error(())),
    }
}
