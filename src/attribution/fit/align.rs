//! Gold spans in, token positions out: the anchor and the parts that the models should have chosen.

use std::collections::HashMap;

use super::gold::{GoldRelation, GoldStory};
use crate::attribution::model::choice::{Choice, Part};
use crate::attribution::model::sheet::Sheet;
use crate::read::Span;
use crate::text::{Text, Token};

/// A gold relation in tokens.
#[derive(Clone, Debug)]
pub struct Aligned {
    pub relation: usize,
    pub anchor: usize,
    pub parts: Choice,
    /// Words of the content and of the source, as token indices.
    pub content: Vec<usize>,
    pub source: Vec<usize>,
    /// Words of the cue.
    pub cue: Vec<usize>,
}

/// How often each word stands in a cue, of how often it is seen.
pub type InCue = HashMap<Box<str>, (u32, u32)>;

pub fn count_cue_words(stories: &[GoldStory], texts: &[Text<'_>]) -> InCue {
    let mut counts = InCue::new();
    for (gold, text) in stories.iter().zip(texts) {
        for token in text.tokens.iter().filter(|token| token.is_word()) {
            counts
                .entry(token.text.to_lowercase().into())
                .or_default()
                .1 += 1;
        }
        for relation in &gold.relations {
            for word in words_under(text, &relation.cue) {
                counts
                    .entry(text.tokens[word].text.to_lowercase().into())
                    .or_default()
                    .0 += 1;
            }
        }
    }
    counts
}

/// The word of a cue that is most often one: the relation's anchor. A cue without words has its first mark.
pub fn anchor(text: &Text<'_>, relation: &GoldRelation, counts: &InCue) -> Option<usize> {
    let share = |token: &Token<'_>| {
        counts
            .get(token.text.to_lowercase().as_str())
            .map_or(0.0, |&(cue, seen)| f64::from(cue) / f64::from(seen.max(1)))
    };
    let words = words_under(text, &relation.cue);
    let best = words.iter().copied().max_by(|&a, &b| {
        share(&text.tokens[a])
            .total_cmp(&share(&text.tokens[b]))
            .then(b.cmp(&a))
    });
    best.or_else(|| tokens_under(text, &relation.cue).first().copied())
}

/// The relation in tokens; `None` when it has no cue or no content there.
pub fn align(
    sheet: &Sheet<'_>,
    index: usize,
    relation: &GoldRelation,
    counts: &InCue,
) -> Option<Aligned> {
    let text = sheet.marked.text;
    let anchor = anchor(text, relation, counts)?;
    let content = words_under(text, &relation.content);
    let (left, right): (Vec<_>, Vec<_>) = content
        .iter()
        .copied()
        .filter(|&word| word != anchor)
        .partition(|&word| word < anchor);
    let source = words_under(text, &relation.source);
    let parts = Choice {
        right: hull(sheet, &right, false),
        left: hull(sheet, &left, true),
        source: hull(
            sheet,
            &source,
            source.first().is_some_and(|&word| word < anchor),
        ),
        logs: [0.0; 3],
    };
    (parts.right.is_some() || parts.left.is_some()).then_some(Aligned {
        relation: index,
        anchor,
        parts,
        content,
        source,
        cue: words_under(text, &relation.cue),
    })
}

/// From the first word to the last, unless most between is not of the part: then the run nearest the anchor.
fn hull(sheet: &Sheet<'_>, words: &[usize], nearest_is_last: bool) -> Option<Part> {
    let (&first, &last) = (words.first()?, words.last()?);
    let spread = (first..=last)
        .filter(|&at| sheet.marked.text.tokens[at].is_word())
        .count();
    let (first, last) = if words.len() * 3 >= spread * 2 {
        (first, last)
    } else {
        let run = |from: usize, step: isize| {
            let mut at = from;
            let mut edge = from;
            while let Some(next) = at
                .checked_add_signed(step)
                .filter(|&next| next >= first && next <= last && at.abs_diff(edge) < 4)
            {
                at = next;
                if words.binary_search(&at).is_ok() {
                    edge = at;
                }
            }
            edge
        };
        if nearest_is_last {
            (run(last, -1), last)
        } else {
            (first, run(first, 1))
        }
    };
    Some((sheet.start_at_word(first), sheet.end_at_word(last)))
}

/// Words that the spans touch, in order.
pub fn words_under(text: &Text<'_>, spans: &[Span]) -> Vec<usize> {
    let mut words = tokens_under(text, spans);
    words.retain(|&at| text.tokens[at].is_word());
    words
}

fn tokens_under(text: &Text<'_>, spans: &[Span]) -> Vec<usize> {
    let mut found: Vec<usize> = spans
        .iter()
        .flat_map(|&span| text.tokens_of(span))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}
