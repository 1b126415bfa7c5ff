//! A quotation, then its speaker; the quotation may go on after the speaker.
//!
//! ```text
//! quote    = quotation [ "," ] ( spoken | inverted ) { continuation } ;
//! spoken   = subject cue { extension } ;
//! inverted = cue { extension } phrase ;
//! ```

use super::anchor::Anchor;
use super::content::{continued, joined, left};
use super::phrase::phrase;
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, Frame};

/// "…," she said in a statement. "…"
pub fn spoken(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let source = anchor
        .source()
        .filter(|source| !ground.is(source.start, Class::Relative))?;
    let left = left(ground, anchor.start()).filter(|left| left.quoted && !anchor.cue.bare)?;
    let over = anchor.after.next;
    let content = joined(left.content, continued(ground, over));
    let sure = if anchor.cue.takes(Frame::Quote) {
        0.95
    } else {
        0.3
    };
    Some(anchor.reading(Construct::Quote, Some(source), content, sure))
}

/// "…," said Ruiz, the mayor of Lund, who has led it since 2014.
pub fn inverted(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    if anchor.cue.passive || anchor.cue.range.len() > 2 {
        return None;
    }
    let left = left(ground, anchor.cue.range.start).filter(|left| left.quoted)?;
    let (source, over) = speaker(anchor)?;
    let content = joined(left.content, continued(ground, over));
    let sure = if anchor.cue.takes(Frame::Quote) {
        0.93
    } else {
        0.3
    };
    Some(anchor.reading(Construct::InvertedQuote, Some(source), content, sure))
}

/// The phrase after the cue, and the first token after it.
pub fn speaker(anchor: &Anchor<'_>) -> Option<(TokenRange, usize)> {
    let ground = anchor.ground;
    let end = ground.bounds(anchor.cue.head).end;
    let window = ground.marked.text.window(anchor.after.next, end);
    let (_, source) = phrase(ground, window).ok()?;
    let last = super::content::trimmed(ground, source.start, source.end);
    Some((
        source.start..last,
        source.end.min(last.max(source.start + 1)),
    ))
}
