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
    /// The opening mark of a [`Quotation`](super::Quotation), or one that reopens it.
    OpenQuote,
    /// The closing mark of a [`Quotation`](super::Quotation).
    CloseQuote,
    OpenBracket,
    CloseBracket,
    /// Any other sign, quotation marks without a partner among them.
    Sign,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// Starts with a small letter, or with none.
    Lower,
    /// Starts with a capital.
    Capitalised,
    /// Two letters or more, all of them capitals: `NATO`, `U.S.`
    Upper,
}

/// One token and where it stands in the story's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'s> {
    pub kind: Kind,
    pub text: &'s str,
    /// UTF-8 bytes into the story's text.
    pub start: usize,
    /// White space (or the start of a block) stands before it.
    pub spaced: bool,
    pub case: Case,
    /// The full stop at its end is its own: `Gen.`, `U.S.`
    pub abbreviated: bool,
    /// Leans on the word before it: `'s`, `n't`, `’ll`, and the apostrophe of `voters’`.
    pub clitic: bool,
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
        self.kind == Kind::Word && self.case != Case::Lower
    }

    /// `'s`, or the bare apostrophe after a plural.
    pub fn is_possessive(&self) -> bool {
        self.clitic
            && matches!(
                self.text.trim_start_matches(['\'', '’', '‘']),
                "s" | "S" | ""
            )
    }
}
