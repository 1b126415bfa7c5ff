//! What is described in, a model fitted to it out.

use std::ops::Range;

use super::course::Course;
use super::ftrl::{Learner, Order, Rows, Settings};
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
struct Table<F> {
    model: Linear<F>,
    rows: Rows,
}

/// A fitted model, and how it did on held-out stories after each pass.
pub struct Fitted<F> {
    pub model: Linear<F>,
    pub figures: Vec<String>,
}

impl<F: Family> Table<F> {
    fn new(start: &Linear<F>) -> Self {
        Self {
            model: start.clone(),
            rows: Rows::default(),
        }
    }

    fn push(&mut self, describe: impl FnOnce(&mut Row<'_, F>)) {
        let mut row = Row {
            layout: &self.model.layout,
            row: Vec::with_capacity(64),
        };
        describe(&mut row);
        self.rows.push(&row.row);
    }

    fn fit(
        mut self,
        settings: Settings,
        course: &Course<'_>,
        items: usize,
        teach: impl Fn(&mut Learner, &Rows, &[usize]),
        held_out: impl Fn(&[f32]) -> Option<String>,
    ) -> Fitted<F> {
        let mut learner = Learner::from(&self.model.weights, settings);
        let mut order = Order::new(items, course.seed);
        let mut figures = Vec::new();
        for _ in 0..settings.passes {
            teach(&mut learner, &self.rows, order.shuffled());
            figures.extend(held_out(&learner.weights));
            (course.passed)();
        }
        self.model.weights = learner.weights;
        Fitted {
            model: self.model,
            figures,
        }
    }
}

/// Questions whose answer is yes or no.
pub struct Questions<F> {
    table: Table<F>,
    labels: Vec<bool>,
}

impl<F: Family> Questions<F> {
    pub fn new(start: &Linear<F>) -> Self {
        Self {
            table: Table::new(start),
            labels: Vec::new(),
        }
    }

    pub fn push(&mut self, label: bool, describe: impl FnOnce(&mut Row<'_, F>)) {
        self.table.push(describe);
        self.labels.push(label);
    }

    /// Each answer's score, and whether it is yes.
    pub fn answers(&self, weights: &[f32]) -> impl Iterator<Item = (f32, bool)> {
        let labels = self.labels.iter().enumerate();
        labels.map(|(row, &label)| (self.table.rows.score(row, weights), label))
    }

    pub fn fit(
        self,
        settings: Settings,
        course: &Course<'_>,
        held_out: impl Fn(&[f32]) -> Option<String>,
    ) -> Fitted<F> {
        let Self { table, labels } = self;
        let teach = |learner: &mut Learner, rows: &Rows, order: &[usize]| {
            learner.logistic(rows, &labels, order);
        };
        table.fit(settings, course, labels.len(), teach, held_out)
    }
}

/// Choices among several answers.
pub struct Choices<F> {
    table: Table<F>,
    groups: Vec<Range<usize>>,
    targets: Vec<f32>,
    begun: usize,
}

impl<F: Family> Choices<F> {
    pub fn new(start: &Linear<F>) -> Self {
        Self {
            table: Table::new(start),
            groups: Vec::new(),
            targets: Vec::new(),
            begun: 0,
        }
    }

    /// An answer of the choice that [`end`](Self::end) ends, and how right it is: the answers' targets sum to 1.
    pub fn push(&mut self, target: f32, describe: impl FnOnce(&mut Row<'_, F>)) {
        self.table.push(describe);
        self.targets.push(target);
    }

    pub fn end(&mut self) {
        self.groups.push(self.begun..self.targets.len());
        self.begun = self.targets.len();
    }

    /// Of how many choices the best-scored answer is one of the most right ones, and how many there are.
    pub fn right(&self, weights: &[f32]) -> (usize, usize) {
        let is_right = |group: &&Range<usize>| {
            let score = |row: usize| self.table.rows.score(row, weights);
            let chosen = (*group)
                .clone()
                .max_by(|&a, &b| score(a).total_cmp(&score(b)));
            let most = self.targets[(*group).clone()].iter().copied();
            let most = most.fold(f32::MIN, f32::max);
            chosen.is_some_and(|row| self.targets[row] >= most)
        };
        (
            self.groups.iter().filter(is_right).count(),
            self.groups.len(),
        )
    }

    pub fn fit(
        self,
        settings: Settings,
        course: &Course<'_>,
        held_out: impl Fn(&[f32]) -> Option<String>,
    ) -> Fitted<F> {
        let Self {
            table,
            groups,
            targets,
            ..
        } = self;
        let teach = |learner: &mut Learner, rows: &Rows, order: &[usize]| {
            learner.softmax(rows, &groups, &targets, order);
        };
        table.fit(settings, course, groups.len(), teach, held_out)
    }
}
