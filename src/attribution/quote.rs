//! A quotation, then its speaker.
//!
//! ```text
//! quote   = quotation tail ;
//! tail    = source cue | cue source ;
//! ```

use nom::branch::alt;
use nom::multi::many1;
use nom::{IResult, Input, Parser};

use super::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, CueKind, Marked};
use crate::text::{Quotation, Tokens};

type Parsed<'a, O> = IResult<Tokens<'a>, O, ()>;

pub fn readings(marked: &Marked<'_>) -> Vec<Reading> {
    marked
        .text
        .quotations
        .iter()
        .filter_map(|quotation| reading(marked, quotation))
        .collect()
}

fn reading(marked: &Marked<'_>, quotation: &Quotation) -> Option<Reading> {
    let close = quotation.close?;
    let after = marked.text.window(close + 1, close + 12);
    let (_, (source, cue)) = tail(marked, after).ok()?;
    Some(Reading {
        construct: Construct::Quote,
        source: Some(source),
        cue: vec![cue],
        content: std::iter::once(quotation.open..close + 1).collect(),
        kind: CueKind::Assertion,
        confidence: 0.9,
    })
}

fn tail<'a>(marked: &Marked<'_>, input: Tokens<'a>) -> Parsed<'a, (TokenRange, TokenRange)> {
    alt((
        |i| (|i| name(marked, i), |i| cue(marked, i)).parse(i),
        |i| {
            (|i| cue(marked, i), |i| name(marked, i))
                .map(|(cue, source)| (source, cue))
                .parse(i)
        },
    ))
    .parse(input)
}

fn cue<'a>(marked: &Marked<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    token(input, |at| marked.is(at, Class::CueVerb))
}

fn name<'a>(marked: &Marked<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    let (rest, words) = many1(|i| {
        token(i, |at| {
            marked.text.tokens[at].is_word() && !marked.is(at, Class::CueVerb)
        })
    })
    .parse(input)?;
    let from = words.first().map_or(0, |word| word.start);
    let to = words.last().map_or(0, |word| word.end);
    Ok((rest, from..to))
}

fn token(input: Tokens<'_>, accepts: impl Fn(usize) -> bool) -> Parsed<'_, TokenRange> {
    let at = input.index();
    if input.first().is_some() && accepts(at) {
        Ok((input.take_from(1), at..at + 1))
    } else {
        Err(nom::Err::Error(()))
    }
}
