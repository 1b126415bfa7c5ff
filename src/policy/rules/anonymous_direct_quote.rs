use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::attribution::Mode;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.anonymous() {
        if claim.attribution.mode == Mode::Direct && draft.is_sure(claim) {
            let place = draft.introduction(claim, source);
            let message = "an unnamed source is quoted word for word";
            found.add_beside(claim.attribution.content[0], message, place, "the source");
        }
    }
}
