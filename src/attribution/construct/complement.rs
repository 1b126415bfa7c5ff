//! The speaker, then what the cue is about, when it is not a clause.
//!
//! ```text
//! complement = subject cue ( "to" words | preposition words | phrase words ) ;
//! ```

use super::anchor::Anchor;
use super::content::clause_end;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, Frame};
use crate::text::Kind;

/// Ruiz vowed to close it; Ruiz called for calm; Ruiz denied the charge.
pub fn complement(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let cue = anchor.cue;
    let source = anchor.source().filter(|_| !cue.passive)?;
    let from = cue.range.end;
    let bound = ground.bounds(cue.head).end;
    let (extra, start, sure) = if cue.takes(Frame::Infinitive) && ground.is(from, Class::To) {
        (0, from, 0.4)
    } else if cue.takes(Frame::Prepositional) && ground.is(from, Class::Preposition) {
        (1, from + 1, 0.3)
    } else if cue.takes(Frame::Object) && begins_object(anchor, from) {
        (0, from, 0.35)
    } else {
        return None;
    };
    let end = clause_end(ground, start, bound);
    if end <= start {
        return None;
    }
    let mut reading = anchor.reading(
        Construct::Complement,
        Some(source),
        std::iter::once(start..end).collect(),
        sure,
    );
    reading.cue = std::iter::once(cue.range.start..cue.range.end + extra).collect();
    Some(reading)
}

fn begins_object(anchor: &Anchor<'_>, at: usize) -> bool {
    let ground = anchor.ground;
    ground
        .token(at)
        .is_some_and(|token| token.is_word() || token.is(Kind::OpenQuote))
        && !ground.is(at, Class::Preposition)
        && !ground.is(at, Class::To)
        && !ground.is(at, Class::Conjunction)
}
