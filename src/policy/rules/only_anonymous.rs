use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::{Category, Source};

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let answers = |source: &Source| {
        matches!(
            source.category,
            Category::NamedPerson | Category::Organization | Category::Spokesperson | Category::Officials | Category::Document
        )
    };
    if draft.claims_of(answers).next().is_some() {
        return;
    }
    let mut anonymous = draft.anonymous();
    if let (Some((claim, source)), Some(_)) = (anonymous.next(), anonymous.next()) {
        let span = draft.introduction(claim, source);
        found.add(span, "nobody in this story is named as a source, nor any body or document");
    }
}
