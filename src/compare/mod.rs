//! The audits of two versions of one story in, what became of its sourcing out.
//! Claims are aligned by what they say, never by who an unnamed source may be.

mod align;
mod change;

pub use change::{Change, Drift, Told, Turn, WordChange, words_changed};

use crate::attribution::Mode;
use crate::audit::Audit;
use crate::grammar::Marked;
use crate::source::{Category, Source};
use crate::text::Text;
use align::align;

/// What became of the claims from an old version to a new one.
pub fn drift(old: &Audit<'_>, new: &Audit<'_>, grammar: &crate::Grammar) -> Drift {
    let (old_text, new_text) = (Text::of(old.story), Text::of(new.story));
    let before = Side::new(old, Marked::new(grammar, &old_text));
    let after = Side::new(new, Marked::new(grammar, &new_text));
    let pairs = align(&before.said, &after.said);
    let mut changes = Vec::new();
    for &(one, other) in &pairs {
        changes.extend(turn(&before, one, &after, other));
    }
    let (kept, now): (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
    let gone = (0..before.claims.len()).filter(|at| !kept.contains(at));
    changes.extend(gone.map(|at| Change {
        turn: if after.tells(&before.said[at]) {
            Turn::LostSource
        } else {
            Turn::Dropped
        },
        before: Some(before.told(at)),
        after: None,
    }));
    let added = (0..after.claims.len()).filter(|at| !now.contains(at));
    changes.extend(added.map(|at| Change {
        turn: Turn::Added,
        before: None,
        after: Some(after.told(at)),
    }));
    changes.sort_by_key(Change::place);
    Drift { changes }
}

/// One version.
struct Side<'a> {
    audit: &'a Audit<'a>,
    marked: Marked<'a>,
    /// Indices of the attributions that are claims of fact.
    claims: Vec<usize>,
    said: Vec<crate::strength::Said>,
}

impl<'a> Side<'a> {
    fn new(audit: &'a Audit<'a>, marked: Marked<'a>) -> Self {
        let claims: Vec<usize> = (0..audit.attributions.len())
            .filter(|&at| audit.attributions[at].is_assertion())
            .collect();
        let content = |&at: &usize| &audit.attributions[at].content;
        let said = claims
            .iter()
            .map(|at| crate::strength::Said::of(&marked, content(at)))
            .collect();
        Self {
            audit,
            marked,
            claims,
            said,
        }
    }

    fn source(&self, claim: usize) -> Option<&'a Source> {
        let source = self.audit.sources.of[self.claims[claim]]?;
        let source = &self.audit.sources.all[source];
        (!matches!(source.category, Category::None | Category::Hearsay)).then_some(source)
    }

    fn told(&self, claim: usize) -> Told {
        Told {
            attribution: self.claims[claim],
        }
    }

    /// Whether a sentence of the copy says so, with or without a source.
    fn tells(&self, said: &crate::strength::Said) -> bool {
        let text = self.marked.text;
        text.sentences.iter().any(|sentence| {
            let span = text.span(sentence.from, sentence.to);
            crate::strength::Said::of(&self.marked, &[span]).holds(said)
        })
    }
}

/// The worst of what happened to a claim that both versions make.
fn turn(before: &Side<'_>, one: usize, after: &Side<'_>, other: usize) -> Option<Change> {
    let (was, is) = (before.source(one), after.source(other));
    let named = |source: Option<&Source>| {
        source.is_some_and(|source| source.category == Category::NamedPerson)
    };
    let held = |source: Option<&Source>| {
        source.is_some_and(|source| source.category.may_ask_not_to_be_named())
    };
    let turn = if was.is_some() && is.is_none() {
        Turn::LostSource
    } else if named(was) && held(is) {
        Turn::NamedToUnnamed
    } else if held(was) && named(is) {
        Turn::UnnamedToNamed
    } else if was.is_none() && is.is_some() {
        Turn::GainedSource
    } else if let (Some(was), Some(is)) = (was, is)
        && differ(was, is)
    {
        Turn::OtherSource
    } else {
        quoted(before, one, after, other).or_else(|| strength(before, one, after, other))?
    };
    Some(Change {
        turn,
        before: Some(before.told(one)),
        after: Some(after.told(other)),
    })
}

/// By name where both have one; two unnamed sources are not told apart.
fn differ(was: &Source, is: &Source) -> bool {
    let last = |source: &Source| {
        source
            .name
            .split_whitespace()
            .next_back()
            .map(str::to_lowercase)
    };
    was.category == is.category
        && matches!(
            was.category,
            Category::NamedPerson | Category::Organization | Category::Publication
        )
        && last(was) != last(is)
}

fn quoted(before: &Side<'_>, one: usize, after: &Side<'_>, other: usize) -> Option<Turn> {
    let words = |side: &Side<'_>, claim: usize| {
        let found = &side.audit.attributions[side.claims[claim]];
        let text = &side.audit.story.text;
        let parts = found.content.iter().map(|span| span.of(text));
        (found.mode == Mode::Direct).then(|| change::plain(&parts.collect::<Vec<_>>().join(" ")))
    };
    let (was, is) = (words(before, one)?, words(after, other)?);
    (was != is).then_some(Turn::QuoteChanged)
}

fn strength(before: &Side<'_>, one: usize, after: &Side<'_>, other: usize) -> Option<Turn> {
    let graded = |side: &Side<'_>, claim: usize| {
        side.audit.strengths[side.claims[claim]]
            .as_ref()
            .map(|it| it.band)
    };
    let (was, is) = (graded(before, one)?, graded(after, other)?);
    match is.cmp(&was) {
        std::cmp::Ordering::Greater => Some(Turn::Weaker),
        std::cmp::Ordering::Less => Some(Turn::Stronger),
        std::cmp::Ordering::Equal => None,
    }
}
