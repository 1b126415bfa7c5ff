//! The speaker, then a clause in the reporter's words.
//!
//! ```text
//! clause  = subject cue [ hearer ] { extension } opening words ;
//! opening = "that" | question-word | phrase ;
//! ```

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek};

use super::anchor::Anchor;
use super::content::{clause_end, continued, joined};
use super::ground::Ground;
use super::host::host_end;
use super::parse::{Parsed, any_of, class, token};
use super::phrase::phrase;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, Classes, CueKind, Form, Frame};
use crate::text::{Kind, Tokens};

/// Ruiz said (that) the bridge would close. "…"
pub fn clause(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let source = anchor.source()?;
    let told = anchor.after.hearer.is_some();
    if anchor.cue.passive && anchor.cue.takes(Frame::Passive) {
        return None;
    }
    if !anchor.cue.takes(Frame::Clause) && !anchor.cue.takes(Frame::Hearer) {
        return None;
    }
    let bound = ground.bounds(anchor.cue.head).end;
    let next = that_ahead(ground, anchor.after.next, bound).unwrap_or(anchor.after.next);
    let window = ground.marked.text.window(next, bound);
    let plain_speech = !anchor.cue.takes(Frame::Object) && !told;
    let explicit = match opening(ground, window) {
        Ok((_, explicit)) => explicit,
        // "said the limits hamper": a clause whose verb the lexicon does not know.
        Err(_) if plain_speech && phrase(ground, window).is_ok() => false,
        Err(_) => return None,
    };
    // "told the story of a man who"
    if told && ground.is(next, Class::Relative) {
        return None;
    }
    let relative = ground.is(anchor.start(), Class::Relative);
    let host = relative
        .then(|| host_end(ground, anchor.start(), &(next..bound)))
        .flatten();
    let end = clause_end(ground, next, host.unwrap_or(bound));
    if end <= next + 1 {
        return None;
    }
    let over = if ground.is_kind(end, Kind::Stop) {
        ground.sentence(end - 1).end
    } else {
        end
    };
    let content = joined(next..end, continued(ground, over));
    let construct = if told {
        Construct::Hearer
    } else {
        Construct::Clause
    };
    let sure = match anchor.cue.kind {
        // "failed to understand that"
        _ if anchor.cue.bare && anchor.cue.form == Form::Base => 0.35,
        CueKind::Assertion if explicit => 0.8,
        CueKind::Assertion => 0.75,
        CueKind::Belief => 0.55,
        CueKind::Intention | CueKind::Attitude => 0.35,
    };
    let mut reading = anchor.reading(construct, Some(source), content, sure);
    reading.hosted = host == Some(end);
    Some(reading)
}

/// "that" after a place, a time or a channel: "said at a rally in Ohio that".
fn that_ahead(ground: &Ground<'_>, from: usize, bound: usize) -> Option<usize> {
    if !ground
        .classes(from)
        .any(Classes::of(Class::Preposition).with(Class::To))
    {
        return None;
    }
    let that = (from..bound.min(from + 12))
        .take_while(|&at| ground.token(at).is_some_and(|token| token.is_word()))
        .find(|&at| ground.is(at, Class::That))?;
    let where_or_when = Classes::of(Class::Weekday)
        .with(Class::Month)
        .with(Class::TimeWord)
        .with(Class::Channel)
        .with(Class::Document)
        .with(Class::Outlet)
        .with(Class::Place);
    let last = that - 1;
    let place = ground.classes(last).any(where_or_when)
        || ground
            .token(last)
            .is_some_and(|token| token.is_capitalised() || token.is(Kind::Number));
    (place && !ground.has_verb(&(from..that))).then_some(that)
}

/// Whether the content says by its first word that it is one.
fn opening<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, bool> {
    let explicit = |i| {
        any_of(
            ground,
            Classes::of(Class::That).with(Class::Interrogative),
            i,
        )
        .map(|(rest, _)| (rest, true))
    };
    let implicit = |i| {
        peek(|i| finite(ground, i))
            .parse(i)
            .map(|(rest, _)| (rest, false))
    };
    alt((explicit, implicit)).parse(input)
}

/// A subject and its verb.
fn finite<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, usize> {
    let adverb = |i| class(ground, Class::Adverb, i);
    let (rest, _) = (opt(adverb), |i| phrase(ground, i), opt(adverb)).parse(input)?;
    token(rest, |at| ground.is_verb(at) || can_be_verb(ground, at))
}

/// "they want", "voters fear".
fn can_be_verb(ground: &Ground<'_>, at: usize) -> bool {
    let word = &ground.marked.words[at];
    word.classes
        .any(Classes::of(Class::Verb).with(Class::CueVerb))
        && word.form == Some(Form::Base)
}
