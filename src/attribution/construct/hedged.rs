//! A claim that the copy keeps at arm's length: "reportedly", "allegedly".
//!
//! ```text
//! hedged = words hedge words ;
//! ```

use super::content::clause_end;
use super::ground::Ground;
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, CueKind};
use crate::text::Kind;

pub fn readings(ground: &Ground<'_>, out: &mut Vec<Reading>) {
    let anchors = (0..ground.len()).filter(|&at| {
        ground.is(at, Class::CueAdverb)
            && ground.is(at, Class::Hedge)
            && ground.inside(at).is_none()
    });
    out.extend(anchors.filter_map(|at| reading(ground, at)));
}

fn reading(ground: &Ground<'_>, at: usize) -> Option<Reading> {
    let bounds = ground.bounds(at);
    // "Diaz reportedly said" has a speaker; "an allegedly stolen car" hedges a word, not the clause.
    let before_verb = ground.is_verb(at + 1) || ground.is_kind(at + 1, Kind::Comma);
    let after_verb = at > bounds.start && ground.is_verb(at - 1);
    let in_cue = ground
        .cues_in(&(at..at + 4))
        .any(|index| ground.cues[index].range.contains(&at));
    if in_cue || !(before_verb || after_verb || at == bounds.start) {
        return None;
    }
    let from = (bounds.start..at)
        .rev()
        .find(|&token| {
            ground.is_kind(token, Kind::Comma)
                || ground.is_kind(token, Kind::Semicolon)
                || ground.is(token, Class::That)
                || ground.is(token, Class::Relative)
        })
        .map_or(bounds.start, |token| token + 1);
    let comma = usize::from(ground.is_kind(at + 1, Kind::Comma));
    let end = clause_end(ground, at + 1 + comma, bounds.end);
    let parts = [from..at, at + 1 + comma..end];
    let content: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if content.is_empty() {
        return None;
    }
    Some(Reading {
        construct: Construct::Hedged,
        source: None,
        cue: std::iter::once(at..at + 1).collect(),
        content,
        kind: CueKind::Assertion,
        act: Act::Claim,
        confidence: 0.5,
        hosted: false,
    })
}
