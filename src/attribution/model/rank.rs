//! Which of an anchor's readings is right? The evidence of a reading as a whole.

use super::cue::{frames, length_bin};
use super::feature::{Sink, family};
use super::search::{Choice, Part, Role};
use super::sheet::Sheet;
use super::tag::{TAGS, Tag};
use super::vocabulary::Rate;
use crate::attribution::reading::Construct;

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

/// How a reading is laid out: which contents it has, and where its source stands.
pub fn shape(sheet: &Sheet<'_>, anchor: usize, choice: &Choice) -> usize {
    let side = match choice.source {
        None => 0,
        Some((_, to)) if to <= anchor => 1 + usize::from(!only_verbal(sheet, to, anchor)),
        Some((from, _)) => 3 + usize::from(from > anchor + 1),
    };
    side * 4 + usize::from(choice.right.is_some()) * 2 + usize::from(choice.left.is_some())
}

fn only_verbal(sheet: &Sheet<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|at| {
        matches!(
            sheet.tag(at),
            Tag::Be
                | Tag::Have
                | Tag::Do
                | Tag::Modal
                | Tag::Adverb
                | Tag::Negation
                | Tag::Hedge
                | Tag::Comma
                | Tag::Time
                | Tag::To
        )
    })
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

/// What a reading says beyond what its parts and its shape do.
pub fn describe_whole(
    sheet: &Sheet<'_>,
    anchor: usize,
    choice: &Choice,
    shape: usize,
    sink: &mut impl Sink<Rank>,
) {
    let shapes = usize::from(SHAPES);
    let templates = [
        (Rank::LogRight, Rank::LogRightShape),
        (Rank::LogLeft, Rank::LogLeftShape),
        (Rank::LogSource, Rank::LogSourceShape),
    ];
    for (log, (plain, shaped)) in choice.logs.iter().zip(templates) {
        sink.add_real(plain, 0, *log);
        sink.add_real(shaped, shape, *log);
    }
    let length = |part: Part| length_bin(part.1 - part.0) * shapes + shape;
    if let Some(source) = choice.source {
        let sentence = sheet
            .sentence(sheet.sentence_of(source.0))
            .map_or(0, |(from, _)| from);
        sink.add(
            Rank::SourceAtStart,
            usize::from(sentence == source.0) * shapes + shape,
        );
    }
    if let Some(right) = choice.right {
        sink.add(Rank::RightLength, length(right));
        sink.add(
            Rank::RightVerbs,
            passed(sheet, right.0, right.1).1.min(3) * shapes + shape,
        );
    }
    if let Some(left) = choice.left {
        sink.add(Rank::LeftLength, length(left));
        sink.add(
            Rank::LeftVerbs,
            passed(sheet, left.0, left.1).1.min(3) * shapes + shape,
        );
    }
    if let (Some(left), Some(right)) = (choice.left, choice.right) {
        sink.add(
            Rank::BothQuotes,
            quotes(sheet, left) % 16 * 16 + quotes(sheet, right) % 16,
        );
    }
    left_over(sheet, anchor, choice, shape, shapes, sink);
    let mut best = 0;
    for proposal in sheet.proposals(anchor) {
        let agreement = agreement(choice, &proposal.choice);
        best = best.max(agreement);
        sink.add(
            Rank::Construct,
            proposal.construct as usize * usize::from(AGREEMENTS) + agreement,
        );
    }
    sink.add(
        Rank::ConstructTag,
        sheet.tag(anchor) as usize * usize::from(AGREEMENTS) + best,
    );
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

/// What an anchor's surroundings say of its having a reading of the shape.
pub fn describe_shape(sheet: &Sheet<'_>, anchor: usize, shape: usize, sink: &mut impl Sink<Rank>) {
    let shapes = usize::from(SHAPES);
    sink.add(Rank::Shape, shape);
    sink.add(Rank::ShapeCue, sheet.cue(anchor) * shapes + shape);
    sink.add(Rank::ShapeTag, sheet.tag(anchor) as usize * shapes + shape);
    sink.add(
        Rank::ShapeNext,
        sheet.tag(anchor + 1) as usize * shapes + shape,
    );
    sink.add(
        Rank::ShapePrevious,
        sheet.tag_before(anchor) as usize * shapes + shape,
    );
    sink.add(Rank::ShapeRate, sheet.any_rate(anchor) * shapes + shape);
    let entry = &sheet.marked.words[anchor];
    for frame in frames(sheet, anchor).iter() {
        sink.add(Rank::ShapeFrame, frame as usize * shapes + shape);
    }
    if let Some(kind) = entry.kind {
        sink.add(Rank::ShapeKind, kind as usize * shapes + shape);
    }
    let Some((from, to)) = sheet.sentence(sheet.sentence_of(anchor)) else {
        return;
    };
    let any = |from, to| usize::from(sheet.is_quoted(from, to));
    let marks = any(from, anchor)
        | any(anchor + 1, to) << 1
        | usize::from(sheet.quotation(anchor) > 0) << 2
        | usize::from(sheet.tag_before(anchor) == Tag::CloseQuote) << 3
        | usize::from(sheet.quotation(from) > 0) << 4
        | usize::from(sheet.quotation(to) > 0 && sheet.tag(to) == Tag::OpenQuote) << 5;
    sink.add(Rank::ShapeQuotes, marks * shapes + shape);
    sink.add(
        Rank::ShapeFromStart,
        length_bin(anchor - from) * shapes + shape,
    );
    sink.add(
        Rank::ShapeToEnd,
        length_bin(to - anchor - 1) * shapes + shape,
    );
    let auxiliary = match sheet.tag_before(anchor) {
        Tag::Be => 1,
        Tag::Have => 2,
        Tag::Modal => 4,
        Tag::To => 8,
        Tag::Negation => 16,
        Tag::Adverb => 32,
        _ => 0,
    };
    sink.add(Rank::ShapeAuxiliary, auxiliary * shapes + shape);
}

fn describe_source(sheet: &Sheet<'_>, anchor: usize, (from, to): Part, sink: &mut impl Sink<Rank>) {
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

fn describe_right(sheet: &Sheet<'_>, anchor: usize, part: Part, sink: &mut impl Sink<Rank>) {
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

fn describe_left(sheet: &Sheet<'_>, part: Part, sink: &mut impl Sink<Rank>) {
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
fn quotes(sheet: &Sheet<'_>, (from, to): Part) -> usize {
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

/// What of the anchor's sentence the reading leaves out, before and behind.
fn left_over(
    sheet: &Sheet<'_>,
    anchor: usize,
    choice: &Choice,
    shape: usize,
    shapes: usize,
    sink: &mut impl Sink<Rank>,
) {
    let Some((from, to)) = sheet.sentence(sheet.sentence_of(anchor)) else {
        return;
    };
    let parts = || choice.contents().chain(choice.source);
    let first = parts()
        .map(|part| part.0)
        .min()
        .unwrap_or(anchor)
        .min(anchor)
        .max(from);
    let last = parts()
        .map(|part| part.1)
        .max()
        .unwrap_or(anchor + 1)
        .max(anchor + 1)
        .min(to);
    sink.add(
        Rank::LeftOverFront,
        length_bin(first - from) * shapes + shape,
    );
    sink.add(Rank::LeftOverBack, length_bin(to - last) * shapes + shape);
    if first > from {
        sink.add(
            Rank::FrontTag,
            sheet.tag_before(first) as usize * shapes + shape,
        );
    }
    if last < to {
        sink.add(Rank::BackTag, sheet.tag(last) as usize * shapes + shape);
        let open = usize::from(sheet.opens_quotation(last, to));
        sink.add(
            Rank::BackQuoted,
            (open * 2 + usize::from(sheet.quotation(last) > 0)) * shapes + shape,
        );
    }
    sink.add(
        Rank::RivalLeftOut,
        sheet.best_rate(from, first) * usize::from(RATES) + sheet.best_rate(last, to),
    );
}

/// Commas and verbs in a range.
fn passed(sheet: &Sheet<'_>, from: usize, to: usize) -> (usize, usize) {
    let passed = sheet.passed(from, to);
    (
        passed.commas as usize,
        (passed.verbs + passed.past) as usize,
    )
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
