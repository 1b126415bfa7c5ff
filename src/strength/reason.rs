//! Why an unnamed source is not named.

use super::Case;
use super::level::{Found, levels};
use crate::source::{Category, DisclosureKind};

levels! {
    Reason {
        None = "none",
        Boilerplate = "boilerplate",
        Specific = "specific",
    }
}

/// The best reason given; `None` unless every source is anonymous.
pub fn of(case: Case<'_>) -> Option<Found<Reason>> {
    if !case.all_are(Category::Anonymous) {
        return None;
    }
    case.sources()
        .map(|source| Found {
            level: match source.disclosure.kind {
                DisclosureKind::None | DisclosureKind::Unexplained => Reason::None,
                DisclosureKind::Boilerplate => Reason::Boilerplate,
                DisclosureKind::Specific => Reason::Specific,
            },
            span: source.disclosure.span,
        })
        .max_by_key(|found| found.level)
}
