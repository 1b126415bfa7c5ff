use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::Class;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.anonymous() {
        let Some(span) = draft.first_with(&claim.attribution.content, Class::Opinion) else {
            continue;
        };
        if !draft.is_of_somebody_else(&claim.attribution.content, span) {
            let place = draft.introduction(claim, source);
            let message = format!("{} is an opinion of an unnamed source", draft.quoted(span));
            found.add_beside(span, message, place, "the source");
        }
    }
}
