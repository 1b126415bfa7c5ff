//! Entries as CSV, and CSV with a map of its columns as entries.

use std::collections::HashMap;

use super::super::{Claimant, Entry, Review, Verdict, When};
use super::import::slug;

/// The columns that are written, and that a column map may name.
pub const COLUMNS: [&str; 12] = [
    "id",
    "claim",
    "claimant",
    "said_on",
    "label",
    "norm",
    "why",
    "publisher",
    "title",
    "url",
    "published",
    "tags",
];

/// "claim=Claim text,label=Rating" as pairs of field and column.
///
/// # Errors
/// When a part names no field that can be mapped.
pub fn columns(map: &str) -> Result<HashMap<String, String>, String> {
    map.split(',')
        .map(|part| {
            let Some((field, column)) = part.split_once('=') else {
                return Err(format!("`{part}` is no column map; write field=column"));
            };
            if COLUMNS.contains(&field.trim()) {
                Ok((field.trim().to_owned(), column.trim().to_owned()))
            } else {
                Err(format!(
                    "no field `{}`; there are {}",
                    field.trim(),
                    COLUMNS.join(", ")
                ))
            }
        })
        .collect()
}

/// # Errors
/// When the table itself cannot be written.
pub fn export_csv<'a>(entries: impl Iterator<Item = &'a Entry>) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for entry in entries {
        writer.write_record(COLUMNS.map(|column| cell(entry, column)))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn cell(entry: &Entry, column: &str) -> String {
    let review = entry.review.clone().unwrap_or_default();
    let verdict = entry.verdict.clone().unwrap_or_default();
    let date = |when: Option<&When>| when.map(ToString::to_string);
    let found = match column {
        "id" => Some(entry.id.clone()),
        "claim" => Some(entry.claim.clone()),
        "claimant" => entry
            .claimant
            .as_ref()
            .map(|claimant| claimant.name.clone()),
        "said_on" => date(entry.said_on.as_ref()),
        "label" => Some(verdict.label),
        "norm" => verdict.norm.map(|norm| norm.name().to_owned()),
        "why" => verdict.why,
        "publisher" => review.publisher,
        "title" => review.title,
        "url" => review.url,
        "published" => date(review.published.as_ref()),
        "tags" => Some(entry.tags.join("; ")),
        _ => None,
    };
    found.unwrap_or_default()
}

/// The entries of a table, and a line on each row that gives none.
///
/// # Errors
/// When a named column is not there.
pub fn import_csv(
    text: &str,
    map: &HashMap<String, String>,
) -> Result<(Vec<Entry>, Vec<String>), String> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().map_err(|error| error.to_string())?.clone();
    let mut places = HashMap::new();
    for field in COLUMNS {
        let column = map.get(field).map_or(field, String::as_str);
        match header.iter().position(|name| name.trim() == column) {
            Some(place) => {
                places.insert(field, place);
            }
            None if map.contains_key(field) || field == "claim" => {
                return Err(format!(
                    "no column `{column}`; there are {}",
                    header.iter().collect::<Vec<_>>().join(", ")
                ));
            }
            None => {}
        }
    }
    let (mut entries, mut notes) = (Vec::new(), Vec::new());
    for (number, record) in (2..).zip(reader.records()) {
        match record {
            Ok(record) => {
                let get = |field: &str| {
                    let text = record.get(*places.get(field)?)?.trim();
                    (!text.is_empty()).then(|| text.to_owned())
                };
                match row(&get) {
                    Some(entry) => entries.push(entry),
                    None => notes.push(format!("line {number}: no claim")),
                }
            }
            Err(error) => notes.push(format!("line {number}: {error}")),
        }
    }
    Ok((entries, notes))
}

fn row(get: &dyn Fn(&str) -> Option<String>) -> Option<Entry> {
    let claim = get("claim")?;
    let when = |field| get(field).and_then(|text| When::parse(&text));
    let review = Review {
        publisher: get("publisher"),
        title: get("title"),
        url: get("url"),
        published: when("published"),
        ..Review::default()
    };
    Some(Entry {
        id: get("id").unwrap_or_else(|| slug(&claim)),
        claimant: get("claimant").map(|name| Claimant {
            name,
            ..Claimant::default()
        }),
        said_on: when("said_on"),
        verdict: get("label").map(|label| Verdict {
            label,
            why: get("why"),
            norm: get("norm").and_then(|name| serde_json::from_value(name.into()).ok()),
            ..Verdict::default()
        }),
        review: (review != Review::default()).then_some(review),
        tags: get("tags")
            .map(|tags| tags.split(';').map(|tag| tag.trim().to_owned()).collect())
            .unwrap_or_default(),
        claim,
        ..Entry::default()
    })
}
