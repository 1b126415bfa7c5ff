//! What words can be: the classes, frames, kinds and forms that the YAML names.

use serde::{Deserialize, Deserializer};

use super::nearest;

/// Defines a fieldless enum that YAML names in kebab case, and a bit set over it.
macro_rules! word_set {
    ($(#[$doc:meta])* $name:ident, $set:ident($bits:ty) { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As the YAML writes it: "cue-verb".
            pub fn name(self) -> String {
                kebab(match self { $(Self::$variant => stringify!($variant)),+ })
            }

            /// # Errors
            /// When there is none of that name; the message gives the nearest that there is.
            pub fn named(name: &str) -> Result<Self, String> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|known| known.name() == name)
                    .ok_or_else(|| {
                        let names = Self::ALL.iter().map(|known| known.name());
                        nearest::unknown(&stringify!($name).to_lowercase(), name, names)
                    })
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                nearest::by_name(deserializer, concat!("a ", stringify!($name)), Self::named)
            }
        }

        #[doc = concat!("A set of [`", stringify!($name), "`].")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $set($bits);

        impl $set {
            pub const NONE: Self = Self(0);

            pub const fn of(class: $name) -> Self {
                Self(1 << class as u32)
            }

            pub const fn with(self, class: $name) -> Self {
                Self(self.0 | 1 << class as u32)
            }

            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            pub const fn has(self, class: $name) -> bool {
                self.0 & (1 << class as u32) != 0
            }

            pub const fn any(self, of: Self) -> bool {
                self.0 & of.0 != 0
            }

            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            pub fn iter(self) -> impl Iterator<Item = $name> {
                $name::ALL.iter().copied().filter(move |&class| self.has(class))
            }
        }

        impl FromIterator<$name> for $set {
            fn from_iter<I: IntoIterator<Item = $name>>(classes: I) -> Self {
                classes.into_iter().fold(Self::NONE, Self::with)
            }
        }
    };
}

fn kebab(camel: &str) -> String {
    let mut name = String::new();
    for c in camel.chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(c.to_lowercase());
    }
    name
}

word_set! {
    /// What a word can be. A word may be several things; context decides.
    Class, Classes(u128) {
        // Function words.
        Article, Demonstrative, Possessive, SubjectPronoun, ObjectPronoun, Reflexive, Relative,
        Interrogative, That, Conjunction, Subordinator, Preposition, To, Be, Have, Do, Modal, Negation,
        Adverb, Quantifier, Cardinal, Ordinal, Month, Weekday, TimeWord,
        /// A common verb that is no cue: "go", "win".
        Verb,
        /// A common adjective that is no cue: "new", "large".
        Adjective,
        // Cues.
        CueVerb, CueNoun,
        /// "skeptical of", "confident that".
        CueAdjective,
        CueAdverb,
        /// "according to".
        CuePreposition,
        /// "by", before the one who does it.
        Agent, Hedge,
        /// "declined", and what is declined: "to comment".
        Refusal, Reply,
        /// "could not be reached".
        Reach,
        // Nouns that head a source.
        Role,
        /// A role that can stand before a name: "President", "Sen."
        Title,
        Honorific, Collective, Person,
        /// A person known by their tie to another: "friend", "ally", "wife".
        Associate,
        SourceNoun, Official, Spokesperson, Aide,
        Institution, Document,
        /// How words reach the outlet: "statement", "email", "Twitter".
        Channel,
        Outlet, Place, Nationality,
        // What modifies a source.
        Former, Senior, Anonymous, Vague,
        /// What an allegation is about: "fraud", "lied", "bribe".
        Wrongdoing,
        GivenName,
        // What a word says of the one it names.
        Female, Male, Plural,
        /// "I", "our".
        FirstPerson,
        /// "you", "your".
        SecondPerson,
        /// Goes on with the word before it: "York" in "New York".
        Joined,
    }
}

word_set! {
    /// How a cue takes its parts.
    Frame, Frames(u16) {
        /// "…," he said.
        Quote,
        /// He said that …; he said …
        Clause,
        /// "…," said the mayor.
        Inverted,
        /// He told reporters that …
        Hearer,
        /// It was said that …; he was told that …
        Passive,
        /// He denied the charge.
        Object,
        /// He vowed to …
        Infinitive,
        /// He warned of …; he called for …
        Prepositional,
        /// He called it a disgrace; he described it as …
        Naming,
    }
}

/// What an attribution does with its content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CueKind {
    #[default]
    Assertion,
    Belief,
    Intention,
    Attitude,
}

/// Which form of its verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    Base,
    Present,
    Past,
    /// Where it differs from the past: "written", "seen".
    Participle,
    Gerund,
}
