//! Why an attribution is told and read as it is, and why a likely cue is not told.

mod edges;
mod evidence;

pub use edges::{Boundary, EdgeChoice};
pub use evidence::Evidence;

use evidence::{difference, named, weigh};

use super::model::Models;
use super::model::accept::{self, Accept, Found};
use super::model::choice::Choice;
use super::model::cue::{self, Cue};
use super::model::feature::{log_softmax, sigmoid};
use super::model::rank::{self, Rank};
use super::model::search::Search;
use super::model::sheet::Sheet;
use super::{Attribution, Construct, Least, construct, fitted};
use crate::grammar::{Class, Classes, Mark, Marked, PhraseId};
use crate::read::Span;

/// A cue that is not told is worth a word when it is at least this likely one.
pub const LIKELY_CUE: f32 = 0.3;

/// What was decided in one story.
#[derive(Clone, Debug)]
pub struct Explained {
    /// In the order of the text.
    pub cues: Vec<Explanation>,
    pub forbidden: Vec<Forbidden>,
}

/// The decisions on one cue, in the order in which they were taken.
#[derive(Clone, Debug)]
pub struct Explanation {
    pub outcome: Outcome,
    pub anchor: Span,
    /// Is it a cue?
    pub cue: Judgement,
    /// Where do the parts of its best reading begin and end?
    pub edges: Vec<EdgeChoice>,
    /// The readings that competed, best first.
    pub readings: Vec<RankedReading>,
    /// What the best reading has over the second, strongest first.
    pub ranking: Vec<Evidence>,
    /// Is the best reading good enough to be told?
    pub acceptance: Judgement,
    /// How sure it had to be.
    pub least: f32,
}

/// What became of a cue's best reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is the attribution with the index.
    Told(usize),
    /// It is less sure than was asked for.
    Unsure,
    /// A surer attribution holds its cue or its quotation, or has the cue in its source.
    Taken,
    /// The writer speaks: "I think".
    Writer,
}

/// An answer to a yes-or-no question.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// 0 to 1.
    pub sure: f32,
    /// Strongest first; what it adds up to are the log-odds.
    pub evidence: Vec<Evidence>,
}

/// One of the readings that competed.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedReading {
    pub source: Option<Span>,
    pub content: Vec<Span>,
    /// Of the anchor's readings together, 0 to 1.
    pub share: f32,
    /// Constructs that read the same; none when only the pointers do.
    pub constructs: Vec<Construct>,
}

/// A word that could be a cue and that a pattern of the grammar rules out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forbidden {
    pub word: Span,
    pub phrase: PhraseId,
}

/// The explanations of a text's likely cues, in the order of the text. `told` is what was found in it with the
/// same models and the same `least`.
pub fn explain(
    marked: &Marked<'_>,
    models: &Models,
    least: Least,
    told: &[Attribution],
) -> Vec<Explanation> {
    let proposed = construct::readings(marked);
    let sheet = Sheet::new(&models.vocabulary, marked, &proposed);
    let found = models.find(&sheet);
    let all: Vec<Found> = found.iter().map(|(found, _)| found.clone()).collect();
    let mut search = Search::new(models, &sheet);
    let mut explanations = Vec::new();
    for (index, (this, confidence)) in found.iter().enumerate() {
        let anchor = marked.text.span(this.anchor, this.anchor + 1);
        let least = least.of(&sheet, &this.choice);
        let outcome = outcome(&sheet, this, *confidence, least, anchor, told);
        if !matches!(outcome, Outcome::Told(_)) && sigmoid(this.cue_score) < LIKELY_CUE {
            continue;
        }
        let (_, cue) = weigh(&models.cue, |sink| {
            cue::describe(&sheet, this.anchor, sink);
        });
        let (_, acceptance) = weigh(&models.accept, |sink| {
            accept::describe(&sheet, &all, index, sink);
        });
        let (readings, ranking) = readings(models, &sheet, this.anchor, &mut search);
        explanations.push(Explanation {
            outcome,
            anchor,
            cue: Judgement {
                sure: sigmoid(this.cue_score),
                evidence: named::<Cue>(&models.vocabulary, &cue),
            },
            edges: edges::edges(models, &sheet, this.anchor, &this.choice),
            readings,
            ranking,
            acceptance: Judgement {
                sure: *confidence,
                evidence: named::<Accept>(&models.vocabulary, &acceptance),
            },
            least,
        });
    }
    explanations
}

