//! JSON-LD or a page in, every review in it out, whatever holds them.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::super::Entry;
use super::import::import;
use super::{html, json};

/// What came of a file.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    pub entries: Vec<Entry>,
    /// What was repaired, by the id of the entry.
    pub repairs: Vec<String>,
}

/// JSON-LD, or a line of it for each review.
///
/// # Errors
/// When the text is no JSON.
pub fn import_json(text: &str) -> serde_json::Result<Imported> {
    let mut imported = Imported::default();
    match json::read(text, &mut imported.repairs) {
        Ok(value) => imported.gather(&value),
        Err(error) => imported.lines(text).ok_or(error)?,
    }
    imported.drop_repeated();
    Ok(imported)
}

/// The reviews that an HTML page carries.
pub fn import_page(page: &str) -> Imported {
    let mut imported = Imported::default();
    for (number, script) in (1..).zip(html::json_ld(page)) {
        match json::read(script, &mut imported.repairs) {
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
    /// A review on each line; `None` when the first line is none already.
    fn lines(&mut self, text: &str) -> Option<()> {
        let lines = || {
            (1..)
                .zip(text.lines())
                .filter(|(_, line)| !line.trim().is_empty())
        };
        serde_json::from_str::<Map<String, Value>>(lines().next()?.1).ok()?;
        for (number, line) in lines() {
            match json::read(line, &mut self.repairs) {
                Ok(value) => self.gather(&value),
                Err(error) => self
                    .repairs
                    .push(format!("left out line {number}: {error}")),
            }
        }
        Some(())
    }

    /// Reviews lie in lists, graphs, feeds and pages of all kinds.
    fn gather(&mut self, value: &Value) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.gather(value)),
            Value::Object(map) if is_review(map) => self.add(map),
            Value::Object(map) => map.values().for_each(|value| self.gather(value)),
            _ => {}
        }
    }

    fn add(&mut self, map: &Map<String, Value>) {
        let mut repairs = Vec::new();
        match map.get("@type") {
            None => {
                repairs.push("@type: took an object with claimReviewed for a review".to_owned())
            }
            Some(kind) if !says_review(kind) => {
                repairs.push(format!(
                    "@type: took {kind} with claimReviewed for a ClaimReview"
                ));
            }
            Some(_) => {}
        }
        match import(map, &mut repairs) {
            Some(entry) => {
                let id = &entry.id;
                self.repairs
                    .extend(repairs.iter().map(|repair| format!("{id}: {repair}")));
                self.entries.push(entry);
            }
            None => {
                let of = ["@id", "url", "name"];
                let of = of.iter().find_map(|key| map.get(*key)?.as_str());
                let of = of.map(|of| format!("{of}: ")).unwrap_or_default();
                self.repairs
                    .push(format!("{of}left out a review without claimReviewed"));
            }
        }
    }

    /// The same review twice is one; another review of the same id gets a number.
    pub fn drop_repeated(&mut self) {
        let mut kept: Vec<Entry> = Vec::new();
        let mut ids: HashSet<String> = self.entries.iter().map(|entry| entry.id.clone()).collect();
        let mut seen: HashMap<String, Seen> = HashMap::new();
        for mut entry in std::mem::take(&mut self.entries) {
            let old = entry.id.clone();
            let seen = seen.entry(old.clone()).or_default();
            let form = serde_json::to_string(&entry).unwrap_or_default();
            if !seen.forms.insert(form) {
                self.repairs
                    .push(format!("{old}: left out a copy of the same review"));
                continue;
            }
            while seen.forms.len() > 1 && !ids.insert(entry.id.clone()) {
                seen.number += 1;
                entry.id = format!("{old}-{}", seen.number + 1);
            }
            if entry.id != old {
                let id = &entry.id;
                self.repairs
                    .push(format!("{old}: the id is taken; called it {id}"));
                let came = || old.clone().into();
                entry.jsonld.entry("@id").or_insert_with(came);
            }
            kept.push(entry);
        }
        self.entries = kept;
    }
}

/// The different reviews that came with one id.
#[derive(Default)]
struct Seen {
    forms: HashSet<String>,
    number: usize,
}

fn is_review(map: &Map<String, Value>) -> bool {
    map.contains_key("claimReviewed") || map.get("@type").is_some_and(says_review)
}

fn says_review(kind: &Value) -> bool {
    match kind {
        Value::String(kind) => kind.ends_with("ClaimReview"),
        Value::Array(kinds) => kinds.iter().any(says_review),
        _ => false,
    }
}
