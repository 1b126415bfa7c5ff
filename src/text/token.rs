use crate::read::Span;

/// What a token is, as far as reading goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Word,
    Number,
    Comma,
    /// A full stop, question mark or exclamation mark that is not part of an abbreviation.
    Stop,
    Colon,
    Semicolon,
    Dash,
    Ellipsis,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
    /// Any other sign.
    Sign,
}

/// One token and where it stands in the story's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'s> {
    pub kind: Kind,
    pub text: &'s str,
    pub start: usize,
    /// White space (or the start of a block) stands before it.
    pub spaced: bool,
}

impl Token<'_> {
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end())
    }

    pub fn is(&self, kind: Kind) -> bool {
        self.kind == kind
    }

    pub fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }

    pub fn is_capitalised(&self) -> bool {
        self.kind == Kind::Word && self.text.starts_with(char::is_uppercase)
    }
}
