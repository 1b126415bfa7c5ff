//! What record bears the claim out.

use super::Case;
use super::case::is_document;
use super::level::{Found, levels};
use crate::read::Span;

levels! {
    Document {
        None = "none",
        Cited = "cited",
        /// Obtained or viewed by the outlet.
        Seen = "seen",
        Linked = "linked",
    }
}

pub fn of(case: Case<'_>) -> Found<Document> {
    let relayed = case
        .carriers
        .iter()
        .find_map(|&index| case.evidence.relayed(index))
        .map(|span| Found::at(Document::Cited, span));
    let own = case
        .sources()
        .find(|source| is_document(source))
        .map(|source| match source.provenance {
            Some(span) => Found::at(Document::Seen, span),
            None => Found {
                level: Document::Cited,
                span: source.mentions.first().copied(),
            },
        });
    let Some(found) = own.or(relayed) else {
        return Found::nowhere(Document::None);
    };
    link(case).map_or(found, |span| Found::at(Document::Linked, span))
}

/// A link that stands among the words of the attribution.
fn link(case: Case<'_>) -> Option<Span> {
    let hidden = &case.evidence.marked.text.story.hidden;
    case.attributions().find_map(|found| {
        let whole = found.span();
        let first = hidden.partition_point(|markup| markup.end <= whole.start);
        hidden[first..]
            .iter()
            .take_while(|markup| markup.start < whole.end)
            .find(|markup| markup.of(case.evidence.text()).contains("://"))
            .copied()
    })
}
