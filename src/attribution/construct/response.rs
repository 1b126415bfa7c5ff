//! A source that was asked and gave nothing: recorded as a response, not as a claim.
//!
//! ```text
//! response = subject ( refusal [ "to" ] reply | "not" reply | "not" "be" reached ) words ;
//! ```

use super::anchor::Anchor;
use super::content::clause_end;
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, CueKind};

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
    let declines = ground.is(cue.head, Class::Refusal) && ground.is(verb, Class::Reply);
    let silent = ground.is(cue.head, Class::Reply) && cue.negated;
    let unreached = ground.is(cue.head, Class::Reach) && cue.negated && cue.passive;
    if !(declines || silent || unreached) {
        return None;
    }
    let source = anchor.source()?;
    let end = clause_end(ground, next, ground.bounds(cue.head).end);
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
