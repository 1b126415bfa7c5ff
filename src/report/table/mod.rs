//! An audit as tables for people: claims, responses, sources, ratios; and a summary of several.

mod bare;
mod claims;
mod look;
mod ratios;
mod responses;
mod sources;
mod summary;
mod why;

use std::fmt::Write;

pub(super) use look::number;
pub use look::{Lines, Look};
pub use summary::summary;
pub use why::why;

use super::Terms;
use super::shorten::wrap;
use crate::audit::Audit;

/// The audit of one story.
pub fn table(audit: &Audit<'_>, terms: &Terms<'_>, look: Look) -> String {
    let mut out = String::new();
    look.heading(&mut out, &audit.story.path);
    if let Some(title) = &audit.story.title {
        let _ = writeln!(out, "{}", wrap(title, usize::from(look.width)));
    }
    out.push('\n');
    claims::write(&mut out, audit, terms, look);
    bare::write(&mut out, audit, look);
    responses::write(&mut out, audit, look);
    sources::write(&mut out, audit, terms, look);
    ratios::write(&mut out, &terms.ratios(audit), terms, look);
    out
}
