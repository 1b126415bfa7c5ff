//! Dirty JSON-LD in, clean values out, and a word on each repair.

use serde_json::{Map, Value};

use super::super::{Number, When};
use super::html;

/// Reads the properties of one object; what had to be repaired is noted by its name.
pub struct Fields<'a> {
    pub map: &'a Map<String, Value>,
    pub repairs: &'a mut Vec<String>,
}

impl Fields<'_> {
    pub fn text(&mut self, name: &str) -> Option<String> {
        let value = self.map.get(name)?;
        let text = self.as_text(name, value)?;
        let plain = html::plain(&text);
        if plain != text {
            self.note(name, "took HTML out of the text");
        }
        (!plain.is_empty()).then_some(plain)
    }

    fn as_text(&mut self, name: &str, value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => {
                self.note(name, "took a number for a text");
                Some(number.to_string())
            }
            Value::Array(values) => {
                self.note(name, "took the first of a list");
                self.as_text(name, values.first()?)
            }
            Value::Object(object) => {
                let within = object
                    .get("name")
                    .or_else(|| object.get("@value"))
                    .or_else(|| object.get("@id"))?;
                self.as_text(name, within)
            }
            Value::Bool(_) | Value::Null => None,
        }
    }

    pub fn texts(&mut self, name: &str) -> Vec<String> {
        let Some(value) = self.map.get(name) else {
            return Vec::new();
        };
        match value {
            Value::Array(values) => values
                .iter()
                .filter_map(|value| self.as_text(name, value))
                .collect(),
            Value::String(text) if name == "keywords" => {
                self.note(name, "cut a text at its commas");
                text.split(',')
                    .map(|word| word.trim().to_owned())
                    .filter(|word| !word.is_empty())
                    .collect()
            }
            value => {
                self.note(name, "made a list of a single value");
                self.as_text(name, value).into_iter().collect()
            }
        }
    }

    pub fn number(&mut self, name: &str) -> Option<Number> {
        match self.map.get(name)? {
            Value::Number(number) => Some(of_json(number)),
            Value::String(text) => {
                let found = text.trim().parse::<i64>().map(Number::Whole);
                let found = found
                    .or_else(|_| text.trim().parse::<f64>().map(Number::Real))
                    .ok()?;
                self.note(name, "took a text for a number");
                Some(found)
            }
            _ => None,
        }
    }

    pub fn when(&mut self, name: &str) -> Option<When> {
        let text = self.text(name)?;
        let found = When::parse(text.trim());
        if found.is_none() {
            self.note(name, "kept a date that cannot be read as it came");
        }
        found
    }

    /// The objects under a name, whether one or a list of them.
    pub fn objects(&self, name: &str) -> Vec<&Map<String, Value>> {
        match self.map.get(name) {
            Some(Value::Array(values)) => values.iter().filter_map(Value::as_object).collect(),
            Some(Value::Object(object)) => vec![object],
            _ => Vec::new(),
        }
    }

    pub fn note(&mut self, name: &str, what: &str) {
        self.repairs.push(format!("{name}: {what}"));
    }
}

fn of_json(number: &serde_json::Number) -> Number {
    number.as_i64().map_or_else(
        || Number::Real(number.as_f64().unwrap_or_default()),
        Number::Whole,
    )
}
