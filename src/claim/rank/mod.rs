//! A text in, the entries nearest to it out: BM25 finds candidates, a linear model over named features orders them.

mod clean;
mod features;
mod grams;
mod near;
mod overlap;
mod probe;
mod split;
mod vectors;
mod weights;

pub use features::{Features, NAMES};
pub use grams::{Grams, Sought};
pub use near::Near;
pub use probe::Probe;
pub use vectors::{VectorError, Vectors, cosine};
pub use weights::{Ordered, Part, Ranking, Thresholds};
