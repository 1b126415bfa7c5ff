use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::policy::Claim;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let leads = |claim: &Claim<'_>| {
        let span = claim.attribution.span();
        let lead = draft.lead();
        lead.is_some_and(|lead| lead.span.start <= span.start && span.end <= lead.span.end)
    };
    if let Some((claim, _)) = draft.anonymous().find(|(claim, _)| leads(claim)) {
        let span = draft.place(claim);
        let message = format!("the opening of the story rests on {}", draft.quoted(span));
        found.add(span, message);
    }
}
