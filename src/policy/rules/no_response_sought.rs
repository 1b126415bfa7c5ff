use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::strength::Dimension;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for claim in draft.claims() {
        let points = draft.points(claim, Dimension::Response);
        if points.is_some_and(|points| points.points == 0) {
            let message = "no word of whether the accused was asked";
            found.add_beside(claim.attribution.content[0], message, draft.place(claim), "the accuser");
        }
    }
}
