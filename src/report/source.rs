//! A source as JSON gives it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::place::{Placed, Places, source_id};
use crate::source::{Category, Channel, Codebooks, DisclosureKind, Knowledge, Source};

#[derive(Serialize)]
pub struct SourceLine<'a> {
    id: String,
    name: &'a str,
    category: Category,
    role: Option<&'a str>,
    affiliation: Option<&'a str>,
    former: bool,
    senior: bool,
    heads: Option<u32>,
    knowledge: Knowledge,
    disclosure: DisclosureLine<'a>,
    channel: Channel,
    provenance: Option<Placed<'a>>,
    mentions: Vec<Placed<'a>>,
    /// What each codebook calls it.
    labels: BTreeMap<&'a str, Option<&'a str>>,
}

#[derive(Serialize)]
struct DisclosureLine<'a> {
    kind: DisclosureKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<Placed<'a>>,
}

impl<'a> SourceLine<'a> {
    pub fn of(
        index: usize,
        source: &'a Source,
        places: &Places<'a>,
        codebooks: &'a Codebooks,
    ) -> Self {
        Self {
            id: source_id(index),
            name: &source.name,
            category: source.category,
            role: source.role.as_deref(),
            affiliation: source.affiliation.as_deref(),
            former: source.former,
            senior: source.senior,
            heads: source.heads,
            knowledge: source.knowledge,
            disclosure: DisclosureLine {
                kind: source.disclosure.kind,
                span: source.disclosure.span.map(|span| places.place(span)),
            },
            channel: source.channel,
            provenance: source.provenance.map(|span| places.place(span)),
            mentions: places.places(&source.mentions),
            labels: codebooks.labels(source).collect(),
        }
    }
}
