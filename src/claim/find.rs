//! A text in, the entries it touches out, best first.

use std::sync::Arc;

use jiff::civil::Date;

use super::compare::{Language, Pair, Telling, decide};
use super::{Claims, Entry, Match, Places, Relation, Stale, text};

/// How many entries are looked at closely.
const CANDIDATES: usize = 200;
/// Below this an entry is not worth an editor's look.
const SUGGEST: f32 = 0.35;
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
        let words = text::words(query.text);
        let mut terms: Vec<&str> = words.iter().map(|word| word.stem.as_str()).collect();
        terms.sort_unstable();
        terms.dedup();
        let candidates = self.index.search(&terms, CANDIDATES);
        let mut matches: Vec<Match> = candidates
            .iter()
            .filter_map(|&(number, _)| self.consider(query, &words, &self.entries[number as usize]))
            .collect();
        matches.sort_by(|a, b| b.score.total_cmp(&a.score));
        matches.truncate(MOST);
        matches
    }

    fn consider(
        &self,
        query: &Query<'_>,
        words: &[text::Word],
        entry: &Arc<Entry>,
    ) -> Option<Match> {
        let scored = entry.wordings().enumerate().map(|(number, wording)| {
            let theirs = text::words(wording);
            (self.overlap(words, &theirs), number, wording)
        });
        let (score, wording, text) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
        if score < SUGGEST {
            return None;
        }
        let language = Language::english();
        let ours = Telling::read(language, query.text, query.date);
        let theirs = Telling::read(language, text, None);
        let decision = decide(&Pair::new(language, &theirs, &ours));
        (decision.relation != Relation::Unrelated).then(|| Match {
            entry: Arc::clone(entry),
            score,
            relation: decision.relation,
            wording,
            places: decision.places.map(|(wording, text)| Places { text, wording }),
            stale: stale(entry, query.date),
        })
    }

    /// How much of two texts is shared, weighted by how rare the words are: 0 to 1.
    fn overlap(&self, ours: &[text::Word], theirs: &[text::Word]) -> f32 {
        0.7 * self.covered(theirs, ours) + 0.3 * self.covered(ours, theirs)
    }

    fn covered(&self, of: &[text::Word], by: &[text::Word]) -> f32 {
        let weight = |word: &text::Word| self.index.weight(&word.stem);
        let all: f32 = of.iter().map(weight).sum();
        let shared: f32 = of
            .iter()
            .filter(|word| by.iter().any(|other| other.stem == word.stem))
            .map(weight)
            .sum();
        if all > 0.0 { shared / all } else { 0.0 }
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
