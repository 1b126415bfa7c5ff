//! The fields that `--explain` adds to the JSON lines of `onrecord extract`.

use serde::Serialize;

use crate::attribution::Construct;
use crate::attribution::explain::{
    Boundary, EdgeChoice, Evidence, Explained, Explanation, Judgement, Outcome, RankedReading,
};
use crate::grammar::Grammar;
use crate::report::place::{Placed, Places};
use crate::report::rounded;

/// Features of a decision that are listed; the others are summed.
const LISTED: usize = 12;
/// Readings of a cue that are listed.
const READINGS: usize = 5;

/// Why a cue is told, or not.
#[derive(Serialize)]
pub struct ExplanationLine<'a> {
    cue: JudgementLine<'a>,
    edges: Vec<EdgeLine<'a>>,
    readings: Vec<ReadingLine<'a>>,
    ranking: EvidenceLine<'a>,
    acceptance: AcceptanceLine<'a>,
}

/// A likely cue that is not told.
#[derive(Serialize)]
pub struct UntoldLine<'a> {
    word: Placed<'a>,
    /// `unsure`, `taken`, `writer`, `forbidden`.
    why: &'static str,
    /// The entry of the grammar that forbids it.
    #[serde(skip_serializing_if = "Option::is_none")]
    forbidden_by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<ExplanationLine<'a>>,
}

#[derive(Serialize)]
struct JudgementLine<'a> {
    sure: f64,
    #[serde(flatten)]
    evidence: EvidenceLine<'a>,
}

#[derive(Serialize)]
struct AcceptanceLine<'a> {
    least: f64,
    #[serde(flatten)]
    judgement: JudgementLine<'a>,
}

#[derive(Serialize)]
struct EvidenceLine<'a> {
    /// Log-odds.
    evidence: Vec<FeatureLine<'a>>,
    rest: f64,
}

#[derive(Serialize)]
struct FeatureLine<'a> {
    feature: &'a str,
    adds: f64,
}

#[derive(Serialize)]
struct EdgeLine<'a> {
    edge: &'static str,
    at: Option<BoundaryLine<'a>>,
    share: Option<f64>,
    rival: Option<RivalLine<'a>>,
    #[serde(flatten)]
    evidence: EvidenceLine<'a>,
}

#[derive(Serialize)]
struct RivalLine<'a> {
    at: Option<BoundaryLine<'a>>,
    share: f64,
}

#[derive(Serialize)]
struct BoundaryLine<'a> {
    before: Placed<'a>,
    after: Placed<'a>,
}

#[derive(Serialize)]
struct ReadingLine<'a> {
    share: f64,
    source: Option<Placed<'a>>,
    content: Vec<Placed<'a>>,
    constructs: &'a [Construct],
}

impl<'a> ExplanationLine<'a> {
    /// Of an attribution; `None` for those that the models do not judge.
    pub fn of(explained: &'a Explained, index: usize, places: &Places<'a>) -> Option<Self> {
        super::of(explained, index).map(|told| Self::new(told, places))
    }

    fn new(told: &'a Explanation, places: &Places<'a>) -> Self {
        Self {
            cue: judgement(&told.cue),
            edges: told
                .edges
                .iter()
                .map(|edge| of_edge(edge, places))
                .collect(),
            readings: told
                .readings
                .iter()
                .take(READINGS)
                .map(|reading| of_reading(reading, places))
                .collect(),
            ranking: evidence(&told.ranking),
            acceptance: AcceptanceLine {
                least: rounded(told.least),
                judgement: judgement(&told.acceptance),
            },
        }
    }
}

/// What could have been a cue and is not told, in the order of the text.
pub fn untold<'a>(
    explained: &'a Explained,
    grammar: &'a Grammar,
    places: &Places<'a>,
) -> Vec<UntoldLine<'a>> {
    let judged = explained.cues.iter();
    let judged = judged.filter(|cue| !matches!(cue.outcome, Outcome::Told(_)));
    let judged = judged.map(|cue| {
        let line = UntoldLine {
            word: places.place(cue.anchor),
            why: super::outcome(cue.outcome),
            forbidden_by: None,
            explanation: Some(ExplanationLine::new(cue, places)),
        };
        (cue.anchor.start, line)
    });
    let forbidden = explained.forbidden.iter().map(|forbidden| {
        let line = UntoldLine {
            word: places.place(forbidden.word),
            why: "forbidden",
            forbidden_by: grammar.phrase(forbidden.phrase).map(|phrase| &*phrase.id),
            explanation: None,
        };
        (forbidden.word.start, line)
    });
    let mut lines: Vec<_> = judged.chain(forbidden).collect();
    lines.sort_by_key(|(start, _)| *start);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn judgement(judged: &Judgement) -> JudgementLine<'_> {
    JudgementLine {
        sure: rounded(judged.sure),
        evidence: evidence(&judged.evidence),
    }
}

fn evidence(all: &[Evidence]) -> EvidenceLine<'_> {
    let (listed, others) = all.split_at(all.len().min(LISTED));
    EvidenceLine {
        evidence: listed
            .iter()
            .map(|evidence| FeatureLine {
                feature: &evidence.feature,
                adds: rounded(evidence.adds),
            })
            .collect(),
        rest: rounded(others.iter().map(|evidence| evidence.adds).sum::<f32>()),
    }
}

fn of_edge<'a>(edge: &'a EdgeChoice, places: &Places<'a>) -> EdgeLine<'a> {
    let boundary = |at: Boundary| BoundaryLine {
        before: places.place(at.before),
        after: places.place(at.after),
    };
    EdgeLine {
        edge: edge.edge.name(),
        at: edge.at.map(boundary),
        share: edge.share.map(rounded),
        rival: edge.rival.map(|(at, share)| RivalLine {
            at: at.map(boundary),
            share: rounded(share),
        }),
        evidence: evidence(&edge.evidence),
    }
}

fn of_reading<'a>(reading: &'a RankedReading, places: &Places<'a>) -> ReadingLine<'a> {
    ReadingLine {
        share: rounded(reading.share),
        source: reading.source.map(|span| places.place(span)),
        content: places.places(&reading.content),
        constructs: &reading.constructs,
    }
}
