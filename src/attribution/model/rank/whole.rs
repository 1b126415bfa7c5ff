//! What a reading says beyond what its parts and its layout do.

use super::part::{passed, quotes};
use super::{AGREEMENTS, RATES, Rank, SHAPES, agreement};
use crate::attribution::model::choice::{Choice, Part};
use crate::attribution::model::cue::length_bin;
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;

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
