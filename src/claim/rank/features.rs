use super::Probe;
use super::grams::{Grams, Sought};
use super::overlap::Overlap;

/// What the score of an entry is made of; each about 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Features(pub [f32; NAMES.len()]);

/// The features, by the names they have in the weights and in `--explain`.
pub const NAMES: [&str; 17] = [
    "shared",
    "shared_share",
    "claim_words",
    "entry_words",
    "query_words",
    "rarest",
    "title_weight",
    "near_query",
    "near_entry",
    "signature",
    "other_year",
    "picture",
    "title_grams",
    "title_signed",
    "claim_grams",
    "claim_signed",
    "vectors",
];

/// From here on the features cost more than the others.
const GRAMS: usize = 12;
const VECTORS: usize = 16;

/// Shares of a text are taken as if it had this much more to say, so that a word or two never are all of a claim.
const BRIEF: f32 = 3.0;

impl Features {
    /// What can be told from the words alone.
    pub fn of_words(query: &Probe, claim: &Probe, title: &Probe) -> Self {
        let words = Overlap::of(query, claim, title);
        let mut features = [0.0; NAMES.len()];
        features[..GRAMS].copy_from_slice(&[
            words.entry_shared / 5.0,
            share(words.entry_shared, words.query + words.signature + BRIEF),
            share(words.claim_shared, words.claim),
            share(words.entry_shared, words.entry),
            share(words.query_shared, words.query + BRIEF),
            words.rarest,
            words.title_shared_squared / 10.0,
            share(words.query_near, words.query + BRIEF),
            words.entry_near / 10.0,
            words.signature_shared / 5.0,
            flag(words.years && !words.years_shared),
            flag(query.picture && (claim.picture || title.picture)),
        ]);
        Self(features)
    }

    /// Adds what the characters tell; `sought` are the query's, without and with its signature.
    pub fn with_grams(
        mut self,
        grams: &Grams,
        sought: &[Sought; 2],
        claim: &Probe,
        title: &Probe,
    ) -> Self {
        let [title_plain, title_signed] = sought
            .each_ref()
            .map(|sought| grams.shared(sought, &title.grams));
        let [claim_plain, claim_signed] = sought
            .each_ref()
            .map(|sought| grams.shared(sought, &claim.grams));
        self.0[GRAMS..VECTORS].copy_from_slice(&[
            title_plain.likeness(),
            title_signed.likeness(),
            claim_plain.likeness(),
            claim_signed.likeness(),
        ]);
        self
    }

    /// Adds how near both are in meaning, by word vectors: a cosine.
    pub const fn with_vectors(mut self, cosine: f32) -> Self {
        self.0[VECTORS] = cosine;
        self
    }

    pub fn named(&self) -> impl Iterator<Item = (&'static str, f32)> + use<> {
        NAMES.into_iter().zip(self.0)
    }
}

fn share(part: f32, of: f32) -> f32 {
    if of > 0.0 { part / of } else { 0.0 }
}

const fn flag(is: bool) -> f32 {
    if is { 1.0 } else { 0.0 }
}
