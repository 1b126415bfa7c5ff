//! What several stories come to.

use super::{Tally, Terms};
use crate::audit::Audit;
use crate::source::Ratios;

/// One story's figures, or the sum of many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub claims: usize,
    pub sources: usize,
    /// Claims of each band, A first.
    pub bands: [usize; 5],
    /// By each chosen codebook.
    pub ratios: Vec<Ratios>,
}

impl Total {
    pub fn of(audit: &Audit<'_>, terms: &Terms<'_>) -> Self {
        let mut total = Self {
            sources: Tally::of(audit, terms).shown(),
            ratios: terms.ratios(audit),
            ..Self::default()
        };
        for (found, strength) in audit.attributions.iter().zip(&audit.strengths) {
            if terms.shown.is_claim(found) {
                total.claims += 1;
                if let Some(strength) = strength {
                    total.bands[strength.band as usize] += 1;
                }
            }
        }
        total
    }

    /// Sources add up: nobody is taken for the same from one story to another.
    pub fn add(&mut self, other: &Self) {
        self.claims += other.claims;
        self.sources += other.sources;
        for (sum, more) in self.bands.iter_mut().zip(other.bands) {
            *sum += more;
        }
        if self.ratios.is_empty() {
            self.ratios.clone_from(&other.ratios);
            return;
        }
        for (sum, more) in self.ratios.iter_mut().zip(&other.ratios) {
            sum.add(more);
        }
    }
}
