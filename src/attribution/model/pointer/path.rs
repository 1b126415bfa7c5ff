//! What lies between the place a pointer starts from and a boundary.

use super::Pointer;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::passed::Passed;
use crate::attribution::model::sheet::Sheet;

/// Kept up while walking outwards.
pub struct Path {
    origin: usize,
    reached: usize,
    /// Word classes passed, as bits.
    pub tags: u64,
    passed: Passed,
}

impl Path {
    pub fn from(origin: usize) -> Self {
        Self {
            origin,
            reached: origin,
            tags: 0,
            passed: Passed::default(),
        }
    }

    /// Extends the path to a boundary; answers whether it had to start anew to get there.
    pub fn reach(&mut self, sheet: &Sheet<'_>, boundary: usize) -> bool {
        let onwards = if boundary >= self.origin {
            boundary >= self.reached && self.reached >= self.origin
        } else {
            boundary <= self.reached && self.reached <= self.origin
        };
        if !onwards {
            *self = Self::from(self.origin);
        }
        let (from, to) = (self.reached.min(boundary), self.reached.max(boundary));
        self.tags |= sheet.tags_between(from, to);
        let (from, to) = (self.origin.min(boundary), self.origin.max(boundary));
        self.passed = sheet.passed(from, to);
        self.reached = boundary;
        !onwards
    }

    pub const fn has_quotes(&self) -> bool {
        self.passed.quotes > 0
    }

    pub const fn has_verbs(&self) -> bool {
        self.passed.verbs > 0
    }
}

/// The word classes between the pointer's origin and a boundary.
pub fn describe_path(mut tags: u64, sink: &mut impl Sink<Pointer>) {
    while tags != 0 {
        sink.add(Pointer::Path, tags.trailing_zeros() as usize);
        tags &= tags - 1;
    }
}

/// How many commas, quotation marks and verbs lie there.
pub fn describe_marks(path: &Path, sink: &mut impl Sink<Pointer>) {
    let Passed {
        commas,
        quotes,
        verbs,
        ..
    } = path.passed;
    sink.add(Pointer::Commas, commas.min(7) as usize);
    sink.add(Pointer::QuotesBetween, quotes.min(7) as usize);
    sink.add(Pointer::VerbsBetween, verbs.min(7) as usize);
}
