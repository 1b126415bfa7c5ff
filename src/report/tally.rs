//! How much each source of a story says.

use super::Terms;
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
    pub fn of(audit: &Audit<'_>, terms: &Terms<'_>) -> Self {
        let mut sources = vec![Count::default(); audit.sources.all.len()];
        for (found, source) in audit.attributions.iter().zip(&audit.sources.of) {
            let Some(source) = source.filter(|_| terms.counts(found)) else {
                continue;
            };
            sources[source].attributions += 1;
            sources[source].words += found.words(&audit.story.text);
        }
        Self { sources }
    }
}
