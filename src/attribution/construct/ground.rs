//! [`Marked`] text in, what every construct asks of it out: who stands in which quotation, where
//! the cues are and who their subjects are. Worked out once, before any construct runs.

use super::cue::{self, Cue, is_owner_mark};
use super::subject::{self, Subject};
use crate::attribution::reading::TokenRange;
use crate::grammar::{Class, Classes, Form, Marked};
use crate::read::BlockKind;
use crate::text::{Kind, Quotation, Token};

/// How far from its cue a clause may reach, in tokens: a text without full stops stays linear.
const REACH: usize = 400;

pub struct Ground<'m> {
    pub marked: &'m Marked<'m>,
    /// For each token, the sentence that holds it.
    sentence: Vec<u32>,
    /// For each token, the innermost quotation around it; a quotation's marks stand outside it.
    inside: Vec<Option<u32>>,
    /// Quotations that open or close at a token, sorted by token.
    opens: Vec<(usize, usize)>,
    closes: Vec<(usize, usize)>,
    pub cues: Vec<Cue>,
    /// For each cue, its subject.
    pub subjects: Vec<Option<Subject>>,
    /// First tokens of the clauses that have a cue, with the cue; sorted.
    clauses: Vec<(usize, usize)>,
}

impl<'m> Ground<'m> {
    pub fn of(marked: &'m Marked<'m>) -> Self {
        let text = marked.text;
        let mut sentence = vec![0; text.tokens.len()];
        for (index, found) in text.sentences.iter().enumerate() {
            sentence[found.from..found.to].fill(index as u32);
        }
        let mut inside = vec![None; text.tokens.len()];
        for (index, quotation) in text.quotations.iter().enumerate() {
            let end = quotation.end.min(text.tokens.len());
            if quotation.open + 1 < end {
                inside[quotation.open + 1..end].fill(Some(index as u32));
            }
        }
        let marks = text.quotations.iter().enumerate();
        let opens = marks
            .clone()
            .flat_map(|(index, quotation)| {
                let reopened = quotation.reopened.iter().copied();
                std::iter::once(quotation.open)
                    .chain(reopened)
                    .map(move |at| (at, index))
            })
            .collect();
        let closes = marks
            .filter_map(|(index, quotation)| Some((quotation.close?, index)))
            .collect();
        let mut ground = Self {
            marked,
            sentence,
            inside,
            opens,
            closes,
            cues: Vec::new(),
            subjects: Vec::new(),
            clauses: Vec::new(),
        };
        ground.opens.sort_unstable();
        ground.closes.sort_unstable();
        ground.cues = cue::cues(&ground);
        ground.subjects = subject::subjects(&ground);
        let heads = ground.subjects.iter().enumerate();
        ground.clauses = heads
            .filter_map(|(index, subject)| Some((subject.as_ref()?.from, index)))
            .collect();
        ground.clauses.sort_unstable();
        ground
    }

    /// The cue of the clause that begins at the token.
    pub fn cue_of_clause(&self, at: usize) -> Option<&Cue> {
        let place = self
            .clauses
            .binary_search_by_key(&at, |&(from, _)| from)
            .ok()?;
        Some(&self.cues[self.clauses[place].1])
    }

    /// The first word of "according to".
    pub fn is_according(&self, at: usize) -> bool {
        self.is(at, Class::CuePreposition) && !self.is(at, Class::Joined)
    }

    pub fn len(&self) -> usize {
        self.marked.text.tokens.len()
    }

