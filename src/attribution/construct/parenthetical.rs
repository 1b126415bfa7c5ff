//! The speaker in the middle of the content.
//!
//! ```text
//! parenthetical = content "," subject cue { extension } "," content ;
//! ```

use super::anchor::Anchor;
use super::content::{clause_end, continued, left};
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::Frame;
use crate::text::Kind;

/// The bridge, the mayor said, will close in May.
pub fn parenthetical(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let subject = anchor.subject.filter(|subject| !subject.shared)?;
    let left = left(ground, subject.from)?;
    let comma = anchor.after.next;
    let opens_quotation = ground.opening(comma + 1).is_some();
    if left.quoted
        || opens_quotation
        || !ground.is_kind(comma, Kind::Comma)
        || !anchor.cue.takes(Frame::Clause)
    {
        return None;
    }
    let bound = ground.bounds(anchor.cue.head).end;
    if comma + 2 >= bound || ground.cue_of_clause(comma + 1).is_some() {
        return None;
    }
    let end = clause_end(ground, comma + 1, bound);
    let mut content = vec![left.content, comma + 1..end];
    content.extend(continued(ground, end));
    Some(anchor.reading(
        Construct::Parenthetical,
        Some(subject.source.clone()),
        content,
        0.82,
    ))
}
