//! Where each part of a reading begins and ends, and why there and not elsewhere.

use super::evidence::{Entries, Evidence, difference, named, weigh};
use crate::attribution::model::Models;
use crate::attribution::model::choice::{Choice, Part};
use crate::attribution::model::feature::log_softmax;
use crate::attribution::model::pointer::{self, Aim, Edge, Path, Pointer, candidates};
use crate::attribution::model::sheet::Sheet;
use crate::read::Span;

/// An edge of a reading's part.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeChoice {
    pub edge: Edge,
    /// `None`: there is no such part.
    pub at: Option<Boundary>,
    /// How likely the pointer finds it; `None`: only a construct proposes it.
    pub share: Option<f32>,
    /// The likeliest other answer, and how likely it is.
    pub rival: Option<(Option<Boundary>, f32)>,
    /// What the answer has over its rival, strongest first.
    pub evidence: Vec<Evidence>,
}

/// A place between two tokens; where the text begins or ends, one of them is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Boundary {
    pub before: Span,
    pub after: Span,
}

impl Boundary {
    fn at(sheet: &Sheet<'_>, at: usize) -> Self {
        let text = sheet.marked.text;
        let token = |at: usize| text.tokens.get(at).map(|_| text.span(at, at + 1));
        let before = at.checked_sub(1).and_then(token);
        let after = token(at);
        let end = before.map_or(0, |before| before.end);
        let start = after.map_or(end, |after| after.start);
        Self {
            before: before.unwrap_or(Span::new(start, start)),
            after: after.unwrap_or(Span::new(end, end)),
        }
    }
}

/// The edges of a reading's parts, in the order in which they are decided.
pub fn edges(
    models: &Models,
    sheet: &Sheet<'_>,
    anchor: usize,
    choice: &Choice,
) -> Vec<EdgeChoice> {
    let from_start = |part: Option<Part>| part;
    let from_end = |part: Option<Part>| part.map(|(from, to)| (to, from));
    let parts = [
        (Edge::RightStart, Edge::RightEnd, from_start(choice.right)),
        (Edge::LeftEnd, Edge::LeftStart, from_end(choice.left)),
        (Edge::SourceEnd, Edge::SourceStart, from_end(choice.source)),
    ];
    let mut chosen = Vec::new();
    for (first, second, part) in parts {
        let near = part.map(|(near, _)| near);
        chosen.push(answer(models, sheet, first, anchor, anchor, near));
        if let Some((near, far)) = part {
            chosen.push(answer(models, sheet, second, anchor, near, Some(far)));
        }
    }
    chosen
}

fn answer(
    models: &Models,
    sheet: &Sheet<'_>,
    edge: Edge,
    anchor: usize,
    given: usize,
    at: Option<usize>,
) -> EdgeChoice {
    let (answers, logs) = answers(models, sheet, edge, anchor, given);
    let ours = answers.iter().position(|answer| answer.0 == at);
    let rival = (0..answers.len())
        .filter(|&index| Some(index) != ours)
        .max_by(|&a, &b| logs[a].total_cmp(&logs[b]));
    let entries = |index: Option<usize>| index.map_or(&NOTHING, |index| &answers[index].1);
    EdgeChoice {
        edge,
        at: at.map(|at| Boundary::at(sheet, at)),
        share: ours.map(|index| logs[index].exp()),
        rival: rival.map(|index| {
            let at = answers[index].0.map(|at| Boundary::at(sheet, at));
            (at, logs[index].exp())
        }),
        evidence: if ours.is_some() {
            let over = difference(entries(ours), entries(rival));
            named::<Pointer>(&models.vocabulary, &over)
        } else {
            Vec::new()
        },
    }
}

static NOTHING: Entries = Entries::new();

type Answer = (Option<usize>, Entries);

/// All that the pointer can answer, and how likely it finds each.
fn answers(
    models: &Models,
    sheet: &Sheet<'_>,
    edge: Edge,
    anchor: usize,
    given: usize,
) -> (Vec<Answer>, Vec<f32>) {
    let model = &models.pointers[edge];
    let aim = Aim {
        edge,
        anchor,
        given,
    };
    let mut boundaries = Vec::new();
    candidates(sheet, aim, &mut boundaries);
    let (mut answers, mut logs) = (Vec::new(), Vec::new());
    let mut path = Path::from(aim.origin());
    for at in boundaries {
        path.reach(sheet, at);
        let (score, entries) = weigh(model, |sink| {
            pointer::describe(sheet, aim, at, &path, sink);
        });
        answers.push((Some(at), entries));
        logs.push(score);
    }
    if edge.may_be_none() {
        let (score, entries) = weigh(model, |sink| pointer::describe_none(sheet, aim, sink));
        answers.push((None, entries));
        logs.push(score);
    }
    if !logs.is_empty() {
        log_softmax(&mut logs);
    }
    (answers, logs)
}
