//! What a sentence must hold for a pattern to match in it: most tries end before they begin.

use super::compile::{Step, Take};
use crate::grammar::lexicon::WordEntry;
use crate::grammar::{Classes, Lemma, Word};

/// Words, lemmas and classes, as a set that may hold a little more than was put in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Signs {
    words: u128,
    lemmas: u128,
    classes: Classes,
}

impl Signs {
    pub fn of(entries: &[WordEntry]) -> Self {
        entries.iter().fold(Self::default(), |signs, entry| {
            let word = entry.word.map_or(Self::default(), Self::word);
            let lemma = entry.lemma.map_or(Self::default(), Self::lemma);
            let classes = Self::classes(entry.classes);
            signs.union(word).union(lemma).union(classes)
        })
    }

    fn word(word: Word) -> Self {
        Self {
            words: 1 << (word.index() % 128),
            ..Self::default()
        }
    }

    fn lemma(lemma: Lemma) -> Self {
        Self {
            lemmas: 1 << (lemma.index() % 128),
            ..Self::default()
        }
    }

    fn classes(classes: Classes) -> Self {
        Self {
            classes,
            ..Self::default()
        }
    }

    fn union(self, other: Self) -> Self {
        Self {
            words: self.words | other.words,
            lemmas: self.lemmas | other.lemmas,
            classes: self.classes.union(other.classes),
        }
    }

    fn any(&self, other: &Self) -> bool {
        self.words & other.words != 0
            || self.lemmas & other.lemmas != 0
            || self.classes.any(other.classes)
    }

    /// Whether each of the needs may be met.
    pub fn meet(&self, needs: &[Self]) -> bool {
        needs.iter().all(|need| self.any(need))
    }
}

/// For each step that cannot be left out, the signs of which one must be there.
pub fn needs(steps: &[Step]) -> Box<[Signs]> {
    steps.iter().filter_map(need).collect()
}

fn need(step: &Step) -> Option<Signs> {
    if step.not || step.least == 0 {
        return None;
    }
    match &step.take {
        Take::Word(word) => Some(Signs::word(*word)),
        Take::Words(words) => words.iter().copied().map(Signs::word).reduce(Signs::union),
        Take::Lemma(lemma) => Some(Signs::lemma(*lemma)),
        Take::Classes(classes) => Some(Signs::classes(*classes)),
        Take::Group(alternatives) => alternatives
            .iter()
            .map(|steps| steps.iter().find_map(need))
            .collect::<Option<Vec<_>>>()?
            .into_iter()
            .reduce(Signs::union),
        _ => None,
    }
}
