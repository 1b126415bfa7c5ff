use serde::Deserialize;

/// Defines a fieldless enum that YAML names in kebab case, and a bit set over it.
macro_rules! word_set {
    ($(#[$doc:meta])* $name:ident, $set:ident($bits:ty) { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
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

word_set! {
    /// What a word can be. A word may be several things; context decides.
    Class, Classes(u64) {
        // Function words.
        Article, Demonstrative, Possessive, SubjectPronoun, ObjectPronoun, Relative, That,
        Conjunction, Subordinator, Preposition, To, Be, Have, Do, Modal, Negation, Adverb,
        Quantifier, Cardinal, Month, Weekday, TimeWord,
        // Cues.
        CueVerb, CueNoun, CueAdverb, Hedge,
        // Nouns that head a source.
        Role, Title, Honorific, Collective, Person, SourceNoun, Official, Spokesperson, Aide,
        Institution, Document, Outlet, Place, Nationality,
        // What modifies a source.
        Former, Senior, Anonymous, Vague,
        /// What an allegation is about: "fraud", "lied", "bribe".
        Wrongdoing, Plural,
        GivenName,
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

/// Which form of its lemma a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    Base,
    Present,
    Past,
    Gerund,
    Noun,
}
