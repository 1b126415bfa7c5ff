use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::claim::{Norm, Relation};

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for claim in draft.claims() {
        for known in &draft.audit.matches[claim.index] {
            let says_so = matches!(known.relation, Relation::Same | Relation::Compatible);
            let verdict = known.entry.verdict.as_ref();
            if let Some(verdict) = verdict.filter(|verdict| verdict.norm.is_some_and(is_disputed))
                && known.certain
                && says_so
            {
                let message = format!("{} holds this to be “{}”", known.entry.id, verdict.label);
                found.add(claim.attribution.content[0], message);
            }
        }
    }
}

const fn is_disputed(norm: Norm) -> bool {
    matches!(
        norm,
        Norm::False | Norm::MostlyFalse | Norm::Misleading | Norm::AlteredMedia | Norm::Satire | Norm::Outdated
    )
}
