//! Which anchors' best readings are good enough.

use super::course::{Course, f1, share};
use super::ftrl::Settings;
use super::ranking::{Proposal, logs};
use super::table::{Fitted, Questions};
use crate::attribution::model::accept::{self, Accept, Found};
use crate::attribution::model::feature::{Linear, sigmoid};
use crate::attribution::model::rank::Rank;
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

pub fn judge<'a>(rank: &Linear<Rank>, proposals: &[Proposal<'a>], judged: &mut Vec<Judged<'a>>) {
    for proposal in proposals {
        let logs = logs(rank, proposal);
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

pub const PASSES: usize = ACCEPT.passes;

/// `relations` are all of the held-out stories, found or not.
pub fn fit_accept(
    start: &Linear<Accept>,
    judged: &[Judged<'_>],
    held_out: &[Judged<'_>],
    relations: usize,
    course: &Course<'_>,
) -> Fitted<Accept> {
    let held = (!held_out.is_empty()).then(|| questions(start, held_out));
    let figures = |weights: &[f32]| held.as_ref().map(|held| figures(held, relations, weights));
    questions(start, judged).fit(ACCEPT, course, figures)
}

/// At the threshold where F1 is best.
fn figures(held: &Questions<Accept>, relations: usize, weights: &[f32]) -> String {
    let mut answers: Vec<_> = held.answers(weights).collect();
    answers.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut hits, mut best) = (0, (0.0, 0, 0, 1.0));
    for (index, &(score, right)) in answers.iter().enumerate() {
        hits += usize::from(right);
        let found = index + 1;
        let this = f1(hits, found, relations);
        if this > best.0 {
            best = (this, hits, found, sigmoid(score));
        }
    }
    let (best, hits, found, least) = best;
    format!(
        "P {:.3}  R {:.3}  F1 {best:.3} from {least:.2} on  (of {relations} relations)",
        share(hits, found),
        share(hits, relations)
    )
}

fn questions(start: &Linear<Accept>, judged: &[Judged<'_>]) -> Questions<Accept> {
    let mut questions = Questions::new(start);
    for story in judged {
        for index in 0..story.found.len() {
            questions.push(story.right[index], |row| {
                accept::describe(story.sheet, &story.found, index, row);
            });
        }
    }
    questions
}
