//! Graded sourcing as JSON gives it.

use serde::Serialize;

use super::place::{Placed, Places};
use crate::strength::{Band, Dimension, Strength};

#[derive(Serialize)]
pub struct StrengthLine<'a> {
    band: Band,
    points: u32,
    most: u32,
    vector: String,
    dimensions: Vec<PointsLine<'a>>,
    cap: Option<&'a str>,
}

#[derive(Serialize)]
struct PointsLine<'a> {
    dimension: Dimension,
    points: u8,
    most: u8,
    reason: &'a str,
    span: Option<Placed<'a>>,
}

impl<'a> StrengthLine<'a> {
    pub fn of(strength: &'a Strength, places: &Places<'a>) -> Self {
        let (points, most) = strength.total();
        let dimensions = strength.points.iter().map(|one| PointsLine {
            dimension: one.dimension,
            points: one.points,
            most: one.most,
            reason: &one.reason,
            span: one.span.map(|span| places.place(span)),
        });
        Self {
            band: strength.band,
            points,
            most,
            vector: strength.vector(),
            dimensions: dimensions.collect(),
            cap: strength.cap.as_deref(),
        }
    }
}
