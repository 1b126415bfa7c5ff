use std::sync::LazyLock;

use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::{Bucket, Codebook, Codebooks};

/// Whose definition of anonymous and named the share goes by.
const CODEBOOK: &str = "onrecord";

static DEFINITION: LazyLock<Option<Codebook>> =
    LazyLock::new(|| Codebooks::bundled().ok()?.get(CODEBOOK).cloned());

pub fn check(draft: &Draft<'_>, limit: f64, found: &mut Found) {
    let Some(codebook) = DEFINITION.as_ref() else {
        return;
    };
    let counted = draft.audit.ratios(codebook).attributions;
    let Some(share) = counted.anonymous_share().filter(|share| *share > limit) else {
        return;
    };
    let first = draft
        .sources(|source| codebook.bucket(source) == Bucket::Anonymous)
        .next();
    if let Some((claim, source)) = first {
        let message = format!(
            "{} of {} attributions to people are anonymous, {:.0}%; the limit is {:.0}% (codebook {CODEBOOK})",
            counted.anonymous,
            counted.anonymous + counted.named,
            share * 100.0,
            limit * 100.0,
        );
        found.add(draft.introduction(claim, source), message);
    }
}
