use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::Knowledge;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| draft.is_held_back(source) && source.knowledge == Knowledge::Unstated) {
        let span = draft.introduction(claim, source);
        if !draft.is_bare(source) {
            found.add(span, format!("it is not said how {} came to know", draft.quoted(span)));
        }
    }
}
