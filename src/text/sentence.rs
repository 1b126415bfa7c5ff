//! Where sentences end.

use super::{Kind, Token};

/// A sentence: tokens `from..to` of one block of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub from: usize,
    pub to: usize,
    /// Index into [`crate::Story::blocks`].
    pub block: usize,
}

/// Cuts the tokens from `first` on, which are those of one block.
pub fn sentences(tokens: &[Token<'_>], first: usize, block: usize, sentences: &mut Vec<Sentence>) {
    let mut from = first;
    let mut at = first;
    while at < tokens.len() {
        let ends = tokens[at].is(Kind::Stop);
        at += 1;
        if ends {
            while at < tokens.len() && !tokens[at].spaced {
                at += 1;
            }
            sentences.push(Sentence {
                from,
                to: at,
                block,
            });
            from = at;
        }
    }
    if from < tokens.len() {
        sentences.push(Sentence {
            from,
            to: tokens.len(),
            block,
        });
    }
}
