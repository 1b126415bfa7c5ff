//! "According to", before, after or in the middle of its content.
//!
//! ```text
//! according = "according" "to" phrase ;
//! before    = according "," words ;
//! after     = words [ "," ] according ;
//! middle    = words "," according "," words ;
//! ```

use nom::Parser;
use nom::multi::many0_count;

use super::content::{clause_end, continued, joined, left, trimmed};
use super::ground::Ground;
use super::parse::{Parsed, range, token};
use super::phrase::phrase;
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, CueKind};
use crate::text::{Kind, Tokens};

pub fn readings(ground: &Ground<'_>, out: &mut Vec<Reading>) {
    let anchors = (0..ground.len()).filter(|&at| ground.is_according(at));
    out.extend(anchors.filter_map(|at| reading(ground, at)));
}

fn reading(ground: &Ground<'_>, at: usize) -> Option<Reading> {
    let bounds = ground.bounds(at);
    let window = ground.marked.text.window(at, bounds.end);
    let (_, (cue, source)) = according(ground, window).ok()?;
    let source = source.start..trimmed(ground, source.start, source.end);
    let source = up_to_comma(ground, at, source, &bounds);
    let content = content(ground, at, &source, &bounds)?;
    Some(Reading {
        construct: Construct::According,
        source: Some(source),
        cue: vec![cue],
        content,
        kind: CueKind::Assertion,
        act: Act::Claim,
        confidence: 0.88,
        hosted: false,
    })
}

/// At the head of a sentence the source ends at its comma, whatever words it holds.
fn up_to_comma(
    ground: &Ground<'_>,
    at: usize,
    source: TokenRange,
    bounds: &TokenRange,
) -> TokenRange {
    let comma = (source.end..bounds.end.min(source.end + 12))
        .find(|&token| ground.is_kind(token, Kind::Comma));
    match comma {
        Some(comma) if at == bounds.start => source.start..comma,
        _ => source,
    }
}

fn according<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, (TokenRange, TokenRange)> {
    (
        |i| range(|i| cue_preposition(ground, i), i),
        |i| phrase(ground, i),
    )
        .parse(input)
}

fn cue_preposition<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, usize> {
    let (rest, _) = token(input, |at| ground.is_according(at))?;
    let joined = |i| {
        token(i, |at| {
            ground.is(at, Class::CuePreposition) && ground.is(at, Class::Joined)
        })
    };
    many0_count(joined).parse(rest)
}

fn content(
    ground: &Ground<'_>,
    at: usize,
    source: &TokenRange,
    bounds: &TokenRange,
) -> Option<Vec<TokenRange>> {
    let comma = ground.is_kind(source.end, Kind::Comma);
    let opens_sentence = (bounds.start..at).all(|token| {
        ground.is(token, Class::Conjunction)
            || ground.is_kind(token, Kind::Comma)
            || ground.is(token, Class::Adverb)
    });
    if opens_sentence {
        let from = if comma { source.end + 1 } else { source.end };
        let end = clause_end(ground, from, bounds.end);
        let over = ground.sentence(at).end;
        return (end > from).then(|| joined(from..end, continued(ground, over)));
    }
    let before = left(ground, at).map_or(bounds.start..at, |left| left.content);
    let goes_on = comma
        && source.end + 2 < bounds.end
        && ground.opening(source.end + 1).is_none()
        && ground.cue_of_clause(source.end + 1).is_none()
        && !ground.is(source.end + 1, Class::Conjunction)
        && !ground.is(source.end + 1, Class::Relative);
    if !goes_on {
        return Some(joined(before, continued(ground, source.end)));
    }
    let end = clause_end(ground, source.end + 1, bounds.end);
    Some(vec![before, source.end + 1..end])
}
