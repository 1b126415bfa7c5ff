//! The speaker, then what the cue is about, when it is not a clause.
//!
//! ```text
//! complement = subject cue ( "to" words | preposition words | phrase words ) ;
//! ```

use super::anchor::Anchor;
use super::content::clause_end;
use super::lead_in::is_title;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, CueKind, Frame};
use crate::text::Kind;

/// Ruiz vowed to close it; Ruiz called for calm; Ruiz denied the charge.
pub fn complement(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let cue = anchor.cue;
    let source = anchor.source().filter(|_| !cue.passive)?;
    let from = cue.range.end;
    let bound = ground.bounds(cue.head).end;
    let (extra, start) = if cue.takes(Frame::Infinitive) && ground.is(from, Class::To) {
        (0, from)
    } else if cue.takes(Frame::Prepositional) && ground.is(from, Class::Preposition) {
        (1, from + 1)
    } else if cue.takes(Frame::Object) && begins_object(anchor, from) {
        (0, from)
    } else {
        return None;
    };
    let end = clause_end(ground, start, bound);
    if end <= start {
        return None;
    }
    let quotes = (start..end).any(|at| ground.opening(at).is_some());
    let sure = match (anchor.speaker().is_some(), cue.kind) {
        (true, CueKind::Assertion) if quotes => 0.65,
        (true, CueKind::Assertion) => 0.55,
        (true, _) if quotes => 0.55,
        (true, _) => 0.45,
        (false, _) => 0.35,
    };
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
    let title = ground
        .opening(at)
        .is_some_and(|quotation| is_title(anchor, quotation));
    let begins = ground
        .token(at)
        .is_some_and(|token| token.is_word() || token.is(Kind::OpenQuote));
    begins
        && !title
        && !ground.is(at, Class::Preposition)
        && !ground.is(at, Class::To)
        && !ground.is(at, Class::Conjunction)
        && !ground.is(at, Class::Negation)
}
