//! What a grammar file may hold; `docs/grammar.md` is its reference.

use serde::{Deserialize, Deserializer};

use crate::grammar::{Class, CueKind, Frame, HeadList};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct File {
    /// Of the grammar, in `grammar.yaml`.
    pub name: Option<String>,
    pub language: Option<String>,
    pub version: Option<String>,
    /// Of the entries that do not say their own.
    pub kind: CueKind,
    pub verbs: Vec<Verb>,
    pub nouns: Vec<Noun>,
    pub adjectives: Vec<Adjective>,
    pub words: Vec<Words>,
    /// Nouns that head unnamed sources.
    pub heads: Vec<HeadList>,
    /// A noun, and the titles before a name whose holder it calls.
    pub called: Vec<Vec<String>>,
}

/// A cue verb. The forms that are not given are regular.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verb {
    pub id: String,
    pub present: Option<String>,
    pub past: Option<String>,
    pub participle: Option<String>,
    pub gerund: Option<String>,
    /// Another spelling, with the same endings: "criticize".
    pub spelling: Option<String>,
    pub kind: Option<CueKind>,
    pub frames: Vec<Frame>,
}

/// A cue noun: "claim", "fear".
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noun {
    pub id: String,
    pub spelling: Option<String>,
    pub plural: Option<String>,
    pub kind: Option<CueKind>,
    pub frames: Vec<Frame>,
}

/// A cue adjective: "confident", "skeptical".
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjective {
    pub id: String,
    pub spelling: Option<String>,
    pub kind: Option<CueKind>,
    pub frames: Vec<Frame>,
}

/// Words of one class.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    #[allow(dead_code)]
    pub id: String,
    #[serde(deserialize_with = "one_or_more")]
    pub class: Vec<Class>,
    pub inflect: Option<Inflect>,
    pub words: Vec<String>,
}

/// How the words of a list are inflected: nouns "man/men", verbs "go/went/gone".
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Inflect {
    Noun,
    Verb,
}

fn one_or_more<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Class>, D::Error> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct One(Class);

    struct Visitor;

    impl<'de> serde::de::Visitor<'de> for Visitor {
        type Value = Vec<Class>;

        fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            out.write_str("a class or a list of classes")
        }

        fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Self::Value, E> {
            Class::named(name)
                .map(|class| vec![class])
                .map_err(E::custom)
        }

        fn visit_seq<A: serde::de::SeqAccess<'de>>(
            self,
            mut names: A,
        ) -> Result<Self::Value, A::Error> {
            let mut classes = Vec::new();
            while let Some(One(class)) = names.next_element()? {
                classes.push(class);
            }
            Ok(classes)
        }
    }

    deserializer.deserialize_any(Visitor)
}
