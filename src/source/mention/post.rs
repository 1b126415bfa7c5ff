//! What follows the noun: whom it belongs to, and who it is by name.
//!
//! ```text
//! affiliation = ( "for" | "at" | "of" | "to" | "with" | "in" | "from" ) ( name | noun ) ;
//! author      = ( "by" | "from" ) name ;
//! appositive  = ( "," | "—" | ":" ) [ title ] name [ "," ] ;
//! ```

use super::{Ground, TokenRange};
use crate::grammar::Class;
use crate::source::names::NameKind;
use crate::text::Kind;

/// Who an appositive names: "the head of Central Command, Gen. Ana Ruiz", "the owner, Bandar Logistics".
pub fn named_appositive(ground: Ground<'_, '_>, from: usize, to: usize) -> Option<usize> {
    let tokens = &ground.marked.text.tokens;
    let known_as = (from..to).find(|&at| {
        matches!(ground.text_of(at), "named" | "called" | "like")
            || ground.text_of(at) == "as" && ground.text_of(at - 1) == "known"
    });
    if let Some(name) = known_as.and_then(|at| ground.names.at(at + 1)) {
        return Some(name.range.start);
    }
    let comma =
        (from..to).find(|&at| matches!(tokens[at].kind, Kind::Comma | Kind::Dash | Kind::Colon))?;
    let blocked = (from..comma).any(|at| ground.marked.is(at, Class::Relative));
    if blocked {
        return None;
    }
    let name = ground.names.at(comma + 1)?;
    let bearer = ground.names.bearer_of(name);
    let speaks = bearer.kind != NameKind::Place;
    let ends = name.whole.end >= to
        || matches!(
            tokens[name.whole.end].kind,
            Kind::Comma | Kind::Dash | Kind::OpenBracket
        );
    (speaks && ends && name.whole.end <= to && !name.possessive).then_some(name.range.start)
}

/// Whose a post is: "a tweet by Ana Ruiz".
pub fn author(ground: Ground<'_, '_>, from: usize, to: usize) -> Option<usize> {
    let by = (from..to).find(|&at| matches!(ground.text_of(at), "by" | "from"))?;
    let name = ground.names.at(by + 1)?;
    (name.whole.end <= to).then_some(name.range.start)
}

/// The body or person after a preposition.
pub fn affiliation(ground: Ground<'_, '_>, from: usize, to: usize) -> Option<TokenRange> {
    let marked = ground.marked;
    let preposition = (from..to.min(from + 8))
        .find(|&at| marked.is(at, Class::Affiliation) && !named_before(ground, from, at))?;
    let stop = (from..preposition)
        .any(|at| marked.text.tokens[at].is(Kind::Comma) || marked.is(at, Class::Relative));
    if stop {
        return None;
    }
    body_in(ground, preposition + 1, to)
}

fn named_before(ground: Ground<'_, '_>, from: usize, at: usize) -> bool {
    (from..at).any(|before| ground.names.at(before).is_some())
}

/// The first name, or noun of a body, in a few words.
pub fn body_in(ground: Ground<'_, '_>, from: usize, to: usize) -> Option<TokenRange> {
    let marked = ground.marked;
    let mut at = from;
    while at < to.min(from + 10) {
        let token = &marked.text.tokens[at];
        if token.is(Kind::Comma) || marked.is(at, Class::Relative) {
            return None;
        }
        if let Some(name) = ground.names.at(at) {
            return Some(name.range.start.max(from)..name.range.end);
        }
        let head = marked.grammar.heads.get(token.text);
        if head.is_some_and(|head| head.kind.is_body()) {
            return Some(from..at + 1);
        }
        at += 1;
    }
    None
}
