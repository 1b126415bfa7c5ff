//! A marked text as the models see it: everything a feature asks of a token, worked out once.

mod made;
mod propose;

pub use propose::Proposal;

use super::boundary::{Boundary, closes, opens};
use super::passed::{Passed, Running};
use super::tag::Tag;
use super::vocabulary::WordFacts;
use crate::grammar::Marked;
use crate::read::BlockKind;

/// So few tokens are looked at faster one by one than sentence by sentence.
const FEW: usize = 12;

/// The text's tokens in columns. Positions are token indices; a boundary `b` lies before token `b`.
pub struct Sheet<'a> {
    pub marked: &'a Marked<'a>,
    facts: Vec<WordFacts>,
    pub tags: Vec<Tag>,
    /// The better known of each word's own rate and its stem's.
    rates: Vec<u8>,
    /// Number of the innermost quotation that holds the token, counted from 1; 0 outside.
    pub quotation: Vec<u32>,
    pub sentence: Vec<u32>,
    boundaries: Vec<Boundary>,
    passed: Running,
    /// For each sentence, its tags as bits.
    sentence_tags: Vec<u64>,
    /// How many tokens before each boundary are quoted, and how many opening marks there are.
    quoted_before: Vec<u32>,
    opened_before: Vec<u32>,
    /// What the constructs read, in the order of their anchors, and how many of them stand before each token.
    proposals: Vec<Proposal>,
    proposals_before: Vec<u32>,
}

impl Sheet<'_> {
    /// How many there are.
    pub fn tokens(&self) -> usize {
        self.tags.len()
    }

    pub fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::Edge)
    }

    /// The tag before a boundary.
    pub fn tag_before(&self, boundary: usize) -> Tag {
        boundary.checked_sub(1).map_or(Tag::Edge, |at| self.tag(at))
    }

    /// Commas, quotation marks and verbs among the tokens `from..to`.
    pub fn passed(&self, from: usize, to: usize) -> Passed {
        self.passed.between(from, to)
    }

    /// The tags of the tokens `from..to` as bits.
    pub fn tags_between(&self, from: usize, to: usize) -> u64 {
        if from + FEW > to {
            return bits(self.tags.get(from..to).unwrap_or_default());
        }
        self.tags_of_sentences(from, to)
    }

    /// As [`tags_between`](Self::tags_between); whole sentences are taken at once.
    fn tags_of_sentences(&self, from: usize, to: usize) -> u64 {
        let (mut at, mut tags) = (from, 0);
        while at < to && at < self.tokens() {
            let index = self.sentence_of(at);
            let end = self.sentence(index).map_or(to, |(_, end)| end);
            let starts = at == 0 || self.sentence_of(at - 1) != index;
            let next = end.min(to);
            tags |= if starts && end <= to {
                self.sentence_tags[index]
            } else {
                bits(self.tags.get(at..next).unwrap_or_default())
            };
            at = next;
        }
        tags
    }

    pub fn word(&self, at: usize) -> usize {
        self.facts.get(at).map_or(0, |facts| facts.id as usize)
    }

    pub fn word_before(&self, boundary: usize) -> usize {
        boundary.checked_sub(1).map_or(0, |at| self.word(at))
    }

    pub fn cue(&self, at: usize) -> usize {
        self.facts.get(at).map_or(0, |facts| usize::from(facts.cue))
    }

    pub fn suffix(&self, at: usize) -> usize {
        self.facts
            .get(at)
            .map_or(0, |facts| usize::from(facts.suffix))
    }

    pub fn rate(&self, at: usize) -> usize {
        self.facts.get(at).map_or(0, |facts| facts.rate.step())
    }

    pub fn stem_rate(&self, at: usize) -> usize {
        self.facts.get(at).map_or(0, |facts| facts.stem_rate.step())
    }

    /// The better known of a word's own rate and its stem's.
    pub fn any_rate(&self, at: usize) -> usize {
        self.rates.get(at).map_or(0, |&rate| rate.into())
    }

    /// The best of the rates of `from..to`.
    pub fn best_rate(&self, from: usize, to: usize) -> usize {
        let rates = self.rates.get(from..to).unwrap_or_default();
        rates.iter().copied().fold(0, u8::max).into()
    }

    pub fn quotation(&self, at: usize) -> u32 {
        self.quotation.get(at).copied().unwrap_or(0)
    }

    /// Whether any of the tokens `from..to` is quoted.
    pub fn is_quoted(&self, from: usize, to: usize) -> bool {
        any_between(&self.quoted_before, from, to)
    }

    /// How many of the tokens `from..to` are quoted.
    pub fn quoted(&self, from: usize, to: usize) -> usize {
        let before = |at: usize| self.quoted_before.get(at).or(self.quoted_before.last());
        match (before(from), before(to)) {
            (Some(from), Some(to)) => to.saturating_sub(*from) as usize,
            _ => 0,
        }
    }

    /// Whether any of the tokens `from..to` opens a quotation.
    pub fn opens_quotation(&self, from: usize, to: usize) -> bool {
        any_between(&self.opened_before, from, to)
    }

    pub fn boundary(&self, at: usize) -> Boundary {
        self.boundaries
            .get(at)
            .copied()
            .unwrap_or(Boundary::OUTSIDE)
    }

    pub fn sentence_of(&self, at: usize) -> usize {
        self.sentence
            .get(at)
            .map_or(0, |&sentence| sentence as usize)
    }

    /// First token of a sentence, and one past its last.
    pub fn sentence(&self, index: usize) -> Option<(usize, usize)> {
        self.marked
            .text
            .sentences
            .get(index)
            .map(|sentence| (sentence.from, sentence.to))
    }

    pub fn block_of_sentence(&self, index: usize) -> usize {
        self.marked
            .text
            .sentences
            .get(index)
            .map_or(0, |sentence| sentence.block)
    }

    /// Of the block that a sentence stands in.
    pub fn block_kind(&self, index: usize) -> Option<BlockKind> {
        let block = self.block_of_sentence(index);
        let block = self.marked.text.story.blocks.get(block)?;
        Some(block.kind)
    }

    /// The word that the closing marks before a boundary follow.
    pub fn last_word_before(&self, boundary: usize) -> usize {
        let mut at = boundary.saturating_sub(1);
        while at > 0 && closes(self.marked.text.tokens[at].kind) {
            at -= 1;
        }
        at
    }

    /// The boundary where a part whose first word is `word` begins: its opening marks are its own.
    pub fn start_at_word(&self, word: usize) -> usize {
        let mut at = word;
        while at > 0 && opens(self.marked.text.tokens[at - 1].kind) {
            at -= 1;
        }
        at
    }

    /// The boundary where a part whose last word is `word` ends: closing marks after it are its own.
    pub fn end_at_word(&self, word: usize) -> usize {
        let mut at = word + 1;
        while self
            .marked
            .text
            .tokens
            .get(at)
            .is_some_and(|token| closes(token.kind))
        {
            at += 1;
        }
        at
    }
}

fn bits(tags: &[Tag]) -> u64 {
    tags.iter().fold(0, |bits, &tag| bits | 1 << tag as u64)
}

fn any_between(counts: &[u32], from: usize, to: usize) -> bool {
    let before = |at: usize| counts.get(at).or(counts.last());
    before(from) < before(to)
}
