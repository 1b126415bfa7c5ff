//! What speaks for there being no such part.

use super::Pointer;
use super::from_cue::frame_set;
use crate::attribution::model::cue::length_bin;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::{TAGS, Tag};

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
    let quoted = |from, to| usize::from(sheet.is_quoted(from, to));
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
            | quoted(from, anchor) << 1
            | quoted(anchor + 1, to) << 2
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
