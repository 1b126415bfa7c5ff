//! ```text
//! coordination = phrase { "," phrase } ( "and" | "or" | "as well as" ) phrase ;
//! ```

use super::head::{self, Core};
use super::{Ground, TokenRange, count, determiner};
use crate::grammar::Class;
use crate::text::Kind;

/// The coordinated phrases of a source; itself when there is one only.
pub fn split(ground: Ground<'_, '_>, range: TokenRange) -> Vec<TokenRange> {
    let mut parts = Vec::new();
    let mut from = range.start;
    let mut at = range.start;
    while at < range.end {
        if let Some(name) = ground.names.at(at) {
            at = name.whole.end.max(at + 1);
            continue;
        }
        if stops(ground, at) {
            break;
        }
        let Some(next) = joint(ground, at) else {
            at += 1;
            continue;
        };
        if at > from
            && whole(ground, from..at)
            && whole(ground, next..range.end)
            && (parts.is_empty() || !ground.marked.text.tokens[at].is(Kind::Comma))
        {
            parts.push(from..at);
            from = next;
        }
        at = next;
    }
    parts.push(from..range.end);
    parts
}

/// One past the words that join two phrases at a token.
fn joint(ground: Ground<'_, '_>, at: usize) -> Option<usize> {
    let text = ground.text_of(at);
    match text {
        "and" | "or" => Some(at + 1),
        "as" if ground.text_of(at + 1) == "well" && ground.text_of(at + 2) == "as" => Some(at + 3),
        "along" if ground.text_of(at + 1) == "with" => Some(at + 2),
        "," if matches!(ground.text_of(at + 1), "and" | "or") => Some(at + 2),
        "," if ground.text_of(at + 1) == "as" && ground.text_of(at + 2) == "well" => Some(at + 4),
        _ => None,
    }
}

/// Where what follows belongs to the phrase before: "who", a comma that opens an appositive.
fn stops(ground: Ground<'_, '_>, at: usize) -> bool {
    let token = &ground.marked.text.tokens[at];
    if token.is(Kind::Comma) {
        let list = list_follows(ground, at) && !post_follows(ground, at);
        return !(joint(ground, at).is_some() || list);
    }
    token.is(Kind::Dash)
        || ground.marked.is(at, Class::Relative)
        || ground.marked.is(at, Class::That)
}

/// After a comma: at most four words, then another comma or "and".
fn list_follows(ground: Ground<'_, '_>, comma: usize) -> bool {
    (comma + 1..comma + 6).any(|at| matches!(ground.text_of(at), "," | "and" | "or"))
        && !determined(ground, comma + 1)
}

/// "Ruiz, **chair and founder** of …": after a person's name, what one person is.
fn post_follows(ground: Ground<'_, '_>, comma: usize) -> bool {
    let person = comma.checked_sub(1).and_then(|at| ground.names.at(at));
    if !person.is_some_and(|name| ground.names.bearer_of(name).kind.is_person()) {
        return false;
    }
    let and = (comma + 1..comma + 6).find(|&at| joint(ground, at).is_some());
    and.is_some_and(|and| {
        let post = head::of(ground, comma + 1..and);
        matches!(post, Core::Noun(_, head) if !head.plural)
    })
}

fn determined(ground: Ground<'_, '_>, at: usize) -> bool {
    matches!(ground.text_of(at), "a" | "an" | "the" | "who" | "which")
        || ground
            .marked
            .text
            .tokens
            .get(at)
            .is_none_or(|token| !token.is_word())
}

/// A phrase of its own: it has a name, or a noun that can head a source.
fn whole(ground: Ground<'_, '_>, range: TokenRange) -> bool {
    let mut from = range.start;
    if determiner::at(ground, from).is_some() {
        from += 1;
    }
    if let Some((_, after)) = count::read(ground, from, range.end) {
        from = after;
    }
    if from >= range.end {
        return from > range.start && count::read(ground, range.start, range.end).is_some();
    }
    let end = head::core_end(ground, from, range.end);
    match head::of(ground, from..end) {
        Core::Name(_) | Core::Noun(..) => true,
        Core::Pronoun(_) => range.start + 1 == end,
        Core::Relative(_) | Core::Other(_) => false,
    }
}
