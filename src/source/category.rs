use serde::{Deserialize, Serialize};

/// What a reader of the story can know about a source's identity; defined in `docs/sources.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    NamedPerson,
    Organization,
    Spokesperson,
    Officials,
    Document,
    Publication,
    Anonymous,
    PartialName,
    UnnamedPerson,
    UnnamedGroup,
    Collective,
    Hearsay,
    #[serde(rename = "self")]
    Reporter,
    None,
}

impl std::fmt::Display for Category {
    /// For people: "named person".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NamedPerson => "named person",
            Self::Organization => "organization",
            Self::Spokesperson => "spokesperson",
            Self::Officials => "officials",
            Self::Document => "document",
            Self::Publication => "publication",
            Self::Anonymous => "anonymous",
            Self::PartialName => "partial name",
            Self::UnnamedPerson => "unnamed person",
            Self::UnnamedGroup => "unnamed group",
            Self::Collective => "collective",
            Self::Hearsay => "hearsay",
            Self::Reporter => "the reporter",
            Self::None => "no source",
        })
    }
}

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

/// What a codebook calls a category, and where it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub name: String,
    pub bucket: Bucket,
}

/// A published definition of who counts as named: category to label and bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    pub name: String,
    /// Where the definition is from.
    pub note: String,
    pub labels: Vec<(Category, Label)>,
}
