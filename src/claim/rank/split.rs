//! Words that were written together, as in hashtags and handles, cut into words that the entries have.

use super::super::Index;
use super::super::compare::concepts::Concepts;
use super::super::text::{Word, words};

/// Shorter words are left alone, and so are longer ones.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=30;
const LONGEST_PART: usize = 16;
/// What a word without meaning of its own costs: about as much as a common word.
const STOP: f32 = 4.0;

/// The words, with those cut that no entry has and that are made of words which entries have.
pub fn split(all: Vec<Word>, index: &Index, concepts: &Concepts) -> Vec<Word> {
    let rarest = index.weight("");
    let unknown = |word: &Word| {
        LENGTHS.contains(&word.folded.len())
            && word.folded.bytes().all(|byte| byte.is_ascii_lowercase())
            && index.weight(&word.stem) >= rarest
            && !concepts.stop.contains(&word.folded)
    };
    let cut = |word: Word| {
        if !unknown(&word) {
            return vec![word];
        }
        let parts = parts(&word.folded, index, concepts);
        let parts = parts.into_iter().flat_map(words).map(|part| Word {
            capital: word.capital,
            ..part
        });
        let parts: Vec<Word> = parts.collect();
        let empty = |part: &Word| concepts.stop.contains(&part.folded);
        if parts.iter().all(empty) {
            vec![word]
        } else {
            parts
        }
    };
    all.into_iter().flat_map(cut).collect()
}

/// The likeliest cut, by how common the parts are; empty if there is none.
fn parts<'w>(word: &'w str, index: &Index, concepts: &Concepts) -> Vec<&'w str> {
    let mut best: Vec<Option<(f32, usize)>> = vec![None; word.len() + 1];
    best[0] = Some((0.0, 0));
    for end in 1..=word.len() {
        for start in end.saturating_sub(LONGEST_PART)..end {
            let before = best[start].map(|(cost, _)| cost);
            let here =
                before.and_then(|before| Some(before + cost(&word[start..end], index, concepts)?));
            if let Some(cost) = here
                && best[end].is_none_or(|(least, _)| cost < least)
            {
                best[end] = Some((cost, start));
            }
        }
    }
    let mut parts = Vec::new();
    let mut end = word.len();
    while end > 0 {
        let Some((_, start)) = best[end] else {
            return Vec::new();
        };
        parts.push(&word[start..end]);
        end = start;
    }
    parts.reverse();
    parts
}

fn cost(part: &str, index: &Index, concepts: &Concepts) -> Option<f32> {
    /// How much below that of an unknown word the weight of a part is: of two entries, of twenty.
    const ONCE: f32 = 1.0;
    const SEEN: f32 = 1.6;
    const COMMON: f32 = 3.7;
    if part.len() > 1 && concepts.stop.contains(part) {
        return Some(STOP);
    }
    let stem = words(part).into_iter().next()?.stem;
    let weight = index.weight(&stem);
    let least = match part.len() {
        0..=2 => COMMON,
        3 => SEEN,
        _ => ONCE,
    };
    (index.weight("") - weight >= least).then_some(weight)
}
