//! Spans in, the words they touch out.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::read::Span;

/// Source, cue and content of one relation, in UTF-8 bytes.
#[derive(Clone, Debug, Default)]
pub struct Spans {
    pub source: Vec<Span>,
    pub cue: Vec<Span>,
    pub content: Vec<Span>,
}

/// A relation as numbers of words, in order.
#[derive(Clone, Debug)]
pub struct Relation {
    pub source: Vec<usize>,
    pub cue: Vec<usize>,
    pub content: Vec<usize>,
    /// Its content holds a quotation mark.
    pub quoted: bool,
    /// Its cue holds a verb of communication.
    pub speech: bool,
}

static SPEECH: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let forms = include_str!("../../../grammars/en/speech-tier.txt");
    forms
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect()
});

/// The runs of letters and digits of a text.
pub fn words(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Span::new(from, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| Span::new(from, text.len())));
    words
}

impl Relation {
    pub fn new(text: &str, words: &[Span], spans: &Spans) -> Self {
        let cue = covered(words, &spans.cue);
        let is_speech =
            |&word: &usize| SPEECH.contains(words[word].of(text).to_lowercase().as_str());
        Self {
            source: covered(words, &spans.source),
            content: covered(words, &spans.content),
            quoted: spans.content.iter().any(|&span| holds_mark(text, span)),
            speech: cue.iter().any(is_speech),
            cue,
        }
    }
}

fn covered(words: &[Span], spans: &[Span]) -> Vec<usize> {
    let mut found = Vec::new();
    for span in spans {
        let first = words.partition_point(|word| word.end <= span.start);
        found.extend((first..words.len()).take_while(|&word| words[word].start < span.end));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether there is a quotation mark in the span, or right beside it.
fn holds_mark(text: &str, span: Span) -> bool {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”');
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    span.of(text)
        .chars()
        .chain(before)
        .chain(after)
        .any(is_mark)
}
