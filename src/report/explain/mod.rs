//! Why attributions are told as they are: blocks of text for people, fields of JSON for programs.

mod json;
mod text;

pub use json::{ExplanationLine, UntoldLine, untold};
pub use text::blocks;

use crate::attribution::explain::{Explained, Explanation, Outcome};

/// The explanation of an attribution; `None` for those that the models do not judge.
fn of(explained: &Explained, index: usize) -> Option<&Explanation> {
    let is_this = |cue: &&Explanation| cue.outcome == Outcome::Told(index);
    explained.cues.iter().find(is_this)
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Told(_) => "told",
        Outcome::Unsure => "unsure",
        Outcome::Taken => "taken",
        Outcome::Writer => "writer",
    }
}
