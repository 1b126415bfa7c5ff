//! A quotation that has no cue and follows a sentence about its speaker.
//!
//! ```text
//! floating = sentence quotation { quotation } ;
//! ```

use super::content::{continued, joined};
use super::ground::Ground;
use super::subject::of_sentence;
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::{Class, CueKind};
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
    if !alone || quotation.within.is_some() || ground.block(sentence.start) != ground.block(open) {
        return None;
    }
    let source = of_sentence(ground, &sentence, sentence.end)
        .filter(|source| !ground.is(source.start, Class::FirstPerson))?;
    Some(Reading {
        construct: Construct::Floating,
        source: Some(source),
        cue: Vec::new(),
        content: joined(open..end, continued(ground, end)),
        kind: CueKind::Assertion,
        act: Act::Claim,
        confidence: 0.5,
    })
}
