//! The JSON of `onrecord audit`: a line for each story, or one document for all.

use serde::{Serialize, Serializer};

use super::known::MatchLine;
use super::place::{Placed, Places, attribution_id, source_id};
use super::ratios::RatiosLines;
use super::source::SourceLine;
use super::strength::StrengthLine;
use super::terms::Head;
use super::{Tally, Terms, Total};
use crate::attribution::{Act, Attribution, Mode};
use crate::audit::Audit;
use crate::claim::Match;
use crate::grammar::CueKind;
use crate::read::BlockKind;

/// The audit of one story, with all that it rests on.
#[derive(Serialize)]
pub struct Line<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    #[serde(flatten)]
    story: StoryLine<'a>,
}

/// The audits of several stories.
#[derive(Serialize)]
pub struct Whole<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    stories: Vec<serde_json::Value>,
    #[serde(serialize_with = "total_line")]
    total: Total,
}

#[derive(Serialize)]
struct StoryLine<'a> {
    path: &'a str,
    title: Option<&'a str>,
    /// The claim that the headline or the lead rests on, of several the weakest.
    weakest: Option<String>,
    claims: Vec<ClaimLine<'a>>,
    responses: Vec<ClaimLine<'a>>,
    sources: Vec<CountedSource<'a>>,
    /// What the story says without a source and the claims database knows.
    bare: Vec<BareLine<'a>>,
    #[serde(flatten)]
    ratios: RatiosLines,
}

#[derive(Serialize)]
struct BareLine<'a> {
    sentence: Placed<'a>,
    matches: Vec<MatchLine<'a>>,
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
    implied: bool,
    confidence: f64,
    block: BlockKind,
    strength: Option<StrengthLine<'a>>,
    /// The other attributions that carry the same claim.
    carried_by: Vec<String>,
    matches: Vec<MatchLine<'a>>,
}

#[derive(Serialize)]
struct CountedSource<'a> {
    #[serde(flatten)]
    source: SourceLine<'a>,
    attributions: usize,
    words: usize,
}

#[derive(Serialize)]
struct TotalLine {
    claims: usize,
    sources: usize,
    #[serde(flatten)]
    ratios: RatiosLines,
}

impl<'a> Line<'a> {
    pub fn of(audit: &'a Audit<'_>, terms: &Terms<'a>) -> Self {
        Self {
            head: terms.head(),
            story: StoryLine::of(audit, terms),
        }
    }
}

impl<'a> Whole<'a> {
    pub fn new(terms: &Terms<'a>) -> Self {
        Self {
            head: terms.head(),
            stories: Vec::new(),
            total: Total::default(),
        }
    }

    /// # Errors
    /// Never for an audit of this library; the signature is the serializer's.
    pub fn add(&mut self, audit: &Audit<'_>, terms: &Terms<'_>) -> serde_json::Result<()> {
        self.total.add(&Total::of(audit, terms));
        self.stories
            .push(serde_json::to_value(StoryLine::of(audit, terms))?);
        Ok(())
    }
}

impl<'a> StoryLine<'a> {
    fn of(audit: &'a Audit<'_>, terms: &Terms<'a>) -> Self {
        let places = Places::of(audit.story);
        let tally = Tally::of(audit, terms);
        let lines = |accept: &dyn Fn(&Attribution) -> bool| {
            let found = audit.attributions.iter().enumerate();
            found
                .filter(|(_, found)| accept(found))
                .map(|(index, found)| ClaimLine::of(audit, &places, index, found))
                .collect()
        };
        let sources = audit.sources.all.iter().enumerate();
        Self {
            path: &audit.story.path,
            title: audit.story.title.as_deref(),
            weakest: audit.weakest.map(attribution_id),
            claims: lines(&|found| terms.shown.is_claim(found)),
            responses: lines(&|found| found.act == Act::Response),
            sources: sources
                .map(|(index, source)| CountedSource {
                    source: SourceLine::of(index, source, &places, terms.codebooks),
                    attributions: tally.sources[index].attributions,
                    words: tally.sources[index].words,
                })
                .collect(),
            bare: audit
                .bare
                .iter()
                .map(|bare| BareLine {
                    sentence: places.place(bare.sentence),
                    matches: matches(&bare.matches, &places),
                })
                .collect(),
            ratios: RatiosLines::of(&terms.ratios(audit)),
        }
    }
}

impl<'a> ClaimLine<'a> {
    fn of(audit: &'a Audit<'_>, places: &Places<'a>, index: usize, found: &Attribution) -> Self {
        Self {
            id: attribution_id(index),
            source_id: audit.sources.of[index].map(source_id),
            source: found.source.map(|span| places.place(span)),
            cue: places.places(&found.cue),
            content: places.places(&found.content),
            kind: found.kind,
            mode: found.mode,
            within: found.within.map(attribution_id),
            implied: found.implied,
            confidence: super::rounded(found.confidence),
            block: found.block,
            strength: audit.strengths[index]
                .as_ref()
                .map(|strength| StrengthLine::of(strength, places)),
            carried_by: audit.carriers[index]
                .iter()
                .skip(1)
                .map(|&other| attribution_id(other))
                .collect(),
            matches: matches(&audit.matches[index], places),
        }
    }
}

fn matches<'a>(found: &'a [Match], places: &Places<'a>) -> Vec<MatchLine<'a>> {
    found
        .iter()
        .map(|found| MatchLine::of(found, places))
        .collect()
}

fn total_line<S: Serializer>(total: &Total, serializer: S) -> Result<S::Ok, S::Error> {
    let line = TotalLine {
        claims: total.claims,
        sources: total.sources,
        ratios: RatiosLines::of(&total.ratios),
    };
    line.serialize(serializer)
}
