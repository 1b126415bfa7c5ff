//! `grammars/policies/rules/*.yaml` in, [`Rules`] out: what each rule asks, after whose standard, and examples.

use serde::Deserialize;

use super::finding::{Confidence, Found, Severity};
use super::{Draft, rules};
use crate::grammar::{GrammarError, nearest};

/// Looks for what one rule forbids.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    Seen(fn(&Draft<'_>, &mut Found)),
    /// Goes by a limit that a house sets.
    Measured(fn(&Draft<'_>, f64, &mut Found)),
}

/// A house rule: what it asks, why, and how it is seen.
#[derive(Clone, Debug)]
pub struct Rule {
    pub id: String,
    pub about: About,
    pub severity: Severity,
    pub confidence: Confidence,
    /// The share, from 0 to 1, above which a rule that measures fires, unless a profile sets another.
    pub limit: Option<f64>,
    /// The bundled file, for errors and for people.
    pub file: &'static str,
    pub(super) yaml: &'static str,
    pub(super) check: Check,
}

/// What a rule's file tells people.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// What it finds, in a line.
    pub title: String,
    /// Why that matters to readers.
    pub why: String,
    /// What to do; never to unmask a source.
    pub hint: String,
    pub standards: Vec<Standard>,
}

/// The published standard that a rule derives from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    pub house: String,
    /// Of the edition, where one is known.
    pub year: Option<u16>,
    pub says: String,
    /// Where to read it.
    pub read: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: String,
    severity: Severity,
    confidence: Confidence,
    limit: Option<f64>,
    why: String,
    hint: String,
    standards: Vec<Standard>,
    #[serde(rename = "match")]
    matching: Vec<String>,
    #[serde(rename = "no_match")]
    not_matching: Vec<String>,
}

/// Every rule there is, by name.
#[derive(Clone, Debug)]
pub struct Rules(Vec<Rule>);

/// Copy that a rule fires on, or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleExample {
    pub copy: String,
    pub fires: bool,
}

impl Rules {
    /// The rules that are built into the program.
    ///
    /// # Errors
    /// One for each file that is wrong; a test sees to it that none is.
    pub fn bundled() -> Result<Self, Vec<GrammarError>> {
        let (good, bad): (Vec<_>, Vec<_>) = rules::ALL
            .iter()
            .map(|&(id, file, yaml, check)| Rule::load(id, file, yaml, check))
            .partition(Result::is_ok);
        if bad.is_empty() {
            Ok(Self(good.into_iter().flatten().collect()))
        } else {
            Err(bad.into_iter().filter_map(Result::err).collect())
        }
    }

    /// The names of the rules that are built into the program.
    pub fn names() -> impl Iterator<Item = &'static str> {
        rules::ALL.iter().map(|(id, ..)| *id)
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Rule> {
        self.0.iter()
    }

    /// # Errors
    /// A line that says which rules there are, or the nearest.
    pub fn get(&self, id: &str) -> Result<&Rule, String> {
        let known = self.iter().find(|rule| rule.id == id);
        known.ok_or_else(|| nearest::unknown("rule", id, self.iter().map(|rule| rule.id.clone())))
    }
}

impl Rule {
    fn load(
        id: &str,
        file: &'static str,
        yaml: &'static str,
        check: Check,
    ) -> Result<Self, GrammarError> {
        let read = read(file, yaml)?;
        Ok(Self {
            id: id.to_owned(),
            about: About {
                title: read.title,
                why: read.why,
                hint: read.hint,
                standards: read.standards,
            },
            severity: read.severity,
            confidence: read.confidence,
            limit: read.limit,
            file,
            yaml,
            check,
        })
    }

    /// Copy that it must fire on, then copy that it must not.
    pub fn examples(&self) -> Vec<RuleExample> {
        let Ok(read) = read(self.file, self.yaml) else {
            return Vec::new();
        };
        let of = |fires| move |copy| RuleExample { copy, fires };
        let matching = read.matching.into_iter().map(of(true));
        matching
            .chain(read.not_matching.into_iter().map(of(false)))
            .collect()
    }
}

fn read(file: &str, yaml: &str) -> Result<File, GrammarError> {
    serde_yaml::from_str(yaml).map_err(|error| GrammarError::yaml(file, 1, &error))
}
