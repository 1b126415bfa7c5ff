//! Text in, the dates it prints out, as far as they are given.

mod agree;
mod day;
mod grammar;
mod lexicon;
mod resolve;
mod scan;

pub use agree::agreement;
pub use lexicon::Calendar;
pub use resolve::resolve;
pub use scan::dates;

use crate::read::Span;

/// A date of a text. What it leaves open is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// First and last: "the 1970s".
    pub years: Option<(i16, i16)>,
    /// First and last: a season, a quarter. Winter runs from 12 to 2.
    pub months: Option<(i8, i8)>,
    pub day: Option<i8>,
    /// Monday is 1.
    pub weekday: Option<i8>,
    /// "yesterday" is -1.
    pub from_story: Option<i32>,
}

/// A date and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// UTF-8 bytes, half open.
    pub span: Span,
    pub given: Given,
    /// As it stands there, before anything is filled in.
    pub printed: Given,
}

impl Given {
    pub const fn month(month: i8) -> Option<(i8, i8)> {
        Some((month, month))
    }

    pub const fn year(year: i16) -> Option<(i16, i16)> {
        Some((year, year))
    }

    pub fn is_only_a_year(&self) -> bool {
        self.years.is_some() && self.months.is_none() && self.day.is_none()
    }
}
