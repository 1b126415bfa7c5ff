//! [`Story`] in, [`Text`] out: tokens, sentences and quotations of the blocks that are copy.

mod quotation;
mod sentence;
mod token;
mod tokenize;
mod window;

pub use quotation::Quotation;
pub use sentence::Sentence;
pub use token::{Kind, Token};
pub use window::Tokens;

use crate::read::{Span, Story};

/// A story cut into tokens, sentences and quotations. Positions are indices into `tokens`.
#[derive(Clone, Debug)]
pub struct Text<'s> {
    pub story: &'s Story,
    pub tokens: Vec<Token<'s>>,
    /// In order, without gaps: every token lies in one sentence, and a sentence in one block.
    pub sentences: Vec<Sentence>,
    /// In the order of their opening marks; nested ones follow the one that holds them.
    pub quotations: Vec<Quotation>,
}

impl<'s> Text<'s> {
    pub fn of(story: &'s Story) -> Self {
        let mut tokens = Vec::new();
        let mut sentences = Vec::new();
        for (block, found) in story
            .blocks
            .iter()
            .enumerate()
            .filter(|(_, found)| found.kind.is_copy())
        {
            let first = tokens.len();
            tokenize::tokenize(&story.text, found.span, &story.hidden, &mut tokens);
            sentence::sentences(&tokens, first, block, &mut sentences);
        }
        let quotations = quotation::quotations(&mut tokens, &sentences);
        Self {
            story,
            tokens,
            sentences,
            quotations,
        }
    }

    /// The window over tokens `from..to`.
    pub fn window(&self, from: usize, to: usize) -> Tokens<'_> {
        Tokens::new(&self.tokens, from, to)
    }

    /// The bytes from the first token of `from..to` to the end of its last.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.window(from, to).span()
    }

    /// Index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences
            .partition_point(|sentence| sentence.to <= token)
    }
}
