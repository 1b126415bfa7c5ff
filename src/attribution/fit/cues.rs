//! Which words are cues.

use super::corpus::Example;
use super::course::{Course, f1, share};
use super::ftrl::Settings;
use super::table::{Fitted, Questions};
use crate::attribution::model::anchor::may_be_cue;
use crate::attribution::model::cue::{self, Cue};
use crate::attribution::model::feature::{Linear, sigmoid};

const CUE: Settings = Settings {
    rate: 0.12,
    l1: 0.6,
    l2: 1.0,
    passes: 5,
};

pub const PASSES: usize = CUE.passes;

pub fn fit_cue(
    start: &Linear<Cue>,
    examples: &[&Example<'_>],
    held_out: &[&Example<'_>],
    course: &Course<'_>,
) -> Fitted<Cue> {
    let held = (!held_out.is_empty()).then(|| questions(start, held_out));
    let figures = |weights: &[f32]| held.as_ref().map(|held| figures(held, weights));
    questions(start, examples).fit(CUE, course, figures)
}

fn figures(held: &Questions<Cue>, weights: &[f32]) -> String {
    let (mut hits, mut found, mut gold, mut loss) = (0, 0, 0, 0.0);
    let mut words = 0;
    for (score, is_cue) in held.answers(weights) {
        let says = score > 0.0;
        hits += usize::from(says && is_cue);
        found += usize::from(says);
        gold += usize::from(is_cue);
        let right = f64::from(sigmoid(if is_cue { score } else { -score }));
        loss -= right.max(1e-9).ln();
        words += 1;
    }
    format!(
        "P {:.3}  R {:.3}  F1 {:.3}  log-loss {:.4}  ({gold} cues among {words} words)",
        share(hits, found),
        share(hits, gold),
        f1(hits, found, gold),
        loss / f64::from(words.max(1))
    )
}

fn questions(start: &Linear<Cue>, examples: &[&Example<'_>]) -> Questions<Cue> {
    let mut questions = Questions::new(start);
    for (sheet, aligned) in examples {
        let mut anchors = vec![false; sheet.tokens()];
        aligned
            .iter()
            .for_each(|found| anchors[found.anchor] = true);
        for at in (0..sheet.tokens()).filter(|&at| may_be_cue(sheet, at)) {
            questions.push(anchors[at], |row| cue::describe(sheet, at, row));
        }
    }
    questions
}
