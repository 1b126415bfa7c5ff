//! Gold stories in, weights out: one file a stage.

pub mod acceptance;
pub mod align;
pub mod corpus;
pub mod course;
pub mod cues;
pub mod folds;
mod ftrl;
pub mod gold;
pub mod pointers;
pub mod ranking;
pub mod table;
pub mod train;
