//! [`Marked`] text in, [`Attribution`]s out. Constructs (nom, one file each) propose readings around
//! anchors; then the best set that does not overlap is chosen.

mod choose;
mod clip;
pub mod construct;
pub mod explain;
pub mod fit;
mod fitted;
mod least;
mod mend;
mod mode;
pub mod model;
mod nested;
mod reading;
mod resume;
pub mod score;
mod within;

pub use least::Least;
pub use mode::mode_of;
pub use reading::{Construct, Reading};

use std::collections::HashSet;

use crate::grammar::{CueKind, Marked};
use crate::read::{BlockKind, Span};
use model::Models;
use model::sheet::Sheet;

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

    /// A claim of fact that the copy itself attributes.
    pub fn is_assertion(&self) -> bool {
        self.act == Act::Claim && self.kind == CueKind::Assertion && !self.implied
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

/// Every attribution of the text that is sure enough, in the order of their first bytes.
pub fn attributions(marked: &Marked<'_>, models: &Models, least: Least) -> Vec<Attribution> {
    let proposed = construct::readings(marked);
    let sheet = Sheet::new(&models.vocabulary, marked, &proposed);
    let found = models.find(&sheet);
    let mut readings = fitted::readings(&sheet, &proposed, &found, least);
    let within = nested::nested(marked, &readings, &proposed);
    readings.extend(
        within
            .into_iter()
            .filter(|reading| reading.confidence >= least.other),
    );
    clip::clip(marked, &mut readings);
    let (responses, quotations) = structural(proposed);
    withhold(&mut readings, &responses);
    readings.extend(responses);
    let floating = resume::resume(marked, &mut readings, quotations);
    readings.extend(floating);
    choose::choose(marked, readings)
}

/// An answer withheld is no claim, however surely its parts are read: "declined to comment".
fn withhold(readings: &mut [Reading], responses: &[Reading]) {
    let cue = |reading: &Reading| reading.cue.clone().into_iter().flatten();
    let answers: HashSet<usize> = responses.iter().flat_map(cue).collect();
    for reading in readings {
        if cue(reading).any(|at| answers.contains(&at)) {
            reading.act = Act::Response;
            reading.construct = Construct::Response;
            reading.kind = CueKind::Assertion;
        }
    }
}

/// What the models do not judge: responses, and quotations without a cue.
fn structural(proposed: Vec<Reading>) -> (Vec<Reading>, Vec<Reading>) {
    let structural = proposed
        .into_iter()
        .filter(|reading| reading.act == Act::Response || reading.cue.is_empty());
    structural.partition(|reading| reading.act == Act::Response)
}
