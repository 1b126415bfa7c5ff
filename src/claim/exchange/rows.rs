//! CSV and a map of its columns in, entries out, and a word on each repair.

use std::collections::HashMap;

use super::super::{Claimant, Entry, Norm, Review, Verdict, When};
use super::find::Imported;
use super::html;
use super::import::slug;
use super::table::COLUMNS;
use crate::read;

/// The entries of a table, and a line on each cell and row that had to be repaired or left out.
///
/// # Errors
/// When a named column is not there.
pub fn import_csv(text: &str, map: &HashMap<String, String>) -> Result<Imported, String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut imported = Imported::default();
    let delimiter = delimiter(text);
    if delimiter != b',' {
        let sign = char::from(delimiter).escape_default();
        imported
            .repairs
            .push(format!("took `{sign}` for what parts the columns"));
    }
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| error.to_string())?.clone();
    let places = places(&header, map)?;
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                imported.repairs.push(format!("left out a row: {error}"));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let mut row = Row {
            record: &record,
            places: &places,
            notes: Vec::new(),
        };
        match row.entry() {
            Some(entry) => imported.entries.push(entry),
            None => row.notes.push("left out a row without a claim".to_owned()),
        }
        if record.len() > header.len() {
            row.notes.push(format!(
                "left out what stands after the last of {} columns",
                header.len()
            ));
        }
        let notes = row.notes.iter();
        imported
            .repairs
            .extend(notes.map(|note| format!("line {line}: {note}")));
    }
    imported.drop_repeated();
    // A row is no review of others that should come back as it was.
    imported
        .entries
        .iter_mut()
        .for_each(|entry| entry.jsonld.clear());
    Ok(imported)
}

/// What stands most often in the first line: a comma, a semicolon or a tab.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|&byte| byte == sign).count();
    // Of equals the last wins.
    let most = [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|&sign| count(sign));
    most.unwrap_or(b',')
}

/// Which column holds which field.
fn places(
    header: &csv::StringRecord,
    map: &HashMap<String, String>,
) -> Result<HashMap<&'static str, usize>, String> {
    let mut places = HashMap::new();
    for field in COLUMNS {
        let column = map.get(field).map_or(field, String::as_str);
        match header.iter().position(|name| name.trim() == column) {
            Some(place) => {
                places.insert(field, place);
            }
            None if map.contains_key(field) || field == "claim" => {
                let columns = header.iter().collect::<Vec<_>>().join(", ");
                let hint = if map.contains_key(field) {
                    String::new()
                } else {
                    "; say which column holds it: --columns claim=COLUMN".to_owned()
                };
                return Err(format!("no column `{column}`; there are {columns}{hint}"));
            }
            None => {}
        }
    }
    Ok(places)
}

struct Row<'a> {
    record: &'a csv::StringRecord,
    places: &'a HashMap<&'static str, usize>,
    notes: Vec<String>,
}

impl Row<'_> {
    fn text(&mut self, field: &str) -> Option<String> {
        let text = self.record.get(*self.places.get(field)?)?.trim();
        let plain = html::plain(text);
        if plain != text {
            self.notes
                .push(format!("{field}: took HTML out of the text"));
        }
        (!plain.is_empty()).then_some(plain)
    }

    fn when(&mut self, field: &str) -> Option<When> {
        let text = self.text(field)?;
        let found = When::parse(&text);
        if found.is_some() {
            return found;
        }
        let day = read::day(&text);
        self.notes.push(match &day {
            Some(day) => format!("{field}: read `{text}` as {day}"),
            None => format!("{field}: left out `{text}`, which is no date such as 2024-03-22"),
        });
        When::parse(&day?)
    }

    fn norm(&mut self) -> Option<Norm> {
        let name = self.text("norm")?;
        let norm = serde_json::from_value(name.to_lowercase().replace([' ', '-'], "_").into()).ok();
        if norm.is_none() {
            self.notes.push(format!(
                "norm: left out `{name}`, which is not on the common scale"
            ));
        }
        norm
    }

    fn entry(&mut self) -> Option<Entry> {
        let claim = self.text("claim")?;
        let review = Review {
            publisher: self.text("publisher"),
            title: self.text("title"),
            url: self.text("url"),
            published: self.when("published"),
            ..Review::default()
        };
        let (why, norm) = (self.text("why"), self.norm());
        let label = self.text("label");
        if label.is_none() && (why.is_some() || norm.is_some()) {
            self.notes
                .push("left out a verdict without a label".to_owned());
        }
        let id = self.text("id").unwrap_or_else(|| {
            self.notes.push("id: made an id from the claim".to_owned());
            slug(&claim)
        });
        Some(Entry {
            id,
            claimant: self.text("claimant").map(|name| Claimant {
                name,
                ..Claimant::default()
            }),
            said_on: self.when("said_on"),
            verdict: label.map(|label| Verdict {
                label,
                why,
                norm,
                ..Verdict::default()
            }),
            review: (review != Review::default()).then_some(review),
            tags: self
                .text("tags")
                .map(|tags| list(&tags))
                .unwrap_or_default(),
            claim,
            ..Entry::default()
        })
    }
}

fn list(text: &str) -> Vec<String> {
    let items = text.split(';').map(str::trim);
    items
        .filter(|item| !item.is_empty())
        .map(str::to_owned)
        .collect()
}
