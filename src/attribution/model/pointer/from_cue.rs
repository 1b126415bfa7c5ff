//! What a boundary shows when it is seen from the cue.

use super::path::describe_marks;
use super::{FRAME_SETS, LENGTHS, Path, Pointer, RATES};
use crate::attribution::model::cue::{frames, length_bin};
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::{TAGS, Tag};

/// The evidence that the cue gives for the word after a boundary.
pub fn describe_after(sheet: &Sheet<'_>, anchor: usize, after: Tag, sink: &mut impl Sink<Pointer>) {
    let kind = sheet.marked.words[anchor]
        .kind
        .map_or(4, |kind| kind as usize);
    sink.add(
        Pointer::CueTagAfter,
        sheet.cue(anchor) * TAGS + after as usize,
    );
    sink.add(
        Pointer::FramesTagAfter,
        after as usize * usize::from(FRAME_SETS) + frame_set(sheet, anchor),
    );
    sink.add(Pointer::KindTagAfter, after as usize * 8 + kind);
    sink.add(
        Pointer::AnchorTagAfter,
        sheet.tag(anchor) as usize * TAGS + after as usize,
    );
}

/// The evidence that the cue gives for the word before a boundary.
pub fn describe_before(
    sheet: &Sheet<'_>,
    anchor: usize,
    before: Tag,
    sink: &mut impl Sink<Pointer>,
) {
    sink.add(
        Pointer::CueTagBefore,
        sheet.cue(anchor) * TAGS + before as usize,
    );
    sink.add(
        Pointer::FramesTagBefore,
        before as usize * usize::from(FRAME_SETS) + frame_set(sheet, anchor),
    );
    sink.add(
        Pointer::AnchorTagBefore,
        sheet.tag(anchor) as usize * TAGS + before as usize,
    );
}

/// How far, and on which side, a boundary lies from the cue, in steps.
pub const DISTANCES: usize = 2 * LENGTHS as usize;

pub fn distance(anchor: usize, at: usize) -> usize {
    let side = usize::from(at > anchor);
    side * usize::from(LENGTHS)
        + length_bin(if at > anchor {
            at - anchor - 1
        } else {
            anchor - at
        })
}

/// The evidence that the cue gives for a distance from it.
pub fn describe_distance(
    sheet: &Sheet<'_>,
    anchor: usize,
    distance: usize,
    sink: &mut impl Sink<Pointer>,
) {
    sink.add(Pointer::Distance, distance);
    sink.add(
        Pointer::DistanceRate,
        distance * usize::from(RATES) + sheet.any_rate(anchor),
    );
    sink.add(
        Pointer::CueDistance,
        sheet.cue(anchor) * DISTANCES + distance,
    );
    sink.add(
        Pointer::FramesDistance,
        frame_set(sheet, anchor) * DISTANCES + distance,
    );
    sink.add(
        Pointer::AnchorTagDistance,
        sheet.tag(anchor) as usize * DISTANCES + distance,
    );
}

/// A cue, with what of it stays the same for every boundary.
pub struct View<'s> {
    sheet: &'s Sheet<'s>,
    anchor: usize,
    cue: usize,
    quotation: u32,
    sentence: usize,
}

impl<'s> View<'s> {
    pub fn new(sheet: &'s Sheet<'s>, anchor: usize) -> Self {
        Self {
            sheet,
            anchor,
            cue: sheet.cue(anchor),
            quotation: sheet.quotation(anchor),
            sentence: sheet.sentence_of(anchor),
        }
    }

    /// What else a boundary shows when seen from the cue. `path` has reached the boundary.
    pub fn describe(&self, at: usize, path: &Path, sink: &mut impl Sink<Pointer>) {
        let &Self { sheet, anchor, .. } = self;
        let side = usize::from(at > anchor);
        let beside = at == anchor || at == anchor + 1;
        let direct = usize::from(beside) + 2 * usize::from(!path.has_verbs());
        sink.add(Pointer::Direct, direct);
        sink.add(Pointer::DirectTagAfter, sheet.tag(at) as usize * 4 + direct);
        sink.add(Pointer::DirectCue, self.cue * 4 + direct);
        let after = self.quoted(sheet.quotation(at));
        let before = self.quoted(at.checked_sub(1).map_or(0, |at| sheet.quotation(at)));
        let here = self.quoted(self.quotation);
        sink.add(
            Pointer::QuoteSides,
            ((after * 3 + before) * 3 + here) * 2 + side,
        );
        let sentence = sheet.sentence_of(at.min(sheet.tokens().saturating_sub(1)));
        let sentences = sentence.abs_diff(self.sentence).min(15);
        sink.add(Pointer::Sentences, side * 16 + sentences);
        describe_marks(path, sink);
    }

    /// Not quoted, in another quotation than the cue, or in the same.
    fn quoted(&self, quotation: u32) -> usize {
        if quotation == 0 {
            0
        } else {
            1 + usize::from(quotation == self.quotation)
        }
    }
}

pub fn frame_set(sheet: &Sheet<'_>, anchor: usize) -> usize {
    frames(sheet, anchor).bits() as usize % usize::from(FRAME_SETS)
}
