use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::claim::{Kind, Relation};

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for claim in draft.claims() {
        for known in &draft.audit.matches[claim.index] {
            let (true, Relation::Contradicts(Kind::Quantity), Some(places)) =
                (known.certain, known.relation, known.places)
            else {
                continue;
            };
            let theirs = known.known().unwrap_or_default();
            found.add(places.text, format!("{} has “{theirs}”", known.entry.id));
        }
    }
}
