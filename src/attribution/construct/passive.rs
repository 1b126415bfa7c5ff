//! A claim whose speaker stands behind a passive, or nowhere.
//!
//! ```text
//! passive = phrase passive-cue ( "to" | "of" | "that" ) words [ "by" phrase ] ;
//! ```

use super::anchor::Anchor;
use super::content::clause_end;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, Classes, CueKind, Frame};

/// The mayor was accused of theft; it is understood that …
pub fn passive(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let cue = anchor.cue;
    if !cue.passive || !cue.takes(Frame::Passive) {
        return None;
    }
    let bound = ground.bounds(cue.head).end;
    let next = anchor.after.next;
    let linked = ground.classes(next).any(
        Classes::of(Class::To)
            .with(Class::That)
            .with(Class::Preposition),
    );
    if !linked {
        return None;
    }
    let end = clause_end(ground, next, bound);
    let told_of = anchor.source()?;
    let empty_subject = ground.is(next, Class::That);
    let mut content = Vec::new();
    if !empty_subject {
        content.push(told_of);
    }
    content.push(next..end);
    let sure = if cue.kind == CueKind::Belief || empty_subject {
        0.55
    } else {
        0.35
    };
    Some(anchor.reading(Construct::Passive, None, content, sure))
}
