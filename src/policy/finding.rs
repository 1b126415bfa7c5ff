//! What a rule says of a place in the copy.

use serde::{Deserialize, Serialize};

use super::Rule;
use crate::read::Span;

/// How much a finding matters, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something to think about.
    Advice,
    Warning,
    Error,
}

impl Severity {
    pub const ALL: [Self; 3] = [Self::Advice, Self::Warning, Self::Error];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl std::fmt::Display for Severity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// How sure it is that the copy is as the rule says, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    Low,
    Medium,
    High,
}

impl std::fmt::Display for Confidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        })
    }
}

/// A place where the copy departs from a rule. Spans are UTF-8 bytes of the story's text, half open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: String,
    pub severity: Severity,
    pub confidence: Confidence,
    pub span: Span,
    pub message: String,
    pub related: Vec<Related>,
}

/// Another place that a finding speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub span: Span,
    pub label: String,
}

/// What one rule has found so far.
#[derive(Debug, Default)]
pub struct Found(Vec<(Span, String, Vec<Related>)>);

impl Found {
    pub fn add(&mut self, span: Span, message: impl Into<String>) {
        self.0.push((span, message.into(), Vec::new()));
    }

    pub fn add_beside(
        &mut self,
        span: Span,
        message: impl Into<String>,
        other: Span,
        label: impl Into<String>,
    ) {
        let related = Related {
            span: other,
            label: label.into(),
        };
        self.0.push((span, message.into(), vec![related]));
    }

    pub(super) fn named(self, rule: &Rule, severity: Severity) -> impl Iterator<Item = Finding> {
        self.0
            .into_iter()
            .map(move |(span, message, related)| Finding {
                rule: rule.id.clone(),
                severity,
                confidence: rule.confidence,
                span,
                message,
                related,
            })
    }
}

impl Finding {
    /// A number that stays the same while the rule and the words do, wherever in the story they stand.
    pub fn fingerprint(&self, text: &str) -> u64 {
        // FNV-1a: the same on every machine and in every version.
        let words = self.span.of(text).split_whitespace();
        let parts = std::iter::once(self.rule.as_str()).chain(words);
        parts.fold(0xcbf2_9ce4_8422_2325, |hash: u64, part| {
            let bytes = part.bytes().chain([0]);
            bytes.fold(hash, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            })
        })
    }
}
