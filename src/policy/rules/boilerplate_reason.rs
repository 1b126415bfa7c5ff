use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::DisclosureKind;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| source.disclosure.kind == DisclosureKind::Boilerplate) {
        if let Some(span) = source.disclosure.span {
            let place = draft.introduction(claim, source);
            found.add_beside(span, "a stock reason for anonymity", place, "the source");
        }
    }
}
