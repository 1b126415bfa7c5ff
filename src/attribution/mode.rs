//! A content's tokens in, how it is given out.

use std::ops::Range;

use super::Mode;
use super::reading::TokenRange;
use crate::read::Span;
use crate::text::{Kind, Text};

pub fn mode(text: &Text<'_>, content: &[TokenRange]) -> Mode {
    let is = |at: usize, kind| text.tokens.get(at).is_some_and(|token| token.is(kind));
    let quoted_whole = |part: &TokenRange| !part.is_empty() && closes(text, part);
    let has_mark = |part: &TokenRange| part.clone().any(|at| is(at, Kind::OpenQuote));
    if !content.is_empty() && content.iter().all(quoted_whole) {
        Mode::Direct
    } else if content.iter().any(has_mark) {
        Mode::Mixed
    } else {
        Mode::Indirect
    }
}

/// Whether quotations cover the part from its first token to its last.
fn closes(text: &Text<'_>, part: &TokenRange) -> bool {
    let mut at = part.start;
    while at < part.end {
        let found = text
            .quotations
            .binary_search_by_key(&at, |quotation| quotation.open);
        let Ok(index) = found else { return false };
        let quotation = &text.quotations[index];
        at = quotation.close.map_or(quotation.end, |close| close + 1);
    }
    true
}

/// How a content that is marked as spans is given; quotation marks right beside a span are its own.
pub fn mode_of(text: &Text<'_>, content: &[Span]) -> Mode {
    let is = |at: usize, kind| text.tokens.get(at).is_some_and(|token| token.is(kind));
    let tokens = |span: &Span| {
        let Range { start, end } = text.tokens_of(*span);
        let opens = start > 0 && is(start - 1, Kind::OpenQuote);
        start - usize::from(opens)..end + usize::from(is(end, Kind::CloseQuote))
    };
    let parts: Vec<TokenRange> = content.iter().map(tokens).collect();
    mode(text, &parts)
}
