//! The JSON of `onrecord audit`: one document a story.

use serde::Serialize;

use super::place::{Placed, Places, attribution_id, source_id};
use super::source::SourceLine;
use super::strength::StrengthLine;
use super::{Shown, Tally};
use crate::attribution::{Act, Attribution, Mode};
use crate::audit::Audit;
use crate::grammar::{CueKind, Grammar};
use crate::read::BlockKind;
use crate::strength::Rubric;

/// The audit of one story.
#[derive(Serialize)]
pub struct Document<'a> {
    schema: u32,
    path: &'a str,
    title: Option<&'a str>,
    tool: &'static str,
    grammar: String,
    rubric: &'a str,
    claims: Vec<ClaimLine<'a>>,
    responses: Vec<ClaimLine<'a>>,
    sources: Vec<CountedSource<'a>>,
}

#[derive(Serialize)]
struct ClaimLine<'a> {
    id: String,
    source_id: Option<String>,
    source: Option<Placed<'a>>,
    cue: Vec<Placed<'a>>,
    content: Vec<Placed<'a>>,
    kind: CueKind,
    mode: Mode,
    within: Option<String>,
    confidence: f64,
    block: BlockKind,
    strength: Option<StrengthLine<'a>>,
}

#[derive(Serialize)]
struct CountedSource<'a> {
    #[serde(flatten)]
    source: SourceLine<'a>,
    attributions: usize,
    words: usize,
}

pub fn json<'a>(
    grammar: &Grammar,
    rubric: &'a Rubric,
    audit: &'a Audit<'_>,
    shown: Shown,
) -> Document<'a> {
    let places = Places::of(audit.story);
    let tally = Tally::of(audit, shown);
    let lines = |accept: &dyn Fn(&Attribution) -> bool| {
        let found = audit.attributions.iter().enumerate();
        found
            .filter(|(_, found)| accept(found))
            .map(|(index, found)| claim_line(audit, &places, index, found))
            .collect()
    };
    let sources = audit.sources.all.iter().enumerate();
    Document {
        schema: 1,
        path: &audit.story.path,
        title: audit.story.title.as_deref(),
        tool: super::TOOL,
        grammar: super::version_of(grammar),
        rubric: &rubric.version,
        claims: lines(&|found| shown.is_claim(found)),
        responses: lines(&|found| found.act == Act::Response),
        sources: sources
            .map(|(index, source)| CountedSource {
                source: SourceLine::of(index, source, &places),
                attributions: tally.sources[index].attributions,
                words: tally.sources[index].words,
            })
            .collect(),
    }
}

fn claim_line<'a>(
    audit: &'a Audit<'_>,
    places: &Places<'a>,
    index: usize,
    found: &Attribution,
) -> ClaimLine<'a> {
    ClaimLine {
        id: attribution_id(index),
        source_id: audit.sources.of[index].map(source_id),
        source: found.source.map(|span| places.place(span)),
        cue: places.places(&found.cue),
        content: places.places(&found.content),
        kind: found.kind,
        mode: found.mode,
        within: found.within.map(attribution_id),
        confidence: super::rounded(found.confidence),
        block: found.block,
        strength: audit.strengths[index]
            .as_ref()
            .map(|strength| StrengthLine::of(strength, places)),
    }
}