fn outcome(
    sheet: &Sheet<'_>,
    found: &Found,
    confidence: f32,
    least: f32,
    anchor: Span,
    told: &[Attribution],
) -> Outcome {
    if confidence < least {
        return Outcome::Unsure;
    }
    if fitted::is_writer(sheet, found) {
        return Outcome::Writer;
    }
    let is_this = |told: &Attribution| {
        told.confidence.to_bits() == confidence.to_bits()
            && told.cue.iter().any(|cue| cue.contains(anchor))
    };
    told.iter()
        .position(is_this)
        .map_or(Outcome::Taken, Outcome::Told)
}

fn readings(
    models: &Models,
    sheet: &Sheet<'_>,
    anchor: usize,
    search: &mut Search<'_, '_>,
) -> (Vec<RankedReading>, Vec<Evidence>) {
    let choices: Vec<Choice> = search
        .choices(anchor)
        .into_iter()
        .map(|(choice, _)| choice)
        .collect();
    let weighed: Vec<_> = choices
        .iter()
        .map(|choice| {
            weigh(&models.rank, |sink| {
                rank::describe(sheet, anchor, choice, sink);
            })
        })
        .collect();
    let mut logs: Vec<f32> = weighed.iter().map(|(score, _)| *score).collect();
    log_softmax(&mut logs);
    let mut order: Vec<usize> = (0..choices.len()).collect();
    order.sort_by(|&a, &b| logs[b].total_cmp(&logs[a]));
    let ranking = match order[..] {
        [best, second, ..] => {
            let over = difference(&weighed[best].1, &weighed[second].1);
            named::<Rank>(&models.vocabulary, &over)
        }
        _ => Vec::new(),
    };
    let readings = order
        .iter()
        .map(|&index| ranked(sheet, anchor, &choices[index], logs[index].exp()));
    (readings.collect(), ranking)
}

fn ranked(sheet: &Sheet<'_>, anchor: usize, choice: &Choice, share: f32) -> RankedReading {
    let span = |part| {
        let tokens = fitted::trimmed(sheet, part);
        sheet.marked.text.span(tokens.start, tokens.end)
    };
    let agrees = |proposed: &Choice| {
        (proposed.right, proposed.left, proposed.source)
            == (choice.right, choice.left, choice.source)
    };
    RankedReading {
        source: choice.source.map(span),
        content: choice.contents().map(span).collect(),
        share,
        constructs: sheet
            .proposals(anchor)
            .iter()
            .filter(|proposal| agrees(&proposal.choice))
            .map(|proposal| proposal.construct)
            .collect(),
    }
}

/// The words of cue classes that the grammar forbids to be cues.
pub fn forbidden(marked: &Marked<'_>) -> Vec<Forbidden> {
    const CUES: Classes = Classes::of(Class::CueVerb)
        .with(Class::CueNoun)
        .with(Class::Hedge);
    let tokens = 0..marked.text.tokens.len();
    let forbidden = tokens.filter(|&at| marked.is_forbidden(at) && marked.classes(at).any(CUES));
    forbidden
        .filter_map(|at| {
            let by = marked.phrases_at(at).find(|found| {
                found.has(Mark::ForbidCue) && marked.marked_by(found).contains(&at)
            })?;
            Some(Forbidden {
                word: marked.text.span(at, at + 1),
                phrase: by.phrase,
            })
        })
        .collect()
}
