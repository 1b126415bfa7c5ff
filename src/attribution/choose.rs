//! Readings in, attributions out: of those that claim the same cue, the best.

use super::reading::Reading;
use super::{Act, Attribution, Mode};
use crate::grammar::Marked;

pub fn choose(marked: &Marked<'_>, mut readings: Vec<Reading>) -> Vec<Attribution> {
    readings.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut taken = vec![false; marked.text.tokens.len()];
    let mut chosen: Vec<Reading> = Vec::new();
    for reading in readings {
        let cue = || reading.cue.iter().flat_map(Clone::clone);
        if cue().any(|token| taken[token]) {
            continue;
        }
        cue().for_each(|token| taken[token] = true);
        chosen.push(reading);
    }
    let mut attributions: Vec<_> = chosen
        .iter()
        .map(|reading| attribution(marked, reading))
        .collect();
    attributions.sort_by_key(|found| found.span());
    attributions
}

fn attribution(marked: &Marked<'_>, reading: &Reading) -> Attribution {
    let text = marked.text;
    let span = |range: &std::ops::Range<usize>| text.span(range.start, range.end);
    let first = reading.content.first().map_or(0, |range| range.start);
    Attribution {
        source: reading.source.as_ref().map(span),
        cue: reading.cue.iter().map(span).collect(),
        content: reading.content.iter().map(span).collect(),
        mode: Mode::Direct,
        kind: reading.kind,
        act: Act::Claim,
        construct: reading.construct,
        within: None,
        implied: false,
        confidence: reading.confidence,
        block: text.story.blocks[text.sentences[text.sentence_of(first)].block].kind,
    }
}
