//! What a report rests on, and says that it rests on.

use serde::Serialize;

use crate::attribution::{Act, Attribution};
use crate::grammar::{CueKind, Grammar};
use crate::source::{Codebook, Codebooks};
use crate::strength::Rubric;

/// Everything beside the story that decides what a report says.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    pub grammar: &'a Grammar,
    pub rubric: &'a Rubric,
    pub codebooks: &'a Codebooks,
    /// The one that ratios are counted by.
    pub codebook: &'a Codebook,
    /// Whether a claims database was asked.
    pub claims: bool,
    pub shown: Shown,
}

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

/// What stands at the head of every document.
#[derive(Serialize)]
pub struct Head<'a> {
    schema: u32,
    tool: &'static str,
    grammar: String,
    rubric: &'a str,
    codebook: CodebookLine<'a>,
}

#[derive(Serialize)]
struct CodebookLine<'a> {
    id: &'a str,
    title: &'a str,
    counts: &'a str,
}

pub const SCHEMA: u32 = 1;
pub const TOOL: &str = concat!("onrecord ", env!("CARGO_PKG_VERSION"));

pub fn version_of(grammar: &Grammar) -> String {
    format!("{} {}", grammar.name, grammar.version)
}

impl<'a> Terms<'a> {
    /// Whether an attribution adds to what its source says; as ratios count, but for the kinds that are shown.
    pub fn counts(&self, attribution: &Attribution) -> bool {
        self.shown.is_claim(attribution) && (self.codebook.implied || !attribution.implied)
    }

    pub fn head(&self) -> Head<'a> {
        Head {
            schema: SCHEMA,
            tool: TOOL,
            grammar: version_of(self.grammar),
            rubric: &self.rubric.version,
            codebook: CodebookLine {
                id: &self.codebook.id,
                title: &self.codebook.title,
                counts: &self.codebook.counts,
            },
        }
    }
}
