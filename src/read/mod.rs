//! Bytes in, [`Story`] out: decoded text, its blocks, and a way back to lines and columns.

mod data;
mod lines;
mod open;
mod plain;
mod span;
mod story;

pub use data::{DataFile, yaml_files};
pub use lines::{Lines, Place};
pub use open::{ReadError, Reading, stories};
pub use span::Span;
pub use story::{Block, BlockKind, Story};
