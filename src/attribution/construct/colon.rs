//! A name, a colon, and what that one said: transcripts, question and answer, headlines.
//!
//! ```text
//! colon    = name ":" words ;         (at the head of a paragraph)
//! headline = words ":" name ;
//! name     = capitalised { capitalised } [ "(" … ")" ] ;
//! ```

use std::collections::HashSet;

use nom::combinator::opt;
use nom::multi::many1_count;
use nom::{Input, Parser};

use super::content::trimmed;
use super::ground::Ground;
use super::parse::{Parsed, kind, range, token};
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::CueKind;
use crate::read::BlockKind;
use crate::text::{Kind, Tokens};

pub fn readings(ground: &Ground<'_>, out: &mut Vec<Reading>) {
    let speakers = speakers(ground);
    out.extend(ground.blocks().filter_map(|block| {
        at_head(ground, &block, &speakers).or_else(|| at_end(ground, &block, &speakers))
    }));
}

/// The capitalised words of those whom the story lets speak.
fn speakers<'g>(ground: &'g Ground<'_>) -> HashSet<&'g str> {
    let subjects = ground.subjects.iter().flatten();
    subjects
        .flat_map(|subject| subject.source.clone())
        .filter(|&at| ground.token(at).is_some_and(|token| token.is_capitalised()))
        .map(|at| ground.word(at))
        .collect()
}

fn at_head(ground: &Ground<'_>, block: &TokenRange, speakers: &HashSet<&str>) -> Option<Reading> {
    let window = ground.marked.text.window(block.start, block.end);
    let (rest, (source, colon)) = (|i| name(ground, i), kind(Kind::Colon))
        .parse(window)
        .ok()?;
    let last = ground.word(source.end - 1);
    let transcript = source
        .clone()
        .all(|at| ground.word(at).chars().all(|c| !c.is_lowercase()));
    if !(speakers.contains(last) || transcript && source.len() > 1) || rest.input_len() < 2 {
        return None;
    }
    Some(reading(source, colon, colon + 1..block.end, 0.6))
}

fn at_end(ground: &Ground<'_>, block: &TokenRange, speakers: &HashSet<&str>) -> Option<Reading> {
    if ground.block_kind(block.start) != BlockKind::Headline {
        return None;
    }
    let colon = block
        .clone()
        .rev()
        .take(6)
        .find(|&at| ground.is_kind(at, Kind::Colon))?;
    let window = ground.marked.text.window(colon + 1, block.end);
    let (rest, source) = name(ground, window).ok()?;
    let known = speakers.contains(ground.word(source.end - 1));
    (rest.input_len() == 0 && known && colon > block.start).then(|| {
        reading(
            source,
            colon,
            block.start..trimmed(ground, block.start, colon),
            0.6,
        )
    })
}

fn reading(source: TokenRange, colon: usize, content: TokenRange, confidence: f32) -> Reading {
    Reading {
        construct: Construct::Colon,
        source: Some(source),
        cue: std::iter::once(colon..colon + 1).collect(),
        content: std::iter::once(content).collect(),
        kind: CueKind::Assertion,
        act: Act::Claim,
        confidence,
        hosted: false,
    }
}

fn name<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    let capitalised = |i| {
        token(i, |at| {
            ground.token(at).is_some_and(|found| found.is_capitalised())
        })
    };
    let (rest, found) = range(many1_count(capitalised), input)?;
    let (rest, _) = opt(|i| bracketed(i)).parse(rest)?;
    if found.len() > 5 {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, found))
}

fn bracketed(input: Tokens<'_>) -> Parsed<'_, ()> {
    let (rest, _) = kind(Kind::OpenBracket)(input)?;
    let inside = rest.as_slice().iter().take(8);
    let length = inside
        .take_while(|token| !token.is(Kind::CloseBracket))
        .count();
    let (rest, _) = kind(Kind::CloseBracket)(rest.take_from(length))?;
    Ok((rest, ()))
}
