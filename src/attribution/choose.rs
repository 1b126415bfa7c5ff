//! Readings in, attributions out: the best set in which no cue and no quotation is used twice.

use super::Attribution;
use super::mode::mode;
use super::reading::{Reading, TokenRange};
use super::within::nest;
use crate::grammar::Marked;
use crate::text::Kind;

pub fn choose(marked: &Marked<'_>, mut readings: Vec<Reading>) -> Vec<Attribution> {
    readings.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut taken = Taken::of(marked);
    let mut chosen: Vec<Reading> = Vec::new();
    for reading in readings {
        if taken.allows(&reading) && !says_the_same(&taken, &chosen, &reading) {
            taken.take(&reading);
            chosen.push(reading);
        }
    }
    chosen.sort_by_key(|reading| {
        let saying = reading.saying();
        (saying.start, std::cmp::Reverse(saying.end))
    });
    let mut attributions: Vec<_> = chosen
        .iter()
        .map(|reading| attribution(marked, reading))
        .collect();
    nest(&mut attributions);
    attributions
}

/// Whether the cue is a word of the source of one with the same content: "Records **shown** to the jury indicate".
fn says_the_same(taken: &Taken<'_>, chosen: &[Reading], reading: &Reading) -> bool {
    let Some(cue) = reading.cue.first().map(|cue| cue.start) else {
        return false;
    };
    let same = |other: &Reading| {
        let inside = other
            .source
            .as_ref()
            .is_some_and(|source| source.contains(&cue));
        inside && other.content == reading.content
    };
    taken.tokens[cue].source > 0 && chosen.iter().any(same)
}

/// What the readings chosen so far hold, token by token.
struct Taken<'m> {
    marked: &'m Marked<'m>,
    tokens: Vec<Parts>,
}

/// What a token is to the readings that are chosen.
#[derive(Clone, Copy, Default)]
struct Parts {
    cue: bool,
    /// The opening mark of a content that is quoted.
    quotation: bool,
    /// One past the first token of the source it is in; 0 in none.
    source: usize,
}

impl<'m> Taken<'m> {
    fn of(marked: &'m Marked<'m>) -> Self {
        let tokens = vec![Parts::default(); marked.text.tokens.len()];
        Self { marked, tokens }
    }

    fn allows(&self, reading: &Reading) -> bool {
        let cue = || reading.cue.iter().flat_map(Clone::clone);
        let mut marks = reading.content.iter().filter_map(|part| self.mark(part));
        if cue().any(|token| self.tokens[token].cue)
            || marks.any(|mark| self.tokens[mark].quotation)
        {
            return false;
        }
        let Some(first) = cue().next().map(|token| self.tokens[token]) else {
            return true;
        };
        !self.in_source(first.source, reading)
    }

    /// Whether the cue is a word of another's source, as in "a U.N. sanctions panel". "A man who
    /// said" has a source of its own there.
    fn in_source(&self, source: usize, reading: &Reading) -> bool {
        let own = reading.source.as_ref();
        source > 0 && own.is_none_or(|own| self.tokens[own.start].source != source)
    }

    fn take(&mut self, reading: &Reading) {
        for token in reading.cue.iter().flat_map(Clone::clone) {
            self.tokens[token].cue = true;
        }
        for part in &reading.content {
            if let Some(mark) = self.mark(part) {
                self.tokens[mark].quotation = true;
            }
        }
        if let Some(source) = &reading.source {
            let first = source.start + 1;
            source
                .clone()
                .for_each(|token| self.tokens[token].source = first);
        }
    }

    /// The opening mark of a part that begins with one.
    fn mark(&self, part: &TokenRange) -> Option<usize> {
        let opens = self.marked.text.tokens.get(part.start)?.is(Kind::OpenQuote);
        opens.then_some(part.start)
    }
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
