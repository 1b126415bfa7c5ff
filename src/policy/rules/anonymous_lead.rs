use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::policy::Claim;
use crate::read::{Block, BlockKind};

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let leads = |claim: &Claim<'_>| {
        let block = claim.attribution.block;
        let span = claim.attribution.span();
        let inside = |lead: Block| lead.span.start <= span.start && span.end <= lead.span.end;
        matches!(block, BlockKind::Headline | BlockKind::Standfirst) || draft.lead().is_some_and(inside)
    };
    if let Some((claim, _)) = draft.anonymous().find(|(claim, _)| leads(claim)) {
        let span = draft.place(claim);
        let message = format!("the opening of the story rests on {}", draft.quoted(span));
        found.add(span, message);
    }
}
