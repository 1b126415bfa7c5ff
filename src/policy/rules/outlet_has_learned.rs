use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::Mark;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for span in draft.marked(Mark::OutletKnows) {
        found.add(span, format!("{} stands in place of a source", draft.quoted(span)));
    }
}
