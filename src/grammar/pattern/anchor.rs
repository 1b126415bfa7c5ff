//! What must be present for a pattern to match, and how far from its start.

use super::compile::{Program, Step, Take};
use super::extent::{LONGEST_COMPOUND, LONGEST_COUNT, LONGEST_NAME, LONGEST_NOUN_PHRASE};
use crate::grammar::lexicon::{Lexicon, Word};
use crate::grammar::{Class, Classes};

/// The words one of which stands in every match.
#[derive(Clone, Debug)]
pub struct Anchor {
    pub words: Vec<Word>,
    /// How many tokens of the match stand before it, at least and at most.
    pub before: (u16, u16),
}

/// No more words than this are looked at before an anchor.
pub const FARTHEST: u16 = 40;

const FUNCTION_WORDS: Classes = Classes::of(Class::Article)
    .with(Class::Demonstrative)
    .with(Class::Possessive)
    .with(Class::SubjectPronoun)
    .with(Class::ObjectPronoun)
    .with(Class::Relative)
    .with(Class::That)
    .with(Class::Conjunction)
    .with(Class::Subordinator)
    .with(Class::Preposition)
    .with(Class::To)
    .with(Class::Be)
    .with(Class::Have)
    .with(Class::Do)
    .with(Class::Modal)
    .with(Class::Negation);

/// A function word is some fifty times as frequent as another word of the lists.
const FUNCTION_WORD_COST: usize = 50;

/// The cheapest anchor of a program; `None` when nothing in it must be present near its start.
pub fn anchor(program: &Program, lexicon: &Lexicon) -> Option<Anchor> {
    cheapest(&program.steps, (0, 0), lexicon)
}

fn cheapest(steps: &[Step], mut before: (u16, u16), lexicon: &Lexicon) -> Option<Anchor> {
    let mut best: Option<(usize, Anchor)> = None;
    for step in steps.iter().filter(|step| !step.not) {
        if before.1 > FARTHEST {
            break;
        }
        if step.least > 0
            && let Some(found) = of_step(&step.take, before, lexicon)
        {
            let cost = cost(&found, lexicon);
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, found));
            }
        }
        let (least, most) = reach(step);
        before = (before.0 + least, before.1.saturating_add(most));
    }
    best.map(|(_, anchor)| anchor)
}

fn cost(anchor: &Anchor, lexicon: &Lexicon) -> usize {
    let width = usize::from(anchor.before.1 - anchor.before.0) + 1;
    let words: usize = anchor.words.iter().map(|&word| lexicon.cost(word)).sum();
    words * width
}

fn of_step(take: &Take, before: (u16, u16), lexicon: &Lexicon) -> Option<Anchor> {
    let words = match take {
        Take::Word(word) => vec![*word],
        Take::Words(words) => words.to_vec(),
        Take::Lemma(lemma) => lexicon.words_where(|entry| entry.lemma == Some(*lemma)),
        Take::Classes(classes) => lexicon.words_where(|entry| entry.classes.any(*classes)),
        Take::Group(alternatives) => {
            let anchors = alternatives
                .iter()
                .map(|steps| cheapest(steps, before, lexicon));
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

impl Lexicon {
    fn words_where(&self, says: impl Fn(&crate::grammar::WordEntry) -> bool) -> Vec<Word> {
        self.entries()
            .filter(|(_, entries)| entries.iter().any(&says))
            .map(|(word, _)| word)
            .collect()
    }

    fn cost(&self, word: Word) -> usize {
        if self.entry(word).classes.any(FUNCTION_WORDS) {
            FUNCTION_WORD_COST
        } else {
            1
        }
    }
}
