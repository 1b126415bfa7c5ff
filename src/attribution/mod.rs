//! [`Marked`] text in, [`Attribution`]s out. Constructs (nom, one file each) propose readings around
//! anchors; then the best set that does not overlap is chosen.

mod choose;
pub mod construct;
pub mod fit;
mod mode;
pub mod model;
mod reading;
pub mod score;
mod within;

pub use reading::{Construct, Reading};

use crate::grammar::{CueKind, Marked};
use crate::read::{BlockKind, Span};

/// Who (source) said (cue) what (content).
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// `None` where the text has none.
    pub source: Option<Span>,
    pub cue: Vec<Span>,
    /// A split quotation has two.
    pub content: Vec<Span>,
    pub mode: Mode,
    pub kind: CueKind,
    pub act: Act,
    pub construct: Construct,
    /// Index of the attribution whose content holds this one.
    pub within: Option<usize>,
    /// Not marked by a cue of its own: the speaker of the sentence before goes on.
    pub implied: bool,
    /// 0 to 1.
    pub confidence: f32,
    pub block: BlockKind,
}

/// How the content is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Quoted whole.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// A paraphrase with quoted parts.
    Mixed,
}

/// What the source does: make a claim, or answer (or decline to answer) the reporter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    #[default]
    Claim,
    /// "declined to comment", "did not respond".
    Response,
}

impl Attribution {
    /// The bytes from its first part to its last.
    pub fn span(&self) -> Span {
        let parts = self
            .source
            .iter()
            .chain(&self.cue)
            .chain(&self.content)
            .copied();
        parts.reduce(Span::cover).unwrap_or(Span::new(0, 0))
    }

    /// How many words are attributed; signs that stand alone are none.
    pub fn words(&self, text: &str) -> usize {
        let words = self
            .content
            .iter()
            .flat_map(|span| span.of(text).split_whitespace());
        words
            .filter(|word| word.contains(char::is_alphanumeric))
            .count()
    }
}

/// Every attribution of the text, in the order of their contents.
pub fn attributions(marked: &Marked<'_>) -> Vec<Attribution> {
    let readings = construct::readings(marked);
    choose::choose(marked, readings)
}
