//! The noun, name or pronoun that a phrase is about.
//!
//! ```text
//! core = { modifier } ( noun | name | pronoun ) ;   (* ends before a comma, preposition, relative or participle *)
//! ```

use super::{Ground, TokenRange};
use crate::grammar::{Class, Head};
use crate::text::Kind;

/// What a phrase is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Core {
    /// "he", "they", "I", "it".
    Pronoun(usize),
    /// "who", "which".
    Relative(usize),
    /// A name; an index into [`crate::source::names::Names::found`] is found by its token.
    Name(usize),
    /// A noun that heads unnamed sources; its last token.
    Noun(usize, Head),
    /// Some other noun, its token.
    Other(usize),
}

/// One past the core that begins at `from`.
pub fn core_end(ground: Ground<'_, '_>, from: usize, to: usize) -> usize {
    let marked = ground.marked;
    let mut at = from;
    while at < to {
        if let Some(name) = ground.names.at(at) {
            at = name.whole.end.max(at + 1).min(to);
            continue;
        }
        let token = &marked.text.tokens[at];
        let quoted = matches!(token.kind, Kind::OpenQuote | Kind::CloseQuote);
        let sign = token.is(Kind::Sign) && matches!(token.text, "&" | "%" | "/" | "'" | "’");
        if !token.is_word() && !token.clitic && !quoted && !sign {
            return at;
        }
        if at > from && breaks(ground, at) {
            return at;
        }
        at += 1;
    }
    to
}

/// Words after which the noun has been said: prepositions, "who", "familiar".
fn breaks(ground: Ground<'_, '_>, at: usize) -> bool {
    let classes = ground.marked.classes(at);
    if ground.marked.text.tokens[at].clitic {
        return false;
    }
    let breaking = [
        Class::Preposition,
        Class::Relative,
        Class::That,
        Class::To,
        Class::Subordinator,
    ];
    if classes.any(breaking.into_iter().collect()) {
        return !classes.has(Class::Adjective) && !classes.has(Class::Former);
    }
    let text = ground.text_of(at);
    let noun_before = at > 0
        && ground
            .marked
            .grammar
            .heads
            .get(ground.text_of(at - 1))
            .is_some();
    let reduced = [
        "familiar",
        "close",
        "briefed",
        "involved",
        "acquainted",
        "knowledgeable",
        "privy",
        "present",
        "aware",
        "speaking",
        "who",
        "whom",
        "interviewed",
        "surveyed",
        "polled",
        "working",
        "living",
    ];
    noun_before
        && (reduced.contains(&text)
            || classes.has(Class::Be)
            || text.ends_with("ing")
            || text.ends_with("ed") && ground.marked.grammar.heads.get(text).is_none())
}

/// What the core `range` is about.
pub fn of(ground: Ground<'_, '_>, range: TokenRange) -> Core {
    let marked = ground.marked;
    let first = range.start;
    let Some(mut last) = range.end.checked_sub(1).filter(|&last| last >= first) else {
        return Core::Other(first);
    };
    let tokens = &marked.text.tokens;
    while last > first
        && (matches!(tokens[last].kind, Kind::CloseQuote | Kind::OpenQuote)
            || tokens[last].is_possessive()
            || marked.is(last, Class::Reflexive))
    {
        last -= 1;
    }
    if let Some(name) = ground.names.at(last) {
        return Core::Name(name.range.start);
    }
    let classes = marked.classes(last);
    if last == first {
        if classes.has(Class::Relative) && !matches!(ground.text_of(last), "when" | "where") {
            return Core::Relative(last);
        }
        let pronoun = classes.has(Class::SubjectPronoun)
            || classes.has(Class::ObjectPronoun)
            || classes.has(Class::Demonstrative)
            || classes.has(Class::Possessive);
        if pronoun && !classes.has(Class::IndefinitePronoun) {
            return Core::Pronoun(last);
        }
    }
    noun_ending(ground, first, last)
        .or_else(|| {
            (first..last)
                .rev()
                .take(3)
                .find_map(|at| noun_ending(ground, first, at))
        })
        .unwrap_or(Core::Other(last))
}

/// The noun of one to three words that ends at `last`.
fn noun_ending(ground: Ground<'_, '_>, first: usize, last: usize) -> Option<Core> {
    let heads = &ground.marked.grammar.heads;
    for words in (1..=3).rev() {
        let Some(start) = (last + 1)
            .checked_sub(words)
            .filter(|&start| start >= first)
        else {
            continue;
        };
        let joined: Vec<&str> = (start..=last).map(|at| ground.text_of(at)).collect();
        if let Some(head) = heads.get(&joined.join(" ")) {
            return Some(Core::Noun(last, head));
        }
    }
    let compound = ground
        .text_of(last)
        .rsplit_once('-')
        .and_then(|(_, end)| heads.get(end));
    compound.map(|head| Core::Noun(last, head))
}
