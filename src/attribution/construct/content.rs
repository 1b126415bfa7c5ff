//! How far a content goes: rightwards from where it begins, leftwards from the tail that closes it,
//! and on over the quoted sentences that follow.

use super::ground::Ground;
use crate::attribution::reading::TokenRange;
use crate::grammar::{Class, Classes, CueKind, Form};
use crate::read::BlockKind;
use crate::text::Kind;

/// Where a content that begins at `start` ends: with its clause, before the next attribution.
pub fn clause_end(ground: &Ground<'_>, start: usize, bound: usize) -> usize {
    let mut at = start;
    while at < bound {
        if let Some(quotation) = ground.opening(at) {
            let end = quotation.close.map_or(quotation.end, |close| close + 1);
            if end >= bound {
                return end;
            }
            at = end.max(at + 1);
            continue;
        }
        if at > start && ends_clause(ground, at) {
            break;
        }
        at += 1;
    }
    trimmed(ground, start, at)
}

/// Whether the mark or word at `at` begins something that is not the content's.
fn ends_clause(ground: &Ground<'_>, at: usize) -> bool {
    match ground.token(at).map(|token| token.kind) {
        Some(Kind::Comma) => begins_attribution(ground, at + 1),
        Some(Kind::Dash) => begins_attribution(ground, at + 1),
        Some(Kind::Semicolon) => begins_attribution(ground, at + 1),
        Some(Kind::CloseBracket) => true,
        Some(Kind::Word) => ground.is(at, Class::Conjunction) && goes_on_saying(ground, at + 1),
        _ => false,
    }
}

/// What shows by its first word that a clause begins.
const CLAUSE: Classes = Classes::of(Class::That).with(Class::SubjectPronoun);

/// "and added that": a second verb of the speaker, with a content of its own.
fn goes_on_saying(ground: &Ground<'_>, at: usize) -> bool {
    ground.cue_of_clause(at).is_some_and(|cue| {
        let next = cue.range.end;
        let finite = matches!(cue.form, Form::Past | Form::Present) && !cue.passive;
        finite
            && cue.range.start == at
            && cue.kind == CueKind::Assertion
            && (ground.classes(next).any(CLAUSE) || ground.opening(next).is_some())
    })
}

/// Another speaker, or the same one going on: ", but Diaz said", ", adding that", ", Lee said".
fn begins_attribution(ground: &Ground<'_>, at: usize) -> bool {
    let linked = Classes::of(Class::Conjunction)
        .with(Class::Subordinator)
        .with(Class::Adverb);
    let links = (at..at + 3)
        .take_while(|&word| ground.classes(word).any(linked))
        .count();
    (at..=at + links).any(|start| {
        // ", who pleaded guilty," tells of someone in the content.
        let clause = ground
            .cue_of_clause(start)
            .filter(|cue| !cue.passive && !ground.is(start, Class::Relative));
        let finite = clause.is_some_and(|cue| cue.form == Form::Gerund || !cue.bare);
        finite || start == at + links && ground.is_according(start)
    })
}

/// Cuts the closing comma and full stop.
pub fn trimmed(ground: &Ground<'_>, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start + 1
        && ground.token(end - 1).is_some_and(|token| {
            matches!(
                token.kind,
                Kind::Comma | Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Dash
            )
        })
    {
        end -= 1;
    }
    end
}

/// What the tail that begins at `tail` closes.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    pub content: TokenRange,
    /// It ends with a closing quotation mark.
    pub quoted: bool,
}

/// The content to the left of a tail: `…, | she said`, `"…," | she said`.
pub fn left(ground: &Ground<'_>, tail: usize) -> Option<Left> {
    let floor = ground.bounds(tail).start;
    let last = tail.checked_sub(1)?;
    let comma = ground.is_kind(last, Kind::Comma) || ground.is_kind(last, Kind::Dash);
    let mark = if comma { last.checked_sub(1)? } else { last };
    if let Some(quotation) = ground.closing(mark) {
        let ends = comma || ends_speech(ground, mark - 1);
        return (ends && same_breath(ground, mark, tail)).then(|| Left {
            content: quoted_start(ground, quotation.open)..mark + 1,
            quoted: true,
        });
    }
    if !ground.is_kind(last, Kind::Comma) || last <= floor {
        return None;
    }
    let from = skip_link(ground, floor, last);
    (from < last).then_some(Left {
        content: from..last,
        quoted: false,
    })
}

