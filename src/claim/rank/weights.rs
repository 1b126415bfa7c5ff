use std::sync::OnceLock;

use serde::Deserialize;

use super::Features;
use super::features::NAMES;

/// From which scores on an entry is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Below this score an entry is not shown.
    pub suggest: f32,
    /// From this score on, a match is told as certain.
    pub confirm: f32,
    /// A claim with fewer words that carry meaning is only ever suggested.
    pub short: usize,
}

impl Default for Thresholds {
    fn default() -> Self {
        Ranking::english().thresholds()
    }
}

/// The weights of the ranking, and the thresholds that go with them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    suggest: f32,
    confirm: f32,
    short: usize,
    bias: f32,
    features: std::collections::HashMap<String, f32>,
}

impl Ranking {
    pub fn from_yaml(yaml: &str) -> Result<Self, serde_yaml::Error> {
        serde_yaml::from_str(yaml)
    }

    /// For English, as it is built into the program.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Ranking> = OnceLock::new();
        // A test reads the file, so that the program never meets a wrong one.
        ENGLISH.get_or_init(|| Self::read().unwrap_or_default())
    }

    /// # Errors
    /// When the file is not as it should be.
    pub fn read() -> Result<Self, serde_yaml::Error> {
        Self::from_yaml(include_str!("../../../grammars/en/match.yaml"))
    }

    pub const fn thresholds(&self) -> Thresholds {
        Thresholds {
            suggest: self.suggest,
            confirm: self.confirm,
            short: self.short,
        }
    }

    pub fn ordered(&self) -> Ordered {
        Ordered {
            bias: self.bias,
            weights: NAMES.map(|name| self.features.get(name).copied().unwrap_or(0.0)),
        }
    }
}

/// The weights, ready for use.
#[derive(Clone, Copy, Debug)]
pub struct Ordered {
    bias: f32,
    weights: [f32; NAMES.len()],
}

/// What one feature adds to a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub name: &'static str,
    pub value: f32,
    pub weight: f32,
}

impl Part {
    pub fn adds(self) -> f32 {
        self.value * self.weight
    }
}

impl Ordered {
    /// What every score starts from.
    pub const fn bias(&self) -> f32 {
        self.bias
    }

    /// What the score is made of, by the order of the names.
    pub fn parts(&self, features: &Features) -> impl Iterator<Item = Part> {
        let weights = self.weights.into_iter();
        let parts = features.named().zip(weights);
        parts.map(|((name, value), weight)| Part {
            name,
            value,
            weight,
        })
    }

    /// 0 to 1.
    pub fn score(&self, features: &Features) -> f32 {
        let sum: f32 = self.parts(features).map(Part::adds).sum();
        1.0 / (1.0 + (-(self.bias + sum)).exp())
    }
}
