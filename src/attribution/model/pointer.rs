//! Where do the parts of an attribution begin and end? The candidates and their evidence.
//!
//! Each part (content after the cue, content before it, source) is found by two pointers: its edge that is
//! fixed first, then the other. A pointer chooses among boundaries, or says that there is no such part.

use super::cue::{frames, length_bin};
use super::feature::{Sink, family};
use super::sheet::Sheet;
use super::tag::{TAGS, Tag};
use super::vocabulary::Rate;
use crate::attribution::reading::Construct;
use crate::text::Kind;

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

impl Edge {
    pub const ALL: [Self; 6] = [
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

const RATES: u16 = Rate::STEPS;
const LENGTHS: u16 = 12;
const FRAME_SETS: u16 = 512;
const MOST_SENTENCES: usize = 10;

family! {
    /// Evidence on whether an edge lies at a boundary.
    Pointer {
        // Of the boundary alone.
        WordBefore: Word, WordAfter: Word, TagsAt: TagPair, TagsAfter: TagPair, TagsBefore: TagPair,
        SecondWordAfter: Word, Marks: Bin(32), Gap: Bin(64), GapTagAfter: TagBin(64), GapTagBefore: TagBin(64),
        NextSentence: Tag, Capital: Bin(4),
        // Of the boundary and the cue.
        Distance: Bin(2 * LENGTHS), DistanceRate: Bin(2 * LENGTHS * RATES), Sentences: Bin(2 * 16),
        CueTagAfter: CueTag, CueTagBefore: CueTag, CueDistance: CueBin(2 * LENGTHS),
        FramesTagAfter: TagBin(FRAME_SETS), FramesTagBefore: TagBin(FRAME_SETS), FramesDistance: Bin(FRAME_SETS * 2 * LENGTHS),
        KindTagAfter: TagBin(8), AnchorTagDistance: TagBin(2 * LENGTHS), AnchorTagAfter: TagPair, AnchorTagBefore: TagPair,
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

/// Boundaries where the edge may lie, nearest first.
pub fn candidates(
    sheet: &Sheet<'_>,
    edge: Edge,
    anchor: usize,
    given: usize,
    found: &mut Vec<usize>,
) {
    found.clear();
    let sentence = sheet.sentence_of(anchor);
    let Some((from, to)) = sheet.sentence(sentence) else {
        return;
    };
    match edge {
        Edge::RightStart => {
            let reach = to.min(anchor + 30);
            found.extend((anchor + 1..reach).filter(|&at| {
                sheet.is_start(at)
                    && (at - anchor <= 14 || matches!(sheet.tag(at), Tag::OpenQuote | Tag::That))
            }));
            if to - anchor <= 35 {
                found.extend(sheet.sentence(sentence + 1).map(|(next, _)| next));
            }
        }
        Edge::RightEnd => ends_after(sheet, given, found),
        Edge::LeftEnd => {
            let reach = from.max(anchor.saturating_sub(40));
            found.extend(
                (reach..=anchor)
                    .rev()
                    .filter(|&at| at > from && sheet.is_end(at)),
            );
            if reach == from && from > 0 {
                found.push(from);
            }
        }
        Edge::LeftStart => starts_before(sheet, given, found),
        Edge::SourceEnd => {
            let before = from.max(anchor.saturating_sub(45));
            found.extend(
                (before + 1..=anchor)
                    .rev()
                    .filter(|&at| ends_phrase(sheet, at)),
            );
            found.extend((anchor + 2..=to.min(anchor + 40)).filter(|&at| ends_phrase(sheet, at)));
        }
        Edge::SourceStart => {
            let stop = if given > anchor { anchor + 1 } else { from };
            let reach = stop.max(given.saturating_sub(35));
            found.extend((reach..given).rev().filter(|&at| starts_phrase(sheet, at)));
        }
    }
}

/// Whether a source could end at the boundary: after a noun, a name or a pronoun.
fn ends_phrase(sheet: &Sheet<'_>, at: usize) -> bool {
    sheet.is_end(at)
        && !matches!(
            sheet.tag(sheet.last_word_before(at)),
            Tag::Article
                | Tag::Preposition
                | Tag::To
                | Tag::And
                | Tag::Modal
                | Tag::Negation
                | Tag::Subordinator
                | Tag::Possessive
                | Tag::By
        )
}

fn starts_phrase(sheet: &Sheet<'_>, at: usize) -> bool {
    sheet.is_start(at)
        && !matches!(
            sheet.tag(at),
            Tag::Apostrophe | Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Stop | Tag::And
        )
}

/// Ends of a part that starts at `start`: within its sentence wherever a clause could end, then the ends of
/// the sentences that follow in the paragraph, or in the quotation that it is in.
fn ends_after(sheet: &Sheet<'_>, start: usize, found: &mut Vec<usize>) {
    let first = sheet.sentence_of(start);
    let Some((_, to)) = sheet.sentence(first) else {
        return;
    };
    let reach = to.min(start + 80);
    found.extend((start + 1..reach).filter(|&at| sheet.is_end(at) && ends_clause(sheet, at)));
    found.push(to);
    let block = sheet.block_of_sentence(first);
    for index in first + 1..first + 1 + MOST_SENTENCES {
        let Some((from, to)) = sheet.sentence(index) else {
            break;
        };
        let quotation = sheet.quotation(from);
        let goes_on = quotation > 0 && from > 0 && (sheet.quotation(from - 1) == quotation);
        if sheet.block_of_sentence(index) != block && !goes_on {
            break;
        }
        if quotation > 0
            && let Some(close) = (from..to)
                .rev()
                .find(|&at| sheet.quotation(at) == quotation)
            && close + 1 < to
        {
            found.push(sheet.end_at_word(close));
        }
        found.push(to);
    }
    found.dedup();
}

fn ends_clause(sheet: &Sheet<'_>, at: usize) -> bool {
    let tokens = &sheet.marked.text.tokens;
    let after_mark = !tokens[at - 1].is_word();
    after_mark
        || matches!(
            sheet.tag(at),
            Tag::Dash
                | Tag::Colon
                | Tag::OpenBracket
                | Tag::OpenQuote
                | Tag::That
                | Tag::To
                | Tag::And
                | Tag::Relative
                | Tag::Subordinator
                | Tag::Preposition
                | Tag::By
                | Tag::Be
                | Tag::Have
                | Tag::Do
                | Tag::Modal
                | Tag::Subject
                | Tag::It
                | Tag::Time
                | Tag::Adverb
                | Tag::Hedge
                | Tag::Article
                | Tag::Ing
                | Tag::Ed
                | Tag::SayPast
                | Tag::SayPresent
                | Tag::SayBase
                | Tag::SayGerund
                | Tag::CuePast
                | Tag::CuePresent
                | Tag::CueBase
                | Tag::CueGerund
                | Tag::Capital
                | Tag::Possessive
        )
}

/// Starts of a part that ends at `end`, as [`ends_after`] does ends.
fn starts_before(sheet: &Sheet<'_>, end: usize, found: &mut Vec<usize>) {
    let Some(last) = end.checked_sub(1) else {
        return;
    };
    let first = sheet.sentence_of(last);
    let Some((from, _)) = sheet.sentence(first) else {
        return;
    };
    let reach = from.max(end.saturating_sub(80));
    found.extend(
        (reach + 1..end)
            .rev()
            .filter(|&at| sheet.is_start(at) && starts_clause(sheet, at)),
    );
    found.push(from);
    let block = sheet.block_of_sentence(first);
    for index in (first.saturating_sub(MOST_SENTENCES)..first).rev() {
        let Some((from, to)) = sheet.sentence(index) else {
            break;
        };
        let quotation = sheet.quotation(to - 1);
        let goes_on = quotation > 0 && sheet.quotation(to) == quotation;
        if sheet.block_of_sentence(index) != block && !goes_on {
            break;
        }
        if quotation > 0
            && let Some(open) = (from..to).find(|&at| sheet.quotation(at) == quotation)
            && open > from
        {
            found.push(open);
        }
        found.push(from);
    }
    found.dedup();
}

fn starts_clause(sheet: &Sheet<'_>, at: usize) -> bool {
    let tokens = &sheet.marked.text.tokens;
    !tokens[at - 1].is_word()
        || matches!(
            sheet.tag(at),
            Tag::That
                | Tag::OpenQuote
                | Tag::OpenBracket
                | Tag::Subject
                | Tag::It
                | Tag::Article
                | Tag::Demonstrative
                | Tag::Possessive
                | Tag::Relative
                | Tag::Subordinator
                | Tag::Capital
                | Tag::To
                | Tag::Quantifier
        )
        || matches!(sheet.tag(at - 1), Tag::And | Tag::Subordinator | Tag::That)
}

/// What lies between the place a pointer starts from and a boundary, kept up while walking outwards.
pub struct Path {
    origin: usize,
    reached: usize,
    /// Word classes passed, as bits.
    pub tags: u64,
    commas: usize,
    quotes: usize,
    verbs: usize,
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
        if boundary >= self.reached {
            (self.reached..boundary).for_each(|at| self.pass(sheet, at));
        } else {
            (boundary..self.reached)
                .rev()
                .for_each(|at| self.pass(sheet, at));
        }
        self.reached = boundary;
        !onwards
    }

    fn pass(&mut self, sheet: &Sheet<'_>, at: usize) {
        let tag = sheet.tag(at);
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

/// The evidence of a boundary by itself, whatever the cue.
pub fn describe_boundary(sheet: &Sheet<'_>, at: usize, sink: &mut impl Sink<Pointer>) {
    let (before, after) = (sheet.tag_before(at) as usize, sheet.tag(at) as usize);
    let second_before = at.checked_sub(2).map_or(Tag::Edge, |at| sheet.tag(at)) as usize;
    sink.add(Pointer::WordBefore, sheet.word_before(at));
    sink.add(Pointer::WordAfter, sheet.word(at));
    sink.add(Pointer::SecondWordAfter, sheet.word(at + 1));
    sink.add(Pointer::TagsAt, before * TAGS + after);
    sink.add(
        Pointer::TagsAfter,
        after * TAGS + sheet.tag(at + 1) as usize,
    );
    sink.add(Pointer::TagsBefore, second_before * TAGS + before);
    let sentence_end =
        at == 0 || sheet.sentence_of(at) != sheet.sentence_of(at - 1) || at >= sheet.tokens();
    let block = |at: usize| sheet.block_of_sentence(sheet.sentence_of(at));
    let paragraph_end = at == 0 || at >= sheet.tokens() || block(at) != block(at - 1);
    let inside =
        at > 0 && sheet.quotation(at - 1) > 0 && sheet.quotation(at - 1) == sheet.quotation(at);
    let marks = usize::from(sentence_end)
        | usize::from(paragraph_end) << 1
        | usize::from(inside) << 2
        | usize::from(sheet.tag_before(at) == Tag::CloseQuote) << 3
        | usize::from(sheet.tag(at) == Tag::OpenQuote) << 4;
    sink.add(Pointer::Marks, marks);
    let gap = gap(sheet, at);
    sink.add(Pointer::Gap, gap.marks);
    sink.add(
        Pointer::GapTagBefore,
        gap.tag_before as usize * 64 + gap.marks,
    );
    sink.add(
        Pointer::GapTagAfter,
        gap.tag_after as usize * 64 + gap.marks,
    );
    if sentence_end {
        sink.add(Pointer::NextSentence, after);
    }
}

struct Gap {
    marks: usize,
    tag_before: Tag,
    tag_after: Tag,
}

/// The marks around a boundary, and the words on either side of them.
fn gap(sheet: &Sheet<'_>, at: usize) -> Gap {
    let tokens = &sheet.marked.text.tokens;
    let mut marks = 0;
    let mut mark = |kind: Kind| {
        marks |= match kind {
            Kind::Comma => 1,
            Kind::Stop | Kind::Ellipsis => 2,
            Kind::OpenQuote => 4,
            Kind::CloseQuote => 8,
            Kind::Dash | Kind::Colon | Kind::Semicolon => 16,
            _ => 32,
        };
    };
    let mut before = at;
    while before > 0 && at - before < 4 && !tokens[before - 1].is_word() {
        mark(tokens[before - 1].kind);
        before -= 1;
    }
    let mut after = at;
    while after < tokens.len() && after - at < 4 && !tokens[after].is_word() {
        mark(tokens[after].kind);
        after += 1;
    }
    Gap {
        marks,
        tag_before: sheet.tag_before(before),
        tag_after: sheet.tag(after),
    }
}

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

fn frame_set(sheet: &Sheet<'_>, anchor: usize) -> usize {
    frames(sheet, anchor).bits() as usize % usize::from(FRAME_SETS)
}

/// What else a boundary shows when seen from the cue. `path` has reached the boundary.
pub fn describe_from_cue(
    sheet: &Sheet<'_>,
    anchor: usize,
    at: usize,
    path: &Path,
    sink: &mut impl Sink<Pointer>,
) {
    let side = usize::from(at > anchor);
    let direct = usize::from(at == anchor || at == anchor + 1) + 2 * usize::from(path.verbs == 0);
    sink.add(Pointer::Direct, direct);
    sink.add(Pointer::DirectTagAfter, sheet.tag(at) as usize * 4 + direct);
    sink.add(Pointer::DirectCue, sheet.cue(anchor) * 4 + direct);
    let quoted = |at: usize| usize::from(sheet.quotation(at) > 0);
    let state = |token: usize| {
        if quoted(token) == 0 {
            0
        } else {
            1 + usize::from(sheet.quotation(token) == sheet.quotation(anchor))
        }
    };
    sink.add(
        Pointer::QuoteSides,
        ((state(at) * 3 + at.checked_sub(1).map_or(0, state)) * 3 + state(anchor)) * 2 + side,
    );
    let sentences = sheet
        .sentence_of(at.min(sheet.tokens().saturating_sub(1)))
        .abs_diff(sheet.sentence_of(anchor))
        .min(15);
    sink.add(Pointer::Sentences, side * 16 + sentences);
    describe_marks(path, sink);
}

/// The word classes between the pointer's origin and a boundary.
pub fn describe_path(mut tags: u64, sink: &mut impl Sink<Pointer>) {
    while tags != 0 {
        sink.add(Pointer::Path, tags.trailing_zeros() as usize);
        tags &= tags - 1;
    }
}

/// Whether the constructs see the edge there; `None` is "no such part".
pub fn describe_constructs(
    sheet: &Sheet<'_>,
    edge: Edge,
    anchor: usize,
    at: Option<usize>,
    sink: &mut impl Sink<Pointer>,
) {
    for proposal in sheet.proposals(anchor) {
        let choice = &proposal.choice;
        let theirs = match edge {
            Edge::RightStart => choice.right.map(|part| part.0),
            Edge::RightEnd => choice.right.map(|part| part.1),
            Edge::LeftEnd => choice.left.map(|part| part.1),
            Edge::LeftStart => choice.left.map(|part| part.0),
            Edge::SourceEnd => choice.source.map(|part| part.1),
            Edge::SourceStart => choice.source.map(|part| part.0),
        };
        sink.add(
            Pointer::Construct,
            proposal.construct as usize * 2 + usize::from(theirs == at),
        );
    }
}

fn describe_marks(path: &Path, sink: &mut impl Sink<Pointer>) {
    sink.add(Pointer::Commas, path.commas.min(7));
    sink.add(Pointer::QuotesBetween, path.quotes.min(7));
    sink.add(Pointer::VerbsBetween, path.verbs.min(7));
}

/// The evidence of a boundary seen from the part's edge that is already `given`; `path` runs from there.
pub fn describe_from_edge(
    sheet: &Sheet<'_>,
    edge: Edge,
    anchor: usize,
    given: usize,
    at: usize,
    path: &Path,
    sink: &mut impl Sink<Pointer>,
) {
    let (start, end) = if at > given { (given, at) } else { (at, given) };
    let (before, after) = (sheet.tag_before(at) as usize, sheet.tag(at) as usize);
    let given_tag = if at > given {
        sheet.tag(given)
    } else {
        sheet.tag_before(given)
    } as usize;
    let here = if at > given { after } else { before };
    sink.add(Pointer::StartTagHere, given_tag * TAGS + here);
    sink.add(Pointer::StartWordTag, given_tag);
    sink.add(
        Pointer::LengthStartTag,
        given_tag * usize::from(LENGTHS) + length_bin(end - start - 1),
    );
    sink.add(
        Pointer::Distance,
        usize::from(LENGTHS) + length_bin(end - start - 1),
    );
    let last = end - 1;
    let (first_quotation, last_quotation) = (sheet.quotation(start), sheet.quotation(last));
    let before_start = start.checked_sub(1).map_or(0, |at| sheet.quotation(at));
    let after_end = sheet.quotation(end);
    let opened = usize::from(sheet.tag(start) == Tag::OpenQuote);
    let closed = usize::from(sheet.tag(last) == Tag::CloseQuote);
    let cuts_front = usize::from(before_start > 0 && before_start == first_quotation);
    let cuts_back = usize::from(after_end > 0 && after_end == last_quotation);
    let same = usize::from(first_quotation > 0 && first_quotation == last_quotation);
    let any = usize::from(path.quotes > 0 || first_quotation > 0 || last_quotation > 0);
    sink.add(
        Pointer::StartQuoteHere,
        opened | closed << 1 | cuts_front << 2 | cuts_back << 3 | same << 4 | any << 5,
    );
    sink.add(Pointer::ClosesQuotation, opened * 2 + closed * same);
    sink.add(Pointer::SameQuotation, same * 2 + cuts_back);
    let subject = sheet.tag_before(anchor) as usize;
    sink.add(Pointer::SubjectTagHere, subject * TAGS + after);
    let gap = gap(sheet, at);
    sink.add(Pointer::SubjectGap, subject * 64 + gap.marks);
    let relative = sheet.tag_before(anchor) == Tag::Relative;
    let set_off = anchor >= 2 && sheet.tag(anchor - 2) == Tag::Comma;
    sink.flag(
        Pointer::RelativeComma,
        gap.tag_after as usize * 4 + usize::from(set_off) * 2 + (gap.marks & 1),
        relative,
    );
    let sentences = sheet
        .sentence_of(last)
        .abs_diff(sheet.sentence_of(start))
        .min(15);
    let next_quoted = usize::from(sheet.tag(end) == Tag::OpenQuote);
    let sentence_end =
        usize::from(sheet.sentence_of(end) != sheet.sentence_of(last) || end >= sheet.tokens());
    sink.add(
        Pointer::StartSentences,
        sentences * 4 + next_quoted * 2 + sentence_end,
    );
    sink.add(
        Pointer::ParagraphEnd,
        opened * 2 + next_quoted * sentence_end,
    );
    if matches!(edge, Edge::SourceStart) {
        let side = usize::from(given > anchor);
        let adjacent = usize::from(at == anchor + 1) + 2 * usize::from(given == anchor);
        sink.add(Pointer::Direct, adjacent);
        sink.add(Pointer::DirectTagAfter, after * 4 + adjacent);
        sink.add(Pointer::OpensQuotation, side);
    } else {
        // How the part stands to the cue: straight beside it, or with words between.
        let beside = usize::from(start == anchor + 1 || end == anchor);
        sink.add(Pointer::Direct, beside);
        let between = if start > anchor {
            usize::from(end > anchor)
        } else {
            2 + usize::from(end == anchor)
        };
        sink.add(Pointer::OpensQuotation, between.min(3));
    }
    describe_marks(path, sink);
}

/// The evidence for there being no such part.
pub fn describe_none(sheet: &Sheet<'_>, anchor: usize, sink: &mut impl Sink<Pointer>) {
    let tag = sheet.tag(anchor) as usize;
    let (before, after) = (
        sheet.tag_before(anchor) as usize,
        sheet.tag(anchor + 1) as usize,
    );
    let second_before = anchor.checked_sub(2).map_or(Tag::Edge, |at| sheet.tag(at)) as usize;
    let cue = sheet.cue(anchor);
    sink.add(Pointer::None, 0);
    sink.add(Pointer::NoneCue, cue);
    sink.add(Pointer::NoneTag, tag);
    sink.add(
        Pointer::NoneNextTags,
        after * TAGS + sheet.tag(anchor + 2) as usize,
    );
    sink.add(Pointer::NonePreviousTags, second_before * TAGS + before);
    sink.add(Pointer::NoneAround, before * TAGS + after);
    sink.add(Pointer::NoneNextWord, sheet.word(anchor + 1));
    sink.add(Pointer::NonePreviousWord, sheet.word_before(anchor));
    sink.add(Pointer::NoneRate, sheet.any_rate(anchor));
    sink.add(Pointer::NoneCueNextTag, cue * TAGS + after);
    sink.add(Pointer::NoneCueTagBefore, cue * TAGS + before);
    let entry = &sheet.marked.words[anchor];
    sink.add(Pointer::NoneFrames, frame_set(sheet, anchor));
    sink.flag(
        Pointer::NoneKind,
        entry.kind.map_or(0, |kind| kind as usize),
        entry.kind.is_some(),
    );
    let index = sheet.sentence_of(anchor);
    let Some((from, to)) = sheet.sentence(index) else {
        return;
    };
    sink.add(Pointer::NoneFromStart, length_bin(anchor - from));
    sink.add(Pointer::NoneToEnd, length_bin(to - anchor - 1));
    let quoted =
        |mut range: std::ops::Range<usize>| usize::from(range.any(|at| sheet.quotation(at) > 0));
    let block = sheet.block_of_sentence(index);
    let next = sheet
        .sentence(index + 1)
        .filter(|_| sheet.block_of_sentence(index + 1) == block);
    let previous = from
        .checked_sub(1)
        .filter(|&at| sheet.block_of_sentence(sheet.sentence_of(at)) == block);
    let previous_quoted = previous.map_or(0, |at| usize::from(sheet.quotation(at) > 0));
    let next_quoted = next.map_or(0, |(at, _)| usize::from(sheet.quotation(at) > 0));
    sink.add(
        Pointer::NoneQuotes,
        usize::from(sheet.quotation(anchor) > 0)
            | quoted(from..anchor) << 1
            | quoted(anchor + 1..to) << 2
            | previous_quoted << 3
            | next_quoted << 4
            | usize::from(sheet.tag_before(anchor) == Tag::CloseQuote) << 5,
    );
    let auxiliary = matches!(
        sheet.tag_before(anchor),
        Tag::Be | Tag::Have | Tag::Modal | Tag::To | Tag::Do
    );
    sink.add(
        Pointer::NoneAuxiliary,
        usize::from(auxiliary) * 2 + usize::from(sheet.tag_before(anchor) == Tag::Be),
    );
}
