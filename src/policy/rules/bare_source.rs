use crate::policy::Draft;
use crate::policy::finding::Found;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| draft.is_held_back(source)) {
        if draft.is_bare(source) {
            let span = draft.introduction(claim, source);
            found.add(span, format!("{} says nothing of who they are", draft.quoted(span)));
        }
    }
}
