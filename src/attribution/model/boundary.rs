//! Tokens and their tags in, what stands on either side of each boundary out: worked out once for all pointers.

use super::tag::Tag;
use crate::text::{Kind, Token};

/// What can begin or end at a boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Any part of an attribution.
    Start = 1,
    End = 2,
    /// A content's clause.
    ClauseStart = 4,
    ClauseEnd = 8,
    /// A source's phrase.
    PhraseStart = 16,
    PhraseEnd = 32,
}

/// What stands at a boundary.
#[derive(Clone, Copy, Debug)]
pub struct Boundary {
    limits: u8,
    /// The marks around it: one bit a sort.
    pub marks: u8,
    /// The words before and after those marks.
    pub word_before: Tag,
    pub word_after: Tag,
}

impl Boundary {
    pub const OUTSIDE: Self = Self {
        limits: 0,
        marks: 0,
        word_before: Tag::Edge,
        word_after: Tag::Edge,
    };
    /// How many sets of marks there are.
    pub const MARKS: usize = 64;

    pub const fn is(self, limit: Limit) -> bool {
        self.limits & limit as u8 != 0
    }
}

/// The boundary before each token, and that after the last.
pub fn boundaries(tokens: &[Token<'_>], tags: &[Tag]) -> Vec<Boundary> {
    let mut last_word = Tag::Edge;
    (0..=tokens.len())
        .map(|at| {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            if let Some(before) = before
                && (at == 1 || !closes(before.kind))
            {
                last_word = tags[at - 1];
            }
            let limits = limits(before, tokens.get(at), at, tags, last_word);
            let (marks, word_before, word_after) = marks(tokens, tags, at);
            Boundary {
                limits,
                marks,
                word_before,
                word_after,
            }
        })
        .collect()
}

/// `last_word` is the tag of what the closing marks before the boundary follow.
fn limits(
    before: Option<&Token<'_>>,
    after: Option<&Token<'_>>,
    at: usize,
    tags: &[Tag],
    last_word: Tag,
) -> u8 {
    let tag = tags.get(at).copied().unwrap_or(Tag::Edge);
    let starts = after.is_some_and(|token| !closes(token.kind) && !divides(token.kind))
        && !before.is_some_and(|token| opens(token.kind));
    let ends = before.is_some_and(|token| !opens(token.kind) && !divides(token.kind))
        && !after.is_some_and(|token| closes(token.kind));
    let after_mark = before.is_some_and(|token| !token.is_word());
    let before_tag = at.checked_sub(1).map_or(Tag::Edge, |at| tags[at]);
    let mut limits = 0;
    if starts {
        limits |= Limit::Start as u8;
        if after_mark || opens_clause(tag) || joins_clause(before_tag) {
            limits |= Limit::ClauseStart as u8;
        }
        if !goes_on(tag) {
            limits |= Limit::PhraseStart as u8;
        }
    }
    if ends {
        limits |= Limit::End as u8;
        if after_mark || follows_clause(tag) {
            limits |= Limit::ClauseEnd as u8;
        }
        if !wants_more(last_word) {
            limits |= Limit::PhraseEnd as u8;
        }
    }
    limits
}

/// The sorts of marks around a boundary, and the words on either side of them.
fn marks(tokens: &[Token<'_>], tags: &[Tag], at: usize) -> (u8, Tag, Tag) {
    const REACH: usize = 4;
    let bit = |kind: Kind| match kind {
        Kind::Comma => 1,
        Kind::Stop | Kind::Ellipsis => 2,
        Kind::OpenQuote => 4,
        Kind::CloseQuote => 8,
        Kind::Dash | Kind::Colon | Kind::Semicolon => 16,
        _ => 32,
    };
    if let [before, after] = tags.get(at.wrapping_sub(1)..at + 1).unwrap_or_default()
        && tokens[at - 1].is_word()
        && tokens[at].is_word()
    {
        return (0, *before, *after);
    }
    let mut marks = 0;
    let mut before = at;
    while before > 0 && at - before < REACH && !tokens[before - 1].is_word() {
        marks |= bit(tokens[before - 1].kind);
        before -= 1;
    }
    let mut after = at;
    while after < tokens.len() && after - at < REACH && !tokens[after].is_word() {
        marks |= bit(tokens[after].kind);
        after += 1;
    }
    let word_before = before.checked_sub(1).map_or(Tag::Edge, |at| tags[at]);
    let word_after = tags.get(after).copied().unwrap_or(Tag::Edge);
    (marks, word_before, word_after)
}

/// A source cannot end with it: a noun, a name or a pronoun is still to come.
const fn wants_more(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Article
            | Tag::Preposition
            | Tag::To
            | Tag::And
            | Tag::Modal
            | Tag::Negation
            | Tag::Subordinator
            | Tag::Possessive
            | Tag::By
    )
}

/// A source cannot begin with it.
const fn goes_on(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Apostrophe | Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Stop | Tag::And
    )
}

const fn opens_clause(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::That
            | Tag::OpenQuote
            | Tag::OpenBracket
            | Tag::Subject
            | Tag::It
            | Tag::Article
            | Tag::Demonstrative
            | Tag::Possessive
            | Tag::Relative
            | Tag::Subordinator
            | Tag::Capital
            | Tag::To
            | Tag::Quantifier
    )
}

const fn joins_clause(tag: Tag) -> bool {
    matches!(tag, Tag::And | Tag::Subordinator | Tag::That)
}

/// A clause could have ended before it.
const fn follows_clause(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Dash
            | Tag::Colon
            | Tag::OpenBracket
            | Tag::OpenQuote
            | Tag::That
            | Tag::To
            | Tag::And
            | Tag::Relative
            | Tag::Subordinator
            | Tag::Preposition
            | Tag::By
            | Tag::Be
            | Tag::Have
            | Tag::Do
            | Tag::Modal
            | Tag::Subject
            | Tag::It
            | Tag::Time
            | Tag::Adverb
            | Tag::Hedge
            | Tag::Article
            | Tag::Ing
            | Tag::Ed
            | Tag::SayPast
            | Tag::SayPresent
            | Tag::SayBase
            | Tag::SayGerund
            | Tag::CuePast
            | Tag::CuePresent
            | Tag::CueBase
            | Tag::CueGerund
            | Tag::Capital
            | Tag::Possessive
    )
}

pub const fn opens(kind: Kind) -> bool {
    matches!(kind, Kind::OpenQuote | Kind::OpenBracket)
}

pub const fn closes(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::CloseQuote
            | Kind::CloseBracket
            | Kind::Comma
            | Kind::Stop
            | Kind::Ellipsis
            | Kind::Semicolon
    )
}

const fn divides(kind: Kind) -> bool {
    matches!(kind, Kind::Dash | Kind::Colon)
}
