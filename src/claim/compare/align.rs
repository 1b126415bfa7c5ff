//! Which term of a sentence answers which term of a claim.

use super::language::Language;
use super::telling::{Role, Telling, Term};

/// Why two terms answer each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// The same word.
    Word,
    /// Another word that says the same.
    Concept,
    /// A name in another form: Merovia, Merovian; W.H.O.
    NameForm,
    /// A word that says the opposite.
    Opposite,
}

/// For a term of the claim, the term of the sentence that answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    pub bond: Bond,
    pub at: usize,
}

/// One for each term of the claim; only those that are told and carry meaning are answered.
pub fn align(language: &Language, claim: &Telling, sentence: &Telling) -> Vec<Option<Answer>> {
    let mut answers: Vec<Option<Answer>> = claim
        .terms
        .iter()
        .enumerate()
        .map(|(at, term)| {
            let asks = claim.content.contains(&at) && asks(term);
            asks.then(|| answer(language, claim, at, sentence))
                .flatten()
        })
        .collect();
    opposites(language, claim, sentence, &mut answers);
    answers
}

pub fn asks(term: &Term) -> bool {
    matches!(term.role, Role::Plain | Role::Name | Role::Office)
}

fn answer(language: &Language, claim: &Telling, at: usize, sentence: &Telling) -> Option<Answer> {
    let term = &claim.terms[at];
    let mut best: Option<(u8, usize, Answer)> = None;
    // A word that stands there twice: the one in the same place.
    let off = |other: usize| (at * sentence.terms.len()).abs_diff(other * claim.terms.len());
    for (other_at, other) in sentence.terms.iter().enumerate() {
        let Some(bond) = bond(language, term, other) else {
            continue;
        };
        let told = sentence.content.contains(&other_at);
        let rank =
            u8::from(told) + 2 * u8::from(bond != Bond::Concept) + 2 * u8::from(bond == Bond::Word);
        let nearer = |known: usize| off(other_at) < known;
        if best.is_none_or(|(known, off, _)| rank > known || rank == known && nearer(off)) {
            best = Some((rank, off(other_at), Answer { bond, at: other_at }));
        }
    }
    best.map(|(_, _, answer)| answer)
        .or_else(|| acronym(claim, at, sentence))
}

fn bond(language: &Language, term: &Term, other: &Term) -> Option<Bond> {
    if matches!(other.role, Role::Figure | Role::Stop) {
        return None;
    }
    let names = (term.role == Role::Name, other.role == Role::Name);
    if term.word.folded == other.word.folded || term.word.stem == other.word.stem {
        // The Moon and Keith Moon may be two; Jordan and a jordan surely are. The Senate has senators.
        let cased = names.0 == names.1 || !names.0;
        let inflected = term.word.folded != other.word.folded && term.word.folded.len() > 5;
        return match (cased, inflected) {
            (true, _) => Some(Bond::Word),
            (false, true) => Some(Bond::NameForm),
            (false, false) => None,
        };
    }
    let shared = |name: bool| {
        let mut concepts = term.concepts.iter();
        concepts.any(|concept| {
            other.concepts.contains(concept) && language.concepts.is_name(*concept) == name
        })
    };
    if names.0 && same_root(&term.word.folded, &other.word.folded) || shared(true) {
        return Some(Bond::NameForm);
    }
    (shared(false) && names != (true, true) && !term.in_name).then_some(Bond::Concept)
}

/// Veldania and Veldanian, Sicily and Sicilian.
fn same_root(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.chars().count(), b.chars().count());
    // An ending is put on: of the shorter, a letter at most is lost for it.
    let whole = a.min(b) - shared <= 1;
    shared >= 4 && whole && a.max(b) - shared <= 4
}

/// "W.H.O." for three names in a row, and the other way round.
fn acronym(claim: &Telling, at: usize, sentence: &Telling) -> Option<Answer> {
    let letters = |folded: &str| folded.replace('.', "");
    if claim.terms[at].role != Role::Name {
        return None;
    }
    let own = letters(&claim.terms[at].word.folded);
    sentence
        .terms
        .iter()
        .enumerate()
        .find_map(|(other_at, other)| {
            if other.role != Role::Name {
                return None;
            }
            let theirs = letters(&other.word.folded);
            let spelled = theirs.len() >= 2
                && theirs.len() <= 6
                && initials_around(&claim.terms, at, &theirs);
            let shortened = own.len() >= 2
                && own.len() <= 6
                && initials_around(&sentence.terms, other_at, &own);
            (spelled || shortened).then_some(Answer {
                bond: Bond::NameForm,
                at: other_at,
            })
        })
}

/// Whether the initials of a run of words around `at` spell `letters`.
fn initials_around(terms: &[Term], at: usize, letters: &str) -> bool {
    let count = letters.chars().count();
    let spells = |from: usize| {
        let run: Vec<_> = terms[from..]
            .iter()
            .filter(|term| term.word.capital)
            .take(count)
            .collect();
        let near = run
            .last()
            .is_some_and(|last| last.word.span.start < terms[from].word.span.start + 80);
        run.len() == count
            && near
            && run
                .iter()
                .zip(letters.chars())
                .all(|(term, letter)| term.word.folded.starts_with(letter))
    };
    (at.saturating_sub(count)..=at).any(spells)
}

fn opposites(
    language: &Language,
    claim: &Telling,
    sentence: &Telling,
    answers: &mut [Option<Answer>],
) {
    let used: Vec<usize> = answers.iter().flatten().map(|answer| answer.at).collect();
    for (at, term) in claim.told() {
        if answers[at].is_some() || term.role != Role::Plain {
            continue;
        }
        let found = sentence
            .told()
            .find(|(other_at, other)| !used.contains(other_at) && opposite(language, term, other));
        answers[at] = found.map(|(at, _)| Answer {
            bond: Bond::Opposite,
            at,
        });
    }
}

fn opposite(language: &Language, a: &Term, b: &Term) -> bool {
    let concepts = &language.concepts;
    let by_prefix = |long: &str, short: &str| {
        ["un", "in", "im", "il", "ir", "dis", "non"]
            .iter()
            .any(|prefix| short.len() > 3 && long.strip_prefix(prefix) == Some(short))
    };
    by_prefix(&a.word.stem, &b.word.stem)
        || by_prefix(&b.word.stem, &a.word.stem)
        || concepts.opposite_words(&a.word.stem, &b.word.stem)
        || a.concepts
            .iter()
            .any(|&a| b.concepts.iter().any(|&b| concepts.opposite(a, b)))
}
