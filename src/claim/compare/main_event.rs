//! What a claim says at its heart: who or what, and what happens.

use super::align::Bond;
use super::features::Pair;
use super::telling::{Role, Telling, Term};

impl Pair<'_> {
    /// The claim's main event: the first word that can be a verb and stands where a verb can stand.
    pub fn main(&self) -> Option<usize> {
        let concepts = &self.language.concepts;
        let told = || {
            self.claim
                .told()
                .filter(|(_, term)| term.role == Role::Plain)
        };
        let event = |term: &Term| {
            term.concepts
                .iter()
                .any(|&concept| concepts.is_event(concept))
                || term.word.folded.ends_with("ed")
        };
        let verb = told().find(|(at, term)| event(term) && self.may_be_verb(*at));
        verb.or_else(|| told().find(|(_, term)| event(term)))
            .map(|(at, _)| at)
    }

    fn may_be_verb(&self, at: usize) -> bool {
        let Some(before) = at
            .checked_sub(1)
            .filter(|at| self.claim.content.contains(at))
        else {
            return false;
        };
        let before = &self.claim.terms[before];
        !self
            .language
            .concepts
            .before_noun
            .contains(&before.word.folded)
    }

    /// Whether the sentence has the claim's main event; a claim without one asks for none.
    pub fn has_main(&self) -> bool {
        self.main()
            .is_none_or(|at| self.answers[at].is_some() || self.is_replaced(at))
    }

    /// Whether the sentence is about what stands before the main event: one of the words there is answered.
    pub fn has_subject(&self) -> bool {
        let Some(main) = self.main() else { return true };
        let subject: Vec<usize> = self
            .claim
            .told()
            .take_while(|(at, _)| *at < main)
            .filter(|(at, term)| match term.role {
                Role::Plain => true,
                Role::Name => !after_locative(self, self.claim, *at),
                _ => false,
            })
            .map(|(at, _)| at)
            .collect();
        subject.is_empty()
            || subject
                .iter()
                .any(|&at| self.answers[at].is_some_and(|answer| answer.bond != Bond::Opposite))
    }

    /// Men in place of women: what is told of one says nothing of the other.
    pub fn speaks_of_sibling(&self) -> bool {
        self.claim.told().any(|(_, own)| {
            let stem = &own.word.stem;
            let there = self
                .sentence
                .told()
                .any(|(_, other)| other.word.stem == *stem);
            let sibling = |(_, other): (usize, &Term)| {
                self.language.concepts.siblings(stem, &other.word.stem)
            };
            !there && self.sentence.told().any(sibling)
        })
    }
}

fn after_locative(pair: &Pair<'_>, telling: &Telling, at: usize) -> bool {
    let mut before = (0..at).rev().map(|at| &telling.terms[at]);
    let before = before.find(|term| !term.word.capital && term.word.folded != "the");
    before.is_some_and(|term| pair.language.concepts.locative.contains(&term.word.folded))
}
