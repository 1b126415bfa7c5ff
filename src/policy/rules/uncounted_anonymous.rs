use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::Category;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| source.category == Category::Anonymous && source.is_plural() && source.heads.is_none()) {
        let span = draft.introduction(claim, source);
        found.add(span, format!("{} are not counted", draft.quoted(span)));
    }
}
