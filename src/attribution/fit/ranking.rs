//! Which of an anchor's readings is best.

use std::collections::HashMap;

use super::align::Aligned;
use super::corpus::Example;
use super::course::{Course, share};
use super::ftrl::Settings;
use super::table::{Choices, Fitted};
use crate::attribution::model::Models;
use crate::attribution::model::anchor::anchors;
use crate::attribution::model::choice::{Choice, Part};
use crate::attribution::model::feature::{Linear, log_softmax};
use crate::attribution::model::rank::{self, Rank};
use crate::attribution::model::search::Search;
use crate::attribution::model::sheet::Sheet;

const RANK: Settings = Settings {
    rate: 0.08,
    l1: 0.4,
    l2: 2.0,
    passes: 8,
};

/// An anchor that a fold's models found in a story they were not fitted to.
#[derive(Clone)]
pub struct Proposal<'a> {
    pub sheet: &'a Sheet<'a>,
    pub anchor: usize,
    pub cue_score: f32,
    pub choices: Vec<Choice>,
    /// Whether it is the anchor of a gold relation.
    pub is_anchor: bool,
    /// How right each choice is, if the anchor is a cue: 0 to 1.2.
    pub quality: Option<Vec<f32>>,
    /// Whether each choice would count as found.
    pub right: Vec<bool>,
}

pub fn propose<'a>(models: &Models, example: &'a Example<'a>) -> Vec<Proposal<'a>> {
    let (sheet, aligned) = example;
    let by_anchor: HashMap<usize, &Aligned> = aligned
        .iter()
        .flat_map(|found| {
            found
                .cue
                .iter()
                .copied()
                .chain([found.anchor])
                .map(move |at| (at, found))
        })
        .collect();
    let mut search = Search::new(models, sheet);
    let mut proposals = Vec::new();
    for (anchor, cue_score) in anchors(&models.cue, sheet) {
        let choices: Vec<_> = search
            .choices(anchor)
            .into_iter()
            .map(|(choice, _)| choice)
            .collect();
        if choices.is_empty() {
            continue;
        }
        let relation = by_anchor.get(&anchor);
        let judged: Vec<_> = choices
            .iter()
            .map(|choice| relation.map_or((0.0, false), |found| quality(sheet, found, choice)))
            .collect();
        // A second word of a cue is the same relation found twice.
        let first_of_cue = relation.is_some_and(|found| found.anchor == anchor);
        proposals.push(Proposal {
            sheet,
            anchor,
            cue_score,
            is_anchor: first_of_cue,
            quality: relation.map(|_| judged.iter().map(|&(quality, _)| quality).collect()),
            right: judged
                .iter()
                .map(|&(_, right)| right && first_of_cue)
                .collect(),
            choices,
        });
    }
    proposals
}

/// How well a choice agrees with a gold relation, and whether it would be scored as right: up to 1.2.
fn quality(sheet: &Sheet<'_>, gold: &Aligned, choice: &Choice) -> (f32, bool) {
    let words = |part: Part| (part.0..part.1).filter(|&at| sheet.marked.text.tokens[at].is_word());
    let content: Vec<usize> = choice.contents().flat_map(words).collect();
    let overlap = intersection_over_union(&gold.content, &content);
    let source: Vec<usize> = choice
        .source
        .map(|part| words(part).collect())
        .unwrap_or_default();
    let source_overlap = intersection_over_union(&gold.source, &source);
    let holds =
        |whole: &[usize], part: &[usize]| part.iter().all(|at| whole.binary_search(at).is_ok());
    let source_right = match (gold.source.is_empty(), source.is_empty()) {
        (true, true) => true,
        (false, false) => {
            source_overlap >= 0.5 || holds(&gold.source, &source) || holds(&source, &gold.source)
        }
        _ => false,
    };
    // The right words and no other are worth more than nearly all of them and a few.
    let exact = if overlap == 1.0 { 0.2 } else { 0.0 };
    let quality =
        0.6 * overlap + exact + if source_right { 0.2 } else { 0.0 } + 0.2 * source_overlap;
    (quality, overlap >= 0.5 && source_right)
}

fn intersection_over_union(gold: &[usize], found: &[usize]) -> f32 {
    let shared = found
        .iter()
        .filter(|at| gold.binary_search(at).is_ok())
        .count();
    let all = gold.len() + found.len() - shared;
    if all == 0 {
        0.0
    } else {
        shared as f32 / all as f32
    }
}

/// How sharply the ranker is asked to prefer better readings.
const SHARPNESS: f32 = 12.0;

pub const PASSES: usize = RANK.passes;

pub fn fit_rank(
    start: &Linear<Rank>,
    proposals: &[&Proposal<'_>],
    held_out: &[Proposal<'_>],
    course: &Course<'_>,
) -> Fitted<Rank> {
    let cues = || held_out.iter().filter(|proposal| proposal.is_anchor);
    let readable = cues()
        .filter(|proposal| proposal.right.contains(&true))
        .count();
    let figures = |weights: &[f32]| {
        let model = Linear {
            layout: start.layout.clone(),
            weights: weights.to_vec(),
        };
        let right = |proposal: &&Proposal<'_>| {
            let logs = logs(&model, proposal);
            let best = (0..logs.len()).max_by(|&a, &b| logs[a].total_cmp(&logs[b]));
            best.is_some_and(|best| proposal.right[best])
        };
        let all = cues().count();
        (all > 0).then(|| {
            let right = share(cues().filter(right).count(), all);
            let most = share(readable, all);
            format!("right reading first {right:.3}, among the readings {most:.3}, of {all} cues")
        })
    };
    choices(start, proposals).fit(RANK, course, figures)
}

/// Log-probabilities of an anchor's readings.
pub fn logs(model: &Linear<Rank>, proposal: &Proposal<'_>) -> Vec<f32> {
    let score = |choice: &Choice| {
        model.score(|sum| rank::describe(proposal.sheet, proposal.anchor, choice, sum))
    };
    let mut logs: Vec<f32> = proposal.choices.iter().map(score).collect();
    log_softmax(&mut logs);
    logs
}

fn choices(start: &Linear<Rank>, proposals: &[&Proposal<'_>]) -> Choices<Rank> {
    let mut choices = Choices::new(start);
    for proposal in proposals {
        let Some(quality) = &proposal.quality else {
            continue;
        };
        let mut wanted: Vec<f32> = quality.iter().map(|quality| quality * SHARPNESS).collect();
        log_softmax(&mut wanted);
        for (choice, wanted) in proposal.choices.iter().zip(wanted) {
            choices.push(wanted.exp(), |row| {
                rank::describe(proposal.sheet, proposal.anchor, choice, row);
            });
        }
        choices.end();
    }
    choices
}
