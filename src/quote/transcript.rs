//! The text of a transcript, of notes or of a statement in; its words, and who speaks where, out.

use std::collections::HashMap;

use crate::grammar::{Class, Grammar};
use crate::read::Span;
use crate::text::folded::{Word, words};

/// What was really said.
#[derive(Clone, Debug)]
pub struct Transcript<'t> {
    pub path: &'t str,
    pub text: &'t str,
    /// Without the labels of speakers and without fillers ("uh").
    pub(super) words: Vec<Word>,
    /// Where each pair of words begins.
    pub(super) by_pair: HashMap<u64, Vec<u32>>,
    /// The labels of speakers, in the order of the text, each up to where its speech begins.
    labels: Vec<Span>,
}

impl<'t> Transcript<'t> {
    pub fn read(path: &'t str, text: &'t str, grammar: &Grammar) -> Self {
        let labels = labels(text);
        let in_label = |word: &Word| {
            let next = labels.partition_point(|label| label.end <= word.span.start);
            labels
                .get(next)
                .is_some_and(|label| label.start <= word.span.start)
        };
        let words: Vec<Word> = words(text)
            .into_iter()
            .filter(|word| !in_label(word) && !is_filler(word, grammar))
            .collect();
        let mut by_pair: HashMap<u64, Vec<u32>> = HashMap::new();
        for (at, pair) in words.windows(super::find::PAIR).enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            by_pair.entry(super::find::hash(pair)).or_default().push(at);
        }
        Self {
            path,
            text,
            words,
            by_pair,
            labels,
        }
    }

    /// The label of who speaks at a byte: "MS. RUIZ" of "MS. RUIZ: The dock is old."
    pub fn speaker_at(&self, at: usize) -> Option<&'t str> {
        let after = self.labels.partition_point(|label| label.start <= at);
        let label = self.labels.get(after.checked_sub(1)?)?;
        Some(label.of(self.text).trim_end_matches(':'))
    }

    /// Whether a label stands between the first byte of a span and its last.
    pub fn is_across_speakers(&self, span: Span) -> bool {
        let at = |byte| self.labels.partition_point(|label| label.start <= byte);
        at(span.start) != at(span.end.saturating_sub(1))
    }
}

pub(super) fn is_filler(word: &Word, grammar: &Grammar) -> bool {
    grammar.lexicon.get(&word.folded).classes.has(Class::Filler)
}

/// At the head of a line, in few words with capitals, up to a colon: "Q:", "MS. RUIZ:", "Mary Ruiz:".
fn labels(text: &str) -> Vec<Span> {
    const LONGEST: usize = 40;
    const MOST_WORDS: usize = 4;
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if let Some(colon) = line.find(':').filter(|colon| *colon <= LONGEST) {
            let label = line[..colon].trim();
            let capital = |word: &str| word.starts_with(char::is_uppercase);
            let words = label.split_whitespace();
            if !label.is_empty()
                && words.clone().count() <= MOST_WORDS
                && words.clone().all(capital)
            {
                found.push(Span::new(start + indent, start + colon + 1));
            }
        }
        start += line.len();
    }
    found
}
