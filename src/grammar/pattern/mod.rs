//! The pattern notation: text in, [`Pattern`] out, and a [`Pattern`] as text again.
//!
//! ```text
//! pattern      = item , { item } ;
//! item         = [ "!" ] , [ name , ":" ] , atom , [ "?" | "*" | "+" ] ;
//! atom         = word | quoted | lemma | element | group ;
//! word         = any characters but white space and  ( ) | { } < > ? * + ! : " ;
//! quoted       = '"' , any characters but '"' , '"' ;
//! lemma        = "<" , word , ">" ;
//! element      = "{" , ( "np" | "name" | "quote" | "number" | "count" | "word" | "start" | "end"
//!                      | "gap" , digits | class , { "|" , class } ) , "}" ;
//! group        = "(" , pattern , { "|" , pattern } , ")" ;
//! name, class  = letter , { letter | digit | "-" } ;
//! ```

mod anchor;
mod compile;
mod extent;
mod needs;
mod parse;
mod print;
mod run;

pub use anchor::{Anchor, Listing, anchor};
pub use compile::Program;
pub use needs::Signs;
pub use parse::NotationError;
pub use run::{Capture, Runner};

use super::Class;

/// What a phrase looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub(super) items: Vec<Item>,
}

/// One step of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// It must not follow, and takes nothing.
    pub not: bool,
    /// What it takes is kept under this name.
    pub capture: Option<String>,
    pub atom: Atom,
    pub repeat: Repeat,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Atom {
    /// In lower case.
    Word(String),
    Lemma(String),
    Classes(Vec<Class>),
    NounPhrase,
    Name,
    Quote,
    Number,
    Count,
    AnyWord,
    Gap(u8),
    Start,
    End,
    Group(Vec<Vec<Item>>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    Once,
    Optional,
    /// None or more, up to [`MOST`].
    Any,
    /// One or more, up to [`MOST`].
    Some,
}

/// The most times an item is repeated, and the longest gap in words.
pub(super) const MOST: u8 = 8;

/// How deep groups may stand in one another.
pub(super) const DEEPEST: usize = 12;

impl Pattern {
    /// # Errors
    /// Where the notation is wrong, and what was expected there.
    pub fn parse(text: &str) -> Result<Self, NotationError> {
        parse::pattern(text)
    }
}

impl Atom {
    /// The elements that are no class, as the notation names them.
    const NAMED: [(&'static str, Self); 8] = [
        ("np", Self::NounPhrase),
        ("name", Self::Name),
        ("quote", Self::Quote),
        ("number", Self::Number),
        ("count", Self::Count),
        ("word", Self::AnyWord),
        ("start", Self::Start),
        ("end", Self::End),
    ];
}

impl Repeat {
    pub const fn least(self) -> u8 {
        match self {
            Self::Once | Self::Some => 1,
            Self::Optional | Self::Any => 0,
        }
    }

    pub const fn most(self) -> u8 {
        match self {
            Self::Once | Self::Optional => 1,
            Self::Any | Self::Some => MOST,
        }
    }
}
