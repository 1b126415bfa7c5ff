//! Which words are cues.

use super::corpus::Example;
use super::ftrl::Settings;
use super::table::Table;
use crate::attribution::model::feature::Linear;
use crate::attribution::model::{cue, may_be_cue};

const CUE: Settings = Settings {
    rate: 0.12,
    l1: 0.6,
    l2: 1.0,
    passes: 5,
};

pub fn fit_cue(start: &Linear<cue::Cue>, examples: &[&Example<'_>]) -> Linear<cue::Cue> {
    let mut table = Table::new(start);
    let mut labels = Vec::new();
    for (sheet, aligned) in examples {
        let mut anchors = vec![false; sheet.tokens()];
        aligned
            .iter()
            .for_each(|found| anchors[found.anchor] = true);
        for at in (0..sheet.tokens()).filter(|&at| may_be_cue(sheet, at)) {
            table.push(|row| cue::describe(sheet, at, row));
            labels.push(anchors[at]);
        }
    }
    table.fit(CUE, |learner, rows| learner.logistic(rows, &labels))
}
