use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::attribution::Act;
use crate::source::Source;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let audit = draft.audit;
    for (response, source) in audit.attributions.iter().zip(&audit.sources.of) {
        let Some(place) = response.source.filter(|_| response.act == Act::Response) else {
            continue;
        };
        if draft.is_pronoun(place) {
            continue;
        }
        let body = source.map(|source| &audit.sources.all[source]);
        let Some(body) = body.and_then(|source| last_word(source.affiliation.as_ref().unwrap_or(&source.name))) else {
            continue;
        };
        let theirs = |source: &Source| source.affiliation.as_ref().and_then(|of| last_word(of)) == Some(body);
        let other = draft.anonymous().find(|(_, source)| theirs(source));
        if let Some((claim, source)) = other {
            let message = format!("{} declined, and one of its own is quoted unnamed", draft.quoted(place));
            found.add_beside(place, message, draft.introduction(claim, source), "quoted unnamed");
        }
    }
}

fn last_word(name: &str) -> Option<&str> {
    name.split_whitespace().next_back()
}
