use std::sync::Arc;

use super::compare::Language;
use super::quantity::quantities;
use super::{Entry, When};
use crate::read::Span;

/// How a sentence stands to a claim: could both be right, about the same event, thing and time?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase", tag = "relation", content = "kind")]
pub enum Relation {
    /// Says the same, whatever the words.
    Same,
    /// The same fact with less or more precision.
    Compatible,
    /// The same fact, and both cannot be right.
    Contradicts(Kind),
    /// Same event or subject, other fact.
    Related,
    Unrelated,
}

/// Where two tellings of a fact part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Quantity,
    Date,
    Polarity,
    Claimant,
    Entity,
}

impl Relation {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Compatible => "compatible",
            Self::Contradicts(_) => "contradicts",
            Self::Related => "related",
            Self::Unrelated => "unrelated",
        }
    }

    pub const fn kind(self) -> Option<Kind> {
        match self {
            Self::Contradicts(kind) => Some(kind),
            _ => None,
        }
    }
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quantity => "quantity",
            Self::Date => "date",
            Self::Polarity => "polarity",
            Self::Claimant => "claimant",
            Self::Entity => "entity",
        }
    }
}

/// An entry that a text touches.
#[derive(Clone, Debug)]
pub struct Match {
    pub entry: Arc<Entry>,
    /// 0 to 1; comparable across texts.
    pub score: f32,
    /// The score is at or above `confirm`, and the text long enough to tell.
    pub certain: bool,
    pub relation: Relation,
    /// Which wording of the entry was compared: 0 is its claim, 1 its first variant.
    pub wording: usize,
    /// The two places that decided the relation: figures, dates, names.
    pub places: Option<Places>,
    /// Why the entry may be out of date for this story.
    pub stale: Option<Stale>,
    /// What the score is made of.
    pub features: super::rank::Features,
}

/// The words that decided, on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// In the text that was looked up.
    pub text: Span,
    /// In the entry's wording.
    pub wording: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stale {
    /// The story is later than `expires`.
    Expired,
    /// The entry's figures are of an earlier day.
    OldFigures,
}

impl Match {
    /// The wording of the entry that was compared.
    pub fn wording(&self) -> &str {
        self.entry.wording(self.wording)
    }

    /// What the entry says at the place that decided.
    pub fn known(&self) -> Option<&str> {
        self.places.map(|places| places.wording.of(self.wording()))
    }

    /// The day on which the figure that decided was true, where the entry tells.
    pub fn as_of(&self) -> Option<&When> {
        let figures = quantities(&Language::english().figures, self.known()?, &[]);
        let figure = figures.first()?;
        let near = figure.value - figure.grain / 2.0..=figure.to + figure.grain / 2.0;
        let same = self.entry.quantities.iter().filter(|vouched| {
            let mut ends = [vouched.value, vouched.low, vouched.high].into_iter();
            ends.any(|end| end.is_some_and(|end| near.contains(&end.get())))
        });
        same.filter_map(|vouched| vouched.as_of.as_ref())
            .max_by_key(|day| day.last())
    }

    /// The day of the verdict: when its review was last changed, or put out.
    pub fn judged_on(&self) -> Option<&When> {
        let review = self.entry.review.as_ref()?;
        review.modified.as_ref().or(review.published.as_ref())
    }
}
