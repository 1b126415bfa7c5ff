use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::attribution::Mode;
use crate::grammar::Class;

/// So many sentences may be read before it is told who speaks.
const MOST: usize = 2;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for claim in draft.claims() {
        let Some(&cue) = claim.attribution.cue.first() else {
            continue;
        };
        let quoted = claim.attribution.content[0];
        let late = quoted.end <= cue.start && draft.sentences_in(quoted) > MOST;
        // A pronoun speaks of somebody the reader has met.
        let met = draft.first_with(&[draft.place(claim)], Class::SubjectPronoun).is_some();
        let told = met || claim.source.is_some_and(|source| draft.is_told_before(source, quoted));
        if claim.attribution.mode == Mode::Direct && late && !told {
            let message = format!("the speaker is told only after {} sentences", draft.sentences_in(quoted));
            found.add_beside(cue, message, quoted, "the quotation");
        }
    }
}
