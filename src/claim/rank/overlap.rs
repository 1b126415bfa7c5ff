//! One walk over the words of a query, of a claim and of the review's title: what they share.

use super::Probe;
use super::probe::Term;

/// Sums of the words' weights. An entry's words are those of its claim and its title.
#[derive(Clone, Copy, Debug, Default)]
pub struct Overlap {
    pub claim: f32,
    pub claim_shared: f32,
    pub entry: f32,
    pub entry_shared: f32,
    /// Of words that the query has no equal of, only near ones; squared, so that rare ones count.
    pub entry_near: f32,
    pub title_shared_squared: f32,
    pub rarest: f32,
    /// What the query says, without its signature.
    pub query: f32,
    pub signature: f32,
    pub signature_shared: f32,
    pub query_shared: f32,
    pub query_near: f32,
    /// The entry gives a year.
    pub years: bool,
    pub years_shared: bool,
}

impl Overlap {
    pub fn of(query: &Probe, claim: &Probe, title: &Probe) -> Self {
        let mut sums = Self::default();
        let groups = claim.groups.union(&title.groups);
        let mut queue = [&query.terms[..], &claim.terms, &title.terms];
        while let Some(key) = queue
            .iter()
            .filter_map(|terms| terms.first())
            .map(|term| term.key)
            .min()
        {
            let [asked, claimed, titled] = queue.each_mut().map(|terms| pop(terms, key));
            if let Some(term) = claimed.or(titled) {
                sums.entry_has(term, asked.is_some(), claimed.is_some(), titled.is_some());
                if asked.is_none() {
                    let near = query.groups.nearest(&term.groups);
                    sums.entry_near += term.weight * term.weight * near;
                }
            }
            if let (Some(asked), Some(term)) = (asked, claimed.or(titled))
                && asked.signature
            {
                sums.signature_shared += term.weight;
            }
            if let Some(term) = asked {
                let shared = claimed.or(titled).is_some();
                sums.query_has(term, shared, groups.nearest(&term.groups));
            }
        }
        sums
    }

    fn entry_has(&mut self, term: &Term, asked: bool, claimed: bool, titled: bool) {
        let weight = term.weight;
        self.entry += weight;
        self.years |= term.year;
        if claimed {
            self.claim += weight;
        }
        if asked {
            self.entry_shared += weight;
            self.rarest = self.rarest.max(weight);
            self.years_shared |= term.year;
            if claimed {
                self.claim_shared += weight;
            }
            if titled {
                self.title_shared_squared += weight * weight;
            }
        }
    }

    fn query_has(&mut self, term: &Term, shared: bool, near: f32) {
        if term.signature {
            self.signature += term.weight;
            return;
        }
        self.query += term.weight;
        if shared {
            self.query_shared += term.weight;
        } else {
            self.query_near += term.weight * near;
        }
    }
}

fn pop<'a>(terms: &mut &'a [Term], key: u64) -> Option<&'a Term> {
    let (first, rest) = terms.split_first().filter(|(first, _)| first.key == key)?;
    *terms = rest;
    Some(first)
}
