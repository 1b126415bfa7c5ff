//! The entries of a grammar's files; `docs/grammar.md` is their reference.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::IntoDeserializer;
use serde::de::value::{SeqAccessDeserializer, StrDeserializer};
use serde::{Deserialize, Deserializer};

use super::{Class, CueKind, Frame, Mark};

/// A file of a grammar.
#[derive(Clone, Debug)]
pub struct GrammarFile {
    pub name: String,
    pub text: Cow<'static, str>,
}

/// An entry and where it stands.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Index into [`Grammar::files`](super::Grammar::files).
    pub file: usize,
    /// Of its first line, from 1.
    pub line: usize,
    /// UTF-8 bytes of its lines in the file's text.
    pub bytes: Range<usize>,
    pub body: Body,
}

/// What an entry says.
#[derive(Clone, Debug)]
pub enum Body {
    Verb(Verb),
    Noun(Noun),
    Adjective(Adjective),
    Words(WordList),
    Phrase(PhraseEntry),
}

/// The lists a file may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    Verbs,
    Nouns,
    Adjectives,
    Words,
    Phrases,
}

/// Sentences that hold an entry, and sentences that only seem to.
#[derive(Clone, Debug, Default)]
pub struct Examples<'e> {
    pub matching: &'e [String],
    pub not_matching: &'e [String],
}

/// A cue verb. The forms that are not given are regular.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verb {
    /// The lemma.
    pub id: String,
    pub present: Option<String>,
    pub past: Option<String>,
    pub participle: Option<String>,
    pub gerund: Option<String>,
    /// Another spelling, with regular endings: "criticize".
    pub spelling: Option<String>,
    pub kind: Option<CueKind>,
    #[serde(default)]
    pub frames: Vec<Frame>,
    #[serde(default, rename = "match")]
    pub matching: Vec<String>,
    #[serde(default, rename = "no_match")]
    pub not_matching: Vec<String>,
    #[serde(default)]
    pub remove: bool,
}

/// A cue noun: "claim", "fear".
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noun {
    pub id: String,
    pub plural: Option<String>,
    pub spelling: Option<String>,
    pub kind: Option<CueKind>,
    #[serde(default)]
    pub frames: Vec<Frame>,
    #[serde(default, rename = "match")]
    pub matching: Vec<String>,
    #[serde(default, rename = "no_match")]
    pub not_matching: Vec<String>,
    #[serde(default)]
    pub remove: bool,
}

/// A cue adjective: "confident", "skeptical".
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjective {
    pub id: String,
    pub spelling: Option<String>,
    pub kind: Option<CueKind>,
    #[serde(default)]
    pub frames: Vec<Frame>,
    #[serde(default, rename = "match")]
    pub matching: Vec<String>,
    #[serde(default, rename = "no_match")]
    pub not_matching: Vec<String>,
    #[serde(default)]
    pub remove: bool,
}

/// Words of the same classes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    pub id: String,
    #[serde(default)]
    pub class: OneOrMore<Class>,
    pub inflect: Option<Inflect>,
    #[serde(default)]
    pub words: Vec<String>,
    #[serde(default, rename = "match")]
    pub matching: Vec<String>,
    #[serde(default, rename = "no_match")]
    pub not_matching: Vec<String>,
    #[serde(default)]
    pub remove: bool,
}

/// How the words of a list are inflected: nouns "man/men", verbs "go/went/gone".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Inflect {
    Noun,
    Verb,
}

/// A phrase: patterns, and what they mark.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhraseEntry {
    pub id: String,
    #[serde(default)]
    pub pattern: OneOrMore<String>,
    #[serde(default)]
    pub marks: OneOrMore<Mark>,
    /// Of the cue that it is.
    pub kind: Option<CueKind>,
    #[serde(default)]
    pub frames: Vec<Frame>,
    #[serde(default, rename = "match")]
    pub matching: Vec<String>,
    #[serde(default, rename = "no_match")]
    pub not_matching: Vec<String>,
    #[serde(default)]
    pub remove: bool,
}

/// One thing, or a list of them.
#[derive(Clone, Debug)]
pub struct OneOrMore<T>(pub Vec<T>);

impl Section {
    pub const ALL: [Self; 5] = [
        Self::Verbs,
        Self::Nouns,
        Self::Adjectives,
        Self::Words,
        Self::Phrases,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Verbs => "verbs",
            Self::Nouns => "nouns",
            Self::Adjectives => "adjectives",
            Self::Words => "words",
            Self::Phrases => "phrases",
        }
    }
}

/// Does the same with whatever an entry is.
macro_rules! each {
    ($body:expr, $entry:ident => $does:expr) => {
        match $body {
            Body::Verb($entry) => $does,
            Body::Noun($entry) => $does,
            Body::Adjective($entry) => $does,
            Body::Words($entry) => $does,
            Body::Phrase($entry) => $does,
        }
    };
}

impl Entry {
    pub fn id(&self) -> &str {
        each!(&self.body, entry => &entry.id)
    }

    pub const fn section(&self) -> Section {
        match self.body {
            Body::Verb(_) => Section::Verbs,
            Body::Noun(_) => Section::Nouns,
            Body::Adjective(_) => Section::Adjectives,
            Body::Words(_) => Section::Words,
            Body::Phrase(_) => Section::Phrases,
        }
    }

    pub fn examples(&self) -> Examples<'_> {
        each!(&self.body, entry => Examples {
            matching: &entry.matching,
            not_matching: &entry.not_matching,
        })
    }

    pub(super) const fn removes(&self) -> bool {
        each!(&self.body, entry => entry.remove)
    }

    /// Its lines as they are written.
    pub fn source<'f>(&self, files: &'f [GrammarFile]) -> &'f str {
        let text = files.get(self.file).map_or("", |file| &*file.text);
        text.get(self.bytes.clone()).unwrap_or_default()
    }

    /// Line and column, both from 1, of some text within the entry; of the entry when it is written otherwise there.
    pub(super) fn place_of(&self, text: &str, files: &[GrammarFile]) -> (usize, usize) {
        let first = text.lines().next().unwrap_or_default();
        let mut lines = self.source(files).lines().enumerate();
        let found = lines.find_map(|(number, line)| Some((number, line.find(first)?)));
        found.map_or((self.line, 1), |(number, column)| {
            (self.line + number, column + 1)
        })
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.section().name(), self.id())
    }
}

impl<T> Default for OneOrMore<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMore<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(std::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Visitor<T> {
            type Value = OneOrMore<T>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text or a list of texts")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                let one: StrDeserializer<'_, E> = text.into_deserializer();
                T::deserialize(one).map(|one| OneOrMore(vec![one]))
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                list: A,
            ) -> Result<Self::Value, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(OneOrMore)
            }
        }

        deserializer.deserialize_any(Visitor(std::marker::PhantomData))
    }
}
