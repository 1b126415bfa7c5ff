//! What words can be: the classes, frames, kinds and forms that the YAML names.

use serde::Deserialize;

use super::set::word_set;

word_set! {
    /// What a word can be. A word may be several things; context decides.
    Class, Classes(u128) {
        // Function words.
        Article, Demonstrative, Possessive, SubjectPronoun, ObjectPronoun, Reflexive, Relative,
        Interrogative, That, Conjunction, Subordinator, Preposition, Of, To, Be, Have, Do, Modal, Negation,
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
        /// Says that something is not so: "deny", "dispute".
        Denial,
        /// Which side somebody is on, or what is at stake for them: "opposition", "rival", "shareholder".
        Side,
        /// Said without meaning anything: "uh".
        Filler,
        /// Says what somebody thinks of it: "foolish", "should".
        Opinion,
        /// Speaks ill of somebody: "liar".
        Attack,
        /// Speaks well of somebody: "brilliant".
        Praise,
        /// A cue that takes sides: "admitted".
        LoadedCue,
        /// A document that is not for the public: "memo".
        PrivateDocument,
        /// Sends words to somebody: "emailed".
        MessageCue,
        /// Whose post lets them know: "executive".
        Privy,
        /// Nobody in particular of a body: "officials".
        Officialdom,
        GivenName,
        /// Stands in small letters within names: "van", "bin".
        NameParticle,
        /// Joins the words of a body's name: "of", "and".
        NameLink,
        /// "of", after a word that names a body.
        BodyLink,
        /// "Jr."
        NameSuffix,
        /// "another": somebody new.
        NewDeterminer,
        /// "someone": not somebody told of before.
        IndefinitePronoun,
        /// "for", before the body that somebody belongs to.
        Affiliation,
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

/// Words that hold a sentence together, whatever it tells. Which others count as such is for each use to say.
pub const FUNCTION_WORDS: Classes = Classes::of(Class::Article)
    .with(Class::Possessive)
    .with(Class::SubjectPronoun)
    .with(Class::ObjectPronoun)
    .with(Class::Relative)
    .with(Class::That)
    .with(Class::Conjunction)
    .with(Class::Subordinator)
    .with(Class::Preposition)
    .with(Class::To)
    .with(Class::Be)
    .with(Class::Have)
    .with(Class::Do)
    .with(Class::Modal)
    .with(Class::Negation);

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
