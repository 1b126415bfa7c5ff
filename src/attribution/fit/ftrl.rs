//! Follow the regularised leader (McMahan et al. 2013): online, with L1 and L2, the same result every time.

use std::ops::Range;

use crate::attribution::model::feature::{log_softmax, sigmoid};

/// Sparse rows of features, kept flat.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    starts: Vec<usize>,
    features: Vec<u32>,
    amounts: Vec<f32>,
}

impl Rows {
    pub fn push(&mut self, row: &[(u32, f32)]) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.features
            .extend(row.iter().map(|&(feature, _)| feature));
        self.amounts.extend(row.iter().map(|&(_, amount)| amount));
        self.starts.push(self.features.len());
    }

    pub fn score(&self, index: usize, weights: &[f32]) -> f32 {
        self.row(index)
            .map(|(feature, amount)| weights[feature] * amount)
            .sum()
    }

    fn row(&self, index: usize) -> impl Iterator<Item = (usize, f32)> {
        let range = self.starts[index]..self.starts[index + 1];
        self.features[range.clone()]
            .iter()
            .map(|&feature| feature as usize)
            .zip(self.amounts[range].iter().copied())
    }
}

/// How fast to learn, and how much evidence a weight needs.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub rate: f32,
    pub l1: f32,
    pub l2: f32,
    pub passes: usize,
}

/// The learner's state: weights, and what each has been taught.
pub struct Learner {
    settings: Settings,
    pub weights: Vec<f32>,
    sums: Vec<f32>,
    squares: Vec<f32>,
}

impl Learner {
    /// Starts from weights that are already known, zeros among them.
    pub fn from(weights: &[f32], settings: Settings) -> Self {
        let Settings { rate, l1, l2, .. } = settings;
        let sum = |weight: &f32| {
            if *weight == 0.0 {
                0.0
            } else {
                -weight * (1.0 / rate + l2) - weight.signum() * l1
            }
        };
        Self {
            settings,
            sums: weights.iter().map(sum).collect(),
            squares: vec![0.0; weights.len()],
            weights: weights.to_vec(),
        }
    }

    /// Fits P(label) over rows, once through.
    pub fn logistic(&mut self, rows: &Rows, labels: &[bool], order: &[usize]) {
        for &index in order {
            let score = rows.score(index, &self.weights);
            let error = sigmoid(score) - f32::from(u8::from(labels[index]));
            if error.abs() > 1e-4 {
                self.teach(rows, index, error);
            }
        }
    }

    /// Fits a choice among the rows of each group to its target probabilities, once through.
    pub fn softmax(
        &mut self,
        rows: &Rows,
        groups: &[Range<usize>],
        targets: &[f32],
        order: &[usize],
    ) {
        let mut scores = Vec::new();
        for &index in order {
            let group = groups[index].clone();
            scores.clear();
            scores.extend(group.clone().map(|row| rows.score(row, &self.weights)));
            log_softmax(&mut scores);
            for (row, score) in group.zip(&scores) {
                let error = score.exp() - targets[row];
                if error.abs() > 1e-4 {
                    self.teach(rows, row, error);
                }
            }
        }
    }

    fn teach(&mut self, rows: &Rows, row: usize, error: f32) {
        let Settings { rate, l1, l2, .. } = self.settings;
        for (feature, amount) in rows.row(row) {
            let gradient = error * amount;
            let before = self.squares[feature];
            let after = before + gradient * gradient;
            let (before, root) = (before.sqrt(), after.sqrt());
            self.sums[feature] += gradient - (root - before) / rate * self.weights[feature];
            self.squares[feature] = after;
            let sum = self.sums[feature];
            self.weights[feature] = if sum.abs() <= l1 {
                0.0
            } else {
                (sum.signum() * l1 - sum) / ((1.0 + root) / rate + l2)
            };
        }
    }
}

/// A shuffled order that is the same in every run with the same seed.
pub struct Order {
    indices: Vec<usize>,
    state: u64,
}

impl Order {
    pub fn new(len: usize, seed: u64) -> Self {
        let state = 0x9e37_79b9_7f4a_7c15 ^ seed.wrapping_mul(0xd134_2543_de82_ef95);
        Self {
            indices: (0..len).collect(),
            // A state of 0 would stay 0.
            state: state.max(1),
        }
    }

    pub fn shuffled(&mut self) -> &[usize] {
        for last in (1..self.indices.len()).rev() {
            // xorshift64: small, and good enough to shuffle.
            self.state ^= self.state << 13;
            self.state ^= self.state >> 7;
            self.state ^= self.state << 17;
            self.indices
                .swap(last, (self.state % (last as u64 + 1)) as usize);
        }
        &self.indices
    }
}
