//! An audit in, a report out: one file per format.

mod extract;
mod json;
mod place;
mod shorten;
mod source;
mod strength;
mod table;
mod tally;

pub use extract::extract;
pub use json::{Document, json};
pub use table::{Lines, Look, table};
use tally::Tally;

use crate::attribution::{Act, Attribution};
use crate::grammar::{CueKind, Grammar};

/// Which attributions a report shows as claims.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    #[default]
    Assertions,
    /// Beliefs, intentions and attitudes too.
    AllKinds,
}

impl Shown {
    pub fn is_claim(self, attribution: &Attribution) -> bool {
        attribution.act == Act::Claim
            && (self == Self::AllKinds || attribution.kind == CueKind::Assertion)
    }
}

const TOOL: &str = concat!("onrecord ", env!("CARGO_PKG_VERSION"));

fn version_of(grammar: &Grammar) -> String {
    format!("{} {}", grammar.name, grammar.version)
}

/// To three decimals: what lies behind them is noise.
fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence) * 1000.0).round() / 1000.0
}
