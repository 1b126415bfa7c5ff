//! A claim and its sources in, graded sourcing out, as shown to the reader; each point with its span.
//! One file for each dimension; what a finding is worth is data ([`Rubric`]).

mod band;
mod case;
mod count;
mod directness;
mod document;
mod identity;
mod lead;
mod level;
mod motive;
mod pool;
mod reason;
mod response;
mod rubric;
mod said;

use std::fmt;

pub use band::{Band, Bands, CapWhen};
pub use case::{Case, Evidence};
pub use lead::weakest;
pub use pool::carriers;
pub use rubric::{Cap, Rubric, RubricError, Scale, Step};
pub use said::Said;

use crate::read::Span;

/// How well a claim is sourced, as the copy shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    pub band: Band,
    /// Only the dimensions that apply.
    pub points: Vec<Points>,
    /// Why the band is lower than the points would have it.
    pub cap: Option<String>,
}

/// What one dimension was given, out of how many, and the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    pub dimension: Dimension,
    pub points: u8,
    pub most: u8,
    /// `None` when the points are for something that is not there.
    pub span: Option<Span>,
    pub reason: String,
    /// Not worth spelling out where there is little room.
    pub quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Dimension {
    Identity,
    Directness,
    Count,
    Reason,
    Motive,
    Document,
    Response,
}

/// Grades one claim.
pub fn grade(rubric: &Rubric, case: Case<'_>) -> Strength {
    let identity = identity::of(case);
    let directness = directness::of(case);
    let count = count::of(case);
    let mut points = vec![
        rubric.identity.points(identity),
        rubric.directness.points(directness),
        rubric.count.points(count),
    ];
    points.extend(reason::of(case).map(|found| rubric.reason.points(found)));
    points.extend(motive::of(case).map(|found| rubric.motive.points(found)));
    points.push(rubric.document.points(document::of(case)));
    points.extend(response::of(case).map(|found| rubric.response.points(found)));

    let earned = rubric.bands.of(&points);
    let cap = rubric
        .caps
        .iter()
        .filter(|cap| {
            cap.band > earned
                && cap
                    .when
                    .holds(case, identity.level, directness.level, count.level)
        })
        .max_by_key(|cap| cap.band);
    Strength {
        band: cap.map_or(earned, |cap| cap.band),
        points,
        cap: cap.map(|cap| cap.says.clone()),
    }
}

impl Strength {
    /// The sum of the points, and of the most that could have been given.
    pub fn total(&self) -> (u32, u32) {
        self.points.iter().fold((0, 0), |(points, most), one| {
            (points + u32::from(one.points), most + u32::from(one.most))
        })
    }

    /// The points as a share of the most that could have been given.
    pub fn share(&self) -> f64 {
        let (points, most) = self.total();
        f64::from(points) / f64::from(most.max(1))
    }

    /// `id2 dir2 cnt1 doc0`
    pub fn vector(&self) -> String {
        let parts: Vec<_> = self.points.iter().map(Points::to_string).collect();
        parts.join(" ")
    }
}

impl fmt::Display for Strength {
    /// `C 5/13 id2 dir2 cnt1 doc0`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (points, most) = self.total();
        write!(f, "{:?} {points}/{most} {}", self.band, self.vector())
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.dimension.short(), self.points)
    }
}

impl Dimension {
    /// As people read it, with the vector's short form: "identity (id)".
    pub fn title(self) -> String {
        format!("{} ({})", format!("{self:?}").to_lowercase(), self.short())
    }

    /// As the vector writes it.
    pub const fn short(self) -> &'static str {
        match self {
            Self::Identity => "id",
            Self::Directness => "dir",
            Self::Count => "cnt",
            Self::Reason => "rsn",
            Self::Motive => "mot",
            Self::Document => "doc",
            Self::Response => "rsp",
        }
    }
}
