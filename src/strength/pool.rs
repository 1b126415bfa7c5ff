//! Attributions in, claims out: which of them carry the same one.

use super::Evidence;
use crate::attribution::Act;

/// How many attributions before and after are looked at, so that a long text takes no longer a word than a short one.
const NEAR: usize = 100;

/// For each attribution, itself and then the others that say the same; none for responses.
pub fn carriers(evidence: &Evidence<'_>) -> Vec<Vec<usize>> {
    let all = 0..evidence.attributions.len();
    let of = |index: usize| {
        if evidence.attributions[index].act == Act::Response {
            return Vec::new();
        }
        let near = index.saturating_sub(NEAR)..(index + NEAR).min(all.end);
        let others = near.filter(|&other| other != index && is_same(evidence, index, other));
        std::iter::once(index).chain(others).collect()
    };
    all.clone().map(of).collect()
}

fn is_same(evidence: &Evidence<'_>, one: usize, other: usize) -> bool {
    let (a, b) = (&evidence.attributions[one], &evidence.attributions[other]);
    a.act == b.act
        && a.kind == b.kind
        && a.within != Some(other)
        && b.within != Some(one)
        && evidence.denies(one) == evidence.denies(other)
        && evidence.said(one).is_same(evidence.said(other))
}
