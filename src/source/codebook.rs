//! `grammars/codebooks/*.yaml` in, [`Codebook`]s out: what a published definition calls a source, and on which side
//! of the ratio it counts.

use serde::{Deserialize, Serialize};

use super::{Category, DisclosureKind, Knowledge, Source};
use crate::attribution::{Act, Attribution, Mode};
use crate::grammar::{CueKind, GrammarError};
use crate::read::BlockKind;

const BUNDLED: &[(&str, &str)] = &[
    (
        "codebooks/onrecord.yaml",
        include_str!("../../grammars/codebooks/onrecord.yaml"),
    ),
    (
        "codebooks/scu.yaml",
        include_str!("../../grammars/codebooks/scu.yaml"),
    ),
    (
        "codebooks/columbia.yaml",
        include_str!("../../grammars/codebooks/columbia.yaml"),
    ),
    (
        "codebooks/wulfemeyer.yaml",
        include_str!("../../grammars/codebooks/wulfemeyer.yaml"),
    ),
];

/// The side of the ratio a label counts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bucket {
    Named,
    Anonymous,
    /// Counted apart, on neither side.
    Other,
    /// Not counted at all.
    Uncounted,
}

/// A definition of who counts as named. Of its rules, the first that fits a source decides.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codebook {
    pub id: String,
    pub title: String,
    /// Where the definition is from.
    pub note: String,
    /// One line: what its ratio counts against what.
    pub counts: String,
    /// Whether sentences whose attribution is only implied count.
    #[serde(default)]
    pub implied: bool,
    /// The kinds of attribution that count.
    #[serde(default = "assertions")]
    pub kinds: Vec<CueKind>,
    /// The parts of a story that count; all copy unless given.
    #[serde(default)]
    pub blocks: Option<Vec<BlockKind>>,
    /// How sure an attribution must be to count, 0 to 1, unless it quotes or is implied.
    #[serde(default)]
    pub least: f32,
    pub rules: Vec<Rule>,
    #[serde(default)]
    pub definitions: Vec<Definition>,
}

fn assertions() -> Vec<CueKind> {
    vec![CueKind::Assertion]
}

/// A label, its side, and the sources that get it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub label: String,
    pub bucket: Bucket,
    pub categories: Vec<Category>,
    #[serde(default)]
    pub when: When,
}

/// What must be so, beside the category, for a rule to fit. What is not given does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// The story says that the source asked not to be named.
    pub disclosed: Option<bool>,
    /// The story says how the source knows.
    pub knows: Option<bool>,
    /// More than one head.
    pub several: Option<bool>,
    /// The body or person that the source belongs to is told.
    pub affiliated: Option<bool>,
}

/// What a category means, in words, with examples.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    pub category: Category,
    pub is: String,
    pub examples: Vec<String>,
}

impl Codebook {
    /// The rule that fits the source; `None` when the codebook does not count such a source.
    pub fn rule(&self, source: &Source) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.fits(source))
    }

    pub fn label(&self, source: &Source) -> Option<&str> {
        self.rule(source).map(|rule| rule.label.as_str())
    }

    pub fn bucket(&self, source: &Source) -> Bucket {
        self.rule(source)
            .map_or(Bucket::Uncounted, |rule| rule.bucket)
    }

    /// Whether an attribution counts at all: no response does, and what is only implied where the definition
    /// wants it.
    pub fn takes(&self, attribution: &Attribution) -> bool {
        let counted = |blocks: &Vec<BlockKind>| blocks.contains(&attribution.block);
        attribution.act == Act::Claim
            && self.kinds.contains(&attribution.kind)
            && self.blocks.as_ref().is_none_or(counted)
            && (self.implied || !attribution.implied)
            && self.is_sure(attribution)
    }

    fn is_sure(&self, attribution: &Attribution) -> bool {
        attribution.implied
            || attribution.mode != Mode::Indirect
            || attribution.confidence >= self.least
    }
}

impl Rule {
    fn fits(&self, source: &Source) -> bool {
        let asks = |wanted: Option<bool>, is: bool| wanted.is_none_or(|wanted| wanted == is);
        self.categories.contains(&source.category)
            && asks(
                self.when.disclosed,
                source.disclosure.kind != DisclosureKind::None,
            )
            && asks(self.when.knows, source.knowledge != Knowledge::Unstated)
            && asks(self.when.several, source.is_plural())
            && asks(self.when.affiliated, source.affiliation.is_some())
    }
}

/// The codebooks at hand, in the order in which they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Codebooks(Vec<Codebook>);

impl Codebooks {
    /// Those that are built into the program.
    ///
    /// # Errors
    /// One for each file that is wrong.
    pub fn bundled() -> Result<Self, Vec<GrammarError>> {
        let (good, bad): (Vec<_>, Vec<_>) = BUNDLED
            .iter()
            .map(|(file, yaml)| parse(file, yaml))
            .partition(Result::is_ok);
        if bad.is_empty() {
            Ok(Self(good.into_iter().flatten().collect()))
        } else {
            Err(bad.into_iter().filter_map(Result::err).collect())
        }
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Codebook> {
        self.0.iter()
    }

    pub fn get(&self, id: &str) -> Option<&Codebook> {
        self.iter().find(|codebook| codebook.id == id)
    }

    /// What each codebook calls the source, by the codebook's id.
    pub fn labels<'c>(
        &'c self,
        source: &'c Source,
    ) -> impl Iterator<Item = (&'c str, Option<&'c str>)> {
        self.iter()
            .map(|codebook| (codebook.id.as_str(), codebook.label(source)))
    }

    /// The definition of a category, from the first codebook that has one.
    pub fn definition(&self, category: Category) -> Option<&Definition> {
        self.iter()
            .flat_map(|codebook| &codebook.definitions)
            .find(|definition| definition.category == category)
    }
}

/// One codebook from its YAML; `file` is for the error.
///
/// # Errors
/// When it is not the YAML of a codebook.
pub fn parse(file: &str, yaml: &str) -> Result<Codebook, GrammarError> {
    serde_yaml::from_str(yaml).map_err(|error| {
        let (line, column) = error
            .location()
            .map_or((1, 1), |at| (at.line(), at.column()));
        GrammarError::Entry {
            file: file.to_owned(),
            line,
            column,
            message: error.to_string(),
        }
    })
}
