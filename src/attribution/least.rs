//! How sure a reading must be to be told.

use super::model::choice::Choice;
use super::model::sheet::Sheet;

/// The least confidence, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Least {
    /// Of what quotes. A quotation has a speaker in any case: a doubtful one tells more than none.
    pub quoting: f32,
    pub other: f32,
}

impl Least {
    /// Where precision and recall of attributions balance.
    pub const DEFAULT: Self = Self {
        quoting: 0.2,
        other: 0.3,
    };

    pub const fn alike(least: f32) -> Self {
        Self {
            quoting: least,
            other: least,
        }
    }

    pub(super) fn of(self, sheet: &Sheet<'_>, choice: &Choice) -> f32 {
        let quotes = |(from, to)| (from..to).any(|at| sheet.quotation(at) > 0);
        if choice.contents().any(quotes) {
            self.quoting
        } else {
            self.other
        }
    }
}
