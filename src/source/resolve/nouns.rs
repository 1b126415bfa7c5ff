//! Where each word of a story stands, whatever its capitals, and the titles that call a noun.

use std::ops::Range;

use rustc_hash::{FxHashMap as HashMap, FxHasher};
use std::hash::Hasher;

use crate::grammar::Marked;

/// No earlier place.
const NONE: u32 = u32::MAX;

/// Looks words up backwards from a place.
pub struct Nouns<'m> {
    marked: &'m Marked<'m>,
    /// For each token, the one before it that (most likely) is the same word.
    before: Vec<u32>,
    /// For each noun, by a hash, the titles that mean it.
    titles: HashMap<u64, Vec<usize>>,
}

impl<'m> Nouns<'m> {
    pub fn of(marked: &'m Marked<'m>) -> Self {
        // The last place of each word of the lexicon, by its number, and of each other word, by a hash.
        let mut last_known = vec![NONE; marked.grammar.lexicon.words()];
        let mut last_other: HashMap<u64, u32> = HashMap::default();
        let mut nouns = Self {
            marked,
            before: Vec::with_capacity(marked.text.tokens.len()),
            titles: HashMap::default(),
        };
        for (at, token) in marked.text.tokens.iter().enumerate() {
            let last = match marked.words[at].word {
                Some(word) => &mut last_known[word.index()],
                None => last_other.entry(hash(token.text)).or_insert(NONE),
            };
            nouns.before.push(std::mem::replace(last, at as u32));
            for noun in marked.grammar.heads.of_title(token.text) {
                nouns.titles.entry(hash(noun)).or_default().push(at);
            }
        }
        nouns
    }

    /// The places in `range`, which ends before `noun`, of the word there and of the titles that mean it, the
    /// nearest first.
    pub fn called(&self, noun: usize, range: Range<usize>) -> Vec<usize> {
        let word = self.text_of(noun);
        let key = hash(word);
        let same = |&at: &usize| self.text_of(at).eq_ignore_ascii_case(word);
        let means = |&at: &usize| {
            let nouns = self.marked.grammar.heads.of_title(self.text_of(at));
            nouns.iter().any(|noun| noun.eq_ignore_ascii_case(word))
        };
        let before = |&at: &usize| self.before.get(at).map(|&before| before as usize);
        let words = std::iter::successors(before(&noun), before)
            .take_while(|&at| range.start <= at && at != NONE as usize);
        let titles = self.titles.get(&key).map_or(&[][..], Vec::as_slice);
        let mut places: Vec<usize> = words.filter(same).collect();
        let from = titles.partition_point(|&at| at < range.start);
        let near = titles[from..].iter().take_while(|&&at| at < range.end);
        places.extend(near.copied().filter(means));
        places.retain(|&at| at < range.end);
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
