//! What an entry's YAML would grow to, told before any memory is taken for it.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

/// What aliases may unfold to, in bytes and values.
const MOST: usize = 4 << 20;
/// How deep lists and mappings may lie within one another.
const DEEPEST: usize = 100;

/// Aliases would unfold to more than an entry may have.
pub fn explodes(yaml: &str) -> bool {
    if !(yaml.contains('&') && yaml.contains('*')) {
        return false;
    }
    let left = Cell::new(Some(MOST));
    let read = Walk(&left).deserialize(serde_yaml::Deserializer::from_str(yaml));
    // The reader has a limit of its own for aliases; other errors are told with their place when the entry is read.
    left.get().is_none() || read.is_err_and(|error| is_repetition(&error))
}

fn is_repetition(error: &serde_yaml::Error) -> bool {
    error.to_string().starts_with("repetition limit exceeded")
}

/// Lists and mappings lie so deep within one another that reading them would take for ever. Brackets in plain words
/// count, too: an entry does not leave so many open.
pub fn is_deep(yaml: &str) -> bool {
    let mut depth = 0_usize;
    for line in yaml.lines() {
        let items = line.split_whitespace();
        if items
            .take_while(|mark| matches!(*mark, "-" | "?" | ":"))
            .count()
            > DEEPEST
        {
            return true;
        }
        for byte in line.bytes() {
            match byte {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return true;
            }
        }
    }
    false
}

/// Visits every value and takes what it weighs from what is left; `None` once that is used up.
#[derive(Clone, Copy)]
struct Walk<'c>(&'c Cell<Option<usize>>);

impl Walk<'_> {
    fn take<E: Error>(self, bytes: usize) -> Result<(), E> {
        self.0
            .set(self.0.get().and_then(|left| left.checked_sub(bytes + 1)));
        match self.0.get() {
            Some(_) => Ok(()),
            None => Err(E::custom("too much")),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.take(0)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.take(0)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.take(0)
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<(), E> {
        self.take(0)
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<(), E> {
        self.take(0)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.take(0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.take(text.len())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.take(0)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.take(0)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.take(0)?;
        while items.next_element_seed(self)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        self.take(0)?;
        while fields.next_key_seed(self)?.is_some() {
            fields.next_value_seed(self)?;
        }
        Ok(())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<(), A::Error> {
        let ((), value) = tagged.variant_seed(self)?;
        value.newtype_variant_seed(self)
    }
}
