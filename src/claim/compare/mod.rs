//! Two tellings in, how they stand to each other out.

mod align;
pub mod concepts;
mod decide;
mod features;
mod figures;
mod language;
mod main_event;
mod names;
mod polarity;
mod speaker;
pub mod telling;

pub use decide::{Decision, decide, relate};
pub use features::{Features, Pair};
pub use language::{CONCEPTS, Language};
pub use telling::Telling;
