use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::{Category, Channel};

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.claims_of(|source| source.channel == Channel::SocialPost) {
        let unknown = matches!(
            source.category,
            Category::Anonymous | Category::UnnamedPerson | Category::UnnamedGroup | Category::PartialName
        );
        if unknown && !draft.is_taken_up(source, draft.introduction(claim, source)) {
            let span = draft.place(claim);
            found.add(span, format!("{} posted this; who are they?", draft.quoted(span)));
        }
    }
}
