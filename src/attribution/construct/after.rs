//! What stands after a cue: hearer, time, place and channel, up to where a content may begin.
//!
//! ```text
//! after     = [ hearer ] { extension } ;
//! extension = adverb | [ preposition ] time | preposition channel ;
//! channel   = [ determiner ] { word } ( "statement" | "email" | … ) ;
//! ```

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::multi::many1_count;

use super::cue::Cue;
use super::ground::Ground;
use super::parse::{Parsed, any_of, class, kind, range, token};
use super::phrase::{core_phrase, plain, prepositional};
use crate::attribution::reading::TokenRange;
use crate::grammar::{Class, Classes, Frame};
use crate::text::{Kind, Tokens};

/// The words between a cue's verb and its content.
#[derive(Clone, Debug, PartialEq)]
pub struct After {
    /// "reporters" in "told reporters".
    pub hearer: Option<TokenRange>,
    /// "in a statement", with the cue.
    pub extension: Option<TokenRange>,
    /// Where a content may begin.
    pub next: usize,
}

pub fn after(ground: &Ground<'_>, cue: &Cue) -> After {
    let end = ground.bounds(cue.head).end;
    let from = cue.range.end;
    let (from, hearer) = if cue.takes(Frame::Hearer) && !cue.passive {
        hearer(ground, from, end)
    } else {
        (from, None)
    };
    let mut window = ground.marked.text.window(from, end);
    let mut taken = None;
    while let Ok((rest, part)) = extension(ground, window) {
        taken = Some(taken.map_or(part.clone(), |before: TokenRange| before.start..part.end));
        window = rest;
    }
    After {
        hearer,
        extension: taken,
        next: window.index(),
    }
}

fn hearer(ground: &Ground<'_>, from: usize, end: usize) -> (usize, Option<TokenRange>) {
    let window = ground.marked.text.window(from, end);
    let found = alt((
        |i| range(|i| class(ground, Class::ObjectPronoun, i), i),
        |i| core_phrase(ground, i),
    ))
    .parse(window);
    let Ok((mut rest, _)) = found else {
        return (from, None);
    };
    // "the head of the council | in a letter"
    while extension(ground, rest).is_err()
        && let Ok((next, ())) = prepositional(ground, rest)
    {
        rest = next;
    }
    (rest.index(), Some(from..rest.index()))
}

pub fn extension<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    range(
        |i| {
            alt((
                |i| time(ground, i),
                |i| channel(ground, i),
                |i| adverb(ground, i),
            ))
            .parse(i)
        },
        input,
    )
}

fn adverb<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, _) = class(ground, Class::Adverb, input)?;
    Ok((rest, ()))
}

/// "on Tuesday", "last week", "in 2014", "Feb. 3".
fn time<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let time_word = |i| {
        any_of(
            ground,
            Classes::of(Class::Weekday)
                .with(Class::Month)
                .with(Class::TimeWord),
            i,
        )
    };
    let (rest, _) = (
        opt(|i| class(ground, Class::Preposition, i)),
        opt(|i| {
            any_of(
                ground,
                Classes::of(Class::Article).with(Class::Demonstrative),
                i,
            )
        }),
        many1_count(alt((time_word, verify(kind(Kind::Number), |&at| at > 0)))),
    )
        .parse(input)?;
    let holds_word = (input.index()..rest.index()).any(|at| {
        ground.classes(at).any(
            Classes::of(Class::Weekday)
                .with(Class::Month)
                .with(Class::TimeWord),
        )
    });
    if holds_word {
        Ok((rest, ()))
    } else {
        Err(nom::Err::Error(()))
    }
}

/// "in a statement", "on Twitter", "during an interview with the paper", "to reporters".
fn channel<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, _) = token(input, |at| {
        ground
            .classes(at)
            .any(Classes::of(Class::Preposition).with(Class::To))
    })?;
    let (rest, object) = plain(ground, rest)?;
    let names_channel = object.clone().any(|at| {
        ground.classes(at).any(
            Classes::of(Class::Channel)
                .with(Class::Document)
                .with(Class::Outlet)
                .with(Class::Weekday)
                .with(Class::TimeWord),
        )
    });
    if names_channel {
        Ok((rest, ()))
    } else {
        Err(nom::Err::Error(()))
    }
}
