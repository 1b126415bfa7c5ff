//! Log-linear models that find cues, propose their readings, rank them and accept the good ones.
//!
//! The weights are data: `grammars/en/weights.txt`, by name; `onrecord grammar fit` makes them.

pub mod accept;
pub mod anchor;
mod boundary;
pub mod choice;
pub mod cue;
pub mod feature;
pub mod file;
mod passed;
pub mod pointer;
pub mod rank;
pub mod search;
pub mod sheet;
pub mod tag;
pub mod vocabulary;

use std::sync::LazyLock;

use accept::Found;
use anchor::anchors;
use feature::{Linear, log_softmax, sigmoid};
use pointer::Pointers;
use search::{Search, known};
use sheet::Sheet;
use vocabulary::Vocabulary;

/// Everything that was fitted.
#[derive(Clone, Debug)]
pub struct Models {
    pub vocabulary: Vocabulary,
    pub cue: Linear<cue::Cue>,
    pub pointers: Pointers,
    pub rank: Linear<rank::Rank>,
    pub accept: Linear<accept::Accept>,
}

/// The weights that are built into the program; a test reads them.
static BUNDLED: LazyLock<Models> = LazyLock::new(|| {
    file::parse(include_str!("../../../grammars/en/weights.txt"))
        .unwrap_or_else(|_| Models::zero(Vocabulary::default()))
});

impl Models {
    /// The models that were fitted for the bundled English grammar.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    pub fn zero(vocabulary: Vocabulary) -> Self {
        Self {
            cue: Linear::zero(&vocabulary),
            pointers: Pointers::new(std::array::from_fn(|_| Linear::zero(&vocabulary))),
            rank: Linear::zero(&vocabulary),
            accept: Linear::zero(&vocabulary),
            vocabulary,
        }
    }

    /// How many weights there are that are not zero.
    pub fn weights(&self) -> usize {
        let pointers = pointer::Edge::ALL.map(|edge| self.pointers[edge].weights_in_use());
        pointers.iter().sum::<usize>()
            + self.cue.weights_in_use()
            + self.rank.weights_in_use()
            + self.accept.weights_in_use()
    }

    /// The anchors of a text with their best readings, in the order of the text, and how likely each is right.
    pub fn find(&self, sheet: &Sheet<'_>) -> Vec<(Found, f32)> {
        let found = self.read(sheet);
        let score = |index| {
            self.accept
                .score(|sum| accept::describe(sheet, &found, index, sum))
        };
        let accepted: Vec<f32> = (0..found.len())
            .map(|index| sigmoid(score(index)))
            .collect();
        found.into_iter().zip(accepted).collect()
    }

    /// Each anchor that may be a cue, with its best reading.
    pub fn read(&self, sheet: &Sheet<'_>) -> Vec<Found> {
        let mut search = Search::new(self, sheet);
        let mut found = Vec::new();
        for (anchor, cue_score) in anchors(&self.cue, sheet) {
            let choices = search.choices(anchor);
            let mut shapes = [f32::NAN; rank::SHAPES as usize];
            let mut whole = |choice| {
                let shape = rank::shape(sheet, anchor, choice);
                let of_shape = known(&mut shapes[shape], || {
                    self.rank
                        .score(|sum| rank::describe_shape(sheet, anchor, shape, sum))
                });
                of_shape
                    + self
                        .rank
                        .score(|sum| rank::describe_whole(sheet, anchor, choice, shape, sum))
            };
            let mut logs: Vec<f32> = choices
                .iter()
                .map(|(choice, parts)| parts + whole(choice))
                .collect();
            log_softmax(&mut logs);
            let best = (0..logs.len()).max_by(|&a, &b| logs[a].total_cmp(&logs[b]));
            let Some(best) = best else { continue };
            let second = (0..logs.len())
                .filter(|&index| index != best)
                .map(|index| logs[index])
                .fold(f32::MIN, f32::max);
            found.push(Found {
                anchor,
                cue_score,
                choice: choices[best].0,
                reading_log: logs[best],
                margin: (logs[best] - second).min(10.0),
                readings: choices.len(),
            });
        }
        found
    }
}
