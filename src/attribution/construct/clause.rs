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
    if !anchor.cue.takes(Frame::Clause) && !anchor.cue.takes(Frame::Hearer) {
        return None;
    }
    let bound = ground.bounds(anchor.cue.head).end;
    let next = that_ahead(ground, anchor.after.next, bound).unwrap_or(anchor.after.next);
    let window = ground.marked.text.window(next, bound);
    let (_, explicit) = opening(ground, window).ok()?;
    let end = clause_end(ground, next, bound);
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
        CueKind::Assertion if explicit => 0.8,
        CueKind::Assertion => 0.75,
        CueKind::Belief => 0.55,
        CueKind::Intention | CueKind::Attitude => 0.35,
    };
    Some(anchor.reading(construct, Some(source), content, sure))
}

/// "that" after words that are neither verb nor mark: "said at the start of the debate that".
fn that_ahead(ground: &Ground<'_>, from: usize, bound: usize) -> Option<usize> {
    if !ground
        .classes(from)
        .any(Classes::of(Class::Preposition).with(Class::To))
    {
        return None;
    }
    (from..bound.min(from + 14))
        .take_while(|&at| {
            ground.token(at).is_some_and(|token| token.is_word())
                && !ground.is_cue_head(at)
                && !ground.classes(at).any(
                    Classes::of(Class::Be)
                        .with(Class::Have)
                        .with(Class::Modal)
                        .with(Class::Relative),
                )
                || ground.is(at, Class::That)
        })
        .find(|&at| ground.is(at, Class::That))
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
    token(rest, |at| is_verb(ground, at))
}

fn is_verb(ground: &Ground<'_>, at: usize) -> bool {
    let auxiliary = Classes::of(Class::Be)
        .with(Class::Have)
        .with(Class::Do)
        .with(Class::Modal);
    let word = &ground.marked.words[at];
    let finite = matches!(word.form, Some(Form::Past | Form::Present | Form::Base));
    word.classes.any(auxiliary)
        || word
            .classes
            .any(Classes::of(Class::Verb).with(Class::CueVerb))
            && finite
        || ground.word(at).ends_with("ed")
}
