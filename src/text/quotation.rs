//! Which quotation marks belong together.

use super::{Kind, Sentence, Token};

/// A quotation: the tokens of its marks. It may run over several paragraphs, each of which reopens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The opening mark.
    pub open: usize,
    /// The closing mark; `None` when the copy never closes it, and it ends with its paragraph.
    pub close: Option<usize>,
    /// One past the last token inside.
    pub end: usize,
    /// Opening marks that only continue it at the head of later paragraphs.
    pub reopened: Vec<usize>,
    /// Index of the quotation around this one.
    pub within: Option<usize>,
}

pub fn quotations(tokens: &mut [Token<'_>], _sentences: &[Sentence]) -> Vec<Quotation> {
    let mut quotations = Vec::new();
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        match (token.kind, open) {
            (Kind::OpenQuote, None) => open = Some(at),
            (Kind::CloseQuote, Some(from)) => {
                quotations.push(Quotation {
                    open: from,
                    close: Some(at),
                    end: at,
                    reopened: Vec::new(),
                    within: None,
                });
                open = None;
            }
            _ => {}
        }
    }
    quotations
}
