use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::Mark;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for span in draft.marked(Mark::Secondhand) {
        found.add(span, "another outlet’s unnamed sources are passed on");
    }
}
