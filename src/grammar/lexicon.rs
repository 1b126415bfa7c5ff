//! Words in, [`WordEntry`] out. A word listed with a capital is known only with one ("Turkey"), a word
//! listed in capitals only in capitals ("WHO").

use std::collections::HashMap;

use super::{Class, Classes, CueKind, Form, Frames};

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
}

/// A lemma's number in its [`Lexicon`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lemma(u32);

/// Words to entries.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    words: HashMap<Box<str>, WordEntry>,
    /// Known with a capital only; keys are in lower case.
    capital: HashMap<Box<str>, WordEntry>,
    /// Known in capitals only; keys are in lower case.
    capitals: HashMap<Box<str>, WordEntry>,
    compounds: HashMap<Box<str>, Vec<Compound>>,
    lemmas: Vec<Box<str>>,
    lemma_of: HashMap<Box<str>, Lemma>,
}

/// The words after the first of an entry of several words.
#[derive(Clone, Debug)]
struct Compound {
    rest: Vec<Box<str>>,
    capital: bool,
    entry: WordEntry,
}

impl WordEntry {
    pub fn of(classes: Classes) -> Self {
        Self {
            classes,
            ..Self::default()
        }
    }

    /// The lemma is that of the reading that matters most: a cue's before another word's.
    fn join(&mut self, other: Self) {
        if self.lemma.is_none() || other.weight() > self.weight() {
            self.lemma = other.lemma;
        }
        self.form = match other.form {
            Some(form) if self.form.is_none() || other.weight() > self.weight() => Some(form),
            _ => self.form,
        };
        self.classes = self.classes.union(other.classes);
        self.frames = self.frames.union(other.frames);
        self.noun_frames = self.noun_frames.union(other.noun_frames);
        self.kind = self.kind.or(other.kind);
    }

    fn weight(&self) -> u8 {
        const BY_WEIGHT: [Class; 4] = [
            Class::CueVerb,
            Class::CueNoun,
            Class::CueAdjective,
            Class::Verb,
        ];
        let place = BY_WEIGHT.iter().position(|&class| self.classes.has(class));
        place.map_or(0, |place| 4 - place as u8)
    }
}

impl Lexicon {
    /// Joins what is said here of `written`, one word or several, to what is known of it.
    pub fn add(&mut self, written: &str, entry: WordEntry) {
        let lower = lower(written);
        let mut words = lower.split_whitespace();
        let Some(first) = words.next() else { return };
        let rest: Vec<Box<str>> = words.map(Box::from).collect();
        if rest.is_empty() {
            self.layer(written)
                .entry(first.into())
                .or_default()
                .join(entry);
        } else {
            let capital = written.starts_with(char::is_uppercase);
            let known = self.compounds.entry(first.into()).or_default();
            known.push(Compound {
                rest,
                capital,
                entry,
            });
            known.sort_by_key(|compound| std::cmp::Reverse(compound.rest.len()));
        }
    }

    fn layer(&mut self, written: &str) -> &mut HashMap<Box<str>, WordEntry> {
        if in_capitals(written) {
            &mut self.capitals
        } else if written.starts_with(char::is_uppercase) {
            &mut self.capital
        } else {
            &mut self.words
        }
    }

    /// The number of a lemma; the same one each time.
    pub fn intern(&mut self, lemma: &str) -> Lemma {
        if let Some(&known) = self.lemma_of.get(lemma) {
            return known;
        }
        let new = Lemma(u32::try_from(self.lemmas.len()).unwrap_or(u32::MAX));
        self.lemmas.push(lemma.into());
        self.lemma_of.insert(lemma.into(), new);
        new
    }

    /// The lemma as it is listed: "say".
    pub fn lemma(&self, lemma: Lemma) -> &str {
        self.lemmas.get(lemma.0 as usize).map_or("", |text| text)
    }

    /// What is known of a word as it is written.
    pub fn get(&self, written: &str) -> WordEntry {
        let lower = lower(written);
        let mut entry = self.words.get(&*lower).copied().unwrap_or_default();
        if written.starts_with(char::is_uppercase) {
            if let Some(&more) = self.capital.get(&*lower) {
                entry.join(more);
            }
            if let Some(&more) = self.capitals.get(&*lower).filter(|_| in_capitals(written)) {
                entry.join(more);
            }
        }
        entry
    }

    /// Marks entries of several words: `texts` are the tokens as written, `words` what is known of each.
    pub(super) fn mark_compounds(&self, texts: &[&str], words: &mut [WordEntry]) {
        for at in 0..texts.len() {
            let Some(compounds) = self.compounds.get(&*lower(texts[at])) else {
                continue;
            };
            let found = compounds.iter().find(|compound| {
                let rest = texts.get(at + 1..at + 1 + compound.rest.len());
                (!compound.capital || texts[at].starts_with(char::is_uppercase))
                    && rest.is_some_and(|rest| {
                        rest.iter()
                            .zip(&compound.rest)
                            .all(|(a, b)| *lower(a) == **b)
                    })
            });
            if let Some(found) = found {
                words[at].join(found.entry);
                for word in &mut words[at + 1..=at + found.rest.len()] {
                    word.join(found.entry);
                    word.classes = word.classes.with(Class::Joined);
                }
            }
        }
    }
}

/// In capitals, and long enough that it is not a capital at a sentence's head: "WHO", "U.S."
fn in_capitals(written: &str) -> bool {
    let mut letters = written.chars().filter(|c| c.is_alphabetic());
    letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
}

/// In lower case, with a straight apostrophe; borrowed where it is so already.
fn lower(written: &str) -> std::borrow::Cow<'_, str> {
    if written
        .bytes()
        .all(|b| b.is_ascii() && !b.is_ascii_uppercase())
    {
        return written.into();
    }
    written.to_lowercase().replace('’', "'").into()
}
