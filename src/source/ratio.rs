//! Attributions and their sources in, [`Ratios`] out: anonymous against named, under one codebook, in three units.

use std::ops::AddAssign;

use serde::Serialize;

use super::{Bucket, Codebook, Sources};
use crate::attribution::Attribution;

/// What a ratio counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    Attribution,
    Source,
    Word,
}

/// How many stand on each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ratio {
    pub anonymous: usize,
    pub named: usize,
    /// On neither side.
    pub other: usize,
}

/// Anonymous to named by attribution, by distinct source, and by attributed words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ratios {
    /// The codebook's id.
    pub codebook: String,
    pub attributions: Ratio,
    pub sources: Ratio,
    pub words: Ratio,
}

impl Ratio {
    /// Anonymous among anonymous and named; `None` when there is neither.
    pub fn anonymous_share(self) -> Option<f64> {
        share(self.anonymous, self.named)
    }

    /// Named among anonymous and named; `None` when there is neither.
    pub fn named_share(self) -> Option<f64> {
        share(self.named, self.anonymous)
    }

    fn count(&mut self, bucket: Bucket, times: usize) {
        match bucket {
            Bucket::Anonymous => self.anonymous += times,
            Bucket::Named => self.named += times,
            Bucket::Other => self.other += times,
            Bucket::Uncounted => {}
        }
    }
}

#[allow(clippy::cast_precision_loss)] // counts of one story or a few thousand
fn share(part: usize, rest: usize) -> Option<f64> {
    let whole = part + rest;
    (whole > 0).then(|| part as f64 / whole as f64)
}

impl AddAssign for Ratio {
    fn add_assign(&mut self, other: Self) {
        self.anonymous += other.anonymous;
        self.named += other.named;
        self.other += other.other;
    }
}

impl Ratios {
    /// Claims of fact only: no beliefs or intentions, no "declined to comment", and what is only implied
    /// where the codebook wants it. A source counts once.
    pub fn of(
        codebook: &Codebook,
        text: &str,
        attributions: &[Attribution],
        sources: &Sources,
    ) -> Self {
        let mut ratios = Self {
            codebook: codebook.id.clone(),
            ..Self::default()
        };
        let buckets: Vec<Bucket> = sources.all.iter().map(|s| codebook.bucket(s)).collect();
        let mut counted = vec![false; sources.all.len()];
        for (attribution, source) in attributions.iter().zip(&sources.of) {
            let Some(source) = *source else { continue };
            if !codebook.takes(attribution) {
                continue;
            }
            let bucket = buckets[source];
            ratios.attributions.count(bucket, 1);
            ratios.words.count(bucket, attribution.words(text));
            if !std::mem::replace(&mut counted[source], true) {
                ratios.sources.count(bucket, 1);
            }
        }
        ratios
    }

    /// Adds another story's counts. Sources add up: nobody is taken for the same from one story to another.
    pub fn add(&mut self, other: &Self) {
        self.attributions += other.attributions;
        self.sources += other.sources;
        self.words += other.words;
    }

    pub const fn by(&self, unit: Unit) -> Ratio {
        match unit {
            Unit::Attribution => self.attributions,
            Unit::Source => self.sources,
            Unit::Word => self.words,
        }
    }

    /// By attribution; see [`Ratio::named_share`].
    pub fn named_share(&self) -> Option<f64> {
        self.attributions.named_share()
    }
}
