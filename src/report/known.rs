//! What the claims database knows of a claim: in words, and as JSON gives it.

use serde::Serialize;

use super::place::{Placed, Places};
use crate::claim::{Match, Norm, Relation, Stale, When};

#[derive(Serialize)]
pub struct MatchLine<'a> {
    id: &'a str,
    claim: &'a str,
    relation: &'static str,
    kind: Option<&'static str>,
    score: f64,
    /// The score is at or above `confirm`, and the claim long enough to tell.
    certain: bool,
    verdict: Option<VerdictLine<'a>>,
    /// The words of the story that decided, and what the entry has in their place.
    says: Option<Placed<'a>>,
    known: Option<&'a str>,
    /// The day on which the entry's figure was true.
    as_of: Option<&'a str>,
    stale: Option<Stale>,
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct VerdictLine<'a> {
    label: &'a str,
    norm: Option<Norm>,
    /// When the review was last changed, or put out.
    date: Option<&'a str>,
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
            certain: found.certain,
            verdict: entry.verdict.as_ref().map(|verdict| VerdictLine {
                label: &verdict.label,
                norm: verdict.norm,
                date: found.judged_on().map(When::as_str),
            }),
            says: found.places.map(|decided| places.place(decided.text)),
            known: found.known(),
            as_of: found.as_of().map(When::as_str),
            stale: found.stale,
            url: entry
                .review
                .as_ref()
                .and_then(|review| review.url.as_deref()),
        }
    }
}

/// "contradicts crocus-toll in the quantity: “130” against “145” (as of 23 March 2024). Confirmed, 24 March 2024"
pub fn in_words(found: &Match, story: &str) -> String {
    let id = &found.entry.id;
    let relation = match found.relation {
        Relation::Same => format!("same as {id}"),
        Relation::Compatible => format!("compatible with {id}"),
        Relation::Contradicts(kind) => format!("contradicts {id} in the {}", kind.name()),
        Relation::Related | Relation::Unrelated => format!("related to {id}"),
    };
    let perhaps = if found.certain { "" } else { "perhaps " };
    let mut words = format!("{perhaps}{relation}");
    if let (Some(places), Some(known)) = (found.places, found.known()) {
        let says = places.text.of(story);
        if says != known {
            words += &format!(": “{says}” against “{known}”");
            if let Some(day) = found.as_of() {
                words += &format!(" (as of {})", day.in_words());
            }
        }
    }
    if let Some(verdict) = &found.entry.verdict {
        words += &format!(". {}", verdict.label);
        if let Some(day) = found.judged_on() {
            words += &format!(", {}", day.in_words());
        }
    }
    match found.stale {
        None => words,
        Some(Stale::Expired) => words + "; the entry has expired",
        Some(Stale::OldFigures) => words + "; its figures are older than the story",
    }
}
