use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::HeadKind;
use crate::source::Category;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| source.category == Category::Collective) {
        let span = draft.introduction(claim, source);
        if !draft.has_head(span, HeadKind::Official) && !draft.is_named_after(claim) {
            found.add(span, format!("{} are not named, nor one of them after it", draft.quoted(span)));
        }
    }
}
