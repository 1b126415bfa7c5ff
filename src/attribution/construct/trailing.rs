//! The content in the reporter's words, then its speaker.
//!
//! ```text
//! trailing = content "," ( subject cue | cue phrase ) { extension } end ;
//! ```

use super::anchor::Anchor;
use super::content::{Left, continued, joined, left};
use super::quote::speaker;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, CueKind, Form, Frame};
use crate::text::Kind;

/// The bridge will close, the mayor said on Monday.
pub fn trailing(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let subject = anchor.speaker()?;
    let left = left(ground, subject.from).filter(|left| is_clause(anchor, left))?;
    let over = anchor.after.next;
    if !ends(anchor, over) || anchor.cue.passive {
        return None;
    }
    let content = joined(left.content, continued(ground, over));
    let says = anchor.cue.takes(Frame::Clause) && anchor.cue.kind == CueKind::Assertion;
    let sure = if says { 0.8 } else { 0.2 };
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
    let cue = anchor.cue;
    let finite = matches!(cue.form, Form::Past | Form::Present) && cue.range.len() == 1;
    if cue.passive || !finite || !cue.takes(Frame::Inverted) || anchor.speaker().is_some() {
        return None;
    }
    let left = left(ground, cue.range.start).filter(|left| is_clause(anchor, left))?;
    let (source, over) = speaker(anchor)?;
    if !ends(anchor, over) {
        return None;
    }
    let content = joined(left.content, continued(ground, over));
    Some(anchor.reading(Construct::InvertedTrailing, Some(source), content, 0.75))
}

fn ends(anchor: &Anchor<'_>, over: usize) -> bool {
    anchor.is_over(over) || anchor.ground.is_kind(over, Kind::Comma)
}

/// A main clause: "After the vote" and "When he was asked" are none.
fn is_clause(anchor: &Anchor<'_>, left: &Left) -> bool {
    let ground = anchor.ground;
    !left.quoted
        && ground.has_verb(&left.content)
        && !ground.is(left.content.start, Class::Subordinator)
}
