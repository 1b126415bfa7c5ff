//! Which of an anchor's readings is right? The evidence of a reading as a whole.

mod layout;
mod part;
mod whole;

use super::choice::{Choice, Part, Role};
use super::feature::{Sink, family};
use super::sheet::Sheet;
use super::vocabulary::Rate;
use crate::attribution::reading::Construct;

pub use layout::{describe_shape, shape};
use part::{describe_left, describe_right, describe_source};
pub use whole::describe_whole;

pub const SHAPES: u16 = 20;
const LENGTHS: u16 = 12;
/// Content: other, overlapping, the same; source: other, the same.
pub const AGREEMENTS: u16 = 6;
const RATES: u16 = Rate::STEPS;

family! {
    /// Evidence on whether a reading is the right one of its anchor.
    Rank {
        LogRight: Real, LogLeft: Real, LogSource: Real,
        LogRightShape: Bin(SHAPES), LogLeftShape: Bin(SHAPES), LogSourceShape: Bin(SHAPES),
        Shape: Bin(SHAPES), ShapeCue: CueBin(SHAPES), ShapeTag: TagBin(SHAPES), ShapeFrame: Bin(16 * SHAPES),
        ShapeKind: Bin(4 * SHAPES), ShapeQuotes: Bin(64 * SHAPES), ShapeAuxiliary: Bin(64 * SHAPES),
        ShapeNext: TagBin(SHAPES), ShapePrevious: TagBin(SHAPES), ShapeFromStart: Bin(LENGTHS * SHAPES),
        ShapeToEnd: Bin(LENGTHS * SHAPES), ShapeRate: Bin(RATES * SHAPES),
        SourceEnds: TagPair, SourceBefore: TagPair, SourceAfter: TagPair, SourceLength: TagBin(LENGTHS),
        SourceFirstWord: Word, SourceLastWord: Word, SourceWordBefore: Word, SourceWordAfter: Word,
        SourceInside: Tag, SourceCueTag: TagPair, SourceCueWord: CueTag, SourceBetween: Tag, SourceAtStart: Bin(2 * SHAPES),
        SourceQuote: Bin(8), SourceSuffix: Suffix,
        /// What lies between source and cue, with the word that the source ends in.
        SourceBridge: TagBin(18),
        RightStart: TagPair, RightEnd: TagPair, RightLength: Bin(LENGTHS * SHAPES), RightSentences: Bin(64),
        /// The words after its end, over marks.
        RightThen: TagPair, RightThenMark: TagBin(8), RightCommas: TagBin(16), RightVerbs: Bin(4 * SHAPES), RightRest: TagBin(16),
        LeftVerbs: Bin(4 * SHAPES), LeftCommas: TagBin(16),
        RightQuotes: Bin(256), RightEndWord: Word, RightCueStart: CueTag, RightWordBefore: Word,
        LeftStart: TagPair, LeftEnd: TagPair, LeftLength: Bin(LENGTHS * SHAPES), LeftSentences: Bin(64),
        LeftQuotes: Bin(256), LeftStartWord: Word, LeftWordBefore: Word,
        BothQuotes: Bin(256),
        LeftOverFront: Bin(LENGTHS * SHAPES), LeftOverBack: Bin(LENGTHS * SHAPES), FrontTag: TagBin(SHAPES), BackTag: TagBin(SHAPES),
        /// How the reading agrees with each construct's.
        Construct: Bin(Construct::COUNT as u16 * AGREEMENTS), ConstructTag: TagBin(AGREEMENTS), BackQuoted: Bin(4 * SHAPES), RivalLeftOut: Bin(RATES * RATES),
    }
}

/// What a part says of its reading's being right, whatever the other parts are.
pub fn describe_part(
    sheet: &Sheet<'_>,
    anchor: usize,
    role: Role,
    part: Part,
    sink: &mut impl Sink<Rank>,
) {
    match role {
        Role::Source => describe_source(sheet, anchor, part, sink),
        Role::Right => describe_right(sheet, anchor, part, sink),
        Role::Left => describe_left(sheet, part, sink),
    }
}

/// Everything a reading says of its being right.
pub fn describe(sheet: &Sheet<'_>, anchor: usize, choice: &Choice, sink: &mut impl Sink<Rank>) {
    let shape = shape(sheet, anchor, choice);
    describe_shape(sheet, anchor, shape, sink);
    describe_whole(sheet, anchor, choice, shape, sink);
    for (role, part) in choice.parts() {
        describe_part(sheet, anchor, role, part, sink);
    }
}

/// How much two readings of one anchor agree, in steps.
pub fn agreement(a: &Choice, b: &Choice) -> usize {
    let same_content = a.right == b.right && a.left == b.left;
    let content = if same_content {
        2
    } else {
        usize::from(a.shares_half(b))
    };
    content * 2 + usize::from(a.source == b.source)
}
