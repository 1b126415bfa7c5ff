use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date as an entry writes it: a year, a month, a day or a moment. The writing is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    text: String,
    first: Date,
    last: Date,
}

impl When {
    /// Reads "2024", "2024-03", "2024-03-22" or "2024-03-22T19:58:00+03:00".
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = days(text)?;
        Some(Self {
            text: text.to_owned(),
            first,
            last,
        })
    }

    /// The first day it can mean.
    pub const fn first(&self) -> Date {
        self.first
    }

    /// The last day it can mean.
    pub const fn last(&self) -> Date {
        self.last
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// As copy writes it: "2024", "March 2024", "22 March 2024".
    pub fn in_words(&self) -> String {
        let format = match self.text.split('-').count() {
            1 => "%Y",
            2 => "%B %Y",
            _ => "%-d %B %Y",
        };
        self.first.strftime(format).to_string()
    }
}

fn days(text: &str) -> Option<(Date, Date)> {
    let day = text.split(['T', ' ']).next()?;
    let mut parts = day.split('-');
    let year = digits(parts.next()?, 4)?;
    let Some(month) = parts.next() else {
        return Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?));
    };
    let month = i8::try_from(digits(month, 2)?).ok()?;
    let Some(day) = parts.next() else {
        let first = Date::new(year, month, 1).ok()?;
        return Some((first, first.last_of_month()));
    };
    let day = Date::new(year, month, i8::try_from(digits(day, 2)?).ok()?).ok()?;
    parts.next().is_none().then_some((day, day))
}

fn digits(text: &str, count: usize) -> Option<i16> {
    let right = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    right.then(|| text.parse().ok())?
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

// By hand and not with `try_from`: only so does an error stand at the date itself.
impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WhenVisitor;

        impl Visitor<'_> for WhenVisitor {
            type Value = When;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as 2024, 2024-03 or 2024-03-22")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<When, E> {
                When::parse(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }

            fn visit_u64<E: de::Error>(self, year: u64) -> Result<When, E> {
                self.visit_str(&year.to_string())
            }

            fn visit_i64<E: de::Error>(self, year: i64) -> Result<When, E> {
                self.visit_str(&year.to_string())
            }
        }

        deserializer.deserialize_any(WhenVisitor)
    }
}

impl JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A year, a month, a day or a moment.",
            "type": ["string", "integer"],
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([T ].*)?)?)?$",
        })
    }
}
