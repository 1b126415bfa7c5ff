//! `STORY.onrecord.yaml`: a list of waivers, for formats that have no comments.

use serde::Deserialize;
use serde_yaml::Value;

use super::{REASONLESS, Waiver, day, identity, initials};
use crate::grammar::GrammarError;
use crate::policy::Rules;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    rule: String,
    reason: String,
    by: Option<String>,
    until: Option<String>,
    words: Option<String>,
}

/// Each waiver of a file, or what is wrong with it; one error where the file is no list.
pub fn parse(file: &str, text: &str, rules: &Rules) -> Vec<Result<Waiver, String>> {
    let items: Vec<Value> = match serde_yaml::from_str(text) {
        Ok(items) => items,
        Err(error) => return vec![Err(GrammarError::yaml(file, 1, &error).to_string())],
    };
    let mut lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| line.starts_with("- "));
    let waivers = items.into_iter().enumerate().map(|(nth, item)| {
        // A list in brackets has no line of its own for each.
        let place = lines.next().map_or_else(
            || format!("{file}: waiver {}", nth + 1),
            |(line, _)| format!("{file}:{line}"),
        );
        read(item, &place, rules).map_err(|error| format!("{place}: {error}"))
    });
    waivers.collect()
}

fn read(item: Value, place: &str, rules: &Rules) -> Result<Waiver, String> {
    let keys = item.as_mapping().into_iter().flat_map(|item| item.keys());
    keys.filter_map(Value::as_str)
        .try_for_each(identity::refuse)?;
    let written: Written = serde_yaml::from_value(item).map_err(|error| error.to_string())?;
    if written.reason.trim().is_empty() {
        return Err(REASONLESS.to_owned());
    }
    written.by.as_deref().map_or(Ok(()), initials)?;
    Ok(Waiver {
        rule: rules.get(&written.rule)?.id.clone(),
        until: written.until.as_deref().map(day).transpose()?,
        place: place.to_owned(),
        within: None,
        words: written.words,
        used: false,
        nearer: None,
    })
}
