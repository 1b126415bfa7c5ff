//! Who speaks: each attribution's source, by the name that the story gives it.

mod bodies;
mod described;
mod implied;
mod names;
mod pronouns;

use onrecord::source::{Category, Source};
use onrecord::{Auditor, Grammar, Story};

/// The source of each attribution of the copy, in the order of the text.
fn speakers(copy: &str) -> Vec<Source> {
    let grammar = Grammar::bundled("en").unwrap();
    let story = Story::from_text("story.txt", copy);
    let audit = Auditor::new(&grammar).audit(&story);
    let told = audit.sources.of.iter().flatten();
    told.map(|&source| audit.sources.all[source].clone())
        .collect()
}

fn names(copy: &str) -> Vec<String> {
    speakers(copy)
        .into_iter()
        .map(|source| source.name)
        .collect()
}

/// Name and category of the last attribution's source.
fn last(copy: &str) -> (String, Category) {
    let source = speakers(copy).pop().expect("an attribution");
    (source.name, source.category)
}
