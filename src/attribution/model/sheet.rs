//! A marked text as the models see it: everything a feature asks of a token, worked out once.

use super::boundary::{Boundary, boundaries, closes, opens};
use super::choice::{Choice, Part};
use super::passed::{Passed, Running};
use super::tag::{Tag, tag};
use super::vocabulary::{Vocabulary, WordFacts};
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, Classes, Mark, Marked};
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
            rates: Vec::new(),
            quotation: vec![0; count],
            sentence: vec![0; count],
            boundaries: Vec::new(),
            passed: Running::of(&[]),
            sentence_tags: Vec::new(),
            quoted_before: Vec::new(),
            opened_before: Vec::new(),
            proposals: Vec::new(),
            proposals_before: Vec::new(),
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
        sheet.rates = sheet.facts.iter().map(better_rate).collect();
        sheet.boundaries = boundaries(&text.tokens, &sheet.tags);
        sheet.passed = Running::of(&sheet.tags);
        let tags_of = |from: usize, to: usize| bits(&sheet.tags[from..to]);
        sheet.sentence_tags = text
            .sentences
            .iter()
            .map(|sentence| tags_of(sentence.from, sentence.to))
            .collect();
        sheet.quoted_before = counts(sheet.quotation.iter().map(|&quotation| quotation > 0));
        sheet.opened_before = counts(sheet.tags.iter().map(|&tag| tag == Tag::OpenQuote));
        sheet.propose(readings);
        sheet
    }

    fn propose(&mut self, readings: &[Reading]) {
        let mut proposals: Vec<_> = readings
            .iter()
            .enumerate()
            .filter_map(|(index, reading)| self.proposal(index, reading))
            .collect();
        proposals.sort_by_key(|proposal| proposal.anchor);
        self.proposals_before = vec![0; self.tokens() + 1];
        for proposal in &proposals {
            self.proposals_before[proposal.anchor + 1] += 1;
        }
        let mut before = 0;
        for count in &mut self.proposals_before {
            before += *count;
            *count = before;
        }
        self.proposals = proposals;
    }

    /// Makes a word look as if it were new: only its ending is known.
    pub fn forget(&mut self, at: usize) {
        self.facts[at] = WordFacts {
            suffix: self.facts[at].suffix,
            ..WordFacts::default()
        };
        self.rates[at] = better_rate(&self.facts[at]);
    }

    /// A construct's reading, anchored at the word of its cue that is most often one.
    fn proposal(&self, index: usize, reading: &Reading) -> Option<Proposal> {
        let anchor = reading
            .cue
            .iter()
            .flat_map(Clone::clone)
            .max_by_key(|&at| (self.likeness(at), std::cmp::Reverse(at)))?;
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

    /// How much a word of a cue looks like its anchor: first whether it is listed as a cue, so that in "gribbled
    /// on Monday" a verb that a user added is not outdone by "on"; then how often it has been one.
    fn likeness(&self, at: usize) -> (bool, usize) {
        const LISTED: Classes = Classes::of(Class::CueVerb)
            .with(Class::CueNoun)
            .with(Class::CueAdverb)
            .with(Class::Hedge);
        let listed = self.marked.classes(at).any(LISTED) || self.marked.marks(at).has(Mark::Cue);
        (listed, self.any_rate(at))
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
        match self.proposals_before.get(anchor..anchor + 2) {
            Some(&[from, to]) => &self.proposals[from as usize..to as usize],
            _ => &[],
        }
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
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
        return buffer;
    }
    buffer.extend(word.chars().flat_map(char::to_lowercase));
    buffer
}

fn bits(tags: &[Tag]) -> u64 {
    tags.iter().fold(0, |bits, &tag| bits | 1 << tag as u64)
}

fn better_rate(facts: &WordFacts) -> u8 {
    facts.rate.max(facts.stem_rate).step() as u8
}

/// How many hold before each place, and in all.
fn counts(holds: impl Iterator<Item = bool>) -> Vec<u32> {
    let before = holds.scan(0, |count, holds| {
        *count += u32::from(holds);
        Some(*count)
    });
    std::iter::once(0).chain(before).collect()
}

fn any_between(counts: &[u32], from: usize, to: usize) -> bool {
    let before = |at: usize| counts.get(at).or(counts.last());
    before(from) < before(to)
}
