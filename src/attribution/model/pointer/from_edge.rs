//! What a boundary shows when it is seen from the part's other edge.

use super::path::describe_marks;
use super::{Aim, Edge, LENGTHS, Path, Pointer};
use crate::attribution::model::boundary::Boundary;
use crate::attribution::model::cue::length_bin;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::{TAGS, Tag};

/// The evidence of a boundary seen from the part's edge that is already `given`; `path` runs from there.
pub fn describe_from_edge(
    sheet: &Sheet<'_>,
    Aim {
        edge,
        anchor,
        given,
    }: Aim,
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
    let any = usize::from(path.has_quotes() || first_quotation > 0 || last_quotation > 0);
    sink.add(
        Pointer::StartQuoteHere,
        opened | closed << 1 | cuts_front << 2 | cuts_back << 3 | same << 4 | any << 5,
    );
    sink.add(Pointer::ClosesQuotation, opened * 2 + closed * same);
    sink.add(Pointer::SameQuotation, same * 2 + cuts_back);
    let subject = sheet.tag_before(anchor) as usize;
    sink.add(Pointer::SubjectTagHere, subject * TAGS + after);
    let boundary = sheet.boundary(at);
    let gap = usize::from(boundary.marks);
    sink.add(Pointer::SubjectGap, subject * Boundary::MARKS + gap);
    let relative = sheet.tag_before(anchor) == Tag::Relative;
    let set_off = anchor >= 2 && sheet.tag(anchor - 2) == Tag::Comma;
    sink.flag(
        Pointer::RelativeComma,
        boundary.word_after as usize * 4 + usize::from(set_off) * 2 + (gap & 1),
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
