use super::super::Index;
use super::super::compare::concepts::{Concept, Concepts};
use super::super::text::{Word, words};
use super::{clean, grams};

/// A text, made ready for comparing with many entries.
#[derive(Clone, Debug, Default)]
pub struct Probe {
    /// Sorted by their stems, each once.
    pub terms: Vec<Term>,
    /// Sorted.
    pub grams: Vec<u16>,
    /// Sorted.
    pub concepts: Vec<Concept>,
    /// It shows or speaks of a picture.
    pub picture: bool,
}

#[derive(Clone, Debug)]
pub struct Term {
    pub stem: String,
    /// How rare it is among the entries.
    pub weight: f32,
    pub name: bool,
    /// Of a post's signature: who wrote it.
    pub signature: bool,
    pub concepts: Vec<Concept>,
}

impl Term {
    pub fn is_year(&self) -> bool {
        self.stem.len() == 4
            && self.stem.starts_with(['1', '2'])
            && self.stem.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl Probe {
    /// Of a text that is looked up.
    pub fn of_query(text: &str, index: &Index, concepts: &Concepts) -> Self {
        let signature = clean::signature(text);
        let mut probe = Self::of(&words(&clean::clean(&text[..signature])), index, concepts);
        let signed = words(&clean::clean(&text[signature..]));
        for word in signed
            .iter()
            .filter(|word| !concepts.stop.contains(&word.folded))
        {
            probe.terms.push(Term {
                signature: true,
                ..term(word, false, index, concepts)
            });
        }
        probe
            .terms
            .sort_by(|a, b| a.stem.cmp(&b.stem).then(a.signature.cmp(&b.signature)));
        probe.terms.dedup_by(|next, kept| next.stem == kept.stem);
        probe.concepts = said(&probe.terms);
        probe.picture |= text.contains("pic.twitter.com");
        probe
    }

    /// Of words that are read already.
    pub fn of(words: &[Word], index: &Index, concepts: &Concepts) -> Self {
        let kept: Vec<(usize, &Word)> = words
            .iter()
            .enumerate()
            .filter(|(_, word)| !concepts.stop.contains(&word.folded))
            .collect();
        let mut terms: Vec<Term> = kept
            .iter()
            .map(|&(at, word)| term(word, at == 0, index, concepts))
            .collect();
        terms.sort_by(|a, b| a.stem.cmp(&b.stem));
        terms.dedup_by(|next, kept| next.stem == kept.stem);
        Self {
            grams: grams::of(words.iter().map(|word| word.folded.as_str())),
            concepts: said(&terms),
            picture: words
                .iter()
                .any(|word| concepts.pictures.contains(&word.folded)),
            terms,
        }
    }

    /// The most that BM25 could give.
    pub fn most(&self) -> f32 {
        self.terms.iter().map(|term| term.weight * 2.2).sum()
    }

    pub fn term(&self, stem: &str) -> Option<&Term> {
        let at = self
            .terms
            .binary_search_by(|term| term.stem.as_str().cmp(stem))
            .ok()?;
        self.terms.get(at)
    }
}

fn said(terms: &[Term]) -> Vec<Concept> {
    let mut concepts: Vec<Concept> = terms
        .iter()
        .flat_map(|term| term.concepts.iter().copied())
        .collect();
    concepts.sort_unstable();
    concepts.dedup();
    concepts
}

fn term(word: &Word, first: bool, index: &Index, concepts: &Concepts) -> Term {
    Term {
        weight: index.weight(&word.stem),
        stem: word.stem.clone(),
        name: word.capital && !first,
        signature: false,
        concepts: concepts
            .at(&[&word.stem])
            .map(|(_, concept)| concept)
            .collect(),
    }
}
