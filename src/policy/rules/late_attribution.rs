use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::attribution::Mode;

/// So many sentences may be read before it is told who speaks.
const MOST: usize = 2;
/// A quotation of fewer words is read in one glance, however many sentences it has.
const FEWEST_WORDS: usize = 15;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for claim in draft.claims() {
        let Some(&cue) = claim.attribution.cue.first() else {
            continue;
        };
        let quoted = claim.attribution.content[0];
        let long = draft.sentences_in(quoted) > MOST
            && draft.words(quoted).split_whitespace().count() >= FEWEST_WORDS;
        let late = quoted.end <= cue.start && long;
        // A pronoun speaks of somebody the reader has met.
        let place = draft.place(claim);
        let met = draft.is_pronoun(place);
        let told = met
            || draft.is_taken_up_from(place, quoted)
            || claim.source.is_some_and(|source| draft.is_told_before(source, quoted));
        if claim.attribution.mode == Mode::Direct && late && !told {
            let message = format!("the speaker is told only after {} sentences", draft.sentences_in(quoted));
            found.add_beside(cue, message, quoted, "the quotation");
        }
    }
}
