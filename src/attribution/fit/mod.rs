//! Gold stories in, weights out.

pub mod align;
pub mod corpus;
pub mod ftrl;
pub mod gold;
pub mod train;
