//! What a report rests on, and says that it rests on.

use serde::Serialize;

use crate::attribution::{Act, Attribution};
use crate::audit::Audit;
use crate::grammar::{CueKind, Grammar};
use crate::source::{Codebook, Codebooks, Ratios};
use crate::strength::Rubric;

/// Everything beside the story that decides what a report says.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    pub grammar: &'a Grammar,
    pub rubric: &'a Rubric,
    pub codebooks: &'a Codebooks,
    /// The one that ratios are counted by.
    pub codebook: &'a Codebook,
    /// More of them, to stand side by side with it.
    pub beside: &'a [&'a Codebook],
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
    /// Every one that ratios are counted by, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    codebooks: Vec<CodebookLine<'a>>,
}

#[derive(Serialize)]
struct CodebookLine<'a> {
    id: &'a str,
    title: &'a str,
    counts: &'a str,
    note: &'a str,
}

pub const SCHEMA: u32 = 1;
pub const TOOL: &str = concat!("onrecord ", env!("CARGO_PKG_VERSION"));

pub fn version_of(grammar: &Grammar) -> String {
    format!("{} {}", grammar.name, grammar.version)
}

impl<'a> Terms<'a> {
    /// The codebooks that ratios are counted by.
    pub fn chosen(&self) -> impl Iterator<Item = &'a Codebook> {
        std::iter::once(self.codebook).chain(self.beside.iter().copied())
    }

    pub const fn is_side_by_side(&self) -> bool {
        !self.beside.is_empty()
    }

    /// Whether an attribution adds to what its source says; as ratios count, but for the kinds that are shown.
    pub fn counts(&self, attribution: &Attribution) -> bool {
        let implied = self.chosen().any(|codebook| codebook.implied);
        self.shown.is_claim(attribution) && (implied || !attribution.implied)
    }

    /// What each codebook makes of a story.
    pub fn ratios(&self, audit: &Audit<'_>) -> Vec<Ratios> {
        self.chosen()
            .map(|codebook| audit.ratios(codebook))
            .collect()
    }

    pub fn head(&self) -> Head<'a> {
        Head {
            schema: SCHEMA,
            tool: TOOL,
            grammar: version_of(self.grammar),
            rubric: &self.rubric.version,
            codebook: CodebookLine::of(self.codebook),
            codebooks: if self.is_side_by_side() {
                self.chosen().map(CodebookLine::of).collect()
            } else {
                Vec::new()
            },
        }
    }
}

impl<'a> CodebookLine<'a> {
    fn of(codebook: &'a Codebook) -> Self {
        Self {
            id: &codebook.id,
            title: &codebook.title,
            counts: &codebook.counts,
            note: &codebook.note,
        }
    }
}
