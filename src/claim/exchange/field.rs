//! Dirty JSON-LD in, clean values out, and a word on each repair.

use serde_json::{Map, Value};

use super::super::{Number, When};
use super::html;
use crate::read;

/// Reads the properties of one object; what had to be repaired is noted by its name.
pub struct Fields<'a> {
    pub map: &'a Map<String, Value>,
    pub repairs: &'a mut Vec<String>,
    /// What stands before the names: "reviewRating.".
    pub within: &'static str,
}

impl Fields<'_> {
    pub fn text(&mut self, name: &str) -> Option<String> {
        let value = self.map.get(name)?;
        let text = self.as_text(name, value)?;
        self.plain(name, &text)
    }

    fn plain(&mut self, name: &str, text: &str) -> Option<String> {
        let plain = html::plain(text);
        if plain != text {
            self.note(name, "took HTML out of the text");
        }
        (!plain.trim().is_empty()).then_some(plain)
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
                let named = ["name", "@value", "@id", "url"];
                match named.iter().find_map(|key| object.get(*key)) {
                    Some(within) => self.as_text(name, within),
                    None => self.left_out(name, "an object without a name"),
                }
            }
            Value::Bool(_) => self.left_out(name, "a true or false"),
            Value::Null => None,
        }
    }

    pub fn texts(&mut self, name: &str) -> Vec<String> {
        let texts: Vec<String> = match self.map.get(name) {
            None => Vec::new(),
            Some(Value::Array(values)) => values
                .iter()
                .filter_map(|value| self.as_text(name, value))
                .collect(),
            Some(Value::String(text)) if name == "keywords" => {
                self.note(name, "cut a text at its commas");
                text.split(',').map(|word| word.trim().to_owned()).collect()
            }
            Some(Value::Null) => Vec::new(),
            Some(value) => {
                self.note(name, "made a list of a single value");
                self.as_text(name, value).into_iter().collect()
            }
        };
        texts
            .iter()
            .filter_map(|text| self.plain(name, text))
            .collect()
    }

    /// What names other reviews: their ids before their titles.
    pub fn ids(&mut self, name: &str) -> Vec<String> {
        let mut ids = Vec::new();
        for object in self.objects(name) {
            let named = ["@id", "identifier", "url", "name"];
            let id = named.iter().find_map(|key| object.get(*key)?.as_str());
            match id {
                Some(id) => ids.push(id.to_owned()),
                None => self
                    .left_out(name, "an object without an id")
                    .unwrap_or_default(),
            }
        }
        ids
    }

    pub fn number(&mut self, name: &str) -> Option<Number> {
        match self.map.get(name)? {
            Value::Number(number) => Some(of_json(number)),
            Value::String(text) => {
                let text = text.trim();
                let found = text.parse::<i64>().map(Number::Whole);
                let real = || text.parse().ok().filter(|real: &f64| real.is_finite());
                let Some(found) = found.ok().or_else(|| real().map(Number::Real)) else {
                    self.note(name, "kept a number that cannot be read as it came");
                    return None;
                };
                self.note(name, "took a text for a number");
                Some(found)
            }
            Value::Null => None,
            _ => {
                self.note(name, "kept a number that cannot be read as it came");
                None
            }
        }
    }

    pub fn when(&mut self, name: &str) -> Option<When> {
        let text = self.text(name)?;
        let found = When::parse(text.trim());
        let read = found.is_none().then(|| read::day(&text)).flatten();
        if let Some(day) = read {
            self.note(name, &format!("read `{text}` as {day}"));
            return When::parse(&day);
        }
        if found.is_none() {
            self.note(name, "kept a date that cannot be read as it came");
        }
        found
    }

    /// The objects under a name, whether one or a list of them; a text is taken for the name or the address of one.
    pub fn objects(&mut self, name: &str) -> Vec<Map<String, Value>> {
        match self.map.get(name) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(values)) => values
                .iter()
                .filter_map(|value| self.object(name, value))
                .collect(),
            Some(value) => self.object(name, value).into_iter().collect(),
        }
    }

    pub fn first_object(&mut self, name: &str) -> Option<Map<String, Value>> {
        if self.map.get(name).is_some_and(Value::is_array) {
            self.note(name, "took the first of a list");
        }
        self.objects(name).into_iter().next()
    }

    fn object(&mut self, name: &str, value: &Value) -> Option<Map<String, Value>> {
        match value {
            Value::Object(object) => Some(object.clone()),
            Value::String(text) => {
                let is_address = text.starts_with("http://") || text.starts_with("https://");
                let (key, of) = if is_address {
                    ("url", "address")
                } else {
                    ("name", "name")
                };
                self.note(name, &format!("took a text for the {of} of an object"));
                Some(Map::from_iter([(key.to_owned(), value.clone())]))
            }
            _ => self.left_out(name, "what is neither an object nor a text"),
        }
    }

    /// Nothing is lost: what no field holds stays in `jsonld`.
    fn left_out<T>(&mut self, name: &str, what: &str) -> Option<T> {
        self.note(name, &format!("left {what} in `jsonld`"));
        None
    }

    pub fn note(&mut self, name: &str, what: &str) {
        let note = format!("{}{name}: {what}", self.within);
        if !self.repairs.contains(&note) {
            self.repairs.push(note);
        }
    }
}

fn of_json(number: &serde_json::Number) -> Number {
    number.as_i64().map_or_else(
        || Number::Real(number.as_f64().unwrap_or_default()),
        Number::Whole,
    )
}
