//! A field of an entry in, where it stands in the text out.

use std::fmt;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Names a field: its path from the outside in, and what it holds where several would fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    pub path: &'static [&'static str],
    pub value: Option<String>,
}

impl Field {
    pub const fn at(path: &'static [&'static str]) -> Self {
        Self { path, value: None }
    }

    pub fn holding(path: &'static [&'static str], value: impl ToString) -> Self {
        Self {
            path,
            value: Some(value.to_string()),
        }
    }
}

/// Line and column of the field, from 1, in an entry that is a YAML mapping. The reader of YAML knows places only of
/// errors; so the search ends in one.
pub fn place_in(source: &str, field: &Field) -> Option<(usize, usize)> {
    let seek = Seek {
        path: field.path,
        value: field.value.as_deref(),
    };
    let found = seek.deserialize(serde_yaml::Deserializer::from_str(source));
    let error = found.err()?;
    if !error.to_string().contains(HERE) {
        return None;
    }
    let at = error.location()?;
    Some((at.line(), at.column()))
}

const HERE: &str = "the field stands here";

#[derive(Clone, Copy)]
struct Seek<'f> {
    path: &'static [&'static str],
    value: Option<&'f str>,
}

impl Seek<'_> {
    fn scalar<E: Error>(self, value: &str) -> Result<(), E> {
        let found = self.path.is_empty() && self.value.is_none_or(|wanted| wanted == value);
        if found { Err(E::custom(HERE)) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for Seek<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(&value.to_string())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(&value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.scalar(&value.to_string())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.scalar(value)
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar("")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(self)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let Some((first, rest)) = self.path.split_first() else {
            return Err(A::Error::custom(HERE));
        };
        while let Some(name) = fields.next_key::<String>()? {
            if name == *first {
                fields.next_value_seed(Self { path: rest, ..self })?;
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
