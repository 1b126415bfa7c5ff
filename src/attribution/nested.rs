//! Attributions within the content of others: "The minister said **the pilot had told the tower that** …".
//!
//! The copy that the models were fitted on marks none, so they leave them out; the constructs alone read those that
//! say so in full.

use super::Act;
use super::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, Classes, CueKind, Frame, Marked};

/// Those of `proposed` that lie in the content of one that is told; each is no surer than it.
pub fn nested(marked: &Marked<'_>, told: &[Reading], proposed: &[Reading]) -> Vec<Reading> {
    let mut holder: Vec<Option<usize>> = vec![None; marked.text.tokens.len()];
    let mut is_cue = vec![false; holder.len()];
    for (index, reading) in told.iter().enumerate() {
        for part in &reading.content {
            holder[part.clone()].fill(Some(index));
        }
        for part in &reading.cue {
            is_cue[part.clone()].fill(true);
        }
    }
    let speaks = |reading: &Reading| {
        matches!(reading.construct, Construct::Clause | Construct::Hearer)
            && reading.act == Act::Claim
            && tells(marked, reading)
            && !reading
                .cue
                .iter()
                .flat_map(Clone::clone)
                .any(|at| is_cue[at])
    };
    let held = |reading: &Reading| {
        let outer = &told[holder[reading.cue.first()?.start]?];
        let extent = reading.extent();
        let holds = |part: &TokenRange| part.start <= extent.start && extent.end <= part.end;
        outer.content.iter().any(holds).then_some(outer.confidence)
    };
    let found = proposed.iter().filter(|reading| speaks(reading));
    found
        .filter_map(|reading| {
            let confidence = reading.confidence.min(held(reading)?);
            Some(Reading {
                confidence,
                ..reading.clone()
            })
        })
        .collect()
}

/// Someone right before a verb of assertion that can quote, and "that": "the report shows that" is no voice of its own.
fn tells(marked: &Marked<'_>, reading: &Reading) -> bool {
    const SOMEONE: Classes = Classes::of(Class::Male)
        .with(Class::Female)
        .with(Class::Role)
        .with(Class::Person)
        .with(Class::Associate)
        .with(Class::Official)
        .with(Class::Spokesperson)
        .with(Class::Aide)
        .with(Class::Institution)
        .with(Class::Collective);
    let (Some(source), Some(cue), Some(content)) = (
        &reading.source,
        reading.cue.first(),
        reading.content.first(),
    ) else {
        return false;
    };
    let speaker = source.clone().any(|at| marked.classes(at).any(SOMEONE))
        || marked.text.tokens[source.end - 1].is_capitalised();
    let quotes = cue
        .clone()
        .any(|at| marked.words[at].frames.has(Frame::Quote));
    speaker
        && quotes
        && reading.kind == CueKind::Assertion
        && source.end == cue.start
        && marked.is(content.start, Class::That)
}
