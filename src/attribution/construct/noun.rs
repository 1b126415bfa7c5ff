//! A noun that names an act of saying.
//!
//! ```text
//! noun  = ( owner "'s" | "his" | determiner ) { word } cue-noun [ "by" phrase ] complement ;
//! complement = "that" words | "to" words ;
//! ```

use nom::Parser;
use nom::combinator::opt;

use super::content::clause_end;
use super::cue::is_owner_mark;
use super::ground::Ground;
use super::host::host_end;
use super::parse::{Parsed, class, whole};
use super::phrase::plain;
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, Classes, Frame};
use crate::text::Tokens;

pub fn readings(ground: &Ground<'_>, out: &mut Vec<Reading>) {
    let anchors = (0..ground.len())
        .filter(|&at| ground.is(at, Class::CueNoun) && ground.inside(at).is_none());
    out.extend(anchors.filter_map(|at| reading(ground, at)));
}

fn reading(ground: &Ground<'_>, at: usize) -> Option<Reading> {
    if ground.is_cue_head(at) {
        return None;
    }
    let bounds = ground.bounds(at);
    let window = ground.marked.text.window(at + 1, bounds.end);
    let (rest, by) = opt(|i| by_whom(ground, i)).parse(window).ok()?;
    let that = rest.index();
    let takes_clause = ground.marked.words[at].noun_frames.has(Frame::Clause);
    // "claims that hold water": what "that" opens is about the noun, not its content.
    let relative = ground.is_verb(that + 1) || ground.is(that + 1, Class::Adverb);
    if !takes_clause || !ground.is(that, Class::That) || relative {
        return None;
    }
    let host = host_end(ground, at, &(that..bounds.end));
    let content = that..clause_end(ground, that, host.unwrap_or(bounds.end));
    let owner = owner(ground, at, bounds.start);
    let sure = if owner.is_some() || by.is_some() {
        0.5
    } else {
        0.4
    };
    Some(Reading {
        construct: Construct::Noun,
        source: owner.or(by),
        cue: std::iter::once(at..at + 1).collect(),
        hosted: host == Some(content.end),
        content: std::iter::once(content).collect(),
        kind: ground.marked.words[at].kind.unwrap_or_default(),
        act: Act::Claim,
        confidence: sure,
    })
}

/// "by Ruiz".
fn by_whom<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    let (rest, (_, source)) = (
        |i| class(ground, Class::Preposition, i),
        |i| plain(ground, i),
    )
        .parse(input)?;
    Ok((rest, source))
}

/// "Ruiz's" or "his" before the noun and its adjectives.
fn owner(ground: &Ground<'_>, at: usize, floor: usize) -> Option<TokenRange> {
    let closed = Classes::of(Class::Article)
        .with(Class::Preposition)
        .with(Class::Conjunction)
        .with(Class::That);
    let owns = |token: usize| ground.is(token, Class::Possessive) || is_owner_mark(ground, token);
    let last = (floor.max(at.saturating_sub(4))..at)
        .rev()
        .take_while(|&token| {
            !ground.classes(token).any(closed) && ground.token(token).is_some_and(|t| t.is_word())
        })
        .find(|&token| owns(token))?;
    let mut from = last;
    if is_owner_mark(ground, last) {
        from = (floor.max(last.saturating_sub(8))..last).find(|&start| {
            whole(|i| plain(ground, i), ground.marked.text.window(start, last)).is_some()
        })?;
    }
    Some(from..last + 1)
}
