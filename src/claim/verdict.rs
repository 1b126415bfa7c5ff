use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the review found, in the reviewer's words and, where it fits, in a common scale's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// As the reviewer wrote it.
    pub label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// The reason in a sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm: Option<Norm>,
}

/// Where a rating stands on the reviewer's own scale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub value: Number,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worst: Option<Number>,
}

/// A number as it was written: whole or not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected a number")]
pub enum Number {
    Whole(i64),
    Real(f64),
}

impl Number {
    #[allow(clippy::cast_precision_loss)]
    pub const fn get(self) -> f64 {
        match self {
            Self::Whole(number) => number as f64,
            Self::Real(number) => number,
        }
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::Whole(0)
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Whole(number) => write!(f, "{number}"),
            Self::Real(number) => write!(f, "{number}"),
        }
    }
}

/// Verdicts that compare across reviewers. `flip` is for a change of position, which is neither true nor false.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Norm {
    True,
    MostlyTrue,
    Mixed,
    MostlyFalse,
    False,
    Misleading,
    MissingContext,
    Unproven,
    Outdated,
    Satire,
    AlteredMedia,
    Flip,
    NotRated,
}

impl Norm {
    /// As YAML and JSON write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::MostlyTrue => "mostly_true",
            Self::Mixed => "mixed",
            Self::MostlyFalse => "mostly_false",
            Self::False => "false",
            Self::Misleading => "misleading",
            Self::MissingContext => "missing_context",
            Self::Unproven => "unproven",
            Self::Outdated => "outdated",
            Self::Satire => "satire",
            Self::AlteredMedia => "altered_media",
            Self::Flip => "flip",
            Self::NotRated => "not_rated",
        }
    }
}
