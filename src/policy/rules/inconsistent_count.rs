use crate::policy::Draft;
use crate::policy::finding::Found;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for (_, source) in draft.sources(|source| draft.is_held_back(source)) {
        let mut counted = source
            .mentions
            .iter()
            .filter_map(|mention| Some((*mention, draft.count_in(*mention)?)));
        let Some((first, count)) = counted.next() else {
            continue;
        };
        if let Some((other, _)) = counted.find(|(_, other)| *other != count) {
            let message = format!("{} were {count} before", draft.quoted(other));
            found.add_beside(other, message, first, "counted first");
        }
    }
}
