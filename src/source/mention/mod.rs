//! The words of one source in, a [`Mention`] out: who is spoken of, how many, of whom, known how.
//!
//! ```text
//! mention = phrase { ( "," | "and" | "or" | "as well as" ) phrase } ;
//! ```

mod coordination;
mod count;
mod determiner;
mod head;
mod phrase;
mod post;

use std::ops::Range;

pub use count::Count;
pub use determiner::Determiner;
pub use head::Core;
pub use phrase::Phrase;

use super::names::Names;
use crate::grammar::Marked;

/// Tokens of the text.
pub type TokenRange = Range<usize>;

/// What the words of a source say: one phrase, or several that are coordinated.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    pub range: TokenRange,
    /// At least one.
    pub phrases: Vec<Phrase>,
}

/// What the grammar of mentions looks at.
#[derive(Clone, Copy)]
pub struct Ground<'m, 'a> {
    pub marked: &'m Marked<'a>,
    pub names: &'m Names,
}

impl<'m, 'a> Ground<'m, 'a> {
    pub fn text_of(&self, at: usize) -> &'m str {
        self.marked
            .text
            .tokens
            .get(at)
            .map_or("", |token| token.text)
    }

    /// Reads the tokens of a source.
    pub fn mention(&self, range: TokenRange) -> Mention {
        let phrases = coordination::split(*self, range.clone())
            .into_iter()
            .map(|part| phrase::read(*self, part))
            .collect();
        Mention { range, phrases }
    }
}

/// Whether a determiner or a count stands at a token.
pub fn determiner_at(ground: Ground<'_, '_>, at: usize) -> bool {
    determiner::at(ground, at).is_some() || count::read(ground, at, at + 4).is_some()
}
