//! The speaker in the middle of the content.
//!
//! ```text
//! parenthetical = content "," subject cue { extension } "," content ;
//! ```

use super::anchor::Anchor;
use super::content::{clause_end, continued, left};
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{CueKind, Frame};
use crate::text::Kind;

/// The bridge, the mayor said, will close in May.
pub fn parenthetical(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let subject = anchor.speaker()?;
    let left = left(ground, subject.from).filter(|left| !left.quoted)?;
    let comma = anchor.after.next;
    let bound = ground.bounds(anchor.cue.head).end;
    if !ground.is_kind(comma, Kind::Comma) || !anchor.cue.takes(Frame::Clause) || comma + 2 >= bound
    {
        return None;
    }
    // "The bridge will close, she said, adding": the content is over before her.
    let complete = ground.has_verb(&left.content);
    let opens_quotation = ground.opening(comma + 1).is_some();
    if complete && (opens_quotation || ground.cue_of_clause(comma + 1).is_some()) {
        return None;
    }
    let end = clause_end(ground, comma + 1, bound);
    let mut content = vec![left.content, comma + 1..end];
    content.extend(continued(ground, end));
    let says = anchor.cue.kind == CueKind::Assertion && !anchor.cue.passive;
    let sure = if says { 0.82 } else { 0.3 };
    Some(anchor.reading(
        Construct::Parenthetical,
        Some(subject.source.clone()),
        content,
        sure,
    ))
}
