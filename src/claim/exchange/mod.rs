//! Entries and schema.org's `ClaimReview`, both ways, without loss; and what reviewers' labels mean.

mod export;
mod field;
mod find;
mod html;
mod import;
mod json;
mod norm;
mod rows;
mod table;

pub use export::export;
pub use find::{Imported, import_json, import_page};
pub use import::slug;
pub use norm::{Verdicts, norm_of, table_of};
pub use rows::import_csv;
pub use table::{columns, export_csv};
