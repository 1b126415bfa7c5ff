//! Readings in, attributions out: the best set in which no cue and no quotation is used twice.

use super::Attribution;
use super::mode::mode;
use super::reading::{Reading, TokenRange};
use super::within::nest;
use crate::grammar::Marked;
use crate::text::Kind;

/// Readings less sure than this are left out.
const FLOOR: f32 = 0.5;
/// What lies in another's content is a claim of its own less often.
const NESTED: f32 = 0.63;

pub fn choose(marked: &Marked<'_>, mut readings: Vec<Reading>) -> Vec<Attribution> {
    readings.retain(|reading| reading.confidence >= FLOOR);
    readings.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut cues = vec![false; marked.text.tokens.len()];
    let mut quotations = cues.clone();
    let mut contents = cues.clone();
    let mut chosen: Vec<Reading> = Vec::new();
    for reading in readings {
        let marks = || {
            reading
                .content
                .iter()
                .filter_map(|part| quoted(marked, part))
        };
        let cue = || reading.cue.iter().flat_map(Clone::clone);
        if cue().any(|token| cues[token]) || marks().any(|mark| quotations[mark]) {
            continue;
        }
        let nested = cue().next().is_some_and(|token| contents[token]);
        if nested && reading.confidence * NESTED < FLOOR {
            continue;
        }
        cue().for_each(|token| cues[token] = true);
        marks().for_each(|mark| quotations[mark] = true);
        let content = reading.content.iter().flat_map(Clone::clone);
        content.for_each(|token| contents[token] = true);
        chosen.push(reading);
    }
    chosen.sort_by_key(|reading| {
        let extent = reading.saying();
        (extent.start, std::cmp::Reverse(extent.end))
    });
    let mut attributions: Vec<_> = chosen
        .iter()
        .map(|reading| attribution(marked, reading))
        .collect();
    nest(&mut attributions);
    attributions
}

/// The opening mark of a part that is one quotation.
fn quoted(marked: &Marked<'_>, part: &TokenRange) -> Option<usize> {
    let opens = |at: usize| marked.text.tokens[at].is(Kind::OpenQuote);
    (!part.is_empty() && opens(part.start)).then_some(part.start)
}

fn attribution(marked: &Marked<'_>, reading: &Reading) -> Attribution {
    let text = marked.text;
    let span = |range: &TokenRange| text.span(range.start, range.end);
    let first = reading.extent().start;
    Attribution {
        source: reading.source.as_ref().map(span),
        cue: reading.cue.iter().map(span).collect(),
        content: reading.content.iter().map(span).collect(),
        mode: mode(text, &reading.content),
        kind: reading.kind,
        act: reading.act,
        construct: reading.construct,
        within: None,
        implied: reading.cue.is_empty(),
        confidence: reading.confidence,
        block: text.story.blocks[text.sentences[text.sentence_of(first)].block].kind,
    }
}
