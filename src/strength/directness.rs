//! How the source knows.

use super::Case;
use super::level::{Found, levels};
use crate::source::{Category, Knowledge, Source};

levels! {
    Directness {
        Nobody = "nobody",
        /// Another outlet's reporting.
        Relayed = "relayed",
        Unstated = "unstated",
        Familiar = "familiar",
        SpeaksFor = "speaks-for",
        Briefed = "briefed",
        /// Named, and in a role that gives them access; or a body on its own affairs.
        Office = "office",
        Direct = "direct",
        Witness = "witness",
        Record = "record",
    }
}

/// Of the source that is nearest to what it speaks of.
pub fn of(case: Case<'_>) -> Found<Directness> {
    case.sources()
        .map(|source| directness(case, source))
        .max_by_key(|found| found.level)
        .unwrap_or(Found::nowhere(Directness::Nobody))
}

fn directness(case: Case<'_>, source: &Source) -> Found<Directness> {
    let stated = match source.knowledge {
        Knowledge::Witness => Some(Directness::Witness),
        Knowledge::Direct => Some(Directness::Direct),
        Knowledge::Briefed => Some(Directness::Briefed),
        Knowledge::Familiar => Some(Directness::Familiar),
        Knowledge::Unstated => None,
    };
    match stated {
        Some(level) => Found {
            level,
            span: source.knowledge_span,
        },
        None => Found {
            level: implied(source, case.evidence.has_role(source)),
            span: source.mentions.first().copied(),
        },
    }
}

/// What who they are says of how they know.
fn implied(source: &Source, role: bool) -> Directness {
    match source.category {
        Category::NamedPerson if role => Directness::Office,
        Category::Organization => Directness::Office,
        Category::Spokesperson => Directness::SpeaksFor,
        Category::Document => Directness::Record,
        Category::Reporter => Directness::Witness,
        Category::Publication => Directness::Relayed,
        Category::Hearsay | Category::None => Directness::Nobody,
        _ => Directness::Unstated,
    }
}
