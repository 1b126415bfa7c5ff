use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::Class;
use crate::source::Category;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (claim, source) in draft.sources(|source| source.category == Category::Document && source.provenance.is_none()) {
        let span = draft.introduction(claim, source);
        let private = draft.first_with(&[span], Class::PrivateDocument).is_some();
        if private && draft.begins_indefinite(span) && source.affiliation.is_none() {
            found.add(span, format!("it is not said how {} was come by", draft.quoted(span)));
        }
    }
}
