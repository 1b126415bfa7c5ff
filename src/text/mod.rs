//! [`Story`] in, [`Text`] out: tokens, sentences and quotations of the blocks that are copy.

mod apostrophe;
mod chars;
mod english;
pub mod folded;
mod full_stop;
mod mark;
mod quotation;
mod sentence;
mod token;
mod tokenize;
mod window;
mod word;

pub use chars::unaccented;
pub use quotation::Quotation;
pub use sentence::Sentence;
pub use token::{Case, Kind, Token};
pub use tokenize::words;
pub use window::Tokens;

use std::ops::Range;

use crate::read::{BlockKind, Span, Story};

/// A story cut into tokens, sentences and quotations. Positions are indices into `tokens`.
#[derive(Clone, Debug)]
pub struct Text<'s> {
    pub story: &'s Story,
    pub tokens: Vec<Token<'s>>,
    /// In order, without gaps: every token lies in one sentence, and a sentence in one block.
    pub sentences: Vec<Sentence>,
    /// In the order of their opening marks; nested ones follow the one that holds them.
    pub quotations: Vec<Quotation>,
    sentence_at: Vec<u32>,
    quotation_at: Vec<u32>,
}

/// The tokens `from..to` of one block; never empty.
struct Part {
    from: usize,
    to: usize,
    block: usize,
    is_body: bool,
}

const NONE: u32 = u32::MAX;

impl<'s> Text<'s> {
    pub fn of(story: &'s Story) -> Self {
        let mut tokens = Vec::with_capacity(story.text.len() / 5);
        let parts = parts(story, &mut tokens);
        let quotations = quotation::quotations(&mut tokens, &parts);
        let mut sentences = Vec::new();
        for part in &parts {
            sentence::sentences(&tokens, part, &mut sentences);
        }
        let mut sentence_at = Vec::with_capacity(tokens.len());
        for (index, sentence) in sentences.iter().enumerate() {
            sentence_at.resize(sentence.to, short(index));
        }
        let mut quotation_at = vec![NONE; tokens.len()];
        for (index, quotation) in quotations.iter().enumerate() {
            quotation_at[quotation.tokens()].fill(short(index));
        }
        Self {
            story,
            tokens,
            sentences,
            quotations,
            sentence_at,
            quotation_at,
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

    /// The tokens that a span covers, also in part.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        let from = self
            .tokens
            .partition_point(|token| token.end() <= span.start);
        let to = self.tokens.partition_point(|token| token.start < span.end);
        from..to.max(from)
    }

    /// Index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentence_at
            .get(token)
            .map_or(self.sentences.len(), |&index| index as usize)
    }

    /// Index of the innermost quotation that holds a token; its marks belong to it.
    pub fn quotation_of(&self, token: usize) -> Option<usize> {
        let index = *self.quotation_at.get(token)?;
        (index != NONE).then_some(index as usize)
    }
}

fn parts<'s>(story: &'s Story, tokens: &mut Vec<Token<'s>>) -> Vec<Part> {
    let mut parts = Vec::new();
    for (block, found) in story.blocks.iter().enumerate() {
        if !found.kind.is_copy() {
            continue;
        }
        let from = tokens.len();
        tokenize::tokenize(&story.text, found.span, &story.hidden, tokens);
        if from < tokens.len() {
            parts.push(Part {
                from,
                to: tokens.len(),
                block,
                is_body: found.kind == BlockKind::Body,
            });
        }
    }
    parts
}

/// Indices are kept in four bytes; a story has fewer tokens than that holds.
fn short(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(NONE)
}
