//! An audit in, a report out: one file per format.

mod extract;

pub use extract::extract;
