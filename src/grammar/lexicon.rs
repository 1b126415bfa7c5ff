//! Words in, [`WordEntry`] out. A word listed with a capital is known only with one ("Turkey"), a word
//! listed in capitals only in capitals ("WHO").

use std::borrow::Cow;

use rustc_hash::FxHashMap as HashMap;

use super::{Class, Classes, CueKind, Form, Frames};
use crate::text::{self, Case, Token};

/// What the grammar says of one written word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordEntry {
    pub classes: Classes,
    /// Those of the verb it is a form of.
    pub frames: Frames,
    /// Those of the cue noun or adjective that it is.
    pub noun_frames: Frames,
    pub kind: Option<CueKind>,
    /// The form it is of a verb.
    pub form: Option<Form>,
    /// Of the verb, where it is a form of one; else of the noun.
    pub lemma: Option<Lemma>,
    /// The word whatever its capitals; `None` when no list and no phrase has it.
    pub word: Option<Word>,
    /// Which phrases and compounds to try where it stands.
    pub(super) anchor: u16,
}

/// A lemma's number in its [`Lexicon`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lemma(u32);

impl Lemma {
    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A word's number in its [`Lexicon`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Word(u32);

impl Word {
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Words to entries.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    numbers: HashMap<Box<str>, Word>,
    /// For each word, what is known of it in small letters, with a capital, in capitals.
    entries: Vec<[WordEntry; 3]>,
    lemmas: Vec<Box<str>>,
    lemma_of: HashMap<Box<str>, Lemma>,
}

impl WordEntry {
    pub fn of(classes: Classes) -> Self {
        Self {
            classes,
            ..Self::default()
        }
    }

    /// The lemma is that of the reading that matters most: a cue's before another word's.
    pub(super) fn join(&mut self, other: Self) {
        let heavier = other.weight() > self.weight();
        let prefer = |mine: bool, theirs: bool| theirs && (heavier || !mine);
        if prefer(self.lemma.is_some(), other.lemma.is_some()) {
            self.lemma = other.lemma;
        }
        if prefer(self.form.is_some(), other.form.is_some()) {
            self.form = other.form;
        }
        self.classes = self.classes.union(other.classes);
        self.frames = self.frames.union(other.frames);
        self.noun_frames = self.noun_frames.union(other.noun_frames);
        self.kind = self.kind.or(other.kind);
    }

    fn weight(&self) -> u8 {
        const LIGHTEST_FIRST: [Class; 4] = [
            Class::Verb,
            Class::CueAdjective,
            Class::CueNoun,
            Class::CueVerb,
        ];
        LIGHTEST_FIRST
            .iter()
            .zip(1..)
            .filter(|&(&class, _)| self.classes.has(class))
            .map(|(_, weight)| weight)
            .max()
            .unwrap_or(0)
    }
}

impl Lexicon {
    /// Joins what is said here of a token to what is known of it.
    pub(super) fn add(&mut self, token: &Token<'_>, entry: WordEntry) {
        let word = self.number(token.text);
        self.entries[word.0 as usize][token.case as usize].join(entry);
    }

    /// The number of a word, which may be new.
    pub(super) fn number(&mut self, written: &str) -> Word {
        let key = lower(written);
        if let Some(&known) = self.numbers.get(&*key) {
            return known;
        }
        let new = Word(u32::try_from(self.entries.len()).unwrap_or(u32::MAX));
        self.entries.push(
            [WordEntry {
                word: Some(new),
                ..WordEntry::default()
            }; 3],
        );
        self.numbers.insert(key.into(), new);
        new
    }

    /// The number of a lemma, which may be new.
    pub(super) fn intern(&mut self, lemma: &str) -> Lemma {
        if let Some(&known) = self.lemma_of.get(lemma) {
            return known;
        }
        let new = Lemma(u32::try_from(self.lemmas.len()).unwrap_or(u32::MAX));
        self.lemmas.push(lemma.into());
        self.lemma_of.insert(lemma.into(), new);
        new
    }

    /// What is known in small letters is known with a capital too, and that in capitals.
    pub(super) fn join_cases(&mut self) {
        for entries in &mut self.entries {
            for case in 1..entries.len() {
                let below = entries[case - 1];
                entries[case].join(below);
            }
        }
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (Word, &[WordEntry; 3])> {
        (0..).map(Word).zip(&self.entries)
    }

    pub(super) fn set_anchor(&mut self, word: Word, anchor: u16) {
        for entry in &mut self.entries[word.0 as usize] {
            entry.anchor = anchor;
        }
    }

    /// How many words there are.
    pub(crate) const fn words(&self) -> usize {
        self.entries.len()
    }

    pub fn find_lemma(&self, lemma: &str) -> Option<Lemma> {
        self.lemma_of.get(lemma).copied()
    }

    /// The lemma as it is listed: "say".
    pub fn lemma(&self, lemma: Lemma) -> &str {
        self.lemmas.get(lemma.0 as usize).map_or("", |text| text)
    }

    pub(super) fn lemmas(&self) -> impl Iterator<Item = &str> {
        self.lemmas.iter().map(|lemma| &**lemma)
    }

    /// What is known of a word as it is written; nothing when it is several tokens.
    pub fn get(&self, written: &str) -> WordEntry {
        match text::words(written)[..] {
            [token] => self.look_up(token.text, token.case, &mut String::new()),
            _ => WordEntry::default(),
        }
    }

    /// As [`get`](Self::get), with a buffer for the word in small letters.
    pub(super) fn look_up(&self, written: &str, case: Case, buffer: &mut String) -> WordEntry {
        let key = if is_lower(written) {
            written
        } else {
            buffer.clear();
            push_lower(written, buffer);
            buffer
        };
        match self.numbers.get(key) {
            Some(word) => self.entries[word.0 as usize][case as usize],
            None => WordEntry::default(),
        }
    }
}

/// In lower case, with straight apostrophes.
fn lower(written: &str) -> Cow<'_, str> {
    if is_lower(written) {
        return written.into();
    }
    let mut key = String::with_capacity(written.len());
    push_lower(written, &mut key);
    key.into()
}

fn is_lower(written: &str) -> bool {
    written
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

fn push_lower(written: &str, key: &mut String) {
    if written.is_ascii() {
        key.push_str(written);
        key.make_ascii_lowercase();
        return;
    }
    for c in written.chars() {
        match c {
            '’' | '‘' => key.push('\''),
            _ if c.is_ascii() => key.push(c.to_ascii_lowercase()),
            _ => key.extend(c.to_lowercase()),
        }
    }
}
