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
    /// Verdicts are sentences, which may begin with one of the labels.
    #[serde(default)]
    pub free: bool,
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

    /// What the label means, by itself or up to its first stop: "False. The video is of 2015."
    pub fn norm(&self, label: &str) -> Option<Norm> {
        let known = |label: &str| {
            let label = bare(label);
            let mut labels = self.labels.iter();
            labels.find(|(known, _)| bare(known) == label)
        };
        let first = || label.split(['.', ';', ':', '–', '—']).next();
        let found = known(label).or_else(|| known(first()?));
        found.map(|(_, norm)| *norm)
    }

    /// The labels, in the order of the alphabet.
    pub fn known(&self) -> Vec<&str> {
        let mut known: Vec<&str> = self.labels.keys().map(String::as_str).collect();
        known.sort_unstable();
        known
    }
}

/// What the entry's label means, if its reviewer is known; by any reviewer's table where all that know it agree.
pub fn norm_of(entry: &Entry) -> Option<Norm> {
    let label = &entry.verdict.as_ref()?.label;
    if let Some(table) = table_of(entry) {
        return table.norm(label);
    }
    let mut meanings = Verdicts::all().iter().filter_map(|table| table.norm(label));
    let first = meanings.next()?;
    meanings.all(|other| other == first).then_some(first)
}

/// The labels of the entry's publisher or author.
pub fn table_of(entry: &Entry) -> Option<&'static Verdicts> {
    let review = entry.review.as_ref()?;
    let names = [&review.publisher, &review.author];
    let reviewers: Vec<String> = names.into_iter().flatten().map(|name| bare(name)).collect();
    Verdicts::all().iter().find(|table| {
        let mut names = table.names.iter();
        names.any(|name| reviewers.contains(&bare(name)))
    })
}

/// Lower case, letters and digits only.
fn bare(label: &str) -> String {
    label
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
