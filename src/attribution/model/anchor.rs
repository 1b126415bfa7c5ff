//! The words around which attributions are looked for.

use super::cue::{self, Cue};
use super::feature::Linear;
use super::sheet::Sheet;
use super::tag::Tag;
use crate::grammar::{Class, Classes, Mark};

/// Anchors whose log-odds are below this are not read at all (about one in twelve is a cue).
const FAINTEST: f32 = -1.6;

/// The tokens that may be cues, with their log-odds, without the faintest. A phrase that the grammar calls a cue is
/// read however faint it is: one that a newsroom adds has no weights of its own.
pub fn anchors(cue: &Linear<Cue>, sheet: &Sheet<'_>) -> impl Iterator<Item = (usize, f32)> {
    let scored = (0..sheet.tokens())
        .filter(|&at| may_be_cue(sheet, at))
        .map(|at| (at, cue.score(|sum| cue::describe(sheet, at, sum))));
    scored.filter(|&(at, score)| score >= FAINTEST || sheet.marked.marks(at).has(Mark::Cue))
}

/// Whether a token is worth the models' time: it has been a cue, or nothing is known against it.
/// What the grammar forbids is no cue, whatever the weights say.
pub fn may_be_cue(sheet: &Sheet<'_>, at: usize) -> bool {
    const CUES: Classes = Classes::of(Class::CueVerb)
        .with(Class::CueNoun)
        .with(Class::CueAdverb)
        .with(Class::Hedge);
    if sheet.marked.is_forbidden(at) {
        return false;
    }
    match sheet.tag(at) {
        Tag::Colon | Tag::Dash => true,
        Tag::Comma
        | Tag::Stop
        | Tag::OpenQuote
        | Tag::CloseQuote
        | Tag::OpenBracket
        | Tag::CloseBracket
        | Tag::Sign
        | Tag::Semicolon
        | Tag::Ellipsis
        | Tag::Apostrophe
        | Tag::Number => false,
        _ => {
            sheet.marked.classes(at).any(CUES)
                || sheet.marked.marks(at).has(Mark::Cue)
                || sheet.rate(at) != 1
        }
    }
}
