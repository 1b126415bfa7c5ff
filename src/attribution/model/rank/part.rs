//! What a source or a content says of its reading's being right.

use super::{LENGTHS, Rank};
use crate::attribution::model::choice::Part;
use crate::attribution::model::cue::length_bin;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::{TAGS, Tag};

pub fn describe_source(
    sheet: &Sheet<'_>,
    anchor: usize,
    (from, to): Part,
    sink: &mut impl Sink<Rank>,
) {
    let end = sheet.last_word_before(to);
    let (first, last) = (sheet.tag(from) as usize, sheet.tag(end) as usize);
    sink.add(Rank::SourceEnds, first * TAGS + last);
    sink.add(
        Rank::SourceBefore,
        sheet.tag_before(from) as usize * TAGS + first,
    );
    sink.add(Rank::SourceAfter, last * TAGS + sheet.tag(end + 1) as usize);
    sink.add(
        Rank::SourceLength,
        first * usize::from(LENGTHS) + length_bin(end + 1 - from),
    );
    sink.add(Rank::SourceFirstWord, sheet.word(from));
    sink.add(Rank::SourceLastWord, sheet.word(end));
    sink.add(Rank::SourceWordBefore, sheet.word_before(from));
    sink.add(Rank::SourceWordAfter, sheet.word(to));
    sink.add(Rank::SourceSuffix, sheet.suffix(end));
    sink.add(
        Rank::SourceCueTag,
        first * TAGS + sheet.tag(anchor) as usize,
    );
    sink.add(Rank::SourceCueWord, sheet.cue(anchor) * TAGS + first);
    each_tag(sheet, from, end + 1, |tag| {
        sink.add(Rank::SourceInside, tag)
    });
    if to <= anchor {
        let (commas, verbs) = passed(sheet, to, anchor);
        let set_off = usize::from(sheet.tag_before(verb_group(sheet, anchor)) == Tag::Comma);
        let bridge = (commas.min(2) * 3 + verbs.min(2)) * 2 + set_off;
        sink.add(Rank::SourceBridge, last * 18 + bridge);
    }
    let (gap_from, gap_to) = if to <= anchor {
        (to, anchor)
    } else {
        (anchor + 1, from)
    };
    each_tag(sheet, gap_from, gap_to, |tag| {
        sink.add(Rank::SourceBetween, tag)
    });
    let inside = sheet.quotation(from) > 0;
    let same = sheet.quotation(from) == sheet.quotation(anchor);
    let apart = sheet.quotation(from) != sheet.quotation(to - 1);
    sink.add(
        Rank::SourceQuote,
        usize::from(inside) * 4 + usize::from(same) * 2 + usize::from(apart),
    );
}

pub fn describe_right(sheet: &Sheet<'_>, anchor: usize, part: Part, sink: &mut impl Sink<Rank>) {
    let (from, to) = part;
    sink.add(
        Rank::RightStart,
        sheet.tag_before(from) as usize * TAGS + sheet.tag(from) as usize,
    );
    sink.add(
        Rank::RightEnd,
        sheet.tag_before(to) as usize * TAGS + sheet.tag(to) as usize,
    );
    sink.add(Rank::RightEndWord, sheet.word(to));
    sink.add(Rank::RightWordBefore, sheet.word_before(from));
    sink.add(
        Rank::RightCueStart,
        sheet.cue(anchor) * TAGS + sheet.tag(from) as usize,
    );
    let next = word_from(sheet, to);
    let mark = mark(sheet, to);
    let then = sheet.tag(next) as usize;
    sink.add(Rank::RightThen, then * TAGS + sheet.tag(next + 1) as usize);
    sink.add(Rank::RightThenMark, then * 8 + mark);
    let (commas, verbs) = passed(sheet, from, to);
    sink.add(Rank::RightCommas, then * 16 + commas.min(3) * 4 + mark % 4);
    let end = sheet
        .sentence(sheet.sentence_of(to - 1))
        .map_or(to, |(_, end)| end)
        .max(to);
    let (rest_commas, rest_verbs) = passed(sheet, to, end.min(to + 40));
    sink.add(
        Rank::RightRest,
        then * 16 + rest_verbs.min(3) * 4 + verbs.min(1) * 2 + rest_commas.min(1),
    );
    sink.add(Rank::RightQuotes, quotes(sheet, part));
    sink.add(Rank::RightSentences, sentences(sheet, anchor, part));
}

