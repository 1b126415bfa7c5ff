//! onrecord reads news copy and answers, claim by claim: who says so, how well is that sourced,
//! and do we know the claim already?
//!
//! The folders are in the order of the data: [`read`] → [`text`] → [`grammar`] → [`attribution`] →
//! [`source`] → [`strength`] → [`claim`] → [`policy`] → [`report`]. A folder uses only those before it.
//!
//! All offsets are UTF-8 bytes, half open, into [`read::Story::text`].

pub mod attribution;
mod audit;
pub mod claim;
pub mod cli;
pub mod compare;
pub mod grammar;
pub mod policy;
pub mod quote;
pub mod read;
pub mod report;
pub mod source;
pub mod strength;
pub mod text;
pub mod trend;

pub use attribution::Attribution;
pub use audit::{Audit, Auditor};
pub use claim::Claims;
pub use grammar::Grammar;
pub use read::{Span, Story};
pub use source::{Category, Source};
