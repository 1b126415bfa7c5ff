//! [`Attribution`]s in, [`Sources`] out: who each source is, once, with its mentions and category.

mod categorize;
mod category;
mod codebook;
mod implied;
mod mention;
mod names;
mod ratio;
mod resolve;
mod told;

pub use category::Category;
pub use codebook::{
    Bucket, Codebook, CodebookFile, Codebooks, Definition, Rule, When, parse as parse_codebook,
};
pub use implied::add_implied;
pub use ratio::{Ratio, Ratios, Unit};

use crate::attribution::Attribution;
use crate::grammar::Marked;
use crate::read::Span;

/// Who says what each attribution holds, each source once, with what the story tells of them.
pub fn sources(marked: &Marked<'_>, attributions: &[Attribution]) -> Sources {
    let resolve::Resolved {
        mut sources,
        elsewhere,
    } = resolve::resolve(marked, attributions);
    told::tell(marked, attributions, &mut sources);
    for (source, named) in sources.all.iter_mut().zip(elsewhere) {
        source.add_mentions(named);
    }
    sources
}

/// One source of a story, as its reader knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The fullest name the story uses; for an unnamed source, the words that introduce it.
    pub name: String,
    pub category: Category,
    /// "mayor", "former senior official".
    pub role: Option<String>,
    /// The body or person they belong to.
    pub affiliation: Option<String>,
    pub former: bool,
    pub senior: bool,
    /// How many people the copy says they are ("two people" = 2); `None` for a plural that nobody counted,
    /// a document or a body.
    pub heads: Option<u32>,
    /// More than one person: "aides", "two people".
    pub plural: bool,
    pub knowledge: Knowledge,
    /// The words that say how they know.
    pub knowledge_span: Option<Span>,
    pub disclosure: Disclosure,
    pub channel: Channel,
    /// For documents: the words that say how the outlet came by it ("obtained by", "viewed by").
    pub provenance: Option<Span>,
    /// In the order of the text; the one that introduces the source need not be an attribution's.
    pub mentions: Vec<Span>,
}

impl Source {
    pub fn is_plural(&self) -> bool {
        self.plural || self.heads.is_some_and(|heads| heads > 1)
    }

    /// Those that are new, in the order of the text; both lists are in it.
    fn add_mentions(&mut self, more: Vec<Span>) {
        let known = std::mem::take(&mut self.mentions);
        let is_new = |span: &Span| {
            let next = known.partition_point(|known| known.end <= span.start);
            known.get(next).is_none_or(|known| !known.overlaps(*span))
        };
        let more: Vec<Span> = more.into_iter().filter(is_new).collect();
        self.mentions = known.into_iter().chain(more).collect();
        self.mentions.sort_unstable();
    }
}

/// How the source knows what it says.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Knowledge {
    Witness,
    Direct,
    Briefed,
    Familiar,
    #[default]
    Unstated,
}

impl Knowledge {
    /// Whether who knows so is nearer to what happened.
    pub fn nearer_than(self, other: Self) -> bool {
        (self as u8) < other as u8
    }
}

/// What the story says of why a source is not named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disclosure {
    pub kind: DisclosureKind,
    pub span: Option<Span>,
}

/// In the order of how much they tell.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum DisclosureKind {
    #[default]
    None,
    /// That they asked not to be named, but not why.
    Unexplained,
    /// A stock reason: "not authorized to speak publicly".
    Boilerplate,
    /// A reason of their own: "for fear of losing her job".
    Specific,
}

/// How the words reached the outlet.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    #[default]
    Unstated,
    Interview,
    Statement,
    Email,
    SocialPost,
    Document,
    OtherOutlet,
}

/// The sources of a story, and which of them each attribution has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// In the order of their first mention.
    pub all: Vec<Source>,
    /// For each attribution, an index into `all`.
    pub of: Vec<Option<usize>>,
}
