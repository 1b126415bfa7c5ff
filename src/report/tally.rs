//! How much each source of a story says.

use super::Terms;
use crate::attribution::Act;
use crate::audit::Audit;

/// One count for each of the story's sources.
pub struct Tally {
    pub sources: Vec<Count>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// It has a claim that the report shows, or a response.
    pub shown: bool,
    pub attributions: usize,
    /// Words of the attributed contents.
    pub words: usize,
}

impl Tally {
    pub fn of(audit: &Audit<'_>, terms: &Terms<'_>) -> Self {
        let mut sources = vec![Count::default(); audit.sources.all.len()];
        for (found, source) in audit.attributions.iter().zip(&audit.sources.of) {
            let Some(count) = source.map(|source| &mut sources[source]) else {
                continue;
            };
            count.shown |= found.act == Act::Response || terms.shown.is_claim(found);
            if terms.counts(found) {
                count.attributions += 1;
                count.words += found.words(&audit.story.text);
            }
        }
        Self { sources }
    }

    pub fn shown(&self) -> usize {
        self.sources.iter().filter(|count| count.shown).count()
    }
}
