//! Ratios as JSON gives them: every share with its numerator, its denominator and its unit.

use serde::Serialize;

use crate::source::{Ratio, Ratios};

#[derive(Serialize)]
struct RatiosLine {
    codebook: String,
    attributions: RatioLine,
    sources: RatioLine,
    words: RatioLine,
}

#[derive(Serialize)]
struct RatioLine {
    anonymous: usize,
    named: usize,
    other: usize,
    anonymous_share: Option<f64>,
}

/// The first codebook's ratios, and where there are several, those of each.
#[derive(Serialize)]
pub struct RatiosLines {
    ratios: RatiosLine,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ratios_by_codebook: Vec<RatiosLine>,
}

impl RatiosLines {
    /// None of no story.
    pub fn of(ratios: &[Ratios]) -> Self {
        let none = Ratios::default();
        Self {
            ratios: RatiosLine::of(ratios.first().unwrap_or(&none)),
            ratios_by_codebook: match ratios {
                [] | [_] => Vec::new(),
                several => several.iter().map(RatiosLine::of).collect(),
            },
        }
    }
}

impl RatiosLine {
    fn of(ratios: &Ratios) -> Self {
        Self {
            codebook: ratios.codebook.clone(),
            attributions: RatioLine::of(ratios.attributions),
            sources: RatioLine::of(ratios.sources),
            words: RatioLine::of(ratios.words),
        }
    }
}

impl RatioLine {
    fn of(ratio: Ratio) -> Self {
        Self {
            anonymous: ratio.anonymous,
            named: ratio.named,
            other: ratio.other,
            anonymous_share: ratio.anonymous_share().map(super::rounded),
        }
    }
}
