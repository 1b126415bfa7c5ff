//! The audits of two versions of one story in, what became of its sourcing out.
//! Claims are aligned by what they say, never by who an unnamed source may be.

mod align;
mod change;
mod side;

pub use change::{Change, Drift, Told, Turn, WordChange, words_changed};

use std::cmp::Ordering;

use crate::audit::Audit;
use crate::claim::{Kind, Relation, relate};
use crate::grammar::Marked;
use crate::source::{Category, Source};
use crate::text::Text;
use align::align;
use side::{Claim, Side};

/// What became of the claims from an old version to a new one.
pub fn drift(old: &Audit<'_>, new: &Audit<'_>, grammar: &crate::Grammar) -> Drift {
    let (old_text, new_text) = (Text::of(old.story), Text::of(new.story));
    let before = Side::new(old, &Marked::new(grammar, &old_text));
    let after = Side::new(new, &Marked::new(grammar, &new_text));
    let mut placed = Vec::new();
    let mut becomes = vec![None; before.claims.len()];
    let mut was = vec![None; after.claims.len()];
    for (one, other) in align(&before.claims, &after.claims) {
        (becomes[one], was[other]) = (Some(other), Some(one));
        let (was, is) = (&before.claims[one], &after.claims[other]);
        let fact = otherwise(was, is);
        let change = Change {
            turns: turns(was, is, fact),
            before: Some(before.told(one)),
            after: Some(after.told(other)),
            wording: quoted(was, is)
                .or_else(|| fact.map(|_| (was.words.clone(), is.words.clone()))),
        };
        placed.push((after.start(other), change));
    }
    let mut reached = 0;
    for (one, claim) in before.claims.iter().enumerate() {
        if let Some(other) = becomes[one] {
            reached = after.start(other);
            continue;
        }
        let bare = after.tells_bare(&claim.said);
        let turn = bare.map_or(Turn::Dropped, |_| Turn::LostSource);
        let change = Change::of(turn, Some(before.told(one)), bare);
        placed.push((reached, change));
    }
    for (other, claim) in after.claims.iter().enumerate() {
        if was[other].is_none() {
            let bare = before.tells_bare(&claim.said);
            let turn = bare.map_or(Turn::Added, |_| Turn::GainedSource);
            let change = Change::of(turn, bare, Some(after.told(other)));
            placed.push((after.start(other), change));
        }
    }
    placed.retain(|(_, change)| !change.turns.is_empty());
    placed.sort_by_key(|&(start, _)| start);
    Drift {
        changes: placed.into_iter().map(|(_, change)| change).collect(),
    }
}

/// All that happened to a claim that both versions make, the worst first.
fn turns(before: &Claim<'_>, after: &Claim<'_>, fact: Option<Turn>) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    turns.extend(source_turn(before, after));
    turns.extend(match after.band.cmp(&before.band) {
        _ if after.band.is_none() || before.band.is_none() => None,
        Ordering::Greater => Some(Turn::Weaker),
        Ordering::Less => Some(Turn::Stronger),
        Ordering::Equal => None,
    });
    turns.extend(quoted(before, after).map(|_| Turn::QuoteChanged));
    turns.extend(fact);
    turns.sort_unstable();
    turns
}

fn source_turn(before: &Claim<'_>, after: &Claim<'_>) -> Option<Turn> {
    let is_named = |source: &Source| source.category == Category::NamedPerson;
    let is_held_back = |source: &Source| source.category.may_ask_not_to_be_named();
    match (before.source, after.source) {
        (Some(_), None) => Some(Turn::LostSource),
        (None, Some(_)) => Some(Turn::GainedSource),
        (Some(was), Some(is)) if is_named(was) && is_held_back(is) => Some(Turn::NamedToUnnamed),
        (Some(was), Some(is)) if is_held_back(was) && is_named(is) => Some(Turn::UnnamedToNamed),
        (Some(was), Some(is)) if was.category == is.category => {
            (before.speaker() != after.speaker()).then_some(Turn::OtherSource)
        }
        _ => None,
    }
}

/// Whether a claim gives another figure or date than before.
fn otherwise(before: &Claim<'_>, after: &Claim<'_>) -> Option<Turn> {
    if before.words == after.words {
        return None;
    }
    match relate(&before.words, &after.words).relation {
        Relation::Contradicts(Kind::Quantity) => Some(Turn::OtherFigure),
        Relation::Contradicts(Kind::Date) => Some(Turn::OtherDate),
        _ => None,
    }
}

/// The words in quotation marks of both versions, where both quote and not the same.
fn quoted(before: &Claim<'_>, after: &Claim<'_>) -> Option<(String, String)> {
    let both_quote = !before.quoted.is_empty() && !after.quoted.is_empty();
    (both_quote && before.quoted != after.quoted)
        .then(|| (before.quoted.clone(), after.quoted.clone()))
}
