//! Fields that could hold who a source is, which no waiver may have; they stand in `grammars/policies/waivers.yaml`.

use std::sync::LazyLock;

use serde::Deserialize;

const YAML: &str = include_str!("../../../grammars/policies/waivers.yaml");

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    identity: Vec<String>,
}

/// A test sees to it that the file can be read.
static KEYS: LazyLock<Keys> = LazyLock::new(|| serde_yaml::from_str(YAML).unwrap_or_default());

/// # Errors
/// Why the key is refused. Its value is not repeated.
pub fn refuse(key: &str) -> Result<(), String> {
    let key = key.trim();
    let plain = key.to_lowercase().replace(['_', '-'], " ");
    let same = |known: &String| known.replace('-', " ") == plain;
    if !KEYS.identity.iter().any(same) {
        return Ok(());
    }
    Err(format!(
        "`{key}`: a waiver never says who a source is or how to reach them, for files are copied, mailed and \
         seized; take it out of the file and its history"
    ))
}
