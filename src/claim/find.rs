//! A text in, the entries it touches out, best first.

use std::sync::Arc;

use jiff::civil::Date;

use super::compare::{Language, Pair, Telling, decide};
use super::rank::{Features, Probe, Ranking};
use super::{Claims, Entry, Match, Places, Relation, Stale};

/// How many entries BM25 finds, and how many of them are looked at closely.
const CANDIDATES: usize = 200;
const LOOKED_AT: usize = 50;
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

/// An entry, how near it is, and by which of its wordings.
#[derive(Clone, Copy, Debug)]
pub struct Ranked {
    pub(super) entry: usize,
    pub score: f32,
    pub wording: usize,
    pub features: Features,
}

impl Claims {
    /// The entries nearest to a text, best first, with their scores (0 to 1).
    pub fn rank(&self, text: &str, most: usize) -> Vec<(&Entry, f32)> {
        let query = Probe::of_query(text, &self.index, &Language::english().concepts);
        let ranked = self.ranked(&query, most);
        ranked
            .iter()
            .map(|found| (&*self.entries[found.entry], found.score))
            .collect()
    }

    pub(super) fn ranked(&self, query: &Probe, most: usize) -> Vec<Ranked> {
        let terms: Vec<&str> = query.terms.iter().map(|term| term.stem.as_str()).collect();
        let found = self.index.search(&terms, CANDIDATES);
        let mut ranked: Vec<Ranked> = found
            .iter()
            .take(LOOKED_AT)
            .map(|&(entry, bm25)| self.weigh(query, entry as usize, bm25))
            .collect();
        ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
        ranked.truncate(most);
        ranked
    }

    /// The entry by the wording that is nearest.
    fn weigh(&self, query: &Probe, entry: usize, bm25: f32) -> Ranked {
        let weights = Ranking::english().ordered();
        let probes = self.probes(entry);
        let bm25 = bm25 / query.most().max(f32::MIN_POSITIVE);
        let wordings = probes.wordings.iter().enumerate().map(|(wording, probe)| {
            let features = Features::of(&self.grams, query, probe, &probes.title, bm25);
            Ranked {
                entry,
                score: weights.score(&features),
                wording,
                features,
            }
        });
        let nearest = wordings.max_by(|a, b| a.score.total_cmp(&b.score));
        nearest.unwrap_or(Ranked {
            entry,
            score: 0.0,
            wording: 0,
            features: Features::default(),
        })
    }

    /// The entries that a text touches, best first. Spans are UTF-8 bytes into the query's text.
    pub fn find(&self, query: &Query<'_>) -> Vec<Match> {
        let language = Language::english();
        let ranking = Ranking::english();
        let probe = Probe::of_query(query.text, &self.index, &language.concepts);
        let mut ranked = self.ranked(&probe, MOST);
        ranked.retain(|found| found.score >= ranking.suggest);
        if ranked.is_empty() {
            return Vec::new();
        }
        let told = Telling::read(language, query.text, query.date).said_by(language, query.speaker);
        let short = probe.terms.len() < ranking.short;
        let matches = ranked.into_iter().filter_map(|found| {
            let entry = &self.entries[found.entry];
            let wording = Telling::read(language, entry.wording(found.wording), None);
            let decision = decide(&Pair::new(language, &wording, &told));
            (decision.relation != Relation::Unrelated).then(|| Match {
                entry: Arc::clone(entry),
                score: found.score,
                certain: found.score >= ranking.confirm && !short,
                relation: decision.relation,
                wording: found.wording,
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

fn stale(entry: &Entry, story: Option<Date>) -> Option<Stale> {
    let story = story?;
    if entry.expires.as_ref().is_some_and(|day| day.last() < story) {
        return Some(Stale::Expired);
    }
    let as_of = entry
        .quantities
        .iter()
        .filter_map(|known| known.as_of.as_ref());
    let newest = as_of.map(super::When::last).max()?;
    (newest < story).then_some(Stale::OldFigures)
}
