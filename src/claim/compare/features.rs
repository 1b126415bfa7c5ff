//! An alignment in, how much of the claim the sentence answers out.

use std::cell::OnceCell;

use super::align::{Answer, Bond, align, asks};
use super::language::Language;
use super::telling::{Role, Telling};

/// A claim, a sentence, and what answers what.
pub struct Pair<'a> {
    pub language: &'a Language,
    pub claim: &'a Telling,
    pub sentence: &'a Telling,
    /// One for each term of the claim.
    pub answers: Vec<Option<Answer>>,
    pub features: Features,
    /// The claim's main event, once it was looked for.
    pub(super) main: OnceCell<Option<usize>>,
}

/// Shares of the claim, 0 to 1, that the sentence answers; 1 where the claim has none of the kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Features {
    pub names: f32,
    pub events: f32,
    pub words: f32,
    /// Words in the same order.
    pub order: f32,
    /// Names of the sentence that touch an answered name and that the claim has not: "Michael Jordan".
    pub strangers: f32,
}

impl<'a> Pair<'a> {
    pub fn new(language: &'a Language, claim: &'a Telling, sentence: &'a Telling) -> Self {
        let answers = align(language, claim, sentence);
        let mut pair = Self {
            language,
            claim,
            sentence,
            answers,
            features: Features::default(),
            main: OnceCell::new(),
        };
        pair.features = Features {
            names: pair.names(),
            events: pair.events(),
            words: pair.words(),
            order: pair.order(),
            strangers: pair.strangers(),
        };
        pair
    }

    /// A name of several words is answered when one of them is.
    fn names(&self) -> f32 {
        let mut runs: Vec<(usize, f32)> = Vec::new();
        for (at, _) in self
            .claim
            .told()
            .filter(|(_, term)| term.role == Role::Name)
        {
            let worth = match self.answers[at] {
                Some(answer) if self.sentence.content.contains(&answer.at) => 1.0,
                Some(_) => 0.7,
                None => 0.0,
            };
            match runs.last_mut() {
                Some((last, known)) if *last + 1 == at && !self.claim.terms[at].breaks => {
                    *last = at;
                    *known = f32::max(*known, worth);
                }
                _ => runs.push((at, worth)),
            }
        }
        share(runs.into_iter().map(|(_, worth)| (1.0, worth)))
    }

    fn events(&self) -> f32 {
        let concepts = &self.language.concepts;
        let events = self.claim.told().filter(|(_, term)| {
            term.role == Role::Plain
                && term
                    .concepts
                    .iter()
                    .any(|&concept| concepts.is_event(concept))
        });
        share(events.map(|(at, _)| (1.0, if self.answers[at].is_some() { 1.0 } else { 0.0 })))
    }

    fn words(&self) -> f32 {
        let words = self.claim.told().filter(|(_, term)| asks(term));
        share(words.map(|(at, term)| {
            let weight = if term.role == Role::Office { 0.3 } else { 1.0 };
            let worth = match self.answers[at].map(|answer| answer.bond) {
                Some(Bond::Word | Bond::NameForm) => 1.0,
                Some(Bond::Concept | Bond::Opposite) => 0.8,
                None => 0.0,
            };
            (weight, worth)
        }))
    }

    /// The longest common run of words, gaps allowed, over the claim's length.
    fn order(&self) -> f32 {
        let ours: Vec<&str> = self
            .claim
            .told()
            .map(|(_, term)| &*term.word.folded)
            .collect();
        let theirs: Vec<&str> = self
            .sentence
            .told()
            .map(|(_, term)| &*term.word.folded)
            .collect();
        let mut row = vec![0_u16; theirs.len() + 1];
        for word in &ours {
            let mut diagonal = 0;
            for (at, other) in theirs.iter().enumerate() {
                let above = row[at + 1];
                row[at + 1] = if word == other {
                    diagonal + 1
                } else {
                    above.max(row[at])
                };
                diagonal = above;
            }
        }
        let longest = row.last().copied().unwrap_or(0);
        #[allow(clippy::cast_precision_loss)]
        let length = ours.len().max(1) as f32;
        f32::from(longest) / length
    }

    fn strangers(&self) -> f32 {
        let answered: Vec<usize> = self
            .answers
            .iter()
            .flatten()
            .map(|answer| answer.at)
            .collect();
        let names = self
            .claim
            .told()
            .filter_map(|(at, term)| (term.role == Role::Name).then_some(self.answers[at]?.at));
        let terms = &self.sentence.terms;
        let stranger = |at: usize| {
            terms.get(at).is_some_and(|term| term.role == Role::Name) && !answered.contains(&at)
        };
        share(
            names
                .map(|at| {
                    let before = at > 0 && !terms[at].breaks && stranger(at - 1);
                    // "Berlin, Connecticut" is another Berlin.
                    let after = stranger(at + 1);
                    (1.0, if before || after { 1.0 } else { 0.0 })
                })
                .chain([(0.001, 0.0)]),
        )
    }
}

/// What part of the weights is worth something; 1 when there is nothing.
fn share(parts: impl Iterator<Item = (f32, f32)>) -> f32 {
    let (all, worth) = parts.fold((0.0, 0.0), |(all, sum), (weight, worth)| {
        (all + weight, sum + weight * worth)
    });
    if all > 0.0 { worth / all } else { 1.0 }
}
