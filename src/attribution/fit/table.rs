//! What is described in, a model fitted to it out.

use super::ftrl::{Learner, Rows, Settings};
use crate::attribution::model::feature::{Family, Layout, Linear, Sink};

/// Takes features down as a row.
pub struct Row<'l, F> {
    layout: &'l Layout<F>,
    row: Vec<(u32, f32)>,
}

impl<F: Family> Sink<F> for Row<'_, F> {
    fn add_real(&mut self, template: F, value: usize, amount: f32) {
        self.row
            .push((self.layout.at(template, value) as u32, amount));
    }
}

/// Rows of one model, as they are described.
pub struct Table<F> {
    model: Linear<F>,
    pub rows: Rows,
}

impl<F: Family> Table<F> {
    pub fn new(start: &Linear<F>) -> Self {
        Self {
            model: start.clone(),
            rows: Rows::default(),
        }
    }

    pub fn push(&mut self, describe: impl FnOnce(&mut Row<'_, F>)) {
        let mut row = Row {
            layout: &self.model.layout,
            row: Vec::with_capacity(64),
        };
        describe(&mut row);
        self.rows.push(&row.row);
    }

    pub fn fit(mut self, settings: Settings, teach: impl FnOnce(&mut Learner, &Rows)) -> Linear<F> {
        let mut learner = Learner::from(&self.model.weights, settings);
        teach(&mut learner, &self.rows);
        self.model.weights = learner.weights;
        self.model
    }
}
