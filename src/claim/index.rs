//! Words to the entries that have them, and BM25 over it.

use std::collections::HashMap;

const K1: f32 = 1.2;
const B: f32 = 0.6;

/// An inverted index. Documents are numbered in the order they were added.
#[derive(Clone, Debug, Default)]
pub struct Index {
    terms: HashMap<Box<str>, u32>,
    postings: Vec<Vec<Posting>>,
    lengths: Vec<u16>,
    total_length: u64,
}

#[derive(Clone, Copy, Debug)]
struct Posting {
    document: u32,
    count: u16,
}

impl Index {
    pub fn add<'a>(&mut self, terms: impl IntoIterator<Item = &'a str>) {
        let document = u32::try_from(self.lengths.len()).unwrap_or(u32::MAX);
        let mut length = 0_u16;
        for term in terms {
            length = length.saturating_add(1);
            let postings = self.postings_of(term);
            match postings.last_mut() {
                Some(last) if last.document == document => last.count += 1,
                _ => postings.push(Posting { document, count: 1 }),
            }
        }
        self.lengths.push(length);
        self.total_length += u64::from(length);
    }

    fn postings_of(&mut self, term: &str) -> &mut Vec<Posting> {
        let next = u32::try_from(self.postings.len()).unwrap_or(u32::MAX);
        let id = *self.terms.entry(term.into()).or_insert(next);
        if id == next {
            self.postings.push(Vec::new());
        }
        &mut self.postings[id as usize]
    }

    /// How rare a term is; a term that no document has is as rare as can be.
    pub fn weight(&self, term: &str) -> f32 {
        let found = self
            .terms
            .get(term)
            .map_or(0, |&id| self.postings[id as usize].len());
        rarity(found, self.lengths.len())
    }

    /// The best documents for the terms, best first, at most `most`.
    pub fn search(&self, terms: &[&str], most: usize) -> Vec<(u32, f32)> {
        let mut scores = vec![0.0_f32; self.lengths.len()];
        let average = self.average_length();
        for term in terms {
            let Some(&id) = self.terms.get(*term) else {
                continue;
            };
            let postings = &self.postings[id as usize];
            let weight = rarity(postings.len(), self.lengths.len());
            for posting in postings {
                let document = posting.document as usize;
                let length = f32::from(self.lengths[document]) / average;
                let count = f32::from(posting.count);
                scores[document] +=
                    weight * count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length));
            }
        }
        best(&scores, most)
    }

    #[allow(clippy::cast_precision_loss)]
    fn average_length(&self) -> f32 {
        (self.total_length as f32 / self.lengths.len().max(1) as f32).max(1.0)
    }
}

#[allow(clippy::cast_precision_loss)]
fn rarity(found: usize, of: usize) -> f32 {
    let (found, of) = (found as f32, of as f32);
    (1.0 + (of - found + 0.5) / (found + 0.5)).ln()
}

fn best(scores: &[f32], most: usize) -> Vec<(u32, f32)> {
    let mut found: Vec<(u32, f32)> = (0_u32..)
        .zip(scores.iter().copied())
        .filter(|&(_, score)| score > 0.0)
        .collect();
    // Equal scores keep the order of the database, so that the same input gives the same output.
    let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if found.len() > most {
        found.select_nth_unstable_by(most, order);
        found.truncate(most);
    }
    found.sort_by(order);
    found
}
