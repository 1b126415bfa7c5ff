//! What lies between the place a pointer starts from and a boundary.

use super::Pointer;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::{TAGS, Tag};

/// Kept up while walking outwards.
pub struct Path {
    origin: usize,
    reached: usize,
    /// Word classes passed, as bits.
    pub tags: u64,
    counts: Counts,
}

/// Commas, quotation marks and verbs.
type Counts = [u16; 4];

const COMMAS: usize = 0;
const QUOTES: usize = 1;
const VERBS: usize = 2;

/// What each tag adds.
const COUNTED: [Counts; TAGS] = {
    let mut counted = [[0; 4]; TAGS];
    let mut index = 0;
    while index < TAGS {
        let what = match Tag::ALL[index] {
            Tag::Comma => COMMAS,
            Tag::OpenQuote | Tag::CloseQuote => QUOTES,
            Tag::Be
            | Tag::Have
            | Tag::Do
            | Tag::Modal
            | Tag::SayPast
            | Tag::SayPresent
            | Tag::CuePast
            | Tag::CuePresent => VERBS,
            _ => 3,
        };
        counted[index][what] = 1;
        index += 1;
    }
    counted
};

impl Path {
    pub const fn from(origin: usize) -> Self {
        Self {
            origin,
            reached: origin,
            tags: 0,
            counts: [0; 4],
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
        let passed = sheet.tags.get(from..to).unwrap_or_default();
        for &tag in passed {
            self.tags |= 1 << tag as u64;
            for (count, more) in self.counts.iter_mut().zip(COUNTED[tag as usize]) {
                *count = count.saturating_add(more);
            }
        }
        self.reached = boundary;
        !onwards
    }

    pub const fn has_quotes(&self) -> bool {
        self.counts[QUOTES] > 0
    }

    pub const fn has_verbs(&self) -> bool {
        self.counts[VERBS] > 0
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
    let count = |what: usize| usize::from(path.counts[what].min(7));
    sink.add(Pointer::Commas, count(COMMAS));
    sink.add(Pointer::QuotesBetween, count(QUOTES));
    sink.add(Pointer::VerbsBetween, count(VERBS));
}
