//! Static word vectors in, how near two texts are in meaning out.

mod error;
mod tensors;
mod text;

pub use error::VectorError;

use std::collections::HashMap;

use super::super::Index;
use super::super::text as words;
use super::probe::{Probe, Term};

/// A vector for each stem.
#[derive(Clone, Debug, Default)]
pub struct Vectors {
    size: usize,
    rows: HashMap<String, u32>,
    values: Vec<f32>,
}

impl Vectors {
    /// From lines of a word and its numbers; a first line with the two counts may stand before them.
    ///
    /// # Errors
    /// At the first line that is not as the others are.
    pub fn from_text(file: &str, bytes: &[u8]) -> Result<Self, VectorError> {
        text::read(file, bytes)
    }

    /// From the first table of a safetensors file, and its words, one a line.
    ///
    /// # Errors
    /// When the file has no table of 32-bit numbers with a row for each word.
    pub fn from_safetensors(file: &str, bytes: &[u8], words: &str) -> Result<Self, VectorError> {
        tensors::read(file, bytes, words)
    }

    /// Inflections share a vector: that of the first of them, for files have the frequent words first.
    fn add(&mut self, word: &str, values: impl IntoIterator<Item = f32>) {
        let mut folded = words::words(word).into_iter();
        let (Some(word), None) = (folded.next(), folded.next()) else {
            return;
        };
        let next = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        if *self.rows.entry(word.stem).or_insert(next) == next {
            self.values.extend(values);
        }
    }

    fn get(&self, stem: &str) -> Option<&[f32]> {
        let at = *self.rows.get(stem)? as usize * self.size;
        self.values.get(at..at + self.size)
    }

    /// What all words of the entries have in common tells nothing; it is taken away.
    #[must_use]
    pub fn centred(mut self, index: &Index) -> Self {
        let unknown = index.weight("");
        let known: Vec<u32> = self
            .rows
            .iter()
            .filter(|(stem, _)| index.weight(stem) < unknown)
            .map(|(_, &row)| row)
            .collect();
        let mut sum = vec![0.0_f64; self.size];
        for &row in &known {
            let at = row as usize * self.size;
            let values = &self.values[at..at + self.size];
            sum.iter_mut()
                .zip(values)
                .for_each(|(sum, &value)| *sum += f64::from(value));
        }
        #[allow(clippy::cast_precision_loss)]
        let count = known.len().max(1) as f64;
        for row in self.values.chunks_exact_mut(self.size.max(1)) {
            for (value, sum) in row.iter_mut().zip(&sum) {
                #[allow(clippy::cast_possible_truncation)]
                let mean = (sum / count) as f32;
                *value -= mean;
            }
        }
        self
    }

    /// The direction that the words of the probes point in, rare words most.
    pub fn direction(&self, probes: &[&Probe]) -> Vec<f32> {
        let mut sum = vec![0.0; self.size];
        let said = |term: &&Term| !term.signature;
        for term in probes.iter().flat_map(|probe| &probe.terms).filter(said) {
            let values = self.get(&term.stem).unwrap_or_default();
            for (sum, value) in sum.iter_mut().zip(values) {
                *sum += term.weight * value;
            }
        }
        let length = sum.iter().map(|value| value * value).sum::<f32>().sqrt();
        if length > 0.0 {
            sum.iter_mut().for_each(|value| *value /= length);
        }
        sum
    }
}

/// Cosine of two directions.
pub fn cosine(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
