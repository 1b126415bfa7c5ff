//! Entries as JSON lines, as `onrecord claims export --format jsonl` writes them.

use serde_json::{Map, Value};

use super::super::{ClaimError, Entry};
use super::Loaded;

/// One entry a line. A `title` beside the claim is the review's.
pub fn load(file: &str, text: &str, errors: &mut Vec<ClaimError>) -> Vec<Loaded> {
    let mut loaded = Vec::new();
    for (line, source) in (1..).zip(text.lines()) {
        if source.trim().is_empty() {
            continue;
        }
        match entry(source) {
            Ok(entry) => loaded.push(Loaded {
                entry,
                file: file.to_owned(),
                line,
            }),
            Err(error) => errors.push(ClaimError::Field {
                file: file.to_owned(),
                line,
                column: error.column().max(1),
                message: super::parse::plain(&error.to_string()),
            }),
        }
    }
    loaded
}

fn entry(source: &str) -> serde_json::Result<Entry> {
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
