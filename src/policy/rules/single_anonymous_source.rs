use crate::policy::Draft;
use crate::policy::finding::Found;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| draft.is_held_back(source) && !draft.are_several(source)) {
        if draft.is_alone(claim) {
            let span = draft.introduction(claim, source);
            found.add_beside(
                span,
                format!("{} alone carries this claim", draft.quoted(span)),
                claim.attribution.content[0],
                "the claim",
            );
        }
    }
}
