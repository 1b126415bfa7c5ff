//! Tokens as nom input.

use std::iter::Enumerate;
use std::slice::Iter;

use super::Token;
use crate::read::Span;

/// A window on a text's tokens. It keeps the whole slice, so an empty window still knows where it is.
#[derive(Clone, Copy, Debug)]
pub struct Tokens<'a> {
    all: &'a [Token<'a>],
    from: usize,
    to: usize,
}

impl<'a> Tokens<'a> {
    /// The window over `from..to`, cut to the tokens there are.
    pub fn new(all: &'a [Token<'a>], from: usize, to: usize) -> Self {
        let to = to.min(all.len());
        Self {
            all,
            from: from.min(to),
            to,
        }
    }

    pub fn as_slice(&self) -> &'a [Token<'a>] {
        &self.all[self.from..self.to]
    }

    pub fn first(&self) -> Option<&'a Token<'a>> {
        self.as_slice().first()
    }

    /// Index, in the text, of the window's first token.
    pub const fn index(&self) -> usize {
        self.from
    }

    /// The bytes the window covers; empty at its place when it holds no token.
    pub fn span(&self) -> Span {
        let start = match self.all.get(self.from) {
            Some(token) => token.start,
            None => self.all.last().map_or(0, Token::end),
        };
        let end = self.as_slice().last().map_or(start, Token::end);
        Span::new(start, end)
    }
}

impl<'a> nom::Input for Tokens<'a> {
    type Item = &'a Token<'a>;
    type Iter = Iter<'a, Token<'a>>;
    type IterIndices = Enumerate<Iter<'a, Token<'a>>>;

    fn input_len(&self) -> usize {
        self.to - self.from
    }

    fn take(&self, count: usize) -> Self {
        Self {
            to: self.from + count.min(self.input_len()),
            ..*self
        }
    }

    fn take_from(&self, count: usize) -> Self {
        Self {
            from: self.from + count.min(self.input_len()),
            ..*self
        }
    }

    fn take_split(&self, count: usize) -> (Self, Self) {
        (self.take_from(count), self.take(count))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.as_slice().iter().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.as_slice().iter()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.as_slice().iter().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, nom::Needed> {
        match count.checked_sub(self.input_len()) {
            None | Some(0) => Ok(count),
            Some(missing) => Err(nom::Needed::new(missing)),
        }
    }
}

// Lets `consumed` and `recognize` hand back the tokens a parser took.
impl nom::Offset for Tokens<'_> {
    fn offset(&self, second: &Self) -> usize {
        second.from - self.from
    }
}
