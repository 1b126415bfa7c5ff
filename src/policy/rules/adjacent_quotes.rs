use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::attribution::Mode;
use crate::grammar::Class;
use crate::policy::Claim;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let quoted = |claim: &Claim<'_>| claim.attribution.mode == Mode::Direct;
    let claims: Vec<Claim<'_>> = draft.claims().filter(quoted).collect();
    for pair in claims.windows(2) {
        let (before, after) = (pair[0], pair[1]);
        let of = &draft.audit.sources.of;
        let (opens, told) = (after.attribution.content[0], draft.place(after));
        let apart = of[before.index].is_some() && of[after.index].is_some() && of[before.index] != of[after.index];
        // "the study found", then "its authors wrote": one text.
        let written = |claim: &Claim<'_>| {
            let place = [draft.place(*claim)];
            let noun = [Class::Document, Class::Channel, Class::Outlet];
            noun.iter().any(|class| draft.first_with(&place, *class).is_some())
        };
        let ends = before.attribution.span().end;
        // Over several paragraphs it began with the one before, and a mark is missing.
        let apart = apart && !draft.words(opens).contains('\n') && !written(&before) && !written(&after);
        if apart && ends <= opens.start && opens.end <= told.start && draft.are_adjacent(ends, opens.start) {
            let message = "another speaker’s quotation follows without a break";
            found.add_beside(opens, message, told, "its speaker, told after");
        }
    }
}
