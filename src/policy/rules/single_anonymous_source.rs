use crate::policy::{Claim, Draft};
use crate::policy::finding::Found;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let mut seen = Vec::new();
    for (claim, source) in draft.anonymous() {
        if draft.are_several(source) || asks(draft, claim) || seen.contains(&std::ptr::from_ref(source)) {
            continue;
        }
        seen.push(std::ptr::from_ref(source));
        let span = draft.introduction(claim, source);
        if draft.is_alone(claim) {
            found.add_beside(
                span,
                format!("{} alone carries this claim", draft.quoted(span)),
                claim.attribution.content[0],
                "the claim",
            );
        }
    }
}

/// A question claims nothing.
fn asks(draft: &Draft<'_>, claim: Claim<'_>) -> bool {
    let content = &claim.attribution.content;
    content.iter().all(|part| {
        let words = draft.words(*part);
        draft.sentences_in(*part) == 1 &&         words.trim_end_matches(|sign: char| !sign.is_alphanumeric() && sign != '?').ends_with('?')
    })
}
