//! A text in, the entries it touches out, best first.

use std::sync::Arc;

use jiff::civil::Date;

use super::compare::{Decision, Language, Pair, Telling, decide};
use super::rank::Probe;
use super::stale::stale;
use super::{Claims, Entry, Match, Places, Relation};

/// How many matches are told.
const MOST: usize = 5;

/// What to look up.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    pub text: &'a str,
    /// Who says it, where the text itself does not tell.
    pub speaker: Option<&'a str>,
    /// When the story was written.
    pub date: Option<Date>,
}

impl<'a> Query<'a> {
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            speaker: None,
            date: None,
        }
    }
}

impl Claims {
    /// The entries that a text touches, best first. Spans are UTF-8 bytes into the query's text.
    pub fn find(&self, query: &Query<'_>) -> Vec<Match> {
        let language = Language::english();
        let probe = Probe::of_query(query.text, &self.index, &language.concepts);
        let mut ranked = self.ranked(query.text, &probe, MOST);
        ranked.retain(|found| found.score >= self.thresholds.suggest);
        if ranked.is_empty() {
            return Vec::new();
        }
        let told = Telling::read(language, query.text, query.date).said_by(language, query.speaker);
        let short = probe.terms.len() < self.thresholds.short;
        let matches = ranked.into_iter().filter_map(|found| {
            let entry = self.entries.get(found.entry);
            let (wording, decision) = agreement(language, entry, found.wording, &told)?;
            let certain = found.score >= self.thresholds.confirm && !short;
            let relation = match decision.relation {
                // So near, it has to do with the text, even if not one fact of both can be laid side by side.
                Relation::Unrelated if certain => Relation::Related,
                relation => relation,
            };
            (relation != Relation::Unrelated).then(|| Match {
                entry: Arc::clone(entry),
                score: found.score,
                certain,
                relation,
                wording,
                places: decision
                    .places
                    .map(|(wording, text)| Places { text, wording }),
                stale: stale(entry, query.date),
                features: found.features,
            })
        });
        matches.collect()
    }
}

/// Where the nearest wording speaks of something else, another may say the same: the one that agrees most counts.
fn agreement(
    language: &Language,
    entry: &Entry,
    nearest: usize,
    told: &Telling,
) -> Option<(usize, Decision)> {
    let others = (0..=entry.variants.len()).filter(|&wording| wording != nearest);
    let decisions = std::iter::once(nearest).chain(others).map(|wording| {
        let known = Telling::read(language, entry.wording(wording), None);
        (wording, decide(&Pair::new(language, &known, told)))
    });
    decisions.min_by_key(|(_, decision)| match decision.relation {
        Relation::Same => 0,
        Relation::Compatible => 1,
        Relation::Contradicts(_) => 2,
        Relation::Related => 3,
        Relation::Unrelated => 4,
    })
}
