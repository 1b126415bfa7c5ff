//! What two versions say in, which claims are the same out.

use super::side::Claim;

/// So much of both claims must be the same words.
const ENOUGH: f64 = 0.5;

/// Two claims that may be one.
struct Likely {
    likeness: f64,
    /// The same words in the same order, also where none of them tells anything by itself.
    is_word_for_word: bool,
    has_same_name: bool,
    apart: usize,
    old: usize,
    new: usize,
}

/// Pairs of claims, old and new, each in one pair at most: the most alike first, of those the ones that the same
/// named source makes, and of those the nearest.
pub fn align(old: &[Claim<'_>], new: &[Claim<'_>]) -> Vec<(usize, usize)> {
    let mut likely: Vec<Likely> = Vec::new();
    for (one, before) in old.iter().enumerate() {
        for (other, after) in new.iter().enumerate() {
            let is_word_for_word = before.words == after.words;
            let likeness = before.said.likeness(&after.said);
            if is_word_for_word || likeness >= ENOUGH {
                let speaker = before.speaker();
                likely.push(Likely {
                    likeness,
                    is_word_for_word,
                    has_same_name: speaker.is_some() && speaker == after.speaker(),
                    apart: one.abs_diff(other),
                    old: one,
                    new: other,
                });
            }
        }
    }
    likely.sort_by(|a, b| {
        let words = b.is_word_for_word.cmp(&a.is_word_for_word);
        words
            .then(b.likeness.total_cmp(&a.likeness))
            .then(b.has_same_name.cmp(&a.has_same_name))
            .then((a.apart, a.old, a.new).cmp(&(b.apart, b.old, b.new)))
    });
    let (mut kept, mut now) = (vec![false; old.len()], vec![false; new.len()]);
    let mut pairs = Vec::new();
    for pair in likely {
        if !kept[pair.old] && !now[pair.new] {
            (kept[pair.old], now[pair.new]) = (true, true);
            pairs.push((pair.old, pair.new));
        }
    }
    pairs
}
