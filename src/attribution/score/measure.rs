//! Paired relations counted up.

use std::collections::BTreeMap;

use super::pair::{pair, same_source, shared};
use super::words::{Relation, Spans, words};

/// Hits, of how many found and of how many gold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub hits: usize,
    pub found: usize,
    pub gold: usize,
}

impl Tally {
    pub fn precision(self) -> f64 {
        ratio(self.hits, self.found)
    }

    pub fn recall(self) -> f64 {
        ratio(self.hits, self.gold)
    }

    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if self.hits == 0 {
            0.0
        } else {
            2.0 * precision * recall / (precision + recall)
        }
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// One measure over all relations, and its hits among quoted and among speech relations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tiers {
    pub all: Tally,
    pub quoted: usize,
    pub speech: usize,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// At least half of the content words are shared.
    Relation,
    /// And the cues overlap, and the source is right.
    Triple,
    /// The content has just the same words.
    Exact,
    /// The source is right.
    Source,
}

impl Measure {
    pub const ALL: [Self; 4] = [Self::Relation, Self::Triple, Self::Exact, Self::Source];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Relation => "relation",
            Self::Triple => "triple",
            Self::Exact => "exact",
            Self::Source => "source",
        }
    }
}

/// A gold relation that was missed, or a found one that is not gold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    pub missed: bool,
    pub index: usize,
}

/// What each relation is counted under besides: its mode, its construct.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub gold: Vec<Vec<String>>,
    pub found: Vec<Vec<String>>,
}

/// Counts over stories.
#[derive(Clone, Debug, Default)]
pub struct Score {
    pub stories: usize,
    pub measures: [Tiers; 4],
    pub cue: Tally,
    pub words: Tally,
    pub gold_quoted: usize,
    pub gold_speech: usize,
    /// Right triples of those found, by what the caller calls each.
    pub found_by_name: BTreeMap<String, Tally>,
    /// Right triples of those marked, by what the caller calls each.
    pub gold_by_name: BTreeMap<String, Tally>,
}

impl Score {
    /// Counts one story's relations.
    pub fn add(
        &mut self,
        text: &str,
        gold: &[Spans],
        found: &[Spans],
        names: &Names,
    ) -> Vec<Error> {
        let words = words(text);
        let read = |spans: &[Spans]| {
            spans
                .iter()
                .map(|spans| Relation::new(text, &words, spans))
                .collect::<Vec<_>>()
        };
        let (gold, found) = (read(gold), read(found));
        self.stories += 1;
        self.gold_quoted += gold.iter().filter(|relation| relation.quoted).count();
        self.gold_speech += gold.iter().filter(|relation| relation.speech).count();
        for tiers in &mut self.measures {
            tiers.all.gold += gold.len();
            tiers.all.found += found.len();
        }
        self.count_words(&gold, &found);
        self.count_cues(&gold, &found);
        for name in names.found.iter().flatten() {
            self.found_by_name.entry(name.clone()).or_default().found += 1;
        }
        for name in names.gold.iter().flatten() {
            self.gold_by_name.entry(name.clone()).or_default().gold += 1;
        }
        let (mut gold_met, mut found_met) = (vec![false; gold.len()], vec![false; found.len()]);
        for (i, j, overlap) in pair(&gold, &found) {
            let (theirs, ours) = (&gold[i], &found[j]);
            let source = same_source(theirs, ours);
            let relation = overlap >= 0.5;
            let cue = theirs.cue.is_empty() || shared(&theirs.cue, &ours.cue) > 0;
            let hits = [
                relation,
                relation && source && cue,
                theirs.content == ours.content,
                source,
            ];
            (gold_met[i], found_met[j]) = (relation, relation);
            for (tiers, hit) in self.measures.iter_mut().zip(hits) {
                tiers.all.hits += usize::from(hit);
                tiers.quoted += usize::from(hit && theirs.quoted);
                tiers.speech += usize::from(hit && theirs.speech);
            }
            let triple = usize::from(hits[Measure::Triple as usize]);
            for name in names.found.get(j).into_iter().flatten() {
                self.found_by_name.entry(name.clone()).or_default().hits += triple;
            }
            for name in names.gold.get(i).into_iter().flatten() {
                self.gold_by_name.entry(name.clone()).or_default().hits += triple;
            }
        }
        let unmet = |met: Vec<bool>, missed| {
            let indices = met.into_iter().enumerate().filter(|(_, met)| !met);
            indices
                .map(|(index, _)| Error { missed, index })
                .collect::<Vec<_>>()
        };
        let mut errors = unmet(gold_met, true);
        errors.extend(unmet(found_met, false));
        errors
    }

    pub fn measure(&self, measure: Measure) -> Tiers {
        self.measures[measure as usize]
    }

    fn count_words(&mut self, gold: &[Relation], found: &[Relation]) {
        let all = |relations: &[Relation]| {
            let mut words: Vec<usize> = relations
                .iter()
                .flat_map(|relation| relation.content.clone())
                .collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        let (gold, found) = (all(gold), all(found));
        self.words.hits += shared(&gold, &found);
        self.words.gold += gold.len();
        self.words.found += found.len();
    }

    fn count_cues(&mut self, gold: &[Relation], found: &[Relation]) {
        let mut free: Vec<_> = found
            .iter()
            .map(|relation| &relation.cue)
            .filter(|cue| !cue.is_empty())
            .collect();
        let gold = gold
            .iter()
            .map(|relation| &relation.cue)
            .filter(|cue| !cue.is_empty());
        self.cue.found += free.len();
        for cue in gold {
            self.cue.gold += 1;
            if let Some(at) = free.iter().position(|ours| shared(cue, ours) > 0) {
                free.remove(at);
                self.cue.hits += 1;
            }
        }
    }
}
