//! What two versions say in, which claims are the same out.

use crate::strength::Said;

/// So much of both claims must be the same words.
const ENOUGH: f64 = 0.5;

/// Pairs of claims, old and new, each in one pair at most; the most alike first, and of those the earlier.
pub fn align(old: &[Said], new: &[Said]) -> Vec<(usize, usize)> {
    let mut likely: Vec<(f64, usize, usize)> = Vec::new();
    for (one, before) in old.iter().enumerate() {
        for (other, after) in new.iter().enumerate() {
            let alike = before.likeness(after);
            if alike >= ENOUGH {
                likely.push((alike, one, other));
            }
        }
    }
    let apart = |&(_, one, other): &(f64, usize, usize)| one.abs_diff(other);
    likely.sort_by(|a, b| {
        let order = b.0.total_cmp(&a.0).then(apart(a).cmp(&apart(b)));
        order.then((a.1, a.2).cmp(&(b.1, b.2)))
    });
    let (mut kept, mut now) = (vec![false; old.len()], vec![false; new.len()]);
    let mut pairs = Vec::new();
    for (_, one, other) in likely {
        if !kept[one] && !now[other] {
            (kept[one], now[other]) = (true, true);
            pairs.push((one, other));
        }
    }
    pairs
}
