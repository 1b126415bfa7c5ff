use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::Category;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| source.category == Category::Anonymous) {
        if draft.is_bare(source) {
            let span = draft.introduction(claim, source);
            found.add(span, format!("{} says nothing of who they are", draft.quoted(span)));
        }
    }
}
