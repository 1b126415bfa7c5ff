//! A text in, the entries nearest to it out: the index finds candidates, their words order them, the characters of the
//! best decide.

use super::compare::Language;
use super::engine::EngineError;
use super::rank::{Features, Ordered, Probe, Ranking, Sought, cosine};
use super::{Claims, Entry};

/// How many entries the index finds, and how many of them are looked at closely.
const CANDIDATES: usize = 200;
const LOOKED_AT: usize = 50;

/// An entry, how near it is, and by which of its wordings.
#[derive(Clone, Copy, Debug)]
pub struct Ranked {
    /// Its place in the database.
    pub(super) entry: usize,
    /// 0 to 1; comparable across texts.
    pub score: f32,
    pub wording: usize,
    pub features: Features,
}

impl Claims {
    /// The entries nearest to a text, best first.
    pub fn rank(&self, text: &str, most: usize) -> Vec<(&Entry, Ranked)> {
        let query = Probe::of_query(text, &self.index, &Language::english().concepts);
        let ranked = self.ranked(text, &query, most);
        ranked
            .into_iter()
            .map(|found| (&**self.entries.get(found.entry), found))
            .collect()
    }

    pub(super) fn ranked(&self, text: &str, query: &Probe, most: usize) -> Vec<Ranked> {
        let terms: Vec<&str> = query.terms.iter().map(|term| term.stem.as_str()).collect();
        let weights = Ranking::english().ordered();
        let by_words = |entry: usize| self.by_words(&weights, query, entry);
        let found = self.candidates(text, &terms).into_iter();
        let mut ranked = best(found.map(by_words).collect(), LOOKED_AT.max(most));
        let sought =
            [&query.grams, &query.signed_grams].map(|grams| Sought::new(&self.grams, grams));
        let vectors = self.vectors.as_ref();
        let meant = vectors.map(|vectors| vectors.direction(&[query]));
        for found in &mut ranked {
            let probes = self.probes(found.entry);
            let (wording, title) = (&probes.wordings[found.wording], probes.title(found.wording));
            let mut features = found
                .features
                .with_grams(&self.grams, &sought, wording, title);
            if let (Some(vectors), Some(meant)) = (vectors, &meant) {
                features =
                    features.with_vectors(cosine(meant, &vectors.direction(&[wording, title])));
            }
            found.features = features;
            found.score = weights.score(&features);
        }
        best(ranked, most)
    }

    /// The entries that may touch a text, likeliest first.
    fn candidates(&self, text: &str, terms: &[&str]) -> Vec<usize> {
        let asked = self
            .engine
            .as_ref()
            .map(|engine| engine.find(text, CANDIDATES));
        match asked {
            Some(Ok(found)) => {
                let numbers = found.iter().filter_map(|(id, _)| self.register.number(id));
                return numbers.collect();
            }
            Some(Err(error)) => self.fail(&error),
            None => {}
        }
        let found = self.index.search(terms, CANDIDATES);
        let found = found
            .inspect_err(|error| self.fail(error))
            .unwrap_or_default();
        found.iter().map(|&(entry, _)| entry as usize).collect()
    }

    fn fail(&self, error: &EngineError) {
        self.failure.get_or_init(|| error.to_string());
    }

    /// The entry by the wording that is nearest, as far as its words tell.
    fn by_words(&self, weights: &Ordered, query: &Probe, entry: usize) -> Ranked {
        let probes = self.probes(entry);
        let wordings = probes.wordings.iter().enumerate().map(|(wording, probe)| {
            let features = Features::of_words(query, probe, probes.title(wording));
            Ranked {
                entry,
                score: weights.score(&features),
                wording,
                features,
            }
        });
        // An entry has a wording: its claim.
        let nearest = wordings.reduce(|a, b| if b.score > a.score { b } else { a });
        nearest.unwrap_or(Ranked {
            entry,
            score: 0.0,
            wording: 0,
            features: Features::default(),
        })
    }
}

/// The best, best first; of equals, the first of the database.
fn best(mut ranked: Vec<Ranked>, most: usize) -> Vec<Ranked> {
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
    ranked.truncate(most);
    ranked
}