pub fn describe_left(sheet: &Sheet<'_>, part: Part, sink: &mut impl Sink<Rank>) {
    let (from, to) = part;
    sink.add(
        Rank::LeftStart,
        sheet.tag_before(from) as usize * TAGS + sheet.tag(from) as usize,
    );
    sink.add(
        Rank::LeftEnd,
        sheet.tag_before(to) as usize * TAGS + sheet.tag(to) as usize,
    );
    sink.add(Rank::LeftStartWord, sheet.word(from));
    sink.add(Rank::LeftWordBefore, sheet.word_before(from));
    let (commas, verbs) = passed(sheet, from, to);
    sink.add(
        Rank::LeftCommas,
        sheet.tag(from) as usize * 16 + commas.min(3) * 4 + verbs.min(3),
    );
    sink.add(Rank::LeftQuotes, quotes(sheet, part));
    sink.add(Rank::LeftSentences, sentences(sheet, to, part));
}
/// How a part stands to the quotation marks at and around its edges.
pub fn quotes(sheet: &Sheet<'_>, (from, to): Part) -> usize {
    let last = to - 1;
    let before = from.checked_sub(1).map_or(0, |at| sheet.quotation(at));
    let (first_in, last_in, after) = (
        sheet.quotation(from),
        sheet.quotation(last),
        sheet.quotation(to),
    );
    usize::from(sheet.tag(from) == Tag::OpenQuote)
        | usize::from(sheet.tag(last) == Tag::CloseQuote) << 1
        | usize::from(before > 0 && before == first_in) << 2
        | usize::from(after > 0 && after == last_in) << 3
        | usize::from(first_in > 0 && first_in == last_in) << 4
        | usize::from(sheet.opens_quotation(from, to)) << 5
        | usize::from(sheet.tag(to) == Tag::OpenQuote) << 6
        | usize::from(sheet.tag_before(from) == Tag::CloseQuote) << 7
}

fn sentences(sheet: &Sheet<'_>, near: usize, (from, to): Part) -> usize {
    let (first, last) = (sheet.sentence_of(from), sheet.sentence_of(to - 1));
    let apart = sheet.sentence_of(near).abs_diff(first).min(3);
    let ends = sheet.sentence(last).is_some_and(|(_, end)| end == to);
    let starts = sheet
        .sentence(first)
        .is_some_and(|(start, _)| start == from);
    (last - first).min(3) * 16 + apart * 4 + usize::from(ends) * 2 + usize::from(starts)
}

/// Commas and verbs in a range.
pub fn passed(sheet: &Sheet<'_>, from: usize, to: usize) -> (usize, usize) {
    let passed = sheet.passed(from, to);
    (
        passed.commas as usize,
        (passed.verbs + passed.past) as usize,
    )
}

/// The first word at or after a boundary.
fn word_from(sheet: &Sheet<'_>, at: usize) -> usize {
    let tokens = &sheet.marked.text.tokens;
    let reach = tokens.len().min(at + 3);
    (at..reach)
        .find(|&at| tokens[at].is_word())
        .unwrap_or(reach)
}

/// What kind of mark a part ends at.
fn mark(sheet: &Sheet<'_>, at: usize) -> usize {
    let mark = |tag: Tag| match tag {
        Tag::Comma => 1,
        Tag::Stop | Tag::Ellipsis => 2,
        Tag::Dash | Tag::Colon | Tag::Semicolon => 3,
        Tag::OpenQuote => 4,
        Tag::CloseQuote => 5,
        Tag::OpenBracket => 6,
        _ => 0,
    };
    let before = mark(sheet.tag_before(at));
    if before > 0 {
        before
    } else {
        mark(sheet.tag(at))
    }
}

fn each_tag(sheet: &Sheet<'_>, from: usize, to: usize, mut take: impl FnMut(usize)) {
    let mut tags = sheet.tags_between(from, to);
    while tags != 0 {
        take(tags.trailing_zeros() as usize);
        tags &= tags - 1;
    }
}

/// The first token of the verb group that ends in the anchor.
fn verb_group(sheet: &Sheet<'_>, anchor: usize) -> usize {
    let mut at = anchor;
    while at > 0
        && anchor - at < 5
        && matches!(
            sheet.tag(at - 1),
            Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Adverb | Tag::Negation | Tag::Hedge
        )
    {
        at -= 1;
    }
    at
}
