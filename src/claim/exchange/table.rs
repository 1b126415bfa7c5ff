//! Entries as CSV, and which of its columns hold what.

use std::collections::HashMap;

use super::super::{Entry, When};

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
    parts(map)
        .iter()
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

/// Cut at the commas between fields: a column's name may have commas of its own.
fn parts(map: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in map.split(',') {
        match parts.last_mut() {
            Some(last) if !part.contains('=') => {
                last.push(',');
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    parts
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
