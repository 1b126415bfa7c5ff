//! Text in, the figures it prints out: what they count in, between which bounds, how exact.

mod agree;
mod amount;
mod fraction;
mod hedge;
mod lexicon;
mod number;
mod scan;
mod unit;
pub mod words;

pub use agree::{Agreement, agreement};
pub use lexicon::{Figures, Measure};
pub use scan::quantities;

use crate::read::Span;

/// A figure of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// UTF-8 bytes, half open: hedge, number and unit.
    pub span: Span,
    /// In the base unit of its dimension.
    pub value: f64,
    /// The other end of a range; else the value again.
    pub to: f64,
    /// How much the last digit that is written stands for.
    pub grain: f64,
    pub hedge: Hedge,
    pub unit: Unit,
}

/// What a figure is given in. Figures in different units do not compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    Count,
    /// Index into [`Figures::currency_names`].
    Money(usize),
    /// Index into [`Figures::dimensions`].
    Dimension(usize),
}

/// What the words around a figure do to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hedge {
    #[default]
    Exact,
    /// "only", "a total of": no more and no less.
    Only,
    About,
    Nearly,
    MoreThan,
    AtLeast,
    UpTo,
    LessThan,
    /// "dozens", "between 40 and 60".
    Between,
}
