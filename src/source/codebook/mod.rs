//! `grammars/codebooks/*.yaml` in, [`Codebook`]s out: what a published definition calls a source, and on which side
//! of the ratio it counts.

mod examples;
mod load;
mod set;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Category, Channel, DisclosureKind, Knowledge, Source};
use crate::attribution::{Act, Attribution, Mode};
use crate::grammar::{CueKind, nearest};
use crate::read::BlockKind;

pub use load::parse;
pub use set::Codebooks;

/// The side of the ratio a label counts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bucket {
    Named,
    Anonymous,
    /// Counted apart, on neither side.
    Other,
    /// Not counted at all.
    Uncounted,
}

impl Bucket {
    pub const ALL: [Self; 4] = [Self::Named, Self::Anonymous, Self::Other, Self::Uncounted];

    /// As codebooks write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Anonymous => "anonymous",
            Self::Other => "other",
            Self::Uncounted => "uncounted",
        }
    }
}

impl std::fmt::Display for Bucket {
    /// For people: on which side.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Other => "apart",
            Self::Uncounted => "not counted",
            Self::Named | Self::Anonymous => self.name(),
        })
    }
}

impl<'de> Deserialize<'de> for Bucket {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        nearest::by_name(deserializer, "the name of a bucket", |name| {
            let known = Self::ALL.into_iter().find(|bucket| bucket.name() == name);
            known.ok_or_else(|| {
                nearest::unknown(
                    "bucket",
                    name,
                    Self::ALL.iter().map(|b| b.name().to_owned()),
                )
            })
        })
    }
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
    #[serde(skip)]
    pub file: CodebookFile,
}

/// Where a codebook was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodebookFile {
    pub name: String,
    pub text: String,
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
    /// Copy with a source in square brackets that gets this rule.
    #[serde(default, rename = "match")]
    pub matching: Vec<String>,
    /// Copy with a source in square brackets that gets another rule, or none.
    #[serde(default, rename = "no_match")]
    pub not_matching: Vec<String>,
}

/// What must be so, beside the category, for a rule to fit. What is not given does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// The story says that the source asked not to be named.
    pub disclosed: Option<bool>,
    /// It says so in one of these ways.
    pub disclosure: Option<Vec<DisclosureKind>>,
    /// The story says how the source knows.
    pub knows: Option<bool>,
    /// It says that the source knows in one of these ways.
    pub knowledge: Option<Vec<Knowledge>>,
    /// More than one head.
    pub several: Option<bool>,
    /// The body or person that the source belongs to is told.
    pub affiliated: Option<bool>,
    /// What the source is or does is told.
    pub role: Option<bool>,
    pub former: Option<bool>,
    pub senior: Option<bool>,
    /// The words came in one of these ways.
    pub channel: Option<Vec<Channel>>,
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
    pub fn fits(&self, source: &Source) -> bool {
        self.categories.contains(&source.category) && self.when.holds(source)
    }
}

impl When {
    fn holds(&self, source: &Source) -> bool {
        asks(
            self.disclosed,
            source.disclosure.kind != DisclosureKind::None,
        ) && one_of(&self.disclosure, source.disclosure.kind)
            && asks(self.knows, source.knowledge != Knowledge::Unstated)
            && one_of(&self.knowledge, source.knowledge)
            && asks(self.several, source.is_plural())
            && asks(self.affiliated, source.affiliation.is_some())
            && asks(self.role, source.role.is_some())
            && asks(self.former, source.former)
            && asks(self.senior, source.senior)
            && one_of(&self.channel, source.channel)
    }
}

fn asks(wanted: Option<bool>, is: bool) -> bool {
    wanted.is_none_or(|wanted| wanted == is)
}

fn one_of<T: PartialEq>(wanted: &Option<Vec<T>>, is: T) -> bool {
    wanted.as_ref().is_none_or(|wanted| wanted.contains(&is))
}
