use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::{Category, Channel};

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.claims_of(|source| source.channel == Channel::SocialPost) {
        let unknown = matches!(
            source.category,
            Category::Anonymous | Category::UnnamedPerson | Category::UnnamedGroup | Category::PartialName
        );
        // The posts that follow tell whose they are.
        let shown = source.is_plural() && draft.is_followed_by_a_handle(claim.attribution.span());
        if unknown && !shown && !draft.is_taken_up(source, draft.introduction(claim, source)) {
            let span = draft.place(claim);
            found.add(span, format!("{} posted this; who are they?", draft.quoted(span)));
        }
    }
}
