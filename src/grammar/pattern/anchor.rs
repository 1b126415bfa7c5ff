//! What must be present for a pattern to match, and how far from its start.

use rustc_hash::FxHashMap as HashMap;

use super::compile::{Program, Step, Take};
use super::extent::{LONGEST_COMPOUND, LONGEST_COUNT, LONGEST_NAME, LONGEST_NOUN_PHRASE};
use crate::grammar::lexicon::{Lemma, Lexicon, Word};
use crate::grammar::{Class, Classes, FUNCTION_WORDS};

/// The words one of which stands in every match.
#[derive(Clone, Debug)]
pub struct Anchor {
    pub words: Vec<Word>,
    /// How many tokens of the match stand before it, at least and at most.
    pub before: (u16, u16),
}

/// No more words than this are looked at before an anchor.
pub const FARTHEST: u16 = 40;

const OFTEN: Classes = FUNCTION_WORDS.with(Class::Demonstrative);

/// A function word is some fifty times as frequent as another word of the lists.
const FUNCTION_WORD_COST: usize = 50;

/// The cheapest anchor of a program; `None` when nothing in it must be present near its start.
pub fn anchor(program: &Program, listing: &Listing) -> Option<Anchor> {
    cheapest(&program.steps, (0, 0), listing)
}

fn cheapest(steps: &[Step], mut before: (u16, u16), listing: &Listing) -> Option<Anchor> {
    let mut best: Option<(usize, Anchor)> = None;
    for step in steps.iter().filter(|step| !step.not) {
        if before.1 > FARTHEST {
            break;
        }
        if step.least > 0
            && let Some(found) = of_step(&step.take, before, listing)
        {
            let cost = cost(&found, listing);
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, found));
            }
        }
        let (least, most) = reach(step);
        before = (before.0 + least, before.1.saturating_add(most));
    }
    best.map(|(_, anchor)| anchor)
}

fn cost(anchor: &Anchor, listing: &Listing) -> usize {
    let width = usize::from(anchor.before.1 - anchor.before.0) + 1;
    let words: usize = anchor.words.iter().map(|&word| listing.cost(word)).sum();
    words * width
}

fn of_step(take: &Take, before: (u16, u16), listing: &Listing) -> Option<Anchor> {
    let words = match take {
        Take::Word(word) => vec![*word],
        Take::Words(words) => words.to_vec(),
        Take::Lemma(lemma) => listing.with_lemma(*lemma),
        Take::Classes(classes) => listing.with_any(*classes),
        Take::Group(alternatives) => {
            let anchors = alternatives
                .iter()
                .map(|steps| cheapest(steps, before, listing));
            return anchors
                .collect::<Option<Vec<_>>>()?
                .into_iter()
                .reduce(either);
        }
        _ => return None,
    };
    Some(Anchor { words, before })
}

fn either(mut one: Anchor, other: Anchor) -> Anchor {
    one.words.extend(other.words);
    one.before = (
        one.before.0.min(other.before.0),
        one.before.1.max(other.before.1),
    );
    one
}

/// The fewest and the most tokens a step takes.
fn reach(step: &Step) -> (u16, u16) {
    let (least, most) = match &step.take {
        Take::Word(_) | Take::Words(_) | Take::Lemma(_) | Take::Number | Take::AnyWord => (1, 1),
        Take::Classes(_) => (1, LONGEST_COMPOUND as u16),
        Take::NounPhrase => (1, LONGEST_NOUN_PHRASE as u16),
        Take::Name => (1, LONGEST_NAME as u16),
        Take::Count => (1, LONGEST_COUNT as u16),
        Take::Quote => (1, u16::MAX),
        Take::Gap(words) => (0, u16::from(*words)),
        Take::Start | Take::End => (0, 0),
        Take::Group(alternatives) => alternatives
            .iter()
            .map(|steps| {
                steps
                    .iter()
                    .filter(|step| !step.not)
                    .map(reach)
                    .fold((0, 0), sum)
            })
            .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
            .unwrap_or_default(),
    };
    (
        least * u16::from(step.least),
        most.saturating_mul(u16::from(step.most)),
    )
}

fn sum(one: (u16, u16), other: (u16, u16)) -> (u16, u16) {
    (one.0.saturating_add(other.0), one.1.saturating_add(other.1))
}

/// The words of a lexicon by what they can be.
pub struct Listing {
    by_lemma: HashMap<Lemma, Vec<Word>>,
    by_class: Vec<Vec<Word>>,
    costs: Vec<usize>,
}

impl Listing {
    pub fn of(lexicon: &Lexicon) -> Self {
        let mut listing = Self {
            by_lemma: HashMap::default(),
            by_class: vec![Vec::new(); Class::ALL.len()],
            costs: Vec::new(),
        };
        for (word, entries) in lexicon.entries() {
            let classes = entries
                .iter()
                .fold(Classes::NONE, |all, entry| all.union(entry.classes));
            for class in classes.iter() {
                listing.by_class[class as usize].push(word);
            }
            for lemma in entries.iter().filter_map(|entry| entry.lemma) {
                let known = listing.by_lemma.entry(lemma).or_default();
                if known.last() != Some(&word) {
                    known.push(word);
                }
            }
            listing.costs.push(if entries[0].classes.any(OFTEN) {
                FUNCTION_WORD_COST
            } else {
                1
            });
        }
        listing
    }

    fn with_lemma(&self, lemma: Lemma) -> Vec<Word> {
        self.by_lemma.get(&lemma).cloned().unwrap_or_default()
    }

    fn with_any(&self, classes: Classes) -> Vec<Word> {
        let mut words: Vec<Word> = classes
            .iter()
            .flat_map(|class| &self.by_class[class as usize])
            .copied()
            .collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    fn cost(&self, word: Word) -> usize {
        self.costs.get(word.index()).copied().unwrap_or(1)
    }
}
