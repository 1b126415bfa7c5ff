//! The integration tests: one binary, a module for each part.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod attribution;
mod claim;
mod cli;
mod docs;
mod grammar;
mod read;
mod source;
mod strength;
mod text;
