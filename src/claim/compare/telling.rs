//! A text in, what it tells out: its words and what they say, its figures, dates, names and negations.

use jiff::civil::Date;

use super::super::date::{Dated, dates, resolve};
use super::super::quantity::{Quantity, quantities};
use super::super::rank::Near;
use super::super::text::{Word, stem, words};
use super::concepts::Concept;
use super::language::Language;
use super::speaker;
use crate::read::Span;

/// A text, read for comparing.
#[derive(Clone, Debug, Default)]
pub struct Telling {
    pub terms: Vec<Term>,
    pub quantities: Vec<Quantity>,
    pub dates: Vec<Dated>,
    /// Of `terms`: what is told, without who says so.
    pub content: std::ops::Range<usize>,
    /// Who says so.
    pub speaker: Vec<Term>,
    /// Of `terms`: words that turn a clause round.
    pub negations: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct Term {
    pub word: Word,
    pub role: Role,
    /// What it says, alone or in a phrase.
    pub concepts: Vec<Concept>,
    /// Part of a name of several words.
    pub in_name: bool,
    /// A comma, a dash or a quotation mark stands before it.
    pub breaks: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Stop,
    Plain,
    Name,
    /// Beside a name, it only says who that is.
    Office,
    /// Part of a quantity or a date.
    Figure,
}

impl Telling {
    pub fn read(language: &Language, text: &str, story: Option<Date>) -> Self {
        let mut dates = dates(&language.calendar, text);
        resolve(&mut dates, story);
        let taken: Vec<Span> = dates.iter().map(|dated| dated.span).collect();
        let quantities = quantities(&language.figures, text, &taken);
        let figures: Vec<Span> = quantities
            .iter()
            .map(|found| found.span)
            .chain(taken)
            .collect();
        let mut words = words(text);
        for word in &mut words {
            let plain = language.concepts.plain(&word.stem);
            if plain != word.stem {
                word.stem = plain.to_owned();
            }
        }
        let concepts = concepts(language, &words, text);
        let mut terms = Vec::with_capacity(words.len());
        let mut end = 0;
        // "Gusts reached", but "Rose Amber said".
        let next_is_name = words.get(1).is_some_and(|next| next.capital);
        for (word, concepts) in words.into_iter().zip(concepts) {
            let between = &text[end..word.span.start];
            end = word.span.end;
            terms.push(Term {
                role: if terms.is_empty() && !next_is_name && is_common(language, &word) {
                    role(language, &uncapitalised(&word), &figures, true)
                } else {
                    role(language, &word, &figures, terms.is_empty())
                },
                breaks: between.contains(BREAKS),
                in_name: false,
                concepts,
                word,
            });
        }
        mark_names(&mut terms);
        let (content, speaker) = speaker::split(language, &terms);
        let negations = negations(language, &terms);
        let speaker = terms[speaker].to_vec();
        Self {
            terms,
            quantities,
            dates,
            content,
            speaker,
            negations,
        }
    }

    /// Told by someone whom the text itself does not name.
    #[must_use]
    pub fn said_by(mut self, language: &Language, speaker: Option<&str>) -> Self {
        if let Some(speaker) = speaker.filter(|_| self.speaker.is_empty()) {
            self.speaker = Self::read(language, speaker, None).terms;
        }
        self
    }

    pub fn in_content(&self, span: Span) -> bool {
        let content = &self.terms[self.content.clone()];
        let (Some(first), Some(last)) = (content.first(), content.last()) else {
            return false;
        };
        first.word.span.start < span.end && span.start < last.word.span.end
    }

    /// ", 41,": an age, and nothing that is told.
    pub fn is_age(&self, span: Span) -> bool {
        let at = self
            .terms
            .partition_point(|term| term.word.span.end <= span.start);
        let alone = self
            .terms
            .get(at)
            .is_some_and(|term| term.breaks && term.word.span == span);
        let then = self.terms.get(at + 1).is_none_or(|term| term.breaks);
        let named = at
            .checked_sub(1)
            .is_some_and(|at| self.terms[at].word.capital);
        alone && then && named
    }

    pub fn told(&self) -> impl Iterator<Item = (usize, &Term)> {
        self.terms
            .iter()
            .enumerate()
            .filter(|(at, _)| self.content.contains(at))
    }
}

/// "Winds reached": a noun in the plural begins a sentence without an article, and is no name for it.
fn is_common(language: &Language, word: &Word) -> bool {
    let stem = stem(&word.folded);
    let plural = word.folded.ends_with('s') && stem.len() < word.folded.len();
    plural && !Near::english().groups(&stem, &language.concepts).is_empty()
}

fn uncapitalised(word: &Word) -> Word {
    Word {
        capital: false,
        ..word.clone()
    }
}

const BREAKS: [char; 10] = [',', ';', ':', '“', '”', '"', '—', '–', '(', ')'];

fn role(language: &Language, word: &Word, figures: &[Span], first: bool) -> Role {
    let folded = word.folded.as_str();
    if figures.iter().any(|span| span.overlaps(word.span)) {
        return Role::Figure;
    }
    if language.concepts.offices.contains(folded) {
        return Role::Office;
    }
    if language.concepts.stop.contains(folded) || folded.chars().count() < 2 {
        return Role::Stop;
    }
    let says_something = || {
        let concepts = &language.concepts;
        concepts
            .at(&[&word.stem])
            .any(|(_, concept)| !concepts.is_name(concept))
    };
    if word.capital && !(first && says_something()) {
        return Role::Name;
    }
    Role::Plain
}

/// Names that follow one another without a break are one.
fn mark_names(terms: &mut [Term]) {
    for at in 1..terms.len() {
        let named = |term: &Term| term.role == Role::Name;
        if named(&terms[at - 1]) && named(&terms[at]) && !terms[at].breaks {
            terms[at - 1].in_name = true;
            terms[at].in_name = true;
        }
    }
}

fn concepts(language: &Language, words: &[Word], text: &str) -> Vec<Vec<Concept>> {
    let stems: Vec<&str> = words.iter().map(|word| word.stem.as_str()).collect();
    let mut concepts: Vec<Vec<Concept>> = vec![Vec::new(); words.len()];
    for at in 0..words.len() {
        for (length, concept) in language.concepts.more_at(&stems[at..]) {
            for within in &mut concepts[at..at + length] {
                within.push(concept);
            }
        }
        for (last, concept) in language.concepts.parted(&stems[at..]) {
            let mut gaps = words[at..=at + last].windows(2);
            let breaks = gaps.any(|pair| {
                let gap = Span::new(pair[0].span.end, pair[1].span.start);
                gap.of(text).contains(BREAKS)
            });
            if !breaks {
                concepts[at].push(concept);
                concepts[at + last].push(concept);
            }
        }
    }
    concepts
}

fn negations(language: &Language, terms: &[Term]) -> Vec<usize> {
    let folded: Vec<&str> = terms.iter().map(|term| term.word.folded.as_str()).collect();
    let longest = |phrases: &[Vec<String>], at: usize| {
        let fits = |phrase: &&Vec<String>| {
            folded[at..].len() >= phrase.len()
                && phrase.iter().zip(&folded[at..]).all(|(a, b)| a == b)
        };
        phrases.iter().filter(fits).map(Vec::len).max()
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < terms.len() {
        if let Some(length) = longest(&language.concepts.no_negations, at) {
            at += length;
        } else if let Some(length) = longest(&language.concepts.negations, at) {
            found.push(at);
            at += length;
        } else {
            if folded[at].ends_with("n't") {
                found.push(at);
            }
            at += 1;
        }
    }
    found
}
