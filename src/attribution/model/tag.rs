//! A coarse word class for each token, from the lexicon, capitals and endings.

use crate::grammar::{Class, Classes, CueKind, Form, Frame, Frames, Marked};
use crate::text::Kind;

macro_rules! tags {
    ($($tag:ident),+ $(,)?) => {
        /// What a token most likely is. The first class that fits, from closed to open ones.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Tag { $($tag),+ }

        impl Tag {
            pub const ALL: &'static [Self] = &[$(Self::$tag),+];

            pub const fn name(self) -> &'static str {
                match self { $(Self::$tag => stringify!($tag)),+ }
            }

            /// Number of the tag with the name.
            pub fn named(name: &str) -> Option<usize> {
                match name {
                    $(stringify!($tag) => Some(Self::$tag as usize),)+
                    _ => None,
                }
            }
        }
    };
}

tags! {
    Edge, Comma, Stop, Colon, Semicolon, Dash, Ellipsis, OpenQuote, CloseQuote, OpenBracket, CloseBracket, Sign,
    That, To, Article, Demonstrative, Possessive, Subject, Object, Relative, And, Subordinator, Preposition,
    Be, Have, Do, Modal, Negation, Quantifier, Number, Time, Apostrophe, By, It,
    SayPast, SayPresent, SayBase, SayGerund, CuePast, CuePresent, CueBase, CueGerund, CueNoun, Hedge,
    Honorific, Role, Person, Collective, Institution, Document,
    Capital, FirstCapital, Adverb, Ed, Ing, Plural, Lower,
}

pub const TAGS: usize = Tag::ALL.len();

/// The tag of a token, given whether it opens its sentence.
pub fn tag(marked: &Marked<'_>, at: usize, opens: bool) -> Tag {
    let token = &marked.text.tokens[at];
    match token.kind {
        Kind::Word => {}
        Kind::Number => return Tag::Number,
        Kind::Comma => return Tag::Comma,
        Kind::Stop => return Tag::Stop,
        Kind::Colon => return Tag::Colon,
        Kind::Semicolon => return Tag::Semicolon,
        Kind::Dash => return Tag::Dash,
        Kind::Ellipsis => return Tag::Ellipsis,
        Kind::OpenQuote => return Tag::OpenQuote,
        Kind::CloseQuote => return Tag::CloseQuote,
        Kind::OpenBracket => return Tag::OpenBracket,
        Kind::CloseBracket => return Tag::CloseBracket,
        Kind::Sign => return Tag::Sign,
    }
    let word = &marked.words[at];
    if token.text.starts_with(['\'', '’']) {
        return Tag::Apostrophe;
    }
    if let Some(tag) = function_word(token.text, word.classes) {
        return tag;
    }
    let capital = token.is_capitalised();
    if capital && !opens {
        return noun(word.classes)
            .filter(|tag| *tag == Tag::Honorific || *tag == Tag::Role)
            .unwrap_or(Tag::Capital);
    }
    if word.classes.has(Class::CueVerb) && !capital {
        return cue_verb(word.frames, word.form, word.kind);
    }
    if let Some(tag) = noun(word.classes) {
        return tag;
    }
    if word.classes.has(Class::CueNoun) {
        return Tag::CueNoun;
    }
    if word
        .classes
        .any(Classes::of(Class::Hedge).with(Class::CueAdverb))
    {
        return Tag::Hedge;
    }
    if capital {
        Tag::FirstCapital
    } else {
        ending(token.text, word.classes)
    }
}

fn function_word(text: &str, classes: Classes) -> Option<Tag> {
    const TABLE: &[(Class, Tag)] = &[
        (Class::That, Tag::That),
        (Class::To, Tag::To),
        (Class::Article, Tag::Article),
        (Class::Modal, Tag::Modal),
        (Class::Be, Tag::Be),
        (Class::Have, Tag::Have),
        (Class::Do, Tag::Do),
        (Class::Negation, Tag::Negation),
        (Class::SubjectPronoun, Tag::Subject),
        (Class::Possessive, Tag::Possessive),
        (Class::ObjectPronoun, Tag::Object),
        (Class::Demonstrative, Tag::Demonstrative),
        (Class::Relative, Tag::Relative),
        (Class::Conjunction, Tag::And),
        (Class::Subordinator, Tag::Subordinator),
        (Class::Preposition, Tag::Preposition),
        (Class::Quantifier, Tag::Quantifier),
        (Class::Cardinal, Tag::Number),
        (Class::Month, Tag::Time),
        (Class::Weekday, Tag::Time),
        (Class::TimeWord, Tag::Time),
    ];
    if text.eq_ignore_ascii_case("by") {
        return Some(Tag::By);
    }
    if text.eq_ignore_ascii_case("it") {
        return Some(Tag::It);
    }
    TABLE
        .iter()
        .find(|(class, _)| classes.has(*class))
        .map(|&(_, tag)| tag)
}

fn cue_verb(frames: Frames, form: Option<Form>, kind: Option<CueKind>) -> Tag {
    let says = frames.has(Frame::Quote) && kind.is_none_or(|kind| kind == CueKind::Assertion);
    match (says, form) {
        (true, Some(Form::Past)) => Tag::SayPast,
        (true, Some(Form::Present)) => Tag::SayPresent,
        (true, Some(Form::Gerund)) => Tag::SayGerund,
        (true, _) => Tag::SayBase,
        (false, Some(Form::Past)) => Tag::CuePast,
        (false, Some(Form::Present)) => Tag::CuePresent,
        (false, Some(Form::Gerund)) => Tag::CueGerund,
        (false, _) => Tag::CueBase,
    }
}

fn noun(classes: Classes) -> Option<Tag> {
    const TABLE: &[(&[Class], Tag)] = &[
        (&[Class::Honorific, Class::Title], Tag::Honorific),
        (
            &[
                Class::Role,
                Class::Official,
                Class::Spokesperson,
                Class::Aide,
            ],
            Tag::Role,
        ),
        (&[Class::SourceNoun, Class::Person], Tag::Person),
        (&[Class::Collective], Tag::Collective),
        (&[Class::Document], Tag::Document),
        (&[Class::Institution, Class::Outlet], Tag::Institution),
    ];
    TABLE
        .iter()
        .find(|(of, _)| of.iter().any(|&class| classes.has(class)))
        .map(|&(_, tag)| tag)
}

fn ending(text: &str, classes: Classes) -> Tag {
    if classes.has(Class::Adverb) || text.ends_with("ly") && text.len() > 4 {
        Tag::Adverb
    } else if text.ends_with("ed") && text.len() > 3 {
        Tag::Ed
    } else if text.ends_with("ing") && text.len() > 4 {
        Tag::Ing
    } else if text.ends_with('s') && !text.ends_with("ss") && text.len() > 3 {
        Tag::Plural
    } else {
        Tag::Lower
    }
}
