//! What a number is given in.
//!
//! ```text
//! unit   = [ gap ] ( measure | currency ) ;
//! ```

use nom::Parser;
use nom::combinator::opt;

use super::Unit;
use super::lexicon::{Figures, Measure};
use super::words::{Parsed, gap, one_of};

/// A unit, and how a value in it becomes one in the base unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct In {
    pub unit: Unit,
    pub factor: f64,
    pub offset: f64,
}

impl In {
    pub const COUNT: Self = Self {
        unit: Unit::Count,
        factor: 1.0,
        offset: 0.0,
    };

    pub const fn money(currency: usize) -> Self {
        Self {
            unit: Unit::Money(currency),
            ..Self::COUNT
        }
    }

    const fn measure(measure: Measure) -> Self {
        Self {
            unit: Unit::Dimension(measure.dimension),
            factor: measure.factor,
            offset: measure.offset,
        }
    }
}

/// The currency sign before a number.
pub fn sign<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, In> {
    let (rest, currency) = one_of(input, &figures.signs)?;
    let (rest, _) = opt(gap).parse(rest)?;
    Ok((rest, In::money(currency)))
}

/// The unit after a number.
pub fn unit<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, In> {
    let (input, _) = opt(gap).parse(input)?;
    if let Ok((rest, measure)) = one_of(input, &figures.units) {
        return Ok((rest, In::measure(measure)));
    }
    if let Ok((rest, currency)) = one_of(input, &figures.signs) {
        return Ok((rest, In::money(currency)));
    }
    let (rest, currency) = one_of(input, &figures.currencies)?;
    Ok((rest, In::money(currency)))
}

impl Figures {
    /// The unit of shares.
    pub fn percent(&self) -> In {
        let percent =
            |(_, measure): &&(String, Measure)| self.dimensions[measure.dimension] == "percent";
        let found = self.units.iter().find(percent);
        found.map_or(In::COUNT, |(_, measure)| In::measure(*measure))
    }
}
