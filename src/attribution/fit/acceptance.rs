//! Which anchors' best readings are good enough.

use super::ftrl::Settings;
use super::ranking::Proposal;
use super::table::Table;
use crate::attribution::model::accept::{self, Found};
use crate::attribution::model::feature::{Linear, log_softmax};
use crate::attribution::model::rank;
use crate::attribution::model::sheet::Sheet;

const ACCEPT: Settings = Settings {
    rate: 0.05,
    l1: 0.4,
    l2: 4.0,
    passes: 10,
};

/// A story's anchors with their best readings, and which of them are right.
pub struct Judged<'a> {
    sheet: &'a Sheet<'a>,
    found: Vec<Found>,
    right: Vec<bool>,
}

pub fn judge<'a>(
    rank: &Linear<rank::Rank>,
    proposals: &[Proposal<'a>],
    judged: &mut Vec<Judged<'a>>,
) {
    for proposal in proposals {
        let mut logs: Vec<f32> = proposal
            .choices
            .iter()
            .map(|choice| {
                rank.score(|sum| rank::describe(proposal.sheet, proposal.anchor, choice, sum))
            })
            .collect();
        log_softmax(&mut logs);
        let Some(best) = (0..logs.len()).max_by(|&a, &b| logs[a].total_cmp(&logs[b])) else {
            continue;
        };
        let second = (0..logs.len())
            .filter(|&index| index != best)
            .map(|index| logs[index])
            .fold(f32::MIN, f32::max);
        let same_story = judged
            .last()
            .is_some_and(|last| std::ptr::eq(last.sheet, proposal.sheet));
        if !same_story {
            judged.push(Judged {
                sheet: proposal.sheet,
                found: Vec::new(),
                right: Vec::new(),
            });
        }
        let Some(story) = judged.last_mut() else {
            continue;
        };
        story.found.push(Found {
            anchor: proposal.anchor,
            cue_score: proposal.cue_score,
            choice: proposal.choices[best],
            reading_log: logs[best],
            margin: (logs[best] - second).min(10.0),
            readings: proposal.choices.len(),
        });
        story.right.push(proposal.right[best]);
    }
}

pub fn fit_accept(start: &Linear<accept::Accept>, judged: &[Judged<'_>]) -> Linear<accept::Accept> {
    let mut table = Table::new(start);
    let mut labels = Vec::new();
    for story in judged {
        for index in 0..story.found.len() {
            table.push(|row| accept::describe(story.sheet, &story.found, index, row));
            labels.push(story.right[index]);
        }
    }
    table.fit(ACCEPT, |learner, rows| learner.logistic(rows, &labels))
}
