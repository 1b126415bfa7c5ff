use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::Category;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, _) in draft.claims_of(|source| source.category == Category::Hearsay) {
        let span = draft.place(claim);
        found.add(span, format!("{} does not say who says so", draft.quoted(span)));
    }
}
