use std::collections::HashMap;

use super::{Classes, CueKind, Form, Frames};

/// What the grammar says of one written word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordEntry {
    pub classes: Classes,
    pub frames: Frames,
    pub kind: Option<CueKind>,
    pub form: Option<Form>,
}

/// Words to entries; keys are in lower case.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    words: HashMap<Box<str>, WordEntry>,
}

impl Lexicon {
    /// Joins what is said here of `word` to what is known of it.
    pub fn add(&mut self, word: &str, entry: WordEntry) {
        let known = self
            .words
            .entry(word.to_lowercase().into_boxed_str())
            .or_default();
        known.classes = known.classes.union(entry.classes);
        known.frames = known.frames.union(entry.frames);
        known.kind = known.kind.or(entry.kind);
        known.form = known.form.or(entry.form);
    }

    /// `word` in lower case.
    pub fn get(&self, word: &str) -> WordEntry {
        self.words.get(word).copied().unwrap_or_default()
    }
}
