use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::source::Source;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let all: Vec<_> = draft
        .sources(|source| source.category.may_ask_not_to_be_named())
        .collect();
    for (nth, (claim, source)) in all.iter().enumerate() {
        let span = draft.introduction(*claim, source);
        let Some(noun) = draft.known_person(span) else {
            continue;
        };
        let before = all[..nth].iter().map(|(claim, source)| (draft.introduction(*claim, source), *source));
        let told = |(_, source): &(_, &Source)| source.name.to_lowercase().contains(&noun.to_lowercase());
        let mut like = before.filter(told);
        if draft.is_one_told_of(noun, span) {
            continue;
        }
        // One told of by the same noun is who is meant.
        if let Some((first, _)) = like.clone().find(|(_, source)| source.is_plural())
            && like.all(|(_, source)| source.is_plural())
        {
            let message = format!("{} was told as more than one before", draft.quoted(span));
            found.add_beside(span, message, first, "told first");
        }
    }
}
