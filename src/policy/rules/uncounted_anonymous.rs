use crate::policy::Draft;
use crate::policy::finding::Found;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| draft.is_held_back(source) && source.is_plural() && source.heads.is_none()) {
        let span = draft.introduction(claim, source);
        if draft.is_counted_near(span) {
            continue;
        }
        found.add(span, format!("{} are not counted", draft.quoted(span)));
    }
}
