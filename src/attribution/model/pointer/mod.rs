//! Where do the parts of an attribution begin and end? The candidates and their evidence.
//!
//! Each part (content after the cue, content before it, source) is found by two pointers: its edge that is
//! fixed first, then the other. A pointer chooses among boundaries, or says that there is no such part.

mod boundary;
mod candidates;
mod construct;
mod from_cue;
mod from_edge;
mod models;
mod none;
mod path;

pub use boundary::describe_boundary;
pub use candidates::candidates;
pub use construct::{describe_constructs, edge_of};
pub use from_cue::{
    DISTANCES, View as FromCue, describe_after, describe_before, describe_distance, distance,
};
pub use from_edge::View as FromEdge;
pub use models::{Pointers, Row};
pub use path::{Path, describe_path};

use super::feature::{Sink, family};
use super::sheet::Sheet;
use super::vocabulary::Rate;
use crate::attribution::reading::Construct;

/// Which edge a pointer looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    RightStart,
    RightEnd,
    LeftEnd,
    LeftStart,
    SourceEnd,
    SourceStart,
}

/// How many edges there are.
pub const EDGES: usize = 6;

impl Edge {
    pub const ALL: [Self; EDGES] = [
        Self::RightStart,
        Self::RightEnd,
        Self::LeftEnd,
        Self::LeftStart,
        Self::SourceEnd,
        Self::SourceStart,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::RightStart => "right-start",
            Self::RightEnd => "right-end",
            Self::LeftEnd => "left-end",
            Self::LeftStart => "left-start",
            Self::SourceEnd => "source-end",
            Self::SourceStart => "source-start",
        }
    }

    /// Whether the part may be missing: the first edge of each part says so.
    pub const fn may_be_none(self) -> bool {
        matches!(self, Self::RightStart | Self::LeftEnd | Self::SourceEnd)
    }
}

/// What a pointer is asked: where that edge lies, seen from the anchor and, for a second edge, from the first.
#[derive(Clone, Copy, Debug)]
pub struct Aim {
    pub edge: Edge,
    pub anchor: usize,
    /// The part's edge that is known; for a first edge, the anchor.
    pub given: usize,
}

impl Aim {
    /// Where the path to the edge's boundaries starts.
    pub const fn origin(self) -> usize {
        match self.edge {
            Edge::RightStart => self.anchor + 1,
            Edge::LeftEnd | Edge::SourceEnd => self.anchor,
            Edge::RightEnd | Edge::LeftStart | Edge::SourceStart => self.given,
        }
    }
}

const RATES: u16 = Rate::STEPS;
const LENGTHS: u16 = 12;
const FRAME_SETS: u16 = 512;

family! {
    /// Evidence on whether an edge lies at a boundary.
    Pointer {
        // Of the boundary alone.
        WordBefore: Word, WordAfter: Word, TagsAt: TagPair, TagsAfter: TagPair, TagsBefore: TagPair,
        SecondWordAfter: Word, Marks: Bin(32), Gap: Bin(64), GapTagAfter: TagBin(64), GapTagBefore: TagBin(64),
        NextSentence: Tag, Capital: Bin(4),
        // Of the sort of cue, with the boundary's words or its distance.
        Distance: Bin(2 * LENGTHS), DistanceRate: Bin(2 * LENGTHS * RATES),
        CueTagAfter: CueTag, CueTagBefore: CueTag, CueDistance: CueBin(2 * LENGTHS),
        FramesTagAfter: TagBin(FRAME_SETS), FramesTagBefore: TagBin(FRAME_SETS), FramesDistance: Bin(FRAME_SETS * 2 * LENGTHS),
        KindTagAfter: TagBin(8), AnchorTagDistance: TagBin(2 * LENGTHS), AnchorTagAfter: TagPair, AnchorTagBefore: TagPair,
        // Of the boundary and the cue: this and all that follows is asked by one pointer at a time.
        Sentences: Bin(2 * 16),
        Path: Tag, Commas: Bin(8), QuotesBetween: Bin(8), VerbsBetween: Bin(8), Direct: Bin(4),
        DirectTagAfter: TagBin(4), DirectCue: CueBin(4),
        QuoteSides: Bin(3 * 3 * 3 * 2),
        // Of the edge that is known.
        StartTagHere: TagPair, StartQuoteHere: Bin(64), StartWordTag: Tag, StartSentences: Bin(16 * 4),
        LengthStartTag: TagBin(LENGTHS), ClosesQuotation: Bin(4), OpensQuotation: Bin(4), ParagraphEnd: Bin(4),
        SameQuotation: Bin(4),
        /// The word before the cue, often its subject: a relative clause ends sooner.
        SubjectTagHere: TagPair, SubjectGap: TagBin(64), RelativeComma: TagBin(4),
        /// Where the constructs see the edge.
        Construct: Bin(Construct::COUNT as u16 * 2),
        // For no part.
        None: Bin(1), NoneCue: Cue, NoneTag: Tag, NoneNextTags: TagPair, NonePreviousTags: TagPair, NoneNextWord: Word,
        NonePreviousWord: Word, NoneRate: Bin(RATES), NoneFrames: Bin(FRAME_SETS), NoneKind: Bin(4), NoneAround: TagPair,
        NoneQuotes: Bin(64), NoneFromStart: Bin(LENGTHS), NoneToEnd: Bin(LENGTHS), NoneCueNextTag: CueTag, NoneCueTagBefore: CueTag,
        NoneAuxiliary: Bin(4),
    }
}

/// Templates of what all six pointers are asked alike: the first ones of the family.
const SHARED: usize = Pointer::Sentences as usize;

/// All the evidence on whether the edge lies at a boundary, which `path` has reached. Scoring keeps the sums of
/// the groups that other boundaries share.
pub fn describe(
    sheet: &Sheet<'_>,
    aim: Aim,
    at: usize,
    path: &Path,
    sink: &mut impl Sink<Pointer>,
) {
    describe_boundary(sheet, at, sink);
    describe_after(sheet, aim.anchor, sheet.tag(at), sink);
    describe_before(sheet, aim.anchor, sheet.tag_before(at), sink);
    describe_path(path.tags, sink);
    describe_constructs(sheet, aim, Some(at), sink);
    if aim.edge.may_be_none() {
        describe_distance(sheet, aim.anchor, distance(aim.anchor, at), sink);
        FromCue::new(sheet, aim.anchor).describe(at, path, sink);
    } else {
        FromEdge::new(sheet, aim).describe(at, path, sink);
    }
}

/// The evidence for there being no such part.
pub fn describe_none(sheet: &Sheet<'_>, aim: Aim, sink: &mut impl Sink<Pointer>) {
    none::describe_none(sheet, aim.anchor, sink);
    describe_constructs(sheet, aim, None, sink);
}
