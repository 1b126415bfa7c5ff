//! Quotation marks before they are paired: which way each could face.

use super::{Kind, Token};

/// A token that may open or close a quotation.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    pub token: usize,
    pub double: bool,
    pub side: Side,
}

/// Which way a mark faces, by itself and its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Opens,
    Closes,
    /// Whichever is wanted.
    Either,
}

/// The marks among the tokens of one block, which begin at index `first`.
pub fn marks(tokens: &[Token<'_>], first: usize, marks: &mut Vec<Mark>) {
    marks.clear();
    for (at, token) in tokens.iter().enumerate().skip(first) {
        if !matches!(token.kind, Kind::OpenQuote | Kind::CloseQuote) {
            continue;
        }
        let before = (at > first && !token.spaced).then(|| &tokens[at - 1]);
        let after = tokens.get(at + 1).filter(|next| !next.spaced);
        let last = marks.last().filter(|last| last.token + 1 == at);
        marks.push(Mark {
            token: at,
            double: !matches!(token.text, "'" | "‘" | "’"),
            side: side(token.text, before, after, last.map(|last| last.side)),
        });
    }
}

/// The side of `mark` between what touches it; `last` is the side of a mark that touches it before.
fn side(
    mark: &str,
    before: Option<&Token<'_>>,
    after: Option<&Token<'_>>,
    last: Option<Side>,
) -> Side {
    match (mark, before, after) {
        ("``" | "„" | "«" | "‘‘", ..) => Side::Opens,
        ("»" | "’’", ..) => Side::Closes,
        // Curly marks are typed the wrong way round often enough to let the spaces overrule them.
        ("“" | "‘", Some(_), None) => Side::Closes,
        ("“" | "‘", ..) => Side::Opens,
        ("”" | "’", None, Some(after)) if after.is_word() => Side::Opens,
        ("’", Some(before), Some(after)) if before.is(Kind::OpenQuote) && after.is_word() => {
            Side::Opens
        }
        ("”", None, _) => Side::Either,
        ("”" | "’", ..) => Side::Closes,
        (_, None, None) => Side::Either,
        (_, None, Some(_)) => Side::Opens,
        (_, Some(_), None) => Side::Closes,
        (_, Some(before), Some(after)) => between(before.kind, after.kind, last),
    }
}

/// The side of a straight mark that touches signs or words on both sides.
fn between(before: Kind, after: Kind, last: Option<Side>) -> Side {
    use Kind::{
        CloseBracket, CloseQuote, Colon, Comma, Dash, Number, OpenBracket, OpenQuote, Semicolon,
        Sign, Stop, Word,
    };
    match (before, after) {
        (OpenQuote | CloseQuote, _) => last.unwrap_or(Side::Either),
        (OpenBracket, _) => Side::Opens,
        (_, Comma | Stop | Colon | Semicolon | CloseBracket) => Side::Closes,
        (Comma | Stop, Dash | Sign | OpenQuote | CloseQuote) => Side::Closes,
        (Dash | Sign, Word | Number | OpenQuote | CloseQuote) => Side::Opens,
        (Word | Number, OpenQuote | CloseQuote) => Side::Closes,
        _ => Side::Either,
    }
}
