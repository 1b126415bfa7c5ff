//! What a boundary shows by itself.

use super::Pointer;
use crate::attribution::model::boundary::Boundary;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::{TAGS, Tag};

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
    let boundary = sheet.boundary(at);
    let gap = usize::from(boundary.marks);
    sink.add(Pointer::Gap, gap);
    sink.add(
        Pointer::GapTagBefore,
        boundary.word_before as usize * Boundary::MARKS + gap,
    );
    sink.add(
        Pointer::GapTagAfter,
        boundary.word_after as usize * Boundary::MARKS + gap,
    );
    if sentence_end {
        sink.add(Pointer::NextSentence, after);
    }
}
