use super::super::Index;
use super::super::compare::concepts::Concepts;
use super::super::text::{Word, words};
use super::near::{Group, Groups, Near};
use super::split::split;
use super::{clean, grams};

/// How much a word of mere talk weighs.
const TALK: f32 = 0.2;

/// A text, made ready for comparing with many entries.
#[derive(Clone, Debug, Default)]
pub struct Probe {
    /// Sorted by their keys, each once.
    pub terms: Vec<Term>,
    /// Sorted.
    pub grams: Vec<u16>,
    /// With those of the name that a post is signed with; sorted.
    pub signed_grams: Vec<u16>,
    /// Of near words, all that the terms are in.
    pub groups: Groups,
    /// It shows or speaks of a picture.
    pub picture: bool,
}

#[derive(Clone, Debug)]
pub struct Term {
    /// Terms are the same where their keys are.
    pub key: u64,
    pub stem: String,
    /// How rare it is among the entries, 0 to 1: a word that none has is as rare as can be.
    pub weight: f32,
    /// The groups of near words that it is in.
    pub groups: Vec<Group>,
    /// Of a post's signature: who wrote it.
    pub signature: bool,
    pub year: bool,
}

impl Probe {
    /// Of a text that is looked up.
    pub fn of_query(text: &str, index: &Index, concepts: &Concepts) -> Self {
        let signature = clean::signature(text);
        let read = |text: &str| split(words(&clean::clean(text)), index, concepts);
        let said = read(&text[..signature]);
        let signed = read(&text[signature..]);
        let author = signed.iter().take_while(|word| !is_digits(&word.folded));
        let signed_grams = grams::of(said.iter().chain(author).map(|word| word.folded.as_str()));
        let mut probe = Self::of(&said, index, concepts);
        let kept = signed
            .iter()
            .filter(|word| !concepts.stop.contains(&word.folded));
        probe.terms.extend(kept.map(|word| Term {
            signature: true,
            ..term(word, index, concepts)
        }));
        probe.settle();
        probe.signed_grams = signed_grams;
        probe.picture |= text.contains("pic.twitter.com");
        probe
    }

    /// Of words that are read already.
    pub fn of(words: &[Word], index: &Index, concepts: &Concepts) -> Self {
        let kept = words
            .iter()
            .filter(|word| !concepts.stop.contains(&word.folded));
        let mut probe = Self {
            terms: kept.map(|word| term(word, index, concepts)).collect(),
            grams: grams::of(words.iter().map(|word| word.folded.as_str())),
            picture: words
                .iter()
                .any(|word| concepts.pictures.contains(&word.folded)),
            ..Self::default()
        };
        probe.settle();
        probe
    }

    /// Sorts the terms and drops those that are there twice.
    fn settle(&mut self) {
        self.terms.sort_by_key(|term| (term.key, term.signature));
        self.terms.dedup_by_key(|term| term.key);
        self.groups = Groups::of(self.terms.iter().flat_map(|term| &term.groups));
    }
}

fn term(word: &Word, index: &Index, concepts: &Concepts) -> Term {
    let near = Near::english();
    let talk = near.is_talk(&word.folded);
    Term {
        key: key(&word.stem),
        weight: rarity(index, &word.stem) * if talk { TALK } else { 1.0 },
        groups: near.groups(&word.stem, concepts),
        signature: false,
        year: word.folded.len() == 4
            && word.folded.starts_with(['1', '2'])
            && is_digits(&word.folded),
        stem: word.stem.clone(),
    }
}

/// How rare a word is among the entries, 0 to 1. In a small database a word that is there twice is not yet common.
fn rarity(index: &Index, stem: &str) -> f32 {
    /// What BM25 weighs a word with that none of ten thousand entries has.
    const LARGE: f32 = 9.9;
    let rarest = index.weight("");
    1.0 - (rarest - index.weight(stem)) / rarest.max(LARGE)
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// FNV-1a.
fn key(stem: &str) -> u64 {
    stem.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
