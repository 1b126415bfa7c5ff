//! Words to the entries that have them, and BM25 over it.

mod search;

use std::collections::HashMap;

const K1: f32 = 1.2;
const B: f32 = 0.6;

/// An inverted index. Documents are numbered in the order they were added.
#[derive(Clone, Debug, Default)]
pub struct Index {
    terms: HashMap<Box<str>, u32>,
    postings: Vec<Vec<Posting>>,
    /// Of each term, how often the document that has it most has it.
    highest_counts: Vec<u16>,
    lengths: Vec<u16>,
    shortest: Option<u16>,
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
            self.count(term, document);
        }
        self.lengths.push(length);
        self.shortest = Some(self.shortest.map_or(length, |least| least.min(length)));
        self.total_length += u64::from(length);
    }

    fn count(&mut self, term: &str, document: u32) {
        let id = self.id(term);
        let postings = &mut self.postings[id];
        let count = match postings.last_mut() {
            Some(last) if last.document == document => {
                last.count = last.count.saturating_add(1);
                last.count
            }
            _ => {
                postings.push(Posting { document, count: 1 });
                1
            }
        };
        let highest = &mut self.highest_counts[id];
        *highest = count.max(*highest);
    }

    fn id(&mut self, term: &str) -> usize {
        let next = u32::try_from(self.postings.len()).unwrap_or(u32::MAX);
        let id = *self.terms.entry(term.into()).or_insert(next);
        if id == next {
            self.postings.push(Vec::new());
            self.highest_counts.push(0);
        }
        id as usize
    }

    /// How rare a term is; a term that no document has is as rare as can be.
    pub fn weight(&self, term: &str) -> f32 {
        let found = self
            .terms
            .get(term)
            .map_or(0, |&id| self.postings[id as usize].len());
        rarity(found, self.lengths.len())
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
