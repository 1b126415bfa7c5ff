//! JSON-LD or a page in, every review in it out, whatever holds them.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::super::Entry;
use super::html;
use super::import::import;

/// What came of a file.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    pub entries: Vec<Entry>,
    /// What was repaired, by the id of the entry.
    pub repairs: Vec<String>,
}

/// # Errors
/// When the text is no JSON.
pub fn import_json(text: &str) -> serde_json::Result<Imported> {
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let mut imported = Imported::default();
    imported.gather(&value);
    imported.drop_repeated();
    Ok(imported)
}

/// The reviews that an HTML page carries.
pub fn import_page(page: &str) -> Imported {
    let mut imported = Imported::default();
    for (number, script) in (1..).zip(html::json_ld(page)) {
        match serde_json::from_str(script) {
            Ok(value) => imported.gather(&value),
            Err(error) => imported
                .repairs
                .push(format!("left out JSON-LD script {number}: {error}")),
        }
    }
    imported.drop_repeated();
    imported
}

impl Imported {
    fn gather(&mut self, value: &Value) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.gather(value)),
            Value::Object(map) if is_review(map) => self.add(map),
            Value::Object(map) => {
                let holds = [
                    "@graph",
                    "dataFeedElement",
                    "item",
                    "itemListElement",
                    "mainEntity",
                    "hasPart",
                    "review",
                ];
                holds
                    .iter()
                    .filter_map(|name| map.get(*name))
                    .for_each(|value| self.gather(value));
            }
            _ => {}
        }
    }

    fn add(&mut self, map: &Map<String, Value>) {
        let mut repairs = Vec::new();
        if !map.contains_key("@type") {
            repairs.push("@type: took an object with claimReviewed for a review".to_owned());
        }
        match import(map, &mut repairs) {
            Some(entry) => {
                let id = &entry.id;
                self.repairs
                    .extend(repairs.iter().map(|repair| format!("{id}: {repair}")));
                self.entries.push(entry);
            }
            None => self
                .repairs
                .push("left out a review without claimReviewed".to_owned()),
        }
    }

    /// The same review twice is one; another review of the same id gets a number.
    fn drop_repeated(&mut self) {
        let mut kept: Vec<Entry> = Vec::new();
        let mut ids: HashSet<String> = HashSet::new();
        for mut entry in std::mem::take(&mut self.entries) {
            if ids.contains(&entry.id) {
                if kept.contains(&entry) {
                    self.repairs
                        .push(format!("{}: left out a copy of the same review", entry.id));
                    continue;
                }
                let old = entry.id.clone();
                let fresh = (2..)
                    .map(|number| format!("{old}-{number}"))
                    .find(|id| !ids.contains(id));
                entry.id = fresh.unwrap_or_default();
                entry
                    .jsonld
                    .entry("@id")
                    .or_insert_with(|| old.clone().into());
                self.repairs
                    .push(format!("{old}: the id is taken; called it {}", entry.id));
            }
            ids.insert(entry.id.clone());
            kept.push(entry);
        }
        self.entries = kept;
    }
}

fn is_review(map: &Map<String, Value>) -> bool {
    let kind = |value: &Value| {
        value
            .as_str()
            .is_some_and(|kind| kind.ends_with("ClaimReview"))
    };
    match map.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(kind),
        Some(value) => kind(value),
        None => map.contains_key("claimReviewed"),
    }
}
