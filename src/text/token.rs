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

impl Kind {
    /// Digits with their signs and endings are a number (`1,200`, `5th`, `1990s`); all else is a word.
    pub(super) fn of(word: &str) -> Self {
        if word.as_bytes()[0].is_ascii_alphabetic() {
            return Self::Word;
        }
        let digits = word.trim_start_matches(['\'', '’', '‘', '.']);
        if !digits.starts_with(|c: char| c.is_numeric()) {
            return Self::Word;
        }
        let ending =
            digits.trim_start_matches(|c: char| c.is_numeric() || ",.:/-–⁄'’\"”".contains(c));
        match ending {
            "" | "st" | "nd" | "rd" | "th" | "s" => Self::Number,
            _ => Self::Word,
        }
    }
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

impl Case {
    pub(super) fn of(word: &str) -> Self {
        if word.as_bytes()[0].is_ascii_lowercase() {
            return Self::Lower;
        }
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        if !letters.next().is_some_and(char::is_uppercase) {
            return Self::Lower;
        }
        let mut rest = letters.peekable();
        if rest.peek().is_some() && rest.all(char::is_uppercase) {
            Self::Upper
        } else {
            Self::Capitalised
        }
    }
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
