//! A quotation that has no cue and follows a sentence about its speaker.
//!
//! ```text
//! floating = sentence [ new paragraph ] quotation { quotation } ;
//! ```

use super::content::{continued, joined};
use super::ground::Ground;
use super::subject::of_sentence;
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, CueKind};
use crate::read::BlockKind;
use crate::text::Quotation;

pub fn readings(ground: &Ground<'_>, out: &mut Vec<Reading>) {
    let quotations = ground.marked.text.quotations.iter();
    out.extend(quotations.filter_map(|quotation| reading(ground, quotation)));
}

fn reading(ground: &Ground<'_>, quotation: &Quotation) -> Option<Reading> {
    let open = quotation.open;
    let end = quotation.close? + 1;
    let alone = ground.sentence(open).start == open && ground.sentence(end - 1).end == end;
    let before = ground.sentence_index(open).checked_sub(1)?;
    let sentence = ground.sentence_at(before);
    if !alone || quotation.within.is_some() {
        return None;
    }
    let body = |at| ground.block_kind(at) == BlockKind::Body;
    let apart = ground.block(sentence.start) != ground.block(open);
    if apart && !(body(sentence.start) && body(open)) {
        return None;
    }
    // In a new paragraph it goes on with the speaker of the one before, if that has one, and begins no other.
    let source = of_sentence(ground, &sentence, sentence.end)
        .filter(|source| !ground.is(source.start, Class::FirstPerson) && !apart);
    if source.is_none() && !apart {
        return None;
    }
    Some(Reading {
        construct: Construct::Floating,
        source,
        cue: Vec::new(),
        content: joined(open..end, continued(ground, end)),
        kind: CueKind::Assertion,
        act: Act::Claim,
        confidence: 0.5,
        hosted: false,
    })
}
