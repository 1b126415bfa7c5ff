//! Who says so, as a reader could tell.

use super::Case;
use super::level::{Found, levels};
use crate::source::{Category, Knowledge, Source};

levels! {
    Identity {
        Nobody = "nobody",
        Bare = "bare",
        /// "people familiar with the matter"
        Familiar = "familiar",
        /// "critics"
        Class = "class",
        /// Seen or met, and not named: "a man in the crowd".
        Bystander = "bystander",
        /// Role or body.
        Partial = "partial",
        /// Or nickname, initials, handle.
        FirstName = "first-name",
        /// Role and body.
        Described = "described",
        Body = "body",
        Record = "record",
        Named = "named",
        NamedWithRole = "named-with-role",
    }
}

/// Of the source that is known best.
pub fn of(case: Case<'_>) -> Found<Identity> {
    case.sources()
        .map(|source| Found {
            level: identity(case, source),
            span: source.mentions.first().copied(),
        })
        .max_by_key(|found| found.level)
        .unwrap_or(Found::nowhere(Identity::Nobody))
}

fn identity(case: Case<'_>, source: &Source) -> Identity {
    let role = case.evidence.has_role(source);
    let body = case.evidence.has_body(source);
    match source.category {
        Category::NamedPerson if role || body => Identity::NamedWithRole,
        Category::NamedPerson => Identity::Named,
        Category::Organization | Category::Publication | Category::Reporter => Identity::Body,
        Category::Spokesperson | Category::Officials if body => Identity::Described,
        Category::Spokesperson | Category::Officials => Identity::Partial,
        Category::Document if body => Identity::Record,
        Category::Document => Identity::Partial,
        Category::PartialName => Identity::FirstName,
        Category::UnnamedPerson if !role && !body => Identity::Bystander,
        Category::Anonymous | Category::UnnamedPerson => match (role, body) {
            (true, true) => Identity::Described,
            (true, false) | (false, true) => Identity::Partial,
            (false, false) if source.knowledge == Knowledge::Unstated => Identity::Bare,
            (false, false) => Identity::Familiar,
        },
        Category::UnnamedGroup if role || body => Identity::Partial,
        Category::UnnamedGroup | Category::Collective => Identity::Class,
        Category::Hearsay | Category::None => Identity::Nobody,
    }
}
