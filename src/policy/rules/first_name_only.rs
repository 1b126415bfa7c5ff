use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::{Category, DisclosureKind};

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| source.category == Category::PartialName && source.disclosure.kind == DisclosureKind::None) {
        let span = draft.introduction(claim, source);
        found.add(span, format!("{} is only a part of a name", draft.quoted(span)));
    }
}
