//! `grammars/*.yaml` in, [`Grammar`] out: which words and phrases mean what; and [`Marked`], a text read with it.

mod class;
mod error;
mod heads;
mod lexicon;
mod load;
mod marked;
pub(crate) mod nearest;

pub use class::{Class, Classes, CueKind, Form, Frame, Frames};
pub use error::GrammarError;
pub use heads::{Head, HeadKind, HeadList, Heads};
pub use lexicon::{Lemma, Lexicon, WordEntry};
pub use marked::Marked;

/// Everything the tool knows of a language, compiled from YAML.
#[derive(Clone, Debug)]
pub struct Grammar {
    pub name: String,
    pub version: String,
    pub lexicon: Lexicon,
    pub heads: Heads,
}

impl Grammar {
    /// The grammar that is built into the program.
    ///
    /// # Errors
    /// When there is none of that name, or one of its files is wrong.
    pub fn bundled(name: &str) -> Result<Self, Vec<GrammarError>> {
        load::bundled(name)
    }
}
