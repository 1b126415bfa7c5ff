//! What lies between the place a pointer starts from and a boundary.

use super::Pointer;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::Tag;

/// Kept up while walking outwards.
pub struct Path {
    origin: usize,
    reached: usize,
    /// Word classes passed, as bits.
    pub tags: u64,
    commas: usize,
    pub quotes: usize,
    pub verbs: usize,
}

impl Path {
    pub const fn from(origin: usize) -> Self {
        Self {
            origin,
            reached: origin,
            tags: 0,
            commas: 0,
            quotes: 0,
            verbs: 0,
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
        passed.iter().for_each(|&tag| self.pass(tag));
        self.reached = boundary;
        !onwards
    }

    fn pass(&mut self, tag: Tag) {
        self.tags |= 1 << tag as u64;
        self.commas += usize::from(tag == Tag::Comma);
        self.quotes += usize::from(matches!(tag, Tag::OpenQuote | Tag::CloseQuote));
        self.verbs += usize::from(matches!(
            tag,
            Tag::Be
                | Tag::Have
                | Tag::Do
                | Tag::Modal
                | Tag::SayPast
                | Tag::SayPresent
                | Tag::CuePast
                | Tag::CuePresent
        ));
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
    sink.add(Pointer::Commas, path.commas.min(7));
    sink.add(Pointer::QuotesBetween, path.quotes.min(7));
    sink.add(Pointer::VerbsBetween, path.verbs.min(7));
}
