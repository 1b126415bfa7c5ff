//! What a boundary shows when it is seen from the part's other edge.

use super::path::describe_marks;
use super::{Aim, Edge, LENGTHS, Path, Pointer};
use crate::attribution::model::boundary::Boundary;
use crate::attribution::model::cue::length_bin;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::{TAGS, Tag};

/// A part's edge that is known, and the cue: what stays the same for every boundary the other edge may lie at.
pub struct View<'s> {
    sheet: &'s Sheet<'s>,
    aim: Aim,
    given: Side,
    /// The tag of the word beside the given edge, within the part.
    given_tag: usize,
    subject: usize,
    relative: bool,
    set_off: bool,
}

/// What stands on either side of an edge.
#[derive(Clone, Copy)]
struct Side {
    quotation_before: u32,
    quotation_after: u32,
    sentence_before: usize,
    sentence_after: usize,
    tag_before: Tag,
    tag_after: Tag,
}

impl Side {
    fn of(sheet: &Sheet<'_>, at: usize) -> Self {
        let before = at.checked_sub(1);
        Self {
            quotation_before: before.map_or(0, |at| sheet.quotation(at)),
            quotation_after: sheet.quotation(at),
            sentence_before: before.map_or(0, |at| sheet.sentence_of(at)),
            sentence_after: sheet.sentence_of(at),
            tag_before: sheet.tag_before(at),
            tag_after: sheet.tag(at),
        }
    }
}

impl<'s> View<'s> {
    pub fn new(sheet: &'s Sheet<'s>, aim: Aim) -> Self {
        let given = Side::of(sheet, aim.given);
        let given_tag = match aim.edge {
            Edge::RightEnd => given.tag_after,
            _ => given.tag_before,
        };
        let Aim { anchor, .. } = aim;
        Self {
            sheet,
            aim,
            given,
            given_tag: given_tag as usize,
            subject: sheet.tag_before(anchor) as usize,
            relative: sheet.tag_before(anchor) == Tag::Relative,
            set_off: anchor >= 2 && sheet.tag(anchor - 2) == Tag::Comma,
        }
    }

    /// The evidence of a boundary seen from the edge that is given; `path` runs from there.
    pub fn describe(&self, at: usize, path: &Path, sink: &mut impl Sink<Pointer>) {
        let &Self {
            sheet,
            aim,
            given_tag,
            ..
        } = self;
        let here = Side::of(sheet, at);
        let (start, end, first, last) = if at > aim.given {
            (aim.given, at, self.given, here)
        } else {
            (at, aim.given, here, self.given)
        };
        let beyond = if at > aim.given {
            here.tag_after
        } else {
            here.tag_before
        };
        sink.add(Pointer::StartTagHere, given_tag * TAGS + beyond as usize);
        sink.add(Pointer::StartWordTag, given_tag);
        let length = length_bin(end - start - 1);
        sink.add(
            Pointer::LengthStartTag,
            given_tag * usize::from(LENGTHS) + length,
        );
        sink.add(Pointer::Distance, usize::from(LENGTHS) + length);

        let (first_quotation, last_quotation) = (first.quotation_after, last.quotation_before);
        let opened = usize::from(first.tag_after == Tag::OpenQuote);
        let closed = usize::from(last.tag_before == Tag::CloseQuote);
        let cuts = |outside: u32, inside: u32| usize::from(outside > 0 && outside == inside);
        let cuts_front = cuts(first.quotation_before, first_quotation);
        let cuts_back = cuts(last.quotation_after, last_quotation);
        let same = cuts(first_quotation, last_quotation);
        let any = usize::from(path.has_quotes() || first_quotation > 0 || last_quotation > 0);
        sink.add(
            Pointer::StartQuoteHere,
            opened | closed << 1 | cuts_front << 2 | cuts_back << 3 | same << 4 | any << 5,
        );
        sink.add(Pointer::ClosesQuotation, opened * 2 + closed * same);
        sink.add(Pointer::SameQuotation, same * 2 + cuts_back);

        let next_quoted = usize::from(last.tag_after == Tag::OpenQuote);
        let sentence_end =
            usize::from(last.sentence_after != last.sentence_before || end >= sheet.tokens());
        let sentences = last.sentence_before.abs_diff(first.sentence_after).min(15);
        sink.add(
            Pointer::StartSentences,
            sentences * 4 + next_quoted * 2 + sentence_end,
        );
        sink.add(
            Pointer::ParagraphEnd,
            opened * 2 + next_quoted * sentence_end,
        );
        self.describe_subject(at, here.tag_after as usize, sink);
        self.describe_cue(at, (start, end), here.tag_after as usize, sink);
        describe_marks(path, sink);
    }

    /// The word before the cue is often its subject.
    fn describe_subject(&self, at: usize, after: usize, sink: &mut impl Sink<Pointer>) {
        let boundary = self.sheet.boundary(at);
        let gap = usize::from(boundary.marks);
        sink.add(Pointer::SubjectTagHere, self.subject * TAGS + after);
        sink.add(Pointer::SubjectGap, self.subject * Boundary::MARKS + gap);
        sink.flag(
            Pointer::RelativeComma,
            boundary.word_after as usize * 4 + usize::from(self.set_off) * 2 + (gap & 1),
            self.relative,
        );
    }

    /// How the part stands to the cue: straight beside it, or with words between.
    fn describe_cue(
        &self,
        at: usize,
        (start, end): (usize, usize),
        after: usize,
        sink: &mut impl Sink<Pointer>,
    ) {
        let Aim {
            edge,
            anchor,
            given,
        } = self.aim;
        if matches!(edge, Edge::SourceStart) {
            let adjacent = usize::from(at == anchor + 1) + 2 * usize::from(given == anchor);
            sink.add(Pointer::Direct, adjacent);
            sink.add(Pointer::DirectTagAfter, after * 4 + adjacent);
            sink.add(Pointer::OpensQuotation, usize::from(given > anchor));
            return;
        }
        let beside = usize::from(start == anchor + 1 || end == anchor);
        sink.add(Pointer::Direct, beside);
        let between = if start > anchor {
            usize::from(end > anchor)
        } else {
            2 + usize::from(end == anchor)
        };
        sink.add(Pointer::OpensQuotation, between);
    }
}
