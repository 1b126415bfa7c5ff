//! Whether one telling denies what the other says.

use super::align::{Answer, Bond};
use super::features::Pair;
use super::telling::{Role, Telling};
use crate::read::Span;

/// How far a negation reaches, in words.
const REACH: usize = 9;

impl Pair<'_> {
    /// The places that turn one telling against the other: a negation or a word and its opposite.
    pub fn denial(&self) -> Option<(Span, Span)> {
        let ours = self
            .claim
            .told()
            .filter(|(at, _)| self.answers[*at].is_some())
            .map(|(at, _)| at);
        let theirs = self.answers.iter().flatten().map(|answer| answer.at);
        // "failed to declare" and "left off" say the same: the negation is in the words already.
        let by_concept = |answer: &&Answer| answer.bond == Bond::Concept;
        let said: Vec<usize> = self
            .answers
            .iter()
            .flatten()
            .filter(by_concept)
            .map(|answer| answer.at)
            .collect();
        let mut own = denials(self.claim, &ours.collect::<Vec<_>>());
        let mut other = denials(self.sentence, &theirs.collect::<Vec<_>>());
        own.retain(|at| {
            !self.answers[*at]
                .as_ref()
                .is_some_and(|answer| by_concept(&answer))
        });
        other.retain(|at| !said.contains(at));
        let opposite = self.opposite();
        let turns =
            u8::from(!own.is_empty()) + u8::from(!other.is_empty()) + u8::from(opposite.is_some());
        if turns % 2 == 0 {
            return None;
        }
        let whole = |telling: &Telling| {
            let content = &telling.terms[telling.content.clone()];
            match (content.first(), content.last()) {
                (Some(first), Some(last)) => first.word.span.cover(last.word.span),
                _ => Span::new(0, 0),
            }
        };
        let place = |telling: &Telling, found: &[usize]| {
            found
                .first()
                .map_or_else(|| whole(telling), |&at| telling.terms[at].word.span)
        };
        Some(opposite.unwrap_or((place(self.claim, &own), place(self.sentence, &other))))
    }

    fn opposite(&self) -> Option<(Span, Span)> {
        self.answers.iter().enumerate().find_map(|(at, answer)| {
            let answer = (*answer)?;
            (answer.bond == Bond::Opposite && !self.is_converse(at, answer.at)).then(|| {
                let other = self.sentence.terms[answer.at].word.span;
                (self.claim.terms[at].word.span, other)
            })
        })
    }

    /// "Carlow beat Kerry", "Kerry lost to Carlow": the opposite of the opposite.
    fn is_converse(&self, at: usize, other: usize) -> bool {
        let name = |at: &usize| self.claim.terms[*at].role == Role::Name;
        let answered = |at: usize| self.answers[at].map(|answer| answer.at);
        let before = (0..at).filter(name).find_map(answered);
        let after = (at..self.claim.terms.len()).filter(name).find_map(answered);
        match (before, after) {
            (Some(before), Some(after)) => after < other && other < before,
            _ => false,
        }
    }
}

/// The negations that reach a term the tellings share. Two in one clause cancel.
fn denials(telling: &Telling, shared: &[usize]) -> Vec<usize> {
    let clause_end = |from: usize| {
        (from + 1..telling.terms.len())
            .find(|&at| telling.terms[at].breaks)
            .unwrap_or(telling.terms.len())
    };
    let reaches = |negation: usize| {
        let mut within = negation..clause_end(negation).min(negation + REACH);
        within.any(|at| shared.contains(&at) && telling.terms[at].role != Role::Office)
    };
    let until = |negation: usize| {
        let mut within = negation..(negation + REACH).min(telling.terms.len());
        within.any(|at| telling.terms[at].word.folded == "until")
    };
    let found: Vec<usize> = telling
        .negations
        .iter()
        .copied()
        .filter(|&at| telling.content.contains(&at) && reaches(at) && !until(at))
        .collect();
    let cancelled = |at: &usize| {
        let same_clause = found
            .iter()
            .filter(|other| clause_end(**other) == clause_end(*at));
        same_clause.count() % 2 == 0
    };
    found.iter().copied().filter(|at| !cancelled(at)).collect()
}
