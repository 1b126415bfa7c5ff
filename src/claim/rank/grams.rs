//! Character 3- to 5-grams, hashed, weighted by how rare they are.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

const SIZE: usize = 1 << 16;

/// How often each gram was seen.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Grams {
    seen: Vec<u32>,
    texts: u32,
    /// Made when the first text is compared.
    #[serde(skip)]
    weights: OnceLock<Vec<f32>>,
}

impl Default for Grams {
    fn default() -> Self {
        Self {
            seen: vec![0; SIZE],
            texts: 0,
            weights: OnceLock::new(),
        }
    }
}

impl Grams {
    /// Counts the grams of a text, if there are few texts yet: rarity settles early.
    pub fn learn<'a>(&mut self, words: impl Iterator<Item = &'a str>) {
        const ENOUGH: u32 = 2_000;
        if self.texts < ENOUGH {
            self.texts += 1;
            of(words)
                .into_iter()
                .for_each(|gram| self.seen[usize::from(gram)] += 1);
        }
    }

    #[allow(clippy::cast_precision_loss)]
    fn weights(&self) -> &[f32] {
        self.weights.get_or_init(|| {
            let weight = |&seen: &u32| {
                let rarity = ((self.texts as f32 + 1.0) / (seen as f32 + 1.0))
                    .ln()
                    .max(0.1);
                rarity * rarity
            };
            self.seen.iter().map(weight).collect()
        })
    }

    fn weight(&self, gram: u16) -> f32 {
        self.weights()[usize::from(gram)]
    }

    /// What a text's grams share with those that are sought.
    pub fn shared(&self, sought: &Sought, grams: &[u16]) -> Shared {
        let weights = self.weights();
        let mut sums = Shared {
            sought: sought.weight,
            ..Shared::default()
        };
        for &gram in grams {
            let weight = weights[usize::from(gram)];
            sums.all += weight;
            if sought.has(gram) {
                sums.shared += weight;
            }
        }
        sums
    }
}

/// The grams of a query, for comparing with those of many texts.
#[derive(Clone, Debug)]
pub struct Sought {
    bits: Box<[u64]>,
    weight: f32,
}

impl Sought {
    pub fn new(grams: &Grams, of: &[u16]) -> Self {
        let mut bits = vec![0_u64; SIZE / 64].into_boxed_slice();
        for &gram in of {
            bits[usize::from(gram / 64)] |= 1 << (gram % 64);
        }
        let weight = of.iter().map(|&gram| grams.weight(gram)).sum();
        Self { bits, weight }
    }

    fn has(&self, gram: u16) -> bool {
        self.bits[usize::from(gram / 64)] >> (gram % 64) & 1 == 1
    }
}

/// What a text weighs, what is sought, and what both have.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shared {
    all: f32,
    sought: f32,
    shared: f32,
}

impl Shared {
    /// Cosine.
    pub fn likeness(self) -> f32 {
        let norm = (self.all * self.sought).sqrt();
        if norm > 0.0 { self.shared / norm } else { 0.0 }
    }
}

/// The grams of the words, sorted, each once.
pub fn of<'a>(words: impl Iterator<Item = &'a str>) -> Vec<u16> {
    let mut text = String::from(" ");
    for word in words {
        text.push_str(word);
        text.push(' ');
    }
    let bytes = text.as_bytes();
    let mut grams = Vec::with_capacity(bytes.len() * 3);
    for length in 3..=5 {
        grams.extend(bytes.windows(length).map(hash));
    }
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// FNV-1a, folded to 16 bits.
fn hash(bytes: &[u8]) -> u16 {
    let hash = bytes.iter().fold(0x811c_9dc5_u32, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    #[allow(clippy::cast_possible_truncation)]
    let folded = (hash ^ (hash >> 16)) as u16;
    folded
}
