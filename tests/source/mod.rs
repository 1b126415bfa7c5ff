//! Who is speaking: codebooks, and the hard cases of `docs/sources.md`, a file for each theme.

mod bodies;
mod codebooks;
mod disclosure;
mod documents;
mod joined;
mod officials;
mod polls;
mod posts;
mod private;
mod respondents;
mod writer;

use std::sync::LazyLock;

use onrecord::source::{Category, Source};
use onrecord::{Auditor, Grammar, Story};

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::bundled("en").unwrap());

/// The sources of a story.
pub struct Told {
    pub text: String,
    pub sources: Vec<Source>,
}

impl Told {
    pub fn of(copy: &str) -> Self {
        let story = Story::from_text("story.txt", copy);
        let sources = Auditor::new(&GRAMMAR).audit(&story).sources.all;
        Self {
            text: copy.to_owned(),
            sources,
        }
    }

    /// The source that the story speaks of in words that begin so.
    #[track_caller]
    pub fn source(&self, words: &str) -> &Source {
        let is_spoken_of = |source: &&Source| {
            let spans = source.mentions.iter();
            let mut mentions = spans.map(|span| span.of(&self.text));
            source.name.starts_with(words) || mentions.any(|mention| mention.starts_with(words))
        };
        let found = self.sources.iter().find(is_spoken_of);
        found.unwrap_or_else(|| panic!("no {words} among {:#?}", self.sources))
    }
}

/// Asserts what each source is that stands in square brackets.
#[track_caller]
fn assert_told(copy: &str, expected: &[Category]) {
    let told = Told::of(&copy.replace(['[', ']'], ""));
    let bracketed = copy.split('[').skip(1);
    let bracketed = bracketed.map(|rest| rest.split(']').next().unwrap());
    let found: Vec<_> = bracketed.map(|words| told.source(words).category).collect();
    assert_eq!(found, expected, "{copy}");
}
