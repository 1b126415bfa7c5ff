//! A claim and its source in, graded sourcing out, as shown to the reader; each point with its span.

use crate::read::Span;

/// How well a claim is sourced, as the copy shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Strength {
    pub band: Band,
    /// Only the dimensions that apply.
    pub points: Vec<Points>,
}

/// From best (A) to worst (E).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub enum Band {
    A,
    B,
    C,
    D,
    E,
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Dimension {
    Identity,
    Directness,
    Count,
    Reason,
    Document,
    Response,
}
