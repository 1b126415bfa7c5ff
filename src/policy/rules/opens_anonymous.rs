use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::attribution::Mode;
use crate::read::BlockKind;
use crate::source::Source;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let first = draft.claims().find(|claim| {
        claim.attribution.mode == Mode::Direct && claim.attribution.block == BlockKind::Body
    });
    let anonymous = |source: &&Source| draft.is_held_back(source);
    if let Some(claim) = first
        && let Some(source) = claim.source.filter(anonymous)
    {
        let place = draft.introduction(claim, source);
        let message = "the first full quotation of the story is from an unnamed source";
        found.add_beside(claim.attribution.content[0], message, place, "the source");
    }
}
