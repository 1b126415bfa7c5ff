//! Where each word of a story stands, whatever its capitals, and the titles that call a noun.

use rustc_hash::{FxHashMap as HashMap, FxHasher};
use std::hash::Hasher;

use crate::grammar::Marked;

/// No earlier place.
const NONE: u32 = u32::MAX;

/// Looks words up backwards from a place.
pub struct Nouns<'m> {
    marked: &'m Marked<'m>,
    /// By a hash of the word.
    last: HashMap<u64, u32>,
    /// For each token, the one before it that (most likely) is the same word.
    before: Vec<u32>,
    /// For each noun, by a hash, the titles that mean it.
    titles: HashMap<u64, Vec<usize>>,
}

impl<'m> Nouns<'m> {
    pub fn of(marked: &'m Marked<'m>) -> Self {
        let mut nouns = Self {
            marked,
            last: HashMap::default(),
            before: Vec::with_capacity(marked.text.tokens.len()),
            titles: HashMap::default(),
        };
        for (at, token) in marked.text.tokens.iter().enumerate() {
            let before = nouns.last.insert(hash(token.text), at as u32);
            nouns.before.push(before.unwrap_or(NONE));
            for noun in marked.grammar.heads.of_title(token.text) {
                nouns.titles.entry(hash(noun)).or_default().push(at);
            }
        }
        nouns
    }

    /// The places before `start` of a word and of the titles that mean it, the nearest first.
    pub fn called(&self, word: &str, start: usize) -> Vec<usize> {
        let key = hash(word);
        let same = |&at: &usize| self.text_of(at).eq_ignore_ascii_case(word);
        let means = |&at: &usize| {
            let nouns = self.marked.grammar.heads.of_title(self.text_of(at));
            nouns.iter().any(|noun| noun.eq_ignore_ascii_case(word))
        };
        let mut next = self.last.get(&key).copied().unwrap_or(NONE);
        let words = std::iter::from_fn(|| {
            let at = next as usize;
            next = *self.before.get(at)?;
            Some(at)
        });
        let titles = self.titles.get(&key).map_or(&[][..], Vec::as_slice);
        let mut places: Vec<usize> = words.filter(same).collect();
        places.extend(titles.iter().copied().filter(means));
        places.retain(|&at| at < start);
        places.sort_unstable_by(|a, b| b.cmp(a));
        places.dedup();
        places
    }

    fn text_of(&self, at: usize) -> &str {
        self.marked.text.tokens[at].text
    }
}

fn hash(word: &str) -> u64 {
    let mut hash = FxHasher::default();
    let mut letters: u64 = 0;
    for (place, byte) in word.bytes().enumerate() {
        letters = letters << 8 | u64::from(byte.to_ascii_lowercase());
        if place % 8 == 7 {
            hash.write_u64(letters);
        }
    }
    hash.write_u64(letters);
    hash.finish()
}
