//! The findings of a check in, a report out: one file per format.

pub mod checkstyle;
mod concise;
mod full;
mod github;
mod json;
pub mod junit;
mod rdjson;
mod sarif;
mod tally;
mod xml;

pub use concise::concise;
pub use full::full;
pub use github::github;
pub use json::{Document, Line};
pub use rdjson::rdjson;
pub use sarif::Sarif;
pub use tally::tally;

use crate::policy::{Finding, Rules};
use crate::read::Story;

/// A story and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    pub story: &'a Story,
    pub findings: &'a [Finding],
    pub rules: &'a Rules,
}

/// Something to say of the run and of no words in particular.
#[derive(Clone, Debug)]
pub struct Trouble {
    pub message: String,
    /// Something could not be used.
    pub is_error: bool,
}

impl<'a> Checked<'a> {
    fn hint(&self, finding: &Finding) -> &'a str {
        let rule = self.rules.get(&finding.rule);
        rule.map_or("", |rule| rule.about.hint.as_str())
    }
}
