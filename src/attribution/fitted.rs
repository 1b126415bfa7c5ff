//! What the models found in, readings out: with the cue's whole extent, and the construct that agrees.

use super::mend::{mended, names_a_title, with_what_follows};
use super::mode::mode;
use super::model::accept::Found;
use super::model::choice::Part;
use super::model::rank::agreement;
use super::model::sheet::Sheet;
use super::model::tag::Tag;
use super::reading::{Construct, Reading, TokenRange};
use super::{Act, Least, Mode};
use crate::grammar::{Class, CueKind, Mark};
use crate::text::Kind;

/// The readings that are sure enough; `proposed` is what the sheet was made with.
pub fn readings(
    sheet: &Sheet<'_>,
    proposed: &[Reading],
    found: &[(Found, f32)],
    least: Least,
) -> Vec<Reading> {
    let sure = found
        .iter()
        .filter(|(found, confidence)| *confidence >= least.of(sheet, &found.choice))
        .filter(|(found, _)| !is_writer(sheet, found) && !names_a_title(sheet, &found.choice));
    sure.map(|(found, confidence)| reading(sheet, proposed, found, *confidence))
        .collect()
}

fn reading(sheet: &Sheet<'_>, proposed: &[Reading], found: &Found, confidence: f32) -> Reading {
    let choice = &mended(sheet, proposed, found);
    let agreeing = sheet
        .proposals(found.anchor)
        .iter()
        .map(|proposal| (agreement(choice, &proposal.choice), proposal))
        .filter(|(agreement, _)| *agreement >= 2)
        .max_by_key(|(agreement, proposal)| (*agreement, std::cmp::Reverse(proposal.reading)));
    let content: Vec<TokenRange> = choice.contents().map(|part| trimmed(sheet, part)).collect();
    let taken = |at: usize| {
        let inside = |range: &TokenRange| range.contains(&at);
        content.iter().any(inside) || choice.source.is_some_and(|(from, to)| inside(&(from..to)))
    };
    let mut cue = agreeing
        .map(|(_, proposal)| proposed[proposal.reading].cue.clone())
        .filter(|cue| !cue.iter().flat_map(Clone::clone).any(taken))
        .unwrap_or_else(|| Vec::from([extent(sheet, found.anchor, taken)]));
    with_what_follows(sheet, &mut cue, choice);
    let kind = match agreeing {
        // "asked not to be named" is what they want, and no claim.
        _ if sheet.marked.marks(found.anchor).has(Mark::Unexplained) => CueKind::Intention,
        Some((_, proposal)) => proposed[proposal.reading].kind,
        None => kind(sheet, found.anchor, &content),
    };
    let kind = match (kind, mode(sheet.marked.text, &content)) {
        // Whoever is quoted has said it, whatever the cue tells of their mood.
        (CueKind::Attitude | CueKind::Belief, Mode::Direct) => CueKind::Assertion,
        _ => kind,
    };
    Reading {
        construct: agreeing.map_or(Construct::Fitted, |(_, proposal)| proposal.construct),
        source: choice.source.map(|part| trimmed(sheet, part)),
        kind,
        act: Act::Claim,
        cue,
        content,
        confidence,
        hosted: false,
    }
}

/// Whether the writer speaks: "I think", outside of a quotation.
pub fn is_writer(sheet: &Sheet<'_>, found: &Found) -> bool {
    let first_person =
        |(from, _)| sheet.marked.is(from, Class::FirstPerson) && sheet.quotation(from) == 0;
    found.choice.source.is_some_and(first_person)
}

/// A part without the marks that only divide it from what follows, or end its sentence outside a quotation.
pub fn trimmed(sheet: &Sheet<'_>, (from, to): Part) -> TokenRange {
    let divides = |at: usize| match sheet.marked.text.tokens[at].kind {
        Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash => true,
        Kind::Stop | Kind::Ellipsis => sheet.quotation(at) == 0,
        _ => false,
    };
    let mut end = to;
    while end > from + 1 && divides(end - 1) {
        end -= 1;
    }
    from..end
}

/// The anchor with its phrase, and the auxiliaries, negations and adverbs before it that no part has taken.
fn extent(sheet: &Sheet<'_>, anchor: usize, taken: impl Fn(usize) -> bool) -> TokenRange {
    let verbal = |at: usize| {
        matches!(
            sheet.tag(at),
            Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Negation | Tag::Adverb | Tag::Hedge
        )
    };
    let (mut from, mut to) = (anchor, anchor + 1);
    for phrase in sheet.marked.phrases_at(anchor) {
        let cue = sheet.marked.marked_by(phrase);
        if phrase.has(Mark::Cue) && cue.contains(&anchor) && !cue.clone().any(&taken) {
            (from, to) = (from.min(cue.start), to.max(cue.end));
        }
    }
    while from > 0 && verbal(from - 1) && !taken(from - 1) {
        from -= 1;
    }
    from..to
}

/// What the grammar says of the cue; a cue that is not listed asserts what it quotes.
fn kind(sheet: &Sheet<'_>, anchor: usize, content: &[TokenRange]) -> CueKind {
    let quotes = || {
        content
            .iter()
            .flat_map(Clone::clone)
            .any(|at| sheet.quotation(at) > 0)
    };
    let unlisted = || {
        if quotes() {
            CueKind::Assertion
        } else {
            CueKind::Attitude
        }
    };
    let marked = sheet.marked;
    let phrase = marked
        .phrases_at(anchor)
        .filter(|phrase| phrase.has(Mark::Cue))
        .find_map(|phrase| marked.grammar.phrase(phrase.phrase)?.kind);
    phrase
        .or(marked.words[anchor].kind)
        .unwrap_or_else(unlisted)
}
