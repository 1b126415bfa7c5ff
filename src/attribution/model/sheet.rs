//! A marked text as the models see it: everything a feature asks of a token, worked out once.

use super::search::{Choice, Part};
use super::tag::{Tag, tag};
use super::vocabulary::{Rate, Vocabulary, WordFacts};
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::Marked;
use crate::text::{Kind, Token};

/// What a construct reads at an anchor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proposal {
    pub anchor: usize,
    /// Index of the reading it was made from.
    pub reading: usize,
    pub construct: Construct,
    pub choice: Choice,
}

/// The text's tokens in columns. Positions are token indices; a boundary `b` lies before token `b`.
pub struct Sheet<'a> {
    pub marked: &'a Marked<'a>,
    pub facts: Vec<WordFacts>,
    pub tags: Vec<Tag>,
    /// Number of the innermost quotation that holds the token, counted from 1; 0 outside.
    pub quotation: Vec<u32>,
    pub sentence: Vec<u32>,
    /// What the constructs read, in the order of their anchors.
    proposals: Vec<Proposal>,
    /// Whether a part of an attribution can begin (end) at the boundary.
    starts: Vec<bool>,
    ends: Vec<bool>,
}

impl<'a> Sheet<'a> {
    pub fn new(vocabulary: &Vocabulary, marked: &'a Marked<'a>, readings: &[Reading]) -> Self {
        Self::with_rates(vocabulary, marked, readings, |_, facts| facts)
    }

    /// `adjust` may change what is known of a word: fitting leaves an article's own counts out.
    pub fn with_rates(
        vocabulary: &Vocabulary,
        marked: &'a Marked<'a>,
        readings: &[Reading],
        adjust: impl Fn(&str, WordFacts) -> WordFacts,
    ) -> Self {
        let text = marked.text;
        let count = text.tokens.len();
        let mut sheet = Self {
            marked,
            facts: Vec::with_capacity(count),
            tags: Vec::with_capacity(count),
            quotation: vec![0; count],
            sentence: vec![0; count],
            proposals: Vec::new(),
            starts: vec![false; count + 1],
            ends: vec![false; count + 1],
        };
        for (index, sentence) in text.sentences.iter().enumerate() {
            sheet.sentence[sentence.from..sentence.to].fill(index as u32);
        }
        for (index, quotation) in text.quotations.iter().enumerate() {
            let to = quotation
                .close
                .map_or(quotation.end, |close| close + 1)
                .min(count);
            sheet.quotation[quotation.open..to].fill(index as u32 + 1);
        }
        let mut lower = String::new();
        for (at, token) in text.tokens.iter().enumerate() {
            let opens = at == 0
                || text.sentences[sheet.sentence[at] as usize].from == at
                || text.tokens[at - 1].is(Kind::OpenQuote);
            sheet.tags.push(tag(marked, at, opens));
            let word = lower_case(token.text, &mut lower);
            sheet.facts.push(adjust(word, vocabulary.facts(word)));
        }
        for at in 0..=count {
            let before = at.checked_sub(1).map(|before| text.tokens[before].kind);
            let after = text.tokens.get(at).map(|token| token.kind);
            sheet.starts[at] = after.is_some_and(|kind| !closes(kind) && !parts(kind))
                && !before.is_some_and(opens);
            sheet.ends[at] = before.is_some_and(|kind| !opens(kind) && !parts(kind))
                && !after.is_some_and(closes);
        }
        sheet.proposals = readings
            .iter()
            .enumerate()
            .filter_map(|(index, reading)| sheet.proposal(index, reading))
            .collect();
        sheet.proposals.sort_by_key(|proposal| proposal.anchor);
        sheet
    }

    /// A construct's reading, anchored at the word of its cue that is most often one.
    fn proposal(&self, index: usize, reading: &Reading) -> Option<Proposal> {
        let anchor = reading
            .cue
            .iter()
            .flat_map(Clone::clone)
            .max_by_key(|&at| (self.any_rate(at), std::cmp::Reverse(at)))?;
        let part = |ranges: &mut dyn Iterator<Item = &TokenRange>| -> Option<Part> {
            let hull = ranges.fold(None, |hull: Option<Part>, range| {
                Some(hull.map_or((range.start, range.end), |(from, to)| {
                    (from.min(range.start), to.max(range.end))
                }))
            });
            hull.and_then(|(from, to)| self.words_in(from, to))
        };
        let choice = Choice {
            right: part(&mut reading.content.iter().filter(|range| range.start > anchor)),
            left: part(&mut reading.content.iter().filter(|range| range.end <= anchor)),
            source: part(&mut reading.source.iter()),
            logs: [0.0; 3],
        };
        (choice.right.is_some() || choice.left.is_some()).then_some(Proposal {
            anchor,
            reading: index,
            construct: reading.construct,
            choice,
        })
    }

    /// The part that holds the words of `from..to`.
    fn words_in(&self, from: usize, to: usize) -> Option<Part> {
        let is_word = |&at: &usize| self.marked.text.tokens.get(at).is_some_and(Token::is_word);
        let first = (from..to).find(is_word)?;
        let last = (first..to).rev().find(is_word)?;
        Some((self.start_at_word(first), self.end_at_word(last)))
    }

    /// What the constructs read at an anchor.
    pub fn proposals(&self, anchor: usize) -> &[Proposal] {
        let from = self
            .proposals
            .partition_point(|proposal| proposal.anchor < anchor);
        let to =
            from + self.proposals[from..].partition_point(|proposal| proposal.anchor == anchor);
        &self.proposals[from..to]
    }

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
        self.facts
            .get(at)
            .map_or(Rate::default(), |facts| facts.rate.max(facts.stem_rate))
            .step()
    }

    pub fn quotation(&self, at: usize) -> u32 {
        self.quotation.get(at).copied().unwrap_or(0)
    }

    pub fn is_start(&self, boundary: usize) -> bool {
        self.starts.get(boundary).copied().unwrap_or(false)
    }

    pub fn is_end(&self, boundary: usize) -> bool {
        self.ends.get(boundary).copied().unwrap_or(false)
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

/// The word in lower case, in `buffer` when it is not so already.
fn lower_case<'t>(word: &'t str, buffer: &'t mut String) -> &'t str {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        return word;
    }
    buffer.clear();
    buffer.extend(word.chars().flat_map(char::to_lowercase));
    buffer
}

const fn opens(kind: Kind) -> bool {
    matches!(kind, Kind::OpenQuote | Kind::OpenBracket)
}

const fn closes(kind: Kind) -> bool {
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

const fn parts(kind: Kind) -> bool {
    matches!(kind, Kind::Dash | Kind::Colon)
}
