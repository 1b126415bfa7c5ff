//! Where an edge may lie.

use super::{Aim, Edge};
use crate::attribution::model::boundary::Limit;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::tag::Tag;

/// How many sentences beyond its first a part may reach.
const MOST_SENTENCES: usize = 10;

/// Boundaries where the edge may lie, nearest first.
pub fn candidates(
    sheet: &Sheet<'_>,
    Aim {
        edge,
        anchor,
        given,
    }: Aim,
    found: &mut Vec<usize>,
) {
    found.clear();
    let is = |at: usize, limit: Limit| sheet.boundary(at).is(limit);
    let sentence = sheet.sentence_of(anchor);
    let Some((from, to)) = sheet.sentence(sentence) else {
        return;
    };
    match edge {
        Edge::RightStart => {
            let reach = to.min(anchor + 30);
            found.extend((anchor + 1..reach).filter(|&at| {
                is(at, Limit::Start)
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
                    .filter(|&at| at > from && is(at, Limit::End)),
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
                    .filter(|&at| is(at, Limit::PhraseEnd)),
            );
            found.extend((anchor + 2..=to.min(anchor + 40)).filter(|&at| is(at, Limit::PhraseEnd)));
        }
        Edge::SourceStart => {
            let stop = if given > anchor { anchor + 1 } else { from };
            let reach = stop.max(given.saturating_sub(35));
            found.extend(
                (reach..given)
                    .rev()
                    .filter(|&at| is(at, Limit::PhraseStart)),
            );
        }
    }
}

/// Ends of a part that starts at `start`: within its sentence wherever a clause could end, then the ends of
/// the sentences that follow in the paragraph, or in the quotation that it is in.
fn ends_after(sheet: &Sheet<'_>, start: usize, found: &mut Vec<usize>) {
    let first = sheet.sentence_of(start);
    let Some((_, to)) = sheet.sentence(first) else {
        return;
    };
    let reach = to.min(start + 80);
    found.extend((start + 1..reach).filter(|&at| sheet.boundary(at).is(Limit::ClauseEnd)));
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
            .filter(|&at| sheet.boundary(at).is(Limit::ClauseStart)),
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
