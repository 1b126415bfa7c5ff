//! What a claim says at its heart: who or what, and what happens.

use super::align::{Answer, Bond};
use super::concepts::Concept;
use super::features::Pair;
use super::telling::{Role, Telling, Term};

impl Pair<'_> {
    /// The claim's main event: the first word that can be a verb and stands where a verb can stand.
    pub fn main(&self) -> Option<usize> {
        *self.main.get_or_init(|| self.find_main())
    }

    fn find_main(&self) -> Option<usize> {
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
        // "left 80,000 homes without power", "took bribes": what the verb says, its object tells.
        let light = |term: &Term| concepts.light.contains(&term.word.stem);
        let events = || told().filter(|(_, term)| event(term));
        let heavy = || events().filter(|(_, term)| !light(term));
        let verb = |(at, _): &(usize, &Term)| self.may_be_verb(*at);
        let found = heavy()
            .find(verb)
            .or_else(|| heavy().next())
            .or_else(|| events().find(verb))
            .or_else(|| events().next());
        found.map(|(at, _)| at)
    }

    fn may_be_verb(&self, at: usize) -> bool {
        let concepts = &self.language.concepts;
        let told = |at: Option<usize>| {
            let at = at.filter(|at| self.claim.content.contains(at))?;
            self.claim.terms.get(at)
        };
        let Some(before) = told(at.checked_sub(1)) else {
            return false;
        };
        // "the Dornland election was", "the budget deficit of Dornland"; but "accused of".
        let participle = self.claim.terms[at].word.folded.ends_with("ed");
        let subject = told(Some(at + 1)).is_some_and(|after| {
            let word = &after.word.folded;
            !after.breaks && (concepts.auxiliary.contains(word) || word == "of" && !participle)
        });
        !subject && !concepts.before_noun.contains(&before.word.folded)
    }

    /// Whether the sentence has the claim's main event; a claim without one asks for none.
    pub fn has_main(&self) -> bool {
        self.main()
            .is_none_or(|at| self.answers[at].is_some() || self.is_replaced(at))
    }

    /// Whether the sentence tells the claim's event in a verb that nobody listed: all else of the claim is there, what it
    /// counts is counted, and the sentence has no event of its own.
    pub fn has_main_in_other_words(&self) -> bool {
        let Some(main) = self.main() else { return true };
        let mut rest = self
            .claim
            .told()
            .filter(|(at, term)| *at != main && matches!(term.role, Role::Plain | Role::Name));
        let answered = |(at, _): (usize, &Term)| self.answers[at].is_some();
        rest.all(answered) && self.quantities().is_some() && !self.has_other_event()
    }

    fn has_other_event(&self) -> bool {
        let concepts = &self.language.concepts;
        let answers = || self.answers.iter().flatten();
        self.sentence.told().any(|(at, term)| {
            let event = |&concept: &Concept| concepts.is_event(concept);
            let said = concepts.speaking.contains(&term.word.folded);
            let heavy = !concepts.light.contains(&term.word.stem);
            let free = !answers().any(|answer| answer.at == at);
            term.role == Role::Plain && heavy && !said && free && term.concepts.iter().any(event)
        })
    }

    /// Whether the sentence is about what stands before the main event: one of the words there is answered, or it is
    /// a name in place of another.
    pub fn has_subject(&self) -> bool {
        let Some(main) = self.main().filter(|&at| self.may_be_verb(at)) else {
            return true;
        };
        let subject = || {
            let before = self.claim.told().take_while(|(at, _)| *at < main);
            before.filter(|(at, term)| match term.role {
                Role::Plain => !self.is_counted(*at),
                Role::Name => !after_locative(self, self.claim, *at),
                _ => false,
            })
        };
        let answered =
            |at: usize| self.answers[at].is_some_and(|answer| answer.bond != Bond::Opposite);
        let replaced = || {
            let named = subject().all(|(_, term)| term.role == Role::Name);
            named && !self.is_share() && self.has_stranger()
        };
        subject().next().is_none() || subject().any(|(at, _)| answered(at)) || replaced()
    }

    /// "90 people were arrested": whom a figure counts, the figure tells.
    fn is_counted(&self, at: usize) -> bool {
        let terms = &self.claim.terms;
        let first = at.saturating_sub(3);
        let from = (first..=at)
            .rev()
            .find(|&at| terms[at].breaks)
            .unwrap_or(first);
        (from..at).any(|at| terms[at].role == Role::Figure)
    }

    /// Whether the sentence names somebody whom the claim does not.
    fn has_stranger(&self) -> bool {
        let mut told = self.sentence.told();
        told.any(|(at, term)| {
            let answers = |answer: &Answer| answer.at == at;
            term.role == Role::Name && !self.answers.iter().flatten().any(answers)
        })
    }

    /// The sentence tells an event of its own, and not the claim's figure.
    pub fn tells_something_else(&self) -> bool {
        self.has_figure() && self.quantities().is_none() && self.has_other_event()
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
    // "the trial of Okafor" is about Okafor.
    before.is_some_and(|term| {
        term.word.folded != "of" && pair.language.concepts.locative.contains(&term.word.folded)
    })
}
