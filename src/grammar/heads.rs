//! `heads.yaml` in, [`Heads`] out: which nouns head an unnamed source, and what titles before a name mean.

use rustc_hash::FxHashMap as HashMap;
use serde::Deserialize;

/// What a codebook makes of the noun that heads an unnamed source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadKind {
    Spokesperson,
    /// Held by one at a time: "president", "mayor".
    Office,
    Official,
    /// A body that is called by its members: "police".
    Force,
    Aide,
    Counsel,
    /// On a staff where it is told whose; else a class of people: "strategist".
    Professional,
    Insider,
    /// Speaks in private: "friend", "ally".
    Confidant,
    /// "person", "others": what is said beside it decides.
    People,
    /// Seen, met, asked or counted: "voter", "protester".
    Public,
    /// A class of people in general: "critic", "expert".
    Class,
    Body,
    /// A body that the story takes up by what it is: "the company", "the agency".
    Company,
    /// Of a country or place that must be told: "government officials".
    Government,
    Document,
    /// A document that belongs to its author: "tweet".
    Post,
    Outlet,
    Rumor,
    /// "percent", "a third".
    Share,
}

impl HeadKind {
    pub const fn is_people(self) -> bool {
        !self.is_body()
            && !matches!(
                self,
                Self::Document | Self::Post | Self::Outlet | Self::Rumor | Self::Share
            )
    }

    pub const fn is_body(self) -> bool {
        matches!(self, Self::Body | Self::Company | Self::Government)
    }

    pub const fn is_document(self) -> bool {
        matches!(self, Self::Document | Self::Post)
    }
}

/// What is known of one noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    pub kind: HeadKind,
    pub plural: bool,
}

/// Nouns that head unnamed sources; the keys are in lower case.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    nouns: HashMap<Box<str>, Head>,
    /// A title as it stands before a name, to the nouns that call its holder: "Sen." to "senator".
    titles: HashMap<Box<str>, Vec<Box<str>>>,
    title_shapes: Shapes,
}

/// First letters and lengths of some words: a quick way to tell that a word is none of them.
#[derive(Clone, Copy, Debug, Default)]
struct Shapes {
    /// For each letter from a to z, the lengths as bits; the last is for all else.
    lengths: [u32; 27],
}

impl Shapes {
    fn of(word: &str) -> (usize, u32) {
        let first = word.bytes().next().unwrap_or_default().to_ascii_lowercase();
        let letter = if word.is_ascii() && first.is_ascii_lowercase() {
            usize::from(first - b'a')
        } else {
            26
        };
        let length = if letter < 26 { word.len().min(31) } else { 0 };
        (letter, 1 << length)
    }

    fn add(&mut self, word: &str) {
        let (letter, length) = Self::of(word);
        self.lengths[letter] |= length;
    }

    fn contains(&self, word: &str) -> bool {
        let (letter, length) = Self::of(word);
        self.lengths[letter] & length != 0
    }
}

/// Nouns of one kind, as a file lists them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadList {
    kind: HeadKind,
    words: Vec<String>,
}

impl Heads {
    /// A noun as the copy writes it, one word or several.
    pub fn get(&self, noun: &str) -> Option<Head> {
        if let Some(&known) = self.nouns.get(noun) {
            return Some(known);
        }
        if is_lower(noun) {
            return None;
        }
        self.nouns.get(noun.to_lowercase().as_str()).copied()
    }

    /// The nouns that call the holder of a title.
    pub fn of_title(&self, title: &str) -> &[Box<str>] {
        if !self.title_shapes.contains(title) {
            return &[];
        }
        let known = if is_lower(title) {
            self.titles.get(title)
        } else {
            self.titles.get(title.to_lowercase().as_str())
        };
        known.map_or(&[], Vec::as_slice)
    }

    /// `called` are rows of a noun and the titles before a name that mean it.
    pub(super) fn add(&mut self, lists: &[HeadList], called: &[Vec<String>]) {
        for list in lists {
            for word in &list.words {
                self.add_noun(word, list.kind);
            }
        }
        for row in called {
            let Some((noun, titles)) = row.split_first() else {
                continue;
            };
            for title in titles {
                self.title_shapes.add(title);
                let nouns = self.titles.entry(title.to_lowercase().into()).or_default();
                nouns.push(noun.as_str().into());
            }
        }
    }

    /// The first list that holds a noun decides.
    fn add_noun(&mut self, word: &str, kind: HeadKind) {
        let mut add = |noun: &str, plural| {
            self.nouns
                .entry(noun.to_lowercase().into())
                .or_insert(Head { kind, plural });
        };
        if let Some(only_plural) = word.strip_prefix('+') {
            return add(only_plural, true);
        }
        let (singular, plural) = word.split_once('/').unwrap_or((word, ""));
        add(singular, false);
        if plural.is_empty() {
            add(&super::load::plural(singular), true);
        } else {
            add(plural, true);
        }
    }
}

fn is_lower(word: &str) -> bool {
    word.bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}
