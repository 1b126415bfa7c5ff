//! Quotations that stand alone after their speaker's sentence in, given to its attribution out.

use super::Act;
use super::reading::Reading;
use crate::grammar::Marked;

/// “It was late,” she said. **“I was asleep.”** A quotation that no reading has goes on with the last attribution
/// of the sentence before; where that has none, the quotation keeps its reading as `floating`.
pub fn resume(
    marked: &Marked<'_>,
    readings: &mut [Reading],
    floating: Vec<Reading>,
) -> Vec<Reading> {
    let mut owners: Vec<(usize, usize)> = Vec::new();
    for (index, reading) in readings.iter().enumerate() {
        if let Some(cue) = reading.cue.first()
            && reading.act == Act::Claim
        {
            owners.push((cue.start, index));
        }
    }
    owners.sort_unstable();
    let mut held = vec![false; marked.text.tokens.len()];
    for part in readings.iter().flat_map(|reading| &reading.content) {
        held[part.clone()].fill(true);
    }
    let mut left = Vec::new();
    for quotation in floating {
        let Some(first) = quotation.content.first().map(|part| part.start) else {
            continue;
        };
        if held[first] {
            continue;
        }
        match owner(marked, readings, &owners, first) {
            Some(owner) => {
                for part in &quotation.content {
                    held[part.clone()].fill(true);
                }
                readings[owner].content.extend(quotation.content);
            }
            None if quotation.source.is_some() => left.push(quotation),
            None => {}
        }
    }
    left
}

fn holds(reading: &Reading, at: usize) -> bool {
    reading.content.iter().any(|part| part.contains(&at))
}

/// The outermost of the attributions in the sentence before `at`; the last of several.
fn owner(
    marked: &Marked<'_>,
    readings: &[Reading],
    owners: &[(usize, usize)],
    at: usize,
) -> Option<usize> {
    let text = marked.text;
    let before = text.sentence_of(at).checked_sub(1)?;
    let sentence = &text.sentences[before];
    let from = owners.partition_point(|&(cue, _)| cue < sentence.from);
    let to = owners.partition_point(|&(cue, _)| cue < sentence.to);
    let here = owners[from..to].iter().map(|&(cue, index)| (cue, index));
    let nested = |cue: usize, index: usize| {
        owners[from..to]
            .iter()
            .any(|&(_, other)| other != index && holds(&readings[other], cue))
    };
    here.filter(|&(cue, index)| !nested(cue, index))
        .map(|(_, index)| index)
        .next_back()
}
