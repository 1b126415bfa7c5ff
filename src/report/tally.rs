//! How much each source of a story says.

use super::Shown;
use super::shorten::words;
use crate::audit::Audit;

/// One count for each of the story's sources.
pub struct Tally {
    pub sources: Vec<Count>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub attributions: usize,
    /// Words of the attributed contents.
    pub words: usize,
}

impl Tally {
    pub fn of(audit: &Audit<'_>, shown: Shown) -> Self {
        let mut sources = vec![Count::default(); audit.sources.all.len()];
        for (found, source) in audit.attributions.iter().zip(&audit.sources.of) {
            let Some(source) = source.filter(|_| shown.is_claim(found)) else {
                continue;
            };
            sources[source].attributions += 1;
            sources[source].words += count_words(&words(audit.story, &found.content));
        }
        Self { sources }
    }
}

fn count_words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|part| part.contains(char::is_alphanumeric))
        .count()
}
