//! Bytes in, [`Story`] out: decoded text, its blocks, and a way back to lines and columns.

mod authors;
mod byline;
mod data;
mod date;
mod dateline;
mod decode;
mod draft;
mod field;
mod front;
mod label;
mod lines;
pub(crate) mod list;
mod markdown;
mod open;
mod page;
mod paragraph;
mod parts;
mod photo;
mod plain;
mod repeat;
mod span;
mod story;
mod teaser;
mod top;

pub use authors::authors;
pub use data::{DataFile, yaml_files};
pub use date::iso as day;
pub(crate) use decode::decode;
pub use lines::{Lines, Place};
pub use open::{ReadError, Reading, stories};
pub use span::Span;
pub use story::{Block, BlockKind, Meta, Story};
