//! What the claims database knows of a claim: in words, and as JSON gives it.

use serde::Serialize;

use super::place::{Placed, Places};
use crate::claim::{Match, Norm, Relation, Stale};

#[derive(Serialize)]
pub struct MatchLine<'a> {
    id: &'a str,
    claim: &'a str,
    relation: &'static str,
    kind: Option<&'static str>,
    score: f64,
    verdict: Option<VerdictLine<'a>>,
    /// The words of the story that decided, and what the entry has in their place.
    says: Option<Placed<'a>>,
    known: Option<&'a str>,
    stale: Option<Stale>,
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct VerdictLine<'a> {
    label: &'a str,
    norm: Option<Norm>,
}

impl<'a> MatchLine<'a> {
    pub fn of(found: &'a Match, places: &Places<'a>) -> Self {
        let entry = &found.entry;
        Self {
            id: &entry.id,
            claim: &entry.claim,
            relation: found.relation.name(),
            kind: found.relation.kind().map(|kind| kind.name()),
            score: super::rounded(found.score),
            verdict: entry.verdict.as_ref().map(|verdict| VerdictLine {
                label: &verdict.label,
                norm: verdict.norm,
            }),
            says: found.places.map(|decided| places.place(decided.text)),
            known: found.known(),
            stale: found.stale,
            url: entry
                .review
                .as_ref()
                .and_then(|review| review.url.as_deref()),
        }
    }
}

/// "differs in quantity from crocus-toll: “130”, known “145” (confirmed)"
pub fn in_words(found: &Match, story: &str) -> String {
    let id = &found.entry.id;
    let mut words = match found.relation {
        Relation::Same => format!("same as {id}"),
        Relation::Compatible => format!("agrees with {id}"),
        Relation::Contradicts(kind) => format!("differs in {} from {id}", kind.name()),
        Relation::Related | Relation::Unrelated => format!("related to {id}"),
    };
    if let (Relation::Contradicts(_), Some(places), Some(known)) =
        (found.relation, found.places, found.known())
    {
        words += &format!(": “{}”, known “{known}”", places.text.of(story));
    }
    if let Some(verdict) = &found.entry.verdict {
        words += &format!(" ({})", verdict.label);
    }
    match found.stale {
        None => words,
        Some(Stale::Expired) => words + "; the entry has expired",
        Some(Stale::OldFigures) => words + "; the entry’s figures are older",
    }
}
