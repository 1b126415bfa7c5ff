//! Entries as JSON lines, as `onrecord claims export --format jsonl` writes them.

use serde_json::{Map, Value};

use super::super::{ClaimError, Entry};
use super::split::Piece;

/// One entry a line. A `title` beside the claim is the review's.
pub fn entry(file: &str, text: &str, piece: &Piece, errors: &mut Vec<ClaimError>) -> Option<Entry> {
    let read = read(&text[piece.bytes.clone()]);
    let wrong = |error: serde_json::Error| ClaimError::Field {
        file: file.to_owned(),
        line: piece.line,
        column: error.column().max(1),
        message: super::parse::plain(&error.to_string()),
    };
    read.map_err(|error| errors.push(wrong(error))).ok()
}

fn read(source: &str) -> serde_json::Result<Entry> {
    let Ok(mut fields) = serde_json::from_str::<Map<String, Value>>(source) else {
        return serde_json::from_str(source);
    };
    let Some(title) = fields.remove("title") else {
        return serde_json::from_str(source);
    };
    let review = fields.entry("review").or_insert_with(|| Map::new().into());
    if let Some(review) = review.as_object_mut() {
        review.entry("title").or_insert(title);
    }
    serde_json::from_value(Value::Object(fields))
}
