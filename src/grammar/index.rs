//! Which phrases and compounds to try where a word stands. Only words that one of them needs have any.

use rustc_hash::FxHashMap as HashMap;

use super::lexicon::{Lexicon, Word, WordEntry};
use super::pattern::Anchor;
use crate::text::{Case, Token};

/// What to try, by the number in [`WordEntry::anchor`]; number 0 is nothing.
#[derive(Clone, Debug, Default)]
pub struct Index {
    lists: Vec<Tries>,
    tries: usize,
}

/// What to try where some word stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tries {
    /// Longest first.
    pub compounds: Vec<u32>,
    pub phrases: Vec<Try>,
}

/// A program to try, and how many tokens before the word it may start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    pub phrase: u16,
    pub program: u16,
    before: (u16, u16),
    /// Among all tries.
    number: u32,
}

impl Try {
    pub const fn number(&self) -> usize {
        self.number as usize
    }

    pub fn least_before(&self) -> usize {
        usize::from(self.before.0)
    }

    pub fn most_before(&self) -> usize {
        usize::from(self.before.1)
    }
}

/// An entry of several words.
#[derive(Clone, Debug)]
pub struct Compound {
    words: Vec<Word>,
    /// Which of them are written with a capital.
    capitals: Vec<bool>,
    entry: WordEntry,
}

impl Compound {
    pub fn new(tokens: &[Token<'_>], entry: WordEntry, lexicon: &mut Lexicon) -> Self {
        Self {
            words: tokens
                .iter()
                .map(|token| lexicon.number(token.text))
                .collect(),
            capitals: tokens
                .iter()
                .map(|token| token.case != Case::Lower)
                .collect(),
            entry,
        }
    }

    /// Marks the words from `at` on when they are this compound's.
    pub fn mark(&self, tokens: &[Token<'_>], words: &mut [WordEntry], at: usize) -> bool {
        let range = at..at + self.words.len();
        let Some(words) = words.get_mut(range.clone()) else {
            return false;
        };
        // The index has looked at the first already.
        let same = (1..words.len()).all(|place| words[place].word == Some(self.words[place]));
        if !same {
            return false;
        }
        let cased = tokens[range]
            .iter()
            .zip(&self.capitals)
            .all(|(token, capital)| !capital || token.case != Case::Lower);
        if !cased {
            return false;
        }
        for (place, word) in words.iter_mut().enumerate() {
            word.join(self.entry);
            if place > 0 {
                word.classes = word.classes.with(super::Class::Joined);
            }
        }
        true
    }
}

impl Index {
    /// `anchors` are those of the programs, each with the numbers of its phrase and program.
    pub fn new(
        anchors: Vec<(u16, u16, Anchor)>,
        compounds: &[Compound],
        lexicon: &mut Lexicon,
    ) -> Self {
        let tries = anchors.len();
        let mut by_word: HashMap<Word, Tries> = HashMap::default();
        let mut order: Vec<usize> = (0..compounds.len()).collect();
        order.sort_by_key(|&at| std::cmp::Reverse(compounds[at].words.len()));
        for at in order {
            if let Some(&first) = compounds[at].words.first() {
                by_word.entry(first).or_default().compounds.push(at as u32);
            }
        }
        for ((phrase, program, anchor), number) in anchors.into_iter().zip(0..) {
            let tried = Try {
                phrase,
                program,
                before: anchor.before,
                number,
            };
            for word in anchor.words {
                let known = &mut by_word.entry(word).or_default().phrases;
                if known.last() != Some(&tried) {
                    known.push(tried);
                }
            }
        }
        let mut lists = vec![Tries::default()];
        let mut numbers: HashMap<Tries, u16> = HashMap::default();
        let mut by_word: Vec<_> = by_word.into_iter().collect();
        by_word.sort_by_key(|(word, _)| *word);
        for (word, tries) in by_word {
            let number = *numbers.entry(tries.clone()).or_insert_with(|| {
                lists.push(tries);
                u16::try_from(lists.len() - 1).unwrap_or(0)
            });
            lexicon.set_anchor(word, number);
        }
        Self { lists, tries }
    }

    pub const fn tries(&self) -> usize {
        self.tries
    }

    pub fn at(&self, entry: &WordEntry) -> Option<&Tries> {
        match entry.anchor {
            0 => None,
            number => self.lists.get(usize::from(number)),
        }
    }
}
