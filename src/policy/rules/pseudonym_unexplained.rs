use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::Mark;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for span in draft.marked(Mark::Pseudonym) {
        if !draft.sentence_has(span, Mark::Specific) && !draft.sentence_has(span, Mark::Boilerplate) {
            found.add(span, "a changed name without a reason");
        }
    }
}
