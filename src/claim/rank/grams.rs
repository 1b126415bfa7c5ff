//! Character 3- to 5-grams, hashed, weighted by how rare they are.

use std::sync::OnceLock;

const SIZE: usize = 1 << 16;

/// How often each gram was seen.
#[derive(Clone, Debug)]
pub struct Grams {
    seen: Vec<u32>,
    texts: u32,
    /// Made when the first text is compared.
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

    /// Cosine of two sorted sets of grams.
    pub fn likeness(&self, a: &[u16], b: &[u16]) -> f32 {
        let sum = |grams: &[u16]| grams.iter().map(|&gram| self.weight(gram)).sum::<f32>();
        let norm = (sum(a) * sum(b)).sqrt();
        if norm > 0.0 {
            self.shared(a, b) / norm
        } else {
            0.0
        }
    }

    /// How much of `a` is in `b`.
    pub fn held(&self, a: &[u16], b: &[u16]) -> f32 {
        let all: f32 = a.iter().map(|&gram| self.weight(gram)).sum();
        if all > 0.0 {
            self.shared(a, b) / all
        } else {
            0.0
        }
    }

    fn shared(&self, a: &[u16], b: &[u16]) -> f32 {
        let (mut i, mut j, mut sum) = (0, 0, 0.0);
        while i < a.len() && j < b.len() {
            match a[i].cmp(&b[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    sum += self.weight(a[i]);
                    i += 1;
                    j += 1;
                }
            }
        }
        sum
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
