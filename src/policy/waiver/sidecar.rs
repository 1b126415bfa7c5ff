//! `STORY.onrecord.yaml`: a list of waivers, for formats that have no comments.

use serde::Deserialize;
use serde_yaml::Value;

use super::{IDENTITY, REASONLESS, Waiver, day, initials, refused};
use crate::grammar::GrammarError;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    rule: String,
    reason: String,
    by: Option<String>,
    until: Option<String>,
    words: Option<String>,
}

/// All the waivers of a file, or what is wrong with it.
pub fn parse(file: &str, text: &str) -> Result<Vec<Waiver>, String> {
    let yaml = |error| GrammarError::yaml(file, 1, &error).to_string();
    let items: Vec<Value> = serde_yaml::from_str(text).map_err(yaml)?;
    let keys = items
        .iter()
        .filter_map(Value::as_mapping)
        .flat_map(|item| item.keys());
    for key in keys.filter_map(Value::as_str) {
        if IDENTITY.contains(&key.to_lowercase().as_str()) {
            return Err(format!("{file}: {}", refused(key)));
        }
    }
    let all: Vec<Written> = serde_yaml::from_str(text).map_err(yaml)?;
    let waiver = |(nth, written): (usize, Written)| {
        let place = format!("{file}: waiver {}", nth + 1);
        let wrong = |error: String| format!("{place}: {error}");
        if written.reason.trim().is_empty() {
            return Err(wrong(REASONLESS.to_owned()));
        }
        written
            .by
            .as_deref()
            .map_or(Ok(()), initials)
            .map_err(wrong)?;
        let until = written
            .until
            .as_deref()
            .map(day)
            .transpose()
            .map_err(wrong)?;
        Ok(Waiver {
            rule: written.rule,
            until,
            place,
            within: None,
            words: written.words,
            used: false,
        })
    };
    all.into_iter().enumerate().map(waiver).collect()
}
