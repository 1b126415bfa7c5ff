use super::{Grams, Probe};

/// What the score of an entry is made of; each 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Features(pub [f32; NAMES.len()]);

/// The features, by the names they have in the weights and in `--explain`.
pub const NAMES: [&str; 13] = [
    "bm25",
    "claim_words",
    "query_words",
    "claim_grams",
    "title_grams",
    "grams_held",
    "names",
    "other_year",
    "same_meaning",
    "picture",
    "claim_weight",
    "title_weight",
    "rarest",
];

impl Features {
    /// `bm25`: the entry's score, as a share of the most that the query could have.
    pub fn of(grams: &Grams, query: &Probe, claim: &Probe, title: &Probe, bm25: f32) -> Self {
        let (claim_weight, claim_rarest) = weighed(claim, query);
        let (title_weight, title_rarest) = weighed(title, query);
        let held = |probe: &Probe| grams.held(&probe.grams, &query.grams);
        Self([
            bm25,
            covered(claim, query),
            covered(query, claim).max(covered(query, title)),
            grams.likeness(&claim.grams, &query.grams),
            grams.likeness(&title.grams, &query.grams),
            held(claim).max(held(title)),
            names(claim, query).max(names(title, query)),
            other_year(claim, query),
            same_meaning(claim, query),
            if query.picture && claim.picture {
                1.0
            } else {
                0.0
            },
            claim_weight,
            title_weight,
            claim_rarest.max(title_rarest),
        ])
    }

    pub fn named(&self) -> impl Iterator<Item = (&'static str, f32)> + '_ {
        NAMES.into_iter().zip(self.0)
    }
}

/// How much of one text's words another has, weighted by how rare they are.
fn covered(of: &Probe, by: &Probe) -> f32 {
    let (mut all, mut shared) = (0.0, 0.0);
    for term in of.terms.iter().filter(|term| !term.signature) {
        let weight = term.weight;
        all += weight;
        match by.term(&term.stem) {
            Some(found) if found.signature => shared += weight * 0.5,
            Some(_) => shared += weight,
            None => {}
        }
    }
    if all > 0.0 { shared / all } else { 0.0 }
}

/// How many of a text's names another has.
fn names(of: &Probe, by: &Probe) -> f32 {
    let all = of.terms.iter().filter(|term| term.name);
    let found = all
        .clone()
        .filter(|term| by.term(&term.stem).is_some())
        .count();
    ratio(found, all.count())
}

/// The weight of the shared words, squared so that rare ones count, and of the rarest of them alone.
fn weighed(of: &Probe, by: &Probe) -> (f32, f32) {
    let (mut sum, mut rarest) = (0.0_f32, 0.0_f32);
    for term in &of.terms {
        if let Some(found) = by.term(&term.stem) {
            let weight = term.weight * if found.signature { 0.5 } else { 1.0 } / 10.0;
            sum += weight * weight;
            rarest = rarest.max(weight);
        }
    }
    (sum / (1.0 + sum), rarest)
}

/// The claim names a year, and not one of the query's.
fn other_year(claim: &Probe, query: &Probe) -> f32 {
    let years = |probe: &Probe| {
        probe
            .terms
            .iter()
            .filter(|term| term.is_year())
            .map(|term| term.stem.clone())
            .collect::<Vec<_>>()
    };
    let (theirs, ours) = (years(claim), years(query));
    let other =
        !theirs.is_empty() && !ours.is_empty() && !theirs.iter().any(|year| ours.contains(year));
    if other { 1.0 } else { 0.0 }
}

/// How much of the claim the query says, if only in other words.
fn same_meaning(claim: &Probe, query: &Probe) -> f32 {
    let (mut all, mut shared) = (0.0, 0.0);
    for term in &claim.terms {
        let weight = term.weight;
        all += weight;
        let says = || {
            term.concepts
                .iter()
                .any(|concept| query.concepts.binary_search(concept).is_ok())
        };
        if query.term(&term.stem).is_some() || says() {
            shared += weight;
        }
    }
    if all > 0.0 { shared / all } else { 0.0 }
}

#[allow(clippy::cast_precision_loss)]
fn ratio(part: usize, of: usize) -> f32 {
    part as f32 / of.max(1) as f32
}
