//! `grammars/en/dates.yaml` in, look-ups for the parsers out.

use std::collections::HashMap;

use serde::Deserialize;

/// The words that dates are printed with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    pub months: HashMap<String, i8>,
    pub also_words: Vec<String>,
    pub before_month: Vec<String>,
    pub weekdays: HashMap<String, i8>,
    pub seasons: HashMap<String, (i8, i8)>,
    pub quarters: HashMap<String, (i8, i8)>,
    pub ordinals: Vec<String>,
    pub relative: HashMap<String, i32>,
    pub before_year: Vec<String>,
    pub after_count: Vec<String>,
    pub before_feast: Vec<String>,
}

impl Calendar {
    pub fn from_yaml(yaml: &str) -> Result<Self, serde_yaml::Error> {
        serde_yaml::from_str(yaml)
    }
}
