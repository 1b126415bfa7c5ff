use serde::{Deserialize, Deserializer, Serialize};

use crate::grammar::nearest;

/// What a reader of the story can know about a source's identity; defined in `docs/sources.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize)]
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
    #[default]
    None,
}

impl Category {
    pub const ALL: [Self; 14] = [
        Self::NamedPerson,
        Self::Organization,
        Self::Spokesperson,
        Self::Officials,
        Self::Document,
        Self::Publication,
        Self::Anonymous,
        Self::PartialName,
        Self::UnnamedPerson,
        Self::UnnamedGroup,
        Self::Collective,
        Self::Hearsay,
        Self::Reporter,
        Self::None,
    ];

    /// As codebooks and JSON write it: "named-person".
    pub const fn name(self) -> &'static str {
        match self {
            Self::NamedPerson => "named-person",
            Self::Organization => "organization",
            Self::Spokesperson => "spokesperson",
            Self::Officials => "officials",
            Self::Document => "document",
            Self::Publication => "publication",
            Self::Anonymous => "anonymous",
            Self::PartialName => "partial-name",
            Self::UnnamedPerson => "unnamed-person",
            Self::UnnamedGroup => "unnamed-group",
            Self::Collective => "collective",
            Self::Hearsay => "hearsay",
            Self::Reporter => "self",
            Self::None => "none",
        }
    }

    /// The category of a name, or what is the nearest.
    ///
    /// # Errors
    /// When no category is called so.
    pub fn named(name: &str) -> Result<Self, String> {
        let known = Self::ALL
            .into_iter()
            .find(|category| category.name() == name);
        known.ok_or_else(|| {
            let names = Self::ALL.iter().map(|category| category.name().to_owned());
            nearest::unknown("category", name, names)
        })
    }

    pub const fn is_people(self) -> bool {
        !matches!(
            self,
            Self::Document
                | Self::Organization
                | Self::Publication
                | Self::Hearsay
                | Self::Reporter
                | Self::None
        )
    }

    /// People whose name the reader is not given in full.
    pub const fn may_ask_not_to_be_named(self) -> bool {
        self.is_people() && !matches!(self, Self::NamedPerson)
    }
}

impl<'de> Deserialize<'de> for Category {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        nearest::by_name(deserializer, "the name of a category", Self::named)
    }
}

impl std::fmt::Display for Category {
    /// For people: "named person".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Reporter => f.write_str("the reporter"),
            Self::None => f.write_str("no source"),
            _ => f.write_str(&self.name().replace('-', " ")),
        }
    }
}
