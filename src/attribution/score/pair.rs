//! Which found relation answers which gold one.

use super::words::Relation;

/// Gold index, found index, and the share of content words they have in common.
pub type Pair = (usize, usize, f64);

/// Pairs gold and found relations one to one, best content first; a shared cue decides between equals.
pub fn pair(gold: &[Relation], found: &[Relation]) -> Vec<Pair> {
    let mut options = Vec::new();
    for (i, theirs) in gold.iter().enumerate() {
        for (j, ours) in found.iter().enumerate() {
            let overlap = overlap(&theirs.content, &ours.content);
            let cue = shared(&theirs.cue, &ours.cue) > 0;
            if overlap >= 0.5 || cue && shared(&theirs.content, &ours.content) > 0 {
                options.push((overlap + if cue { 0.25 } else { 0.0 }, i, j, overlap));
            }
        }
    }
    options.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)));
    let (mut gold_taken, mut found_taken) = (vec![false; gold.len()], vec![false; found.len()]);
    let mut pairs = Vec::new();
    for (_, i, j, overlap) in options {
        if !gold_taken[i] && !found_taken[j] {
            (gold_taken[i], found_taken[j]) = (true, true);
            pairs.push((i, j, overlap));
        }
    }
    pairs
}

pub fn same_source(gold: &Relation, found: &Relation) -> bool {
    let (gold, found) = (&gold.source, &found.source);
    if gold.is_empty() || found.is_empty() {
        return gold.is_empty() && found.is_empty();
    }
    let both = shared(gold, found);
    overlap(gold, found) >= 0.5 || both == gold.len() || both == found.len()
}

/// How many numbers two ordered lists share.
pub fn shared(a: &[usize], b: &[usize]) -> usize {
    a.iter().filter(|at| b.binary_search(at).is_ok()).count()
}

/// Shared words of all words; 0 for two empty lists.
fn overlap(a: &[usize], b: &[usize]) -> f64 {
    let both = shared(a, b);
    let all = a.len() + b.len() - both;
    if all == 0 {
        0.0
    } else {
        both as f64 / all as f64
    }
}
