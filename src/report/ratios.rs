//! Ratios as JSON gives them: every share with its numerator, its denominator and its unit.

use serde::Serialize;

use crate::source::{Ratio, Ratios};

#[derive(Serialize)]
pub struct RatiosLine {
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

impl RatiosLine {
    pub fn of(ratios: &Ratios) -> Self {
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
