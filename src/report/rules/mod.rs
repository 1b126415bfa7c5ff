//! What categories and codebooks say, as texts for people.

mod category;
mod codebook;
mod when;

pub use category::{categories, category};
pub use codebook::{codebook, codebooks};
