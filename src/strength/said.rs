//! The content of an attribution in, what it says as a set of words out: whether two say the same.

use std::cmp::Ordering;
use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use crate::grammar::{Class, Classes, FUNCTION_WORDS, Marked};
use crate::read::Span;
use crate::text::folded;

/// What a stretch of copy says, without its wording.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Hashes of the words that tell something, without inflection; sorted, each once.
    stems: Vec<u64>,
    /// Hashes of the figures as they are written; sorted, each once.
    figures: Vec<u64>,
    negated: bool,
}

/// Words that most sentences have in common.
const FUNCTION: Classes = FUNCTION_WORDS
    .with(Class::Demonstrative)
    .with(Class::Reflexive)
    .with(Class::Interrogative)
    .with(Class::Of)
    .with(Class::Quantifier);

/// So few words can be the same by chance.
const FEWEST: usize = 4;

impl Said {
    pub fn of(marked: &Marked<'_>, spans: &[Span]) -> Self {
        let mut said = Self::default();
        for span in spans {
            for at in marked.text.tokens_of(*span) {
                let token = &marked.text.tokens[at];
                let classes = marked.classes(at);
                said.negated ^= classes.has(Class::Negation);
                if !token.is_word() || classes.any(FUNCTION) {
                    continue;
                }
                let word = folded::fold(token.text);
                if classes.has(Class::Cardinal) || word.contains(|c: char| c.is_ascii_digit()) {
                    said.figures.push(hash(&word));
                } else {
                    said.stems.push(hash(&folded::stem(&word)));
                }
            }
        }
        said.stems.sort_unstable();
        said.stems.dedup();
        said.figures.sort_unstable();
        said.figures.dedup();
        said
    }

    /// Hardly a word of its own: "it", "the accusation".
    pub const fn points_back(&self) -> bool {
        self.stems.len() + self.figures.len() < 2
    }

    /// Whether both say one thing: most words of the shorter, the same figures, both or neither denied.
    pub fn is_same(&self, other: &Self) -> bool {
        self.negated == other.negated && self.is_of_same(other)
    }

    /// Whether one says that what the other says is not so.
    pub fn is_opposite(&self, other: &Self) -> bool {
        self.negated != other.negated && self.is_of_same(other)
    }

    fn is_of_same(&self, other: &Self) -> bool {
        let shorter = self.stems.len().min(other.stems.len());
        if shorter < FEWEST || self.figures != other.figures {
            return false;
        }
        let shared = self.shared(other);
        let both = self.stems.len() + other.stems.len() - shared;
        shared * 4 >= shorter * 3 && shared * 2 >= both
    }

    /// Whether both are about one thing: half of the words of the shorter.
    pub fn is_about_same(&self, other: &Self) -> bool {
        let shared = self.shared(other);
        shared >= 2 && shared * 2 >= self.stems.len().min(other.stems.len())
    }

    /// How many words both have.
    pub fn shared(&self, other: &Self) -> usize {
        let (mut left, mut right) = (self.stems.iter().peekable(), other.stems.iter().peekable());
        let mut shared = 0;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                Ordering::Less => drop(left.next()),
                Ordering::Greater => drop(right.next()),
                Ordering::Equal => {
                    shared += 1;
                    left.next();
                    right.next();
                }
            }
        }
        shared
    }

    /// How much of both is the same, 0 to 1, figures too; a denial has nothing in common with what it denies.
    #[allow(clippy::cast_precision_loss)]
    pub fn likeness(&self, other: &Self) -> f64 {
        let all = self.stems.len() + other.stems.len();
        if self.negated != other.negated || all == 0 {
            return 0.0;
        }
        2.0 * self.shared(other) as f64 / all as f64
    }

    /// Whether this says nearly all that the other says.
    pub fn holds(&self, other: &Self) -> bool {
        const FEWEST: usize = 3;
        other.stems.len() + other.figures.len() >= FEWEST
            && self.negated == other.negated
            && other
                .figures
                .iter()
                .all(|figure| self.figures.contains(figure))
            && self.shared(other) * 5 >= other.stems.len() * 4
    }

    pub const fn words(&self) -> usize {
        self.stems.len()
    }
}

fn hash(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}
