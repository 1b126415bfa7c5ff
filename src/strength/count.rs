//! How many carry the claim, and how far apart they stand.

use super::Case;
use super::level::{Found, levels};
use crate::source::{Category, Source};

levels! {
    Count {
        One = "one",
        /// A plural without a number.
        Uncounted = "uncounted",
        Several = "several",
        /// Of different bodies.
        SeveralBodies = "several-bodies",
        /// One of them named.
        WithNamed = "with-named",
    }
}

pub fn of(case: Case<'_>) -> Found<Count> {
    let mut sources = case.sources();
    let Some(first) = sources.next() else {
        return Found::nowhere(Count::One);
    };
    let mentions = |source: &Source| source.mentions.first().copied();
    let Some(second) = sources.next() else {
        return Found {
            level: alone(first),
            span: mentions(first),
        };
    };
    let span = mentions(second);
    if case
        .sources()
        .any(|source| source.category == Category::NamedPerson)
    {
        return Found {
            level: Count::WithNamed,
            span,
        };
    }
    let apart = case
        .sources()
        .any(|source| source.affiliation.is_some() && source.affiliation != first.affiliation);
    let level = if apart {
        Count::SeveralBodies
    } else {
        Count::Several
    };
    Found { level, span }
}

fn alone(source: &Source) -> Count {
    let uncountable = matches!(
        source.category,
        Category::Document | Category::Organization | Category::Publication
    );
    match source.heads.filter(|_| !uncountable) {
        Some(0 | 1) => Count::One,
        Some(_) => Count::Several,
        None if source.is_plural() && !uncountable => Count::Uncounted,
        None => Count::One,
    }
}
