//! A source that was asked and gave nothing: recorded as a response, not as a claim.
//!
//! ```text
//! response = subject ( refusal [ "to" ] reply | "not" reply | "not" "be" reached ) words ;
//! ```

use super::anchor::Anchor;
use super::content::{clause_end, trimmed};
use super::ground::Ground;
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, Classes, CueKind, Frame, Mark};
use crate::text::Kind;

/// The spokesman declined to comment; her office did not respond to a request.
pub fn response(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let cue = anchor.cue;
    let next = cue.range.end;
    let verb = if ground.is(next, Class::To) {
        next + 1
    } else {
        next
    };
    let source = anchor.source()?;
    let declines = ground.is(cue.head, Class::Refusal) && ground.is(verb, Class::Reply);
    if !(declines || is_silent(anchor) || is_unreached(anchor, &source)) {
        return None;
    }
    let end = answer_end(ground, next, ground.bounds(cue.head).end);
    let content = Some(next..end).filter(|content| {
        ground
            .token(content.start)
            .is_some_and(|token| token.is_word())
    });
    let content = content.into_iter().collect();
    let mut reading = anchor.reading(Construct::Response, Some(source), content, 0.9);
    reading.cue = Vec::from([cue.range.clone()]);
    reading.kind = CueKind::Assertion;
    reading.act = Act::Response;
    Some(reading)
}

/// "did not respond". To return or to address something is an answer only where a phrase of the grammar says so.
fn is_silent(anchor: &Anchor<'_>) -> bool {
    const AUXILIARY: Classes = Classes::of(Class::Modal)
        .with(Class::Have)
        .with(Class::Be)
        .with(Class::Do);
    let ground = anchor.ground;
    let cue = anchor.cue;
    let marks = ground.marked.marks(cue.head);
    let answers =
        cue.takes(Frame::Quote) || marks.has(Mark::Declined) || marks.has(Mark::Unreached);
    let finite = cue
        .range
        .clone()
        .any(|at| ground.classes(at).any(AUXILIARY));
    ground.is(cue.head, Class::Reply) && cue.negated && !cue.passive && finite && answers
}

/// "could not be reached": a person, or "for comment"; an agreement is reached otherwise.
fn is_unreached(anchor: &Anchor<'_>, source: &TokenRange) -> bool {
    const SOMEONE: Classes = Classes::of(Class::SubjectPronoun)
        .with(Class::Relative)
        .with(Class::Role)
        .with(Class::Person)
        .with(Class::Associate)
        .with(Class::Official)
        .with(Class::Spokesperson)
        .with(Class::Aide);
    let ground = anchor.ground;
    let cue = anchor.cue;
    let next = cue.range.end;
    let for_comment = || ground.is(next, Class::Preposition) && ground.is(next + 1, Class::Reply);
    let someone = || {
        source.clone().any(|at| {
            let named = ground.token(at).is_some_and(|token| token.is_capitalised())
                && ground.sentence(at).start != at;
            (named || ground.classes(at).any(SOMEONE)) && !ground.is(at, Class::That)
        })
    };
    ground.is(cue.head, Class::Reach) && cue.negated && cue.passive && (for_comment() || someone())
}

/// Where an answer's words end: before another clause, with or without a comma.
fn answer_end(ground: &Ground<'_>, from: usize, bound: usize) -> usize {
    const LINKS: Classes = Classes::of(Class::Conjunction)
        .with(Class::Subordinator)
        .with(Class::Relative)
        .with(Class::SubjectPronoun);
    let end = clause_end(ground, from, bound);
    let goes_on = |&at: &usize| {
        let comma = ground.is_kind(at, Kind::Comma);
        let next = at + 1;
        let gerund = ground.word(next).ends_with("ing");
        comma && (ground.classes(next).any(LINKS) || ground.is_verb(next) || gerund)
            || ground.is(at, Class::Conjunction) && ground.cue_of_clause(next).is_some()
    };
    let end = (from..end).find(goes_on).unwrap_or(end);
    trimmed(ground, from, end)
}
