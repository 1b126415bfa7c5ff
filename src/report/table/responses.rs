//! Who was asked and would not say, or gave an answer that makes no claim.

use std::fmt::Write;

use super::super::place::Places;
use super::super::shorten::words;
use super::look::Look;
use crate::attribution::Act;
use crate::audit::Audit;

pub fn write(out: &mut String, audit: &Audit<'_>, look: Look) {
    let places = Places::of(audit.story);
    let responses: Vec<_> = audit
        .attributions
        .iter()
        .enumerate()
        .filter(|(_, found)| found.act == Act::Response)
        .collect();
    if responses.is_empty() {
        return;
    }
    look.heading(out, "Responses");
    for (index, found) in responses {
        let line = places.line(found.span());
        let who =
            audit.sources.of[index].map_or("nobody", |source| &audit.sources.all[source].name);
        let cue = words(audit.story, &found.cue);
        let _ = writeln!(out, "  line {line}: {who}: {cue}");
    }
    out.push('\n');
}
