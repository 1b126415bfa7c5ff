//! Which attribution's content holds which attribution.

use super::Attribution;
use crate::read::Span;

/// Sets `within` of each attribution; they are in the order of their first bytes.
pub fn nest(attributions: &mut [Attribution]) {
    let mut around: Vec<usize> = Vec::new();
    for index in 0..attributions.len() {
        let start = attributions[index].span().start;
        around.retain(|&outer| attributions[outer].span().end > start);
        attributions[index].within = around
            .iter()
            .copied()
            .filter(|&outer| holds(&attributions[outer], &attributions[index]))
            .min_by_key(|&outer| attributions[outer].span().len());
        around.push(index);
    }
}

/// Whether source, cue and content of `inner` all lie in the content of `outer`.
fn holds(outer: &Attribution, inner: &Attribution) -> bool {
    let parts = inner.source.iter().chain(&inner.cue).chain(&inner.content);
    let held = |part: &Span| outer.content.iter().any(|content| content.contains(*part));
    parts.clone().next().is_some() && parts.clone().all(held)
}
