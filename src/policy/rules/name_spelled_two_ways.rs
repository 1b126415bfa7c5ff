use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::policy::Claim;
use crate::source::{Category, Source};

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let named: Vec<(Claim<'_>, &Source)> = draft.sources(|source| source.category == Category::NamedPerson).collect();
    for (nth, (claim, source)) in named.iter().enumerate() {
        let like = |(_, other): &&(Claim<'_>, &Source)| are_like(&other.name, &source.name);
        if let Some((first, other)) = named[..nth].iter().find(like) {
            let span = draft.introduction(*claim, source);
            let message = format!("{} is spelled “{}” elsewhere", draft.quoted(span), other.name);
            found.add_beside(span, message, draft.introduction(*first, other), "spelled so here");
        }
    }
}

/// One first name, and surnames that a slip of the hand could turn into each other.
fn are_like(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 5;
    let parts = |name: &'_ str| name.rsplit_once(' ').map(|(first, last)| (first.to_owned(), last.to_owned()));
    let (Some((first, last)), Some((others, surname))) = (parts(one), parts(other)) else {
        return false;
    };
    first == others && last.len() >= SHORTEST && strsim::osa_distance(&last, &surname) == 1
}
