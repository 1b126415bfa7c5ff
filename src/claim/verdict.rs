use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

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
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
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

// By hand and not as an untagged enum: only so does an error stand at the number itself.
impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberVisitor;

        impl Visitor<'_> for NumberVisitor {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Number, E> {
                Ok(Number::Whole(number))
            }

            #[allow(clippy::cast_precision_loss)]
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Number, E> {
                let whole = i64::try_from(number).map(Number::Whole);
                Ok(whole.unwrap_or(Number::Real(number as f64)))
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Number, E> {
                if number.is_finite() {
                    Ok(Number::Real(number))
                } else {
                    Err(E::invalid_value(de::Unexpected::Float(number), &self))
                }
            }
        }

        deserializer.deserialize_any(NumberVisitor)
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::Whole(0)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
