//! Log-linear models that find cues, propose their readings, rank them and accept the good ones.
//!
//! The weights are data: `grammars/en/weights.txt`, by name; `onrecord grammar fit` makes them.

pub mod accept;
mod boundary;
pub mod cue;
pub mod feature;
pub mod file;
pub mod pointer;
pub mod rank;
pub mod search;
pub mod sheet;
pub mod tag;
pub mod vocabulary;

use std::sync::LazyLock;

use accept::Found;
use feature::{Linear, log_softmax, sigmoid};
use pointer::Pointers;
use search::{Search, known};
use sheet::Sheet;
use tag::Tag;
use vocabulary::Vocabulary;

use crate::grammar::{Class, Classes, Mark};

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

/// Anchors whose log-odds are below this are not read at all (about one in twelve is a cue).
pub const FAINTEST_CUE: f32 = -1.6;

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
        for anchor in (0..sheet.tokens()).filter(|&at| may_be_cue(sheet, at)) {
            let cue_score = self.cue.score(|sum| cue::describe(sheet, anchor, sum));
            if cue_score < FAINTEST_CUE {
                continue;
            }
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

/// Whether a token is worth the models' time: it has been a cue, or nothing is known against it.
/// What the grammar forbids is no cue, whatever the weights say.
pub fn may_be_cue(sheet: &Sheet<'_>, at: usize) -> bool {
    const CUES: Classes = Classes::of(Class::CueVerb)
        .with(Class::CueNoun)
        .with(Class::CueAdverb)
        .with(Class::Hedge);
    if sheet.marked.is_forbidden(at) {
        return false;
    }
    match sheet.tag(at) {
        Tag::Colon | Tag::Dash => true,
        Tag::Comma
        | Tag::Stop
        | Tag::OpenQuote
        | Tag::CloseQuote
        | Tag::OpenBracket
        | Tag::CloseBracket
        | Tag::Sign
        | Tag::Semicolon
        | Tag::Ellipsis
        | Tag::Apostrophe
        | Tag::Number => false,
        _ => {
            sheet.marked.classes(at).any(CUES)
                || sheet.marked.marks(at).has(Mark::Cue)
                || sheet.rate(at) != 1
        }
    }
}
