//! The content in the reporter's words, then its speaker.
//!
//! ```text
//! trailing = content "," ( subject cue | cue phrase ) { extension } end ;
//! ```

use super::anchor::Anchor;
use super::content::{continued, joined, left};
use super::quote::speaker;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{CueKind, Frame};
use crate::text::Kind;

/// The bridge will close, the mayor said on Monday.
pub fn trailing(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let subject = anchor.subject.filter(|subject| !subject.shared)?;
    let left = left(ground, subject.from).filter(|left| !left.quoted)?;
    let over = anchor.after.next;
    if !anchor.is_over(over) && !ground.is_kind(over, Kind::Comma) {
        return None;
    }
    let content = joined(left.content, continued(ground, over));
    let says = anchor.cue.takes(Frame::Clause) && anchor.cue.kind == CueKind::Assertion;
    let sure = if says { 0.7 } else { 0.2 };
    Some(anchor.reading(
        Construct::Trailing,
        Some(subject.source.clone()),
        content,
        sure,
    ))
}

/// The bridge will close, said the mayor.
pub fn inverted(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    if anchor.cue.passive || anchor.cue.range.len() > 1 || !anchor.cue.takes(Frame::Inverted) {
        return None;
    }
    let left = left(ground, anchor.cue.range.start).filter(|left| !left.quoted)?;
    let (source, over) = speaker(anchor)?;
    if !anchor.is_over(over) && !ground.is_kind(over, Kind::Comma) {
        return None;
    }
    let content = joined(left.content, continued(ground, over));
    Some(anchor.reading(Construct::InvertedTrailing, Some(source), content, 0.7))
}
