use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::count::Count;
use super::directness::Directness;
use super::identity::Identity;
use super::{Case, Points};
use crate::source::Category;

/// From best (A) to worst (E).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    A,
    B,
    C,
    D,
    E,
}

/// The lowest share of the points for each band; below D is E.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(try_from = "HashMap<Band, f32>")]
pub struct Bands {
    pub a: f32,
    pub b: f32,
    pub c: f32,
    pub d: f32,
}

impl TryFrom<HashMap<Band, f32>> for Bands {
    type Error = &'static str;

    fn try_from(least: HashMap<Band, f32>) -> Result<Self, Self::Error> {
        let [a, b, c, d] =
            [Band::A, Band::B, Band::C, Band::D].map(|band| least.get(&band).copied());
        match (a, b, c, d, least.len()) {
            (Some(a), Some(b), Some(c), Some(d), 4)
                if 1.0 >= a && a > b && b > c && c > d && d > 0.0 =>
            {
                Ok(Self { a, b, c, d })
            }
            _ => Err("expected A, B, C and D, each lower than the one before and between 0 and 1"),
        }
    }
}

impl Bands {
    /// Each band but the last, with the least share of the points that it takes.
    pub const fn least(self) -> [(Band, f32); 4] {
        [
            (Band::A, self.a),
            (Band::B, self.b),
            (Band::C, self.c),
            (Band::D, self.d),
        ]
    }

    pub fn of(self, points: &[Points]) -> Band {
        let sum =
            |part: fn(&Points) -> u8| points.iter().map(|one| f32::from(part(one))).sum::<f32>();
        let share = sum(|one| one.points) / sum(|one| one.most).max(1.0);
        self.least()
            .into_iter()
            .find(|&(_, least)| share >= least)
            .map_or(Band::E, |(band, _)| band)
    }
}

/// When the band can be no better than a cap says, whatever the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CapWhen {
    /// Passive, hedged, or nobody at all.
    NoSource,
    /// "sources said".
    Bare,
    SingleAnonymousWithoutDirectness,
}

impl CapWhen {
    pub fn holds(
        self,
        case: Case<'_>,
        identity: Identity,
        directness: Directness,
        count: Count,
    ) -> bool {
        match self {
            Self::NoSource => identity == Identity::Nobody,
            Self::Bare => identity == Identity::Bare,
            Self::SingleAnonymousWithoutDirectness => {
                case.all_are(Category::Anonymous)
                    && count == Count::One
                    && directness == Directness::Unstated
            }
        }
    }
}
