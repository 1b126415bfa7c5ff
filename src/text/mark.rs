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
    let looks = match (before, after) {
        (None, None) => Side::Either,
        (None, Some(_)) => Side::Opens,
        (Some(_), None) => Side::Closes,
        (Some(before), Some(after)) => between(before, after, last),
    };
    match mark {
        "``" | "„" | "«" | "‘‘" => Side::Opens,
        "»" | "’’" => Side::Closes,
        // Typed the wrong way round often enough to let its neighbours decide.
        "“" | "‘" if looks != Side::Closes || last == Some(Side::Opens) => Side::Opens,
        "”" | "’" if looks != Side::Opens || !after.is_some_and(Token::is_word) => Side::Closes,
        _ => looks,
    }
}

fn between(before: &Token<'_>, after: &Token<'_>, last: Option<Side>) -> Side {
    match (before.kind, after.kind) {
        (Kind::OpenQuote | Kind::CloseQuote, _) => last.unwrap_or(Side::Either),
        (Kind::OpenBracket, _) => Side::Opens,
        (
            _,
            Kind::Comma
            | Kind::Stop
            | Kind::Colon
            | Kind::Semicolon
            | Kind::CloseBracket
            | Kind::CloseQuote
            | Kind::OpenQuote,
        ) => Side::Closes,
        (Kind::Comma | Kind::Stop, Kind::Dash | Kind::Sign) => Side::Closes,
        (Kind::Dash | Kind::Sign, Kind::Word | Kind::Number) => Side::Opens,
        _ => Side::Either,
    }
}
