use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::DisclosureKind;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| draft.is_held_back(source) && source.disclosure.kind <= DisclosureKind::Unexplained) {
        if draft.is_covered(source) {
            continue;
        }
        let span = draft.introduction(claim, source);
        found.add(span, format!("no reason is given why {} is not named", draft.quoted(span)));
    }
}
