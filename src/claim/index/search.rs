//! Terms in, the documents that score best out, without walking what cannot decide.

use super::memory::{B, K1, Memory, Posting};

/// What sums of few floating-point numbers may be wrong by, and more.
const SLACK: f32 = 0.9999;

/// The postings of a term that is sought.
struct List<'i> {
    postings: &'i [Posting],
    weight: f32,
    /// No document scores more by the term.
    bound: f32,
}

impl List<'_> {
    fn posting(&self, document: u32) -> Option<Posting> {
        let at = self
            .postings
            .binary_search_by_key(&document, |posting| posting.document);
        Some(self.postings[at.ok()?])
    }
}

impl Memory {
    /// The best documents for the terms, best first, at most `most`.
    ///
    /// Rare terms come first. Once a document with none of the terms so far could not be among the best by all the
    /// others together, their postings are only looked up for the documents that still can.
    pub fn search(&self, terms: &[&str], most: usize) -> Vec<(u32, f32)> {
        let lists = self.rarest_first(terms);
        let mut scores = vec![0.0_f32; self.lengths.len()];
        let mut found: Vec<u32> = Vec::new();
        let mut narrowed = false;
        let mut done = 0.0;
        for (at, list) in lists.iter().enumerate() {
            let rest: f32 = lists[at..].iter().map(|list| list.bound).sum();
            // No document has more than `done` yet.
            let least = if rest < done {
                SLACK * nth_best(&scores, &found, most)
            } else {
                0.0
            };
            if rest < least {
                if !narrowed {
                    found.sort_unstable();
                    narrowed = true;
                }
                found.retain(|&document| scores[document as usize] + rest >= least);
                for &document in &found {
                    if let Some(posting) = list.posting(document) {
                        scores[document as usize] += self.score(list.weight, posting);
                    }
                }
            } else {
                for &posting in list.postings {
                    let score = &mut scores[posting.document as usize];
                    if *score == 0.0 {
                        found.push(posting.document);
                    }
                    *score += self.score(list.weight, posting);
                }
            }
            done += list.bound;
        }
        let scored = found
            .into_iter()
            .map(|document| (document, scores[document as usize]));
        best(scored.collect(), most)
    }

    fn rarest_first(&self, terms: &[&str]) -> Vec<List<'_>> {
        let ids = terms.iter().filter_map(|term| self.terms.get(*term));
        let mut lists: Vec<_> = ids
            .map(|&id| {
                let postings = &self.postings[id as usize];
                let weight = self.weight(postings);
                List {
                    postings,
                    weight,
                    bound: weight
                        * self.saturation(self.highest_counts[id as usize], self.shortest()),
                }
            })
            .collect();
        lists.sort_by_key(|list| list.postings.len());
        lists
    }

    fn shortest(&self) -> u16 {
        self.shortest.unwrap_or_default()
    }

    fn score(&self, weight: f32, posting: Posting) -> f32 {
        weight * self.saturation(posting.count, self.lengths[posting.document as usize])
    }

    /// How much of a term's weight counts where a document of some length has it so many times.
    fn saturation(&self, count: u16, length: u16) -> f32 {
        let length = f32::from(length) / self.average_length();
        let count = f32::from(count);
        count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length))
    }
}

/// The score that `most` of the documents reach; 0 where there are fewer.
fn nth_best(scores: &[f32], found: &[u32], most: usize) -> f32 {
    let Some(last) = most.checked_sub(1).filter(|&last| last < found.len()) else {
        return 0.0;
    };
    let mut scores: Vec<f32> = found.iter().map(|&at| scores[at as usize]).collect();
    *scores.select_nth_unstable_by(last, |a, b| b.total_cmp(a)).1
}

fn best(mut found: Vec<(u32, f32)>, most: usize) -> Vec<(u32, f32)> {
    // Equal scores keep the order of the database, so that the same input gives the same output.
    let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if found.len() > most {
        found.select_nth_unstable_by(most, order);
        found.truncate(most);
    }
    found.sort_by(order);
    found
}
