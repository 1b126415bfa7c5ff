//! Gold and found relations in, how well they agree out: the measures of PolNeAR work.
//!
//! A word is a run of letters or digits. Relations are paired one to one, best content first; a pair shares at
//! least half of its content words, or a cue word and a content word.

mod measure;
mod pair;
mod words;

pub use measure::{Error, Measure, Names, Score, Tally, Tiers};
pub use words::{Relation, Spans};
