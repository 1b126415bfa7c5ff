//! A claim whose speaker stands behind a passive, or nowhere.
//!
//! ```text
//! passive = phrase passive-cue [ "by" core ] ( "to" | "of" | "that" ) words ;
//! ```

use nom::Parser;
use nom::combinator::opt;

use super::anchor::Anchor;
use super::content::clause_end;
use super::ground::Ground;
use super::parse::{Parsed, class};
use super::phrase::core_phrase;
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, Classes, CueKind, Frame};
use crate::text::Tokens;

/// The mayor was accused (by auditors) of theft; it is understood that …
pub fn passive(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let cue = anchor.cue;
    if !cue.passive || !cue.takes(Frame::Passive) {
        return None;
    }
    let bound = ground.bounds(cue.head).end;
    let window = ground.marked.text.window(anchor.after.next, bound);
    let (rest, agent) = opt(|i| agent(ground, i)).parse(window).ok()?;
    let next = rest.index();
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
    let sure = match cue.kind {
        _ if empty_subject || agent.is_some() => 0.55,
        CueKind::Belief => 0.55,
        _ => 0.35,
    };
    Some(anchor.reading(Construct::Passive, agent, content, sure))
}

/// "by two auditors".
fn agent<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    let (rest, _) = class(ground, Class::Agent, input)?;
    core_phrase(ground, rest)
}
