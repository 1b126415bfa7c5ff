//! How a reading is laid out around its cue, and what its surroundings say of that.

use super::{Rank, SHAPES};
use crate::attribution::model::choice::Choice;
use crate::attribution::model::cue::{frames, length_bin};
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::Tag;

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
