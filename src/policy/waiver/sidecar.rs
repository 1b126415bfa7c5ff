//! `STORY.onrecord.yaml`: a list of waivers, for formats that have no comments.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer};
use serde_yaml::Value;

use super::{REASONLESS, Waiver, day, identity, initials};
use crate::grammar::GrammarError;
use crate::grammar::nearest::by_name;
use crate::policy::RuleName;

#[derive(Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a waiver, with `rule:` and `reason:`"
)]
struct Written {
    rule: RuleName,
    #[serde(rename = "reason", deserialize_with = "reason")]
    _reason: (),
    #[serde(rename = "by", default, deserialize_with = "by")]
    _by: (),
    #[serde(default, deserialize_with = "until")]
    until: Option<Date>,
    #[serde(default, deserialize_with = "words")]
    words: Option<String>,
}

fn reason<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    by_name(deserializer, "a reason in words", |text| {
        let says = !text.trim().is_empty();
        says.then_some(()).ok_or_else(|| REASONLESS.to_owned())
    })
}

fn by<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    by_name(deserializer, "initials", initials)
}

fn until<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    by_name(deserializer, "a day such as 2027-01-31", |text| {
        day(text).map(Some)
    })
}

fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    by_name(deserializer, "words of the story", |text| {
        if text.trim().is_empty() {
            return Err(
                "`words` is empty; without it, the waiver is for the whole story".to_owned(),
            );
        }
        Ok(Some(text.to_owned()))
    })
}

/// Each waiver of a file, or what is wrong with it; one error where the file is no list.
pub fn parse(file: &str, text: &str) -> Vec<Result<Waiver, String>> {
    let items = match serde_yaml::from_str(text) {
        Ok(Value::Sequence(items)) => items,
        Ok(Value::Null) => Vec::new(),
        Ok(_) => {
            return vec![Err(format!(
                "{file}:1: expected a list of waivers, each `- rule: …`"
            ))];
        }
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
        read(item, &place).map_err(|error| format!("{place}: {error}"))
    });
    waivers.collect()
}

fn read(item: Value, place: &str) -> Result<Waiver, String> {
    let keys = item.as_mapping().into_iter().flat_map(|item| item.keys());
    keys.filter_map(Value::as_str)
        .try_for_each(identity::refuse)?;
    let written: Written =
        serde_yaml::from_value(item).map_err(|error| GrammarError::in_words(&error))?;
    Ok(Waiver {
        rule: written.rule.0,
        until: written.until,
        place: place.to_owned(),
        within: None,
        words: written.words,
        used: false,
        nearer: None,
    })
}
