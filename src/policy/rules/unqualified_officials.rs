use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::HeadKind;
use crate::source::Category;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| source.category == Category::Collective && source.affiliation.is_none()) {
        let span = draft.introduction(claim, source);
        if draft.has_head(span, HeadKind::Official) {
            found.add(span, format!("{} of what body?", draft.quoted(span)));
        }
    }
}
