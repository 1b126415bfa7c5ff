//! Whether another name stands in the same role.

use super::features::Pair;
use super::telling::{Role, Telling, Term};
use crate::read::Span;

impl Pair<'_> {
    /// A name of the claim that the sentence lacks, and a name of the sentence that stands in its stead.
    pub fn other_name(&self) -> Option<(Span, Span)> {
        let answered: Vec<usize> = self
            .answers
            .iter()
            .flatten()
            .map(|answer| answer.at)
            .collect();
        let strangers: Vec<usize> = self
            .sentence
            .told()
            .filter(|(at, term)| term.role == Role::Name && !answered.contains(at))
            .map(|(at, _)| at)
            .collect();
        self.claim
            .told()
            .filter(|(at, term)| term.role == Role::Name && self.answers[*at].is_none())
            .find_map(|(at, term)| {
                let stranger = strangers
                    .iter()
                    .find(|&&other| self.stands_for(at, other))?;
                Some((term.word.span, self.sentence.terms[*stranger].word.span))
            })
    }

    /// Between the same words, or both who did it and not where.
    fn stands_for(&self, own: usize, other: usize) -> bool {
        if self.same_neighbour(own, other) {
            return true;
        }
        let place = |telling: &Telling, at: usize| {
            let first = (0..at).rev().take_while(|&at| {
                let word = &telling.terms[at].word;
                word.capital || word.folded == "the"
            });
            let before = first.last().unwrap_or(at).checked_sub(1);
            before.is_some_and(|at| {
                self.language
                    .concepts
                    .locative
                    .contains(&telling.terms[at].word.folded)
            })
        };
        self.is_whole_name_missing(own) && !place(self.claim, own) && !place(self.sentence, other)
    }

    /// None of the names beside it is answered either: "Olga Brandt" is not missing where "Brandt" is there.
    fn is_whole_name_missing(&self, at: usize) -> bool {
        let terms = &self.claim.terms;
        // "Judge Croft": another judge answers the office, not the name.
        let run = |at: &usize| {
            let term = terms.get(*at);
            term.is_some_and(|term| term.word.capital && term.role != Role::Office)
        };
        let before = (0..at).rev().take_while(run);
        let after = (at + 1..terms.len()).take_while(run);
        before.chain(after).all(|at| self.answers[at].is_none())
    }

    fn same_neighbour(&self, own: usize, other: usize) -> bool {
        let (ours, theirs) = (
            neighbours(self.claim, own),
            neighbours(self.sentence, other),
        );
        ours == theirs && ours != (None, None)
    }

    /// Whether the word of the claim was replaced in its place by another word of the sentence, and not by one
    /// that is known to tell something else.
    pub fn is_replaced(&self, own: usize) -> bool {
        let concepts = &self.language.concepts;
        let known = |term: &Term| {
            term.concepts
                .iter()
                .any(|&concept| concepts.is_event(concept))
        };
        self.sentence.told().any(|(other, term)| {
            let (ours, theirs) = (
                neighbours(self.claim, own),
                neighbours(self.sentence, other),
            );
            let there =
                ours.0.is_some() && ours.0 == theirs.0 && ours.1.is_some() && ours.1 == theirs.1;
            there && !(known(term) && known(&self.claim.terms[own]))
        })
    }

    /// Both tellings name who says so, and they are not the same.
    pub fn other_speaker(&self) -> Option<(Span, Span)> {
        let (ours, theirs) = (Speaker::of(self.claim)?, Speaker::of(self.sentence)?);
        let named = !ours.names.is_empty() && !theirs.names.is_empty();
        let shared = if named {
            ours.names.iter().any(|name| theirs.names.contains(name))
        } else {
            theirs.others.contains(&ours.head) || ours.others.contains(&theirs.head)
        };
        (!shared).then_some((ours.span, theirs.span))
    }
}

/// The words on both sides, as far as they are told.
fn neighbours(telling: &Telling, at: usize) -> (Option<&str>, Option<&str>) {
    let word = |at: Option<usize>| {
        let at = at.filter(|at| telling.content.contains(at))?;
        telling.terms.get(at).map(|term| &*term.word.folded)
    };
    (word(at.checked_sub(1)), word(Some(at + 1)))
}

/// Who says so, by the stems of the words.
struct Speaker<'a> {
    span: Span,
    names: Vec<&'a str>,
    others: Vec<&'a str>,
    head: &'a str,
}

impl<'a> Speaker<'a> {
    fn of(telling: &'a Telling) -> Option<Self> {
        let words = || {
            telling
                .speaker
                .iter()
                .filter(|term| !matches!(term.role, Role::Stop | Role::Figure))
        };
        let stems = |name: bool| {
            words()
                .filter(move |term| (term.role == Role::Name) == name)
                .map(|term| &*term.word.stem)
                .collect::<Vec<_>>()
        };
        let first = words().next()?;
        let last = words().next_back()?;
        Some(Self {
            span: first.word.span.cover(last.word.span),
            names: stems(true),
            others: stems(false),
            head: words().next_back().map(|term| &*term.word.stem)?,
        })
    }
}
