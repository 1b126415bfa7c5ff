//! Where each word of a story stands, whatever its capitals, and the titles that call a noun.

use rustc_hash::{FxHashMap as HashMap, FxHasher};
use std::hash::Hasher;

use crate::grammar::Marked;

/// No earlier place.
const NONE: u32 = u32::MAX;

/// Looks words up backwards from a place.
pub struct Nouns<'m> {
    marked: &'m Marked<'m>,
    /// The last place of each word of the lexicon, by its number, and of each other word, by a hash.
    last_known: Vec<u32>,
    last_other: HashMap<u64, u32>,
    /// For each token, the one before it that (most likely) is the same word.
    before: Vec<u32>,
    /// For each noun, by a hash, the titles that mean it.
    titles: HashMap<u64, Vec<usize>>,
}

impl<'m> Nouns<'m> {
    pub fn of(marked: &'m Marked<'m>) -> Self {
        let mut nouns = Self {
            marked,
            last_known: vec![NONE; marked.grammar.lexicon.words()],
            last_other: HashMap::default(),
            before: Vec::with_capacity(marked.text.tokens.len()),
            titles: HashMap::default(),
        };
        for (at, token) in marked.text.tokens.iter().enumerate() {
            let last = match marked.words[at].word {
                Some(word) => &mut nouns.last_known[word.index()],
                None => nouns.last_other.entry(hash(token.text)).or_insert(NONE),
            };
            nouns.before.push(std::mem::replace(last, at as u32));
            for noun in marked.grammar.heads.of_title(token.text) {
                nouns.titles.entry(hash(noun)).or_default().push(at);
            }
        }
        nouns
    }

    /// The places before `start` of the word at `noun` and of the titles that mean it, the nearest first.
    pub fn called(&self, noun: usize, start: usize) -> Vec<usize> {
        let word = self.text_of(noun);
        let key = hash(word);
        let same = |&at: &usize| self.text_of(at).eq_ignore_ascii_case(word);
        let means = |&at: &usize| {
            let nouns = self.marked.grammar.heads.of_title(self.text_of(at));
            nouns.iter().any(|noun| noun.eq_ignore_ascii_case(word))
        };
        let mut next = match self.marked.words[noun].word {
            Some(word) => self.last_known[word.index()],
            None => self.last_other.get(&key).copied().unwrap_or(NONE),
        };
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
