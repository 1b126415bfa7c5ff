use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::rarity;

pub(super) const K1: f32 = 1.2;
pub(super) const B: f32 = 0.6;

/// An inverted index, and BM25 over it. Documents are numbered in the order they were added.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Memory {
    pub(super) terms: FxHashMap<Box<str>, u32>,
    pub(super) postings: Vec<Vec<Posting>>,
    /// Of each term, how often the document that has it most has it.
    pub(super) highest_counts: Vec<u16>,
    pub(super) lengths: Vec<u16>,
    pub(super) shortest: Option<u16>,
    total_length: u64,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Posting {
    pub document: u32,
    pub count: u16,
}

impl Memory {
    pub fn of(documents: impl Iterator<Item = Vec<String>>) -> Self {
        let mut index = Self::default();
        documents.for_each(|terms| index.add(terms.iter().map(String::as_str)));
        index
    }

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

    /// How many documents have a term.
    pub fn having(&self, term: &str) -> usize {
        let id = self.terms.get(term);
        id.map_or(0, |&id| self.postings[id as usize].len())
    }

    pub const fn len(&self) -> usize {
        self.lengths.len()
    }

    pub(super) fn weight(&self, postings: &[Posting]) -> f32 {
        rarity(postings.len(), self.len())
    }

    #[allow(clippy::cast_precision_loss)]
    pub(super) fn average_length(&self) -> f32 {
        (self.total_length as f32 / self.len().max(1) as f32).max(1.0)
    }
}
