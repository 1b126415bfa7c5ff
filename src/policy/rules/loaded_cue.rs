use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::grammar::Class;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for claim in draft.claims() {
        if let Some(span) = draft.first_with(&claim.attribution.cue, Class::LoadedCue) {
            found.add(span, format!("{} takes sides; “said” does not", draft.quoted(span)));
        }
    }
}
