//! A claims database and the words of a story in, the entries that the story touches out: found, compared, explained.

mod cache;
mod check;
pub mod compare;
mod database;
pub mod date;
mod edit;
mod engine;
mod entry;
mod error;
pub mod exchange;
mod find;
mod index;
mod load;
mod nearest;
pub mod quantity;
pub mod rank;
mod relation;
mod schema;
mod shelf;
mod stale;
mod story;
mod verdict;
mod when;

pub use cache::{CacheError, Opened};
pub use check::Doubt;
pub use compare::{Decision, relate};
pub use database::Claims;
pub use edit::{Normalised, normalise};
pub use engine::{Engine, EngineError};
pub use entry::{
    Claimant, Correction, Entity, Entry, Evidence, KnownQuantity, Review, SourceNote, Work,
};
pub use error::ClaimError;
pub use find::Query;
pub use index::Index;
pub use nearest::Ranked;
pub use relation::{Kind, Match, Places, Relation, Stale};
pub use schema::schema;
pub use story::{Bare, bare, touched};
pub use verdict::{Norm, Number, Scale, Verdict};
pub use when::When;

use crate::text::folded as text;
