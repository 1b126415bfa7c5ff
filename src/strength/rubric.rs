//! `grammars/policies/strength.yaml` in, [`Rubric`] out: what each finding is worth, and in which words.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer};

use super::band::{Band, Bands, CapWhen};
use super::count::Count;
use super::directness::Directness;
use super::document::Document;
use super::identity::Identity;
use super::level::{Found, Level};
use super::motive::Motive;
use super::reason::Reason;
use super::response::Response;
use super::{Dimension, Points};

const BUNDLED: &str = include_str!("../../grammars/policies/strength.yaml");

/// How sourcing is graded.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    pub version: String,
    pub bands: Bands,
    pub caps: Vec<Cap>,
    pub(super) identity: Scale<Identity>,
    pub(super) directness: Scale<Directness>,
    pub(super) count: Scale<Count>,
    pub(super) reason: Scale<Reason>,
    pub(super) motive: Scale<Motive>,
    pub(super) document: Scale<Document>,
    pub(super) response: Scale<Response>,
}

/// A band that a claim cannot rise above.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    pub when: CapWhen,
    pub band: Band,
    pub says: String,
    /// The published standard it follows.
    pub grounds: String,
}

/// What each finding of one dimension is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale<L: Level> {
    steps: HashMap<L, Step>,
    most: u8,
}

/// One finding: its points, and the words that say why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub points: u8,
    pub says: String,
    /// Tables do not spell it out.
    #[serde(default)]
    pub quiet: bool,
}

/// What is wrong with a rubric, and where; lines and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}")]
pub struct RubricError {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub message: String,
}

impl Rubric {
    /// The rubric that is built into the program.
    ///
    /// # Errors
    /// When it is wrong; a test sees to it that it is not.
    pub fn bundled() -> Result<Self, RubricError> {
        Self::parse("policies/strength.yaml", BUNDLED)
    }

    /// A rubric from YAML; `file` is what errors call it.
    ///
    /// # Errors
    /// When it is not YAML of this shape, a finding is missing, or the bands do not descend.
    pub fn parse(file: &str, yaml: &str) -> Result<Self, RubricError> {
        serde_yaml::from_str(yaml).map_err(|error| {
            let (line, column) = error
                .location()
                .map_or((1, 1), |at| (at.line(), at.column()));
            RubricError {
                file: file.to_owned(),
                line,
                column,
                message: error.to_string(),
            }
        })
    }

    /// Every dimension with its steps, from least to most.
    pub fn dimensions(&self) -> [(Dimension, Vec<(&'static str, &Step)>); 7] {
        [
            self.identity.entry(),
            self.directness.entry(),
            self.count.entry(),
            self.reason.entry(),
            self.motive.entry(),
            self.document.entry(),
            self.response.entry(),
        ]
    }
}

impl<L: Level> Scale<L> {
    pub(super) fn points(&self, found: Found<L>) -> Points {
        let step = self.steps.get(&found.level);
        Points {
            dimension: L::DIMENSION,
            points: step.map_or(0, |step| step.points),
            most: self.most,
            span: found.span,
            reason: step.map(|step| step.says.clone()).unwrap_or_default(),
            quiet: step.is_some_and(|step| step.quiet),
        }
    }

    fn entry(&self) -> (Dimension, Vec<(&'static str, &Step)>) {
        let mut steps: Vec<_> = L::ALL
            .iter()
            .filter_map(|level| Some((level.name(), self.steps.get(level)?)))
            .collect();
        steps.sort_by_key(|(_, step)| step.points);
        (L::DIMENSION, steps)
    }
}

impl<'de, L: Level> Deserialize<'de> for Scale<L> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let steps = HashMap::<L, Step>::deserialize(deserializer)?;
        if let Some(missing) = L::ALL.iter().find(|level| !steps.contains_key(level)) {
            let name = missing.name();
            return Err(serde::de::Error::custom(format!("`{name}` is missing")));
        }
        let most = steps.values().map(|step| step.points).max().unwrap_or(0);
        Ok(Self { steps, most })
    }
}
