//! The integration tests: one binary, a module for each part.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod attribution;
mod audits;
mod claim;
mod cli;
mod compare;
mod docs;
mod engine;
mod explain;
mod gate;
mod grammar;
mod integrations;
mod new_cues;
mod policy;
mod pooled;
mod properties;
mod quotes;
mod read;
mod score;
mod source;
mod strength;
mod text;
mod told;
mod trend;
mod waivers;
mod who;
