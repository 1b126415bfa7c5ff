//! A rule's conditions in words.

use serde::Serialize;

use crate::source::When;

/// Empty when there are none.
pub fn words(when: &When) -> String {
    let asked = [
        (when.disclosed, "asked not to be named"),
        (when.knows, "said how they know"),
        (when.several, "more than one"),
        (when.affiliated, "body or person they belong to told"),
        (when.role, "role told"),
        (when.former, "former"),
        (when.senior, "senior"),
    ];
    let asked = asked
        .into_iter()
        .filter_map(|(wanted, words)| match wanted? {
            true => Some(words.to_owned()),
            false => Some(format!("not {words}")),
        });
    let listed = [
        listed("reason for anonymity", when.disclosure.as_deref()),
        listed("how they know", when.knowledge.as_deref()),
        listed("channel", when.channel.as_deref()),
    ];
    let words: Vec<_> = asked.chain(listed.into_iter().flatten()).collect();
    words.join("; ")
}

/// "channel: email or statement"
fn listed<T: Serialize>(what: &str, any_of: Option<&[T]>) -> Option<String> {
    let names: Vec<_> = any_of?.iter().map(name).collect();
    Some(format!("{what}: {}", names.join(" or ")))
}

/// As YAML and JSON write it.
pub fn name(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