    pub fn token(&self, at: usize) -> Option<&Token<'m>> {
        self.marked.text.tokens.get(at)
    }

    pub fn word(&self, at: usize) -> &'m str {
        self.token(at).map_or("", |token| token.text)
    }

    pub fn is_kind(&self, at: usize, kind: Kind) -> bool {
        self.token(at).is_some_and(|token| token.is(kind))
    }

    pub fn is(&self, at: usize, class: Class) -> bool {
        self.marked.is(at, class)
    }

    pub fn classes(&self, at: usize) -> Classes {
        self.marked.classes(at)
    }

    pub fn block_kind(&self, at: usize) -> BlockKind {
        self.marked.text.story.blocks[self.block(at)].kind
    }

    /// Whether a block of copy begins with the token.
    pub fn begins_block(&self, at: usize) -> bool {
        at == 0 || self.block(at) != self.block(at - 1)
    }

    /// Whether a block of copy ends before the token.
    pub fn ends_block(&self, at: usize) -> bool {
        at >= self.len() || self.begins_block(at)
    }

    /// Whether a cue among the tokens has a subject of its own there.
    pub fn has_speaker(&self, tokens: &TokenRange) -> bool {
        self.cues_in(tokens).any(|index| {
            self.subjects[index].as_ref().is_some_and(|subject| {
                !subject.shared
                    && subject.from >= tokens.start
                    && !self.is(subject.from, Class::Relative)
            })
        })
    }

    /// The tokens of each block of copy.
    pub fn blocks(&self) -> impl Iterator<Item = TokenRange> {
        let runs = self
            .marked
            .text
            .sentences
            .chunk_by(|a, b| a.block == b.block);
        runs.filter_map(|run| Some(run.first()?.from..run.last()?.to))
    }

    /// Index of the sentence that holds the token.
    pub fn sentence_index(&self, at: usize) -> usize {
        self.sentence.get(at).map_or(0, |&index| index as usize)
    }

    /// The tokens of the sentence that holds the token.
    pub fn sentence(&self, at: usize) -> TokenRange {
        self.sentence_at(self.sentence_index(at))
    }

    pub fn sentence_at(&self, index: usize) -> TokenRange {
        let sentences = &self.marked.text.sentences;
        sentences
            .get(index)
            .map_or(0..0, |found| found.from..found.to)
    }

    /// The block that holds the token.
    pub fn block(&self, at: usize) -> usize {
        let sentences = &self.marked.text.sentences;
        sentences
            .get(self.sentence_index(at))
            .map_or(0, |found| found.block)
    }

    pub fn inside(&self, at: usize) -> Option<usize> {
        self.inside
            .get(at)
            .copied()
            .flatten()
            .map(|index| index as usize)
    }

    pub fn quotation(&self, index: usize) -> &'m Quotation {
        &self.marked.text.quotations[index]
    }

    /// The quotation whose first or repeated opening mark is this token.
    pub fn opening(&self, at: usize) -> Option<&'m Quotation> {
        let place = self
            .opens
            .binary_search_by_key(&at, |&(token, _)| token)
            .ok()?;
        Some(self.quotation(self.opens[place].1))
    }

    /// The quotation that this token closes.
    pub fn closing(&self, at: usize) -> Option<&'m Quotation> {
        let place = self
            .closes
            .binary_search_by_key(&at, |&(token, _)| token)
            .ok()?;
        Some(self.quotation(self.closes[place].1))
    }

    /// The cues whose head lies in the tokens, by their indices.
    pub fn cues_in(&self, tokens: &TokenRange) -> std::ops::Range<usize> {
        let from = self.cues.partition_point(|cue| cue.head < tokens.start);
        let to = self.cues.partition_point(|cue| cue.head < tokens.end);
        from..to.max(from)
    }

    /// Whether a verb of the lexicon stands here as a verb.
    pub fn is_cue_head(&self, at: usize) -> bool {
        self.cues.binary_search_by_key(&at, |cue| cue.head).is_ok()
    }

    /// Whether a finite verb stands among the tokens, as far as the lexicon and the ending tell.
    pub fn has_verb(&self, tokens: &TokenRange) -> bool {
        tokens.clone().any(|at| self.is_verb(at))
    }

    /// Whether the word is, or can be, the finite verb of a clause.
    pub fn is_verb(&self, at: usize) -> bool {
        const AUXILIARY: Classes = Classes::of(Class::Be)
            .with(Class::Have)
            .with(Class::Do)
            .with(Class::Modal);
        const NOMINAL: Classes = Classes::of(Class::CueNoun)
            .with(Class::Adjective)
            .with(Class::Role);
        let Some(word) = self.marked.words.get(at) else {
            return false;
        };
        let finite = matches!(word.form, Some(Form::Past | Form::Present));
        let auxiliary = word.classes.any(AUXILIARY) && !is_owner_mark(self, at);
        auxiliary
            || self.is_cue_head(at)
            || finite && word.classes.has(Class::Verb) && !word.classes.any(NOMINAL)
            || self.word(at).ends_with("ed") && !word.classes.any(NOMINAL)
    }

    /// The bounds that a clause around the token cannot cross: its sentence, and the quotation it is in.
    pub fn bounds(&self, at: usize) -> TokenRange {
        let sentence = self.sentence(at);
        let sentence = sentence.start.max(at.saturating_sub(REACH))..sentence.end.min(at + REACH);
        match self.inside(at) {
            None => sentence,
            Some(index) => {
                let quotation = self.quotation(index);
                let from = quotation
                    .reopened
                    .iter()
                    .copied()
                    .chain([quotation.open])
                    .map(|mark| mark + 1)
                    .filter(|&start| start <= at)
                    .max()
                    .unwrap_or(sentence.start);
                sentence.start.max(from)..sentence.end.min(quotation.end)
            }
        }
    }
}
