use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::{Class, HeadKind};
use crate::source::Category;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| source.category == Category::Collective && source.affiliation.is_none()) {
        let span = draft.introduction(claim, source);
        if draft.has_head(span, HeadKind::Official) && draft.first_with(&[span], Class::Officialdom).is_some()
            && !draft.follows_a_body(span)
        {
            found.add(span, format!("{} of what body?", draft.quoted(span)));
        }
    }
}
