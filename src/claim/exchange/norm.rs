//! A reviewer and a label in, the verdict on the common scale out.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::super::{Entry, Norm};

/// The labels of one reviewer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdicts {
    pub reviewer: String,
    /// How the reviewer is named as publisher or author.
    pub names: Vec<String>,
    pub labels: HashMap<String, Norm>,
}

impl Verdicts {
    /// The tables that are built into the program.
    ///
    /// # Errors
    /// When the file is not as it should be.
    pub fn read() -> Result<Vec<Self>, serde_yaml::Error> {
        serde_yaml::from_str(include_str!("../../../grammars/claims/verdicts.yaml"))
    }

    fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Verdicts>> = OnceLock::new();
        // A test reads the file, so that the program never meets a wrong one.
        ALL.get_or_init(|| Self::read().unwrap_or_default())
    }

    pub fn norm(&self, label: &str) -> Option<Norm> {
        let label = bare(label);
        self.labels
            .iter()
            .find(|(known, _)| bare(known) == label)
            .map(|(_, norm)| *norm)
    }
}

/// What the entry's label means, if its reviewer is known; by any reviewer's table where all that know it agree.
pub fn norm_of(entry: &Entry) -> Option<Norm> {
    let label = &entry.verdict.as_ref()?.label;
    let review = entry.review.as_ref();
    let by = |name: &Option<String>| name.as_deref().map(bare);
    let reviewers = [
        review.and_then(|review| by(&review.publisher)),
        review.and_then(|review| by(&review.author)),
    ];
    let named = Verdicts::all().iter().find(|table| {
        table
            .names
            .iter()
            .any(|name| reviewers.contains(&Some(bare(name))))
    });
    if let Some(table) = named {
        return table.norm(label);
    }
    let mut meanings = Verdicts::all().iter().filter_map(|table| table.norm(label));
    let first = meanings.next()?;
    meanings.all(|other| other == first).then_some(first)
}

/// Lower case, letters and digits only.
fn bare(label: &str) -> String {
    label
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
