//! The parsers' smallest pieces: a word, a phrase, what may stand between them.

use nom::IResult;

pub type Parsed<'a, O> = IResult<&'a str, O, ()>;

pub const fn fail<'a, O>() -> Parsed<'a, O> {
    Err(nom::Err::Error(()))
}

/// The letters that come first.
pub fn word(input: &str) -> Parsed<'_, &str> {
    let end = input
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(input.len());
    if end == 0 {
        return fail();
    }
    Ok((&input[end..], &input[..end]))
}

/// White space or one hyphen.
pub fn gap(input: &str) -> Parsed<'_, ()> {
    let rest = input.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\n', '\t']);
    if rest.len() < input.len() {
        return Ok((rest, ()));
    }
    match input.strip_prefix(['-', '‑']) {
        Some(rest) => Ok((rest, ())),
        None => fail(),
    }
}

/// `phrase` in any case, at its full length: no letter or digit follows.
pub fn phrase<'a>(input: &'a str, phrase: &str) -> Parsed<'a, ()> {
    let mut rest = input;
    for wanted in phrase.chars() {
        let Some(found) = rest.chars().next() else {
            return fail();
        };
        let spaces = wanted == ' ' && (found == '\u{a0}' || found == '-' || found == '\n');
        if !(found == wanted || spaces || found.to_lowercase().eq(wanted.to_lowercase())) {
            return fail();
        }
        rest = &rest[found.len_utf8()..];
    }
    let ends_in_letter = phrase.ends_with(char::is_alphanumeric);
    if ends_in_letter && rest.starts_with(char::is_alphanumeric) {
        return fail();
    }
    Ok((rest, ()))
}

/// The first of `phrases` that the input begins with, and what it stands for.
pub fn one_of<'a, T: Copy>(input: &'a str, phrases: &[(String, T)]) -> Parsed<'a, T> {
    for (text, meaning) in phrases {
        if let Ok((rest, ())) = phrase(input, text) {
            return Ok((rest, *meaning));
        }
    }
    fail()
}

/// `-`, `–` or `to`, as between the ends of a range.
pub fn dash_or_to(input: &str) -> Parsed<'_, ()> {
    let trimmed = input.trim_start();
    if let Some(rest) = trimmed.strip_prefix(['-', '–', '—']) {
        return Ok((rest.trim_start(), ()));
    }
    let (rest, ()) = phrase(trimmed, "to")?;
    Ok((rest.trim_start(), ()))
}