/// The mark before a closing quotation mark that leads over to the speaker.
fn ends_speech(ground: &Ground<'_>, last: usize) -> bool {
    ground.token(last).is_some_and(|token| {
        matches!(
            token.kind,
            Kind::Comma | Kind::Stop | Kind::Ellipsis | Kind::Dash | Kind::CloseQuote
        )
    })
}

/// Whether a quotation's end and the tail after it are one sentence: "…!" she said.
fn same_breath(ground: &Ground<'_>, close: usize, tail: usize) -> bool {
    let asks = ground.is_kind(close - 1, Kind::Stop) && ground.word(close - 1) != ".";
    ground.sentence_index(close) == ground.sentence_index(tail)
        || asks
            && ground.block(close) == ground.block(tail)
            && ground.sentence_index(close) + 1 == ground.sentence_index(tail)
}

/// The start of the sentence that a quotation ends; its own mark when it is the whole sentence.
fn quoted_start(ground: &Ground<'_>, open: usize) -> usize {
    let bounds = ground.bounds(open);
    let from = skip_link(ground, bounds.start, open);
    let before = open.saturating_sub(1);
    let introduced = ground.is_kind(before, Kind::Comma) || ground.is_kind(before, Kind::Colon);
    let sentence = ground
        .token(open + 1)
        .is_some_and(|token| token.is_capitalised());
    // `Diaz said, "…," she added`: what stands before has a speaker of its own.
    let spoken = ground.is_cue_head(before)
        || introduced && sentence && !ground.cues_in(&(from..open)).is_empty();
    if spoken || ground.is_kind(before, Kind::Colon) {
        open
    } else {
        from
    }
}

/// "But", "And" at the head of a sentence link it to the one before; "LONDON —" is no part of it.
fn skip_link(ground: &Ground<'_>, from: usize, end: usize) -> usize {
    let dateline = (from..end.min(from + 6))
        .take_while(|&at| {
            ground
                .token(at)
                .is_some_and(|token| token.is_capitalised() || !token.is_word())
        })
        .find(|&at| ground.is_kind(at, Kind::Dash))
        .filter(|&dash| ground.token(dash).is_some_and(|token| token.spaced));
    let mut at = dateline.map_or(from, |dash| dash + 1);
    while at < end && ground.is(at, Class::Conjunction) {
        at += 1;
    }
    if at > from && ground.is_kind(at, Kind::Comma) {
        at += 1;
    }
    at
}

/// The quotations that go on after an attribution ended at `after`: the rest of a split one, and
/// the sentences of the same paragraph that are wholly quoted.
pub fn continued(ground: &Ground<'_>, after: usize) -> Vec<TokenRange> {
    let mut parts = Vec::new();
    let Some(last) = after.checked_sub(1) else {
        return parts;
    };
    let block = ground.block(last);
    let sentence = ground.sentence(last);
    let mark = ground.token(after).is_some_and(|token| {
        matches!(
            token.kind,
            Kind::Comma | Kind::Dash | Kind::Colon | Kind::Semicolon
        )
    });
    let mut at = after + usize::from(mark);
    if at < sentence.end && ground.opening(at).is_none() {
        let rest = at..ground.bounds(last).end;
        if ground.has_speaker(&rest) {
            return parts;
        }
        at = sentence.end;
    }
    while let Some(quotation) = ground.opening(at).filter(|quotation| quotation.open == at) {
        let end = quotation.close.map_or(quotation.end, |close| close + 1);
        let over = ground.sentence(end - 1).end;
        let alone = end == over || end + 1 == over && ground.is_kind(end, Kind::Stop);
        let same_block = ground.block(at) == block;
        // A paragraph that is all quotation goes on with the speaker of the one before.
        let all_of_block = || {
            ground.ends_block(over)
                && ground.begins_block(at)
                && ground.block_kind(at) == BlockKind::Body
                && ends_speech(ground, end.saturating_sub(2))
        };
        if !alone || !(same_block || all_of_block()) {
            break;
        }
        parts.push(at..end);
        at = over;
    }
    parts
}

/// `parts` after `first`, joined where they touch.
pub fn joined(first: TokenRange, parts: Vec<TokenRange>) -> Vec<TokenRange> {
    let mut all = vec![first];
    for part in parts {
        match all.last_mut() {
            Some(last) if last.end == part.start => last.end = part.end,
            _ => all.push(part),
        }
    }
    all
}
