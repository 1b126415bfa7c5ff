//! Values of settings, each telling what it expects where another is given.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, IntoDeserializer, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A number from 0 to 1.
#[derive(Clone, Copy)]
pub struct Share(pub f32);

/// A name or path, or a list of them.
#[derive(Clone, Serialize)]
pub struct OneOrMore<T = String>(pub Vec<T>);

impl Serialize for Share {
    /// As it was written: `f32` to `f64` would show digits that nobody wrote.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64((f64::from(self.0) * 1e6).round() / 1e6)
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Expected;

        impl Visitor<'_> for Expected {
            type Value = Share;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a number from 0 to 1")
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Share, E> {
                if number > 1 {
                    return Err(E::invalid_value(Unexpected::Unsigned(number), &self));
                }
                Ok(Share(if number == 1 { 1.0 } else { 0.0 }))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Share, E> {
                if !(0.0..=1.0).contains(&number) {
                    return Err(E::invalid_value(Unexpected::Float(number), &self));
                }
                Ok(Share(number as f32))
            }
        }

        deserializer.deserialize_any(Expected)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMore<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Expected<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Expected<T> {
            type Value = OneOrMore<T>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a name or path, or a list of them")
            }

            fn visit_str<E: Error>(self, one: &str) -> Result<Self::Value, E> {
                Ok(OneOrMore(vec![T::deserialize(one.into_deserializer())?]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut more: A) -> Result<Self::Value, A::Error> {
                let mut all = Vec::new();
                while let Some(one) = more.next_element()? {
                    all.push(one);
                }
                Ok(OneOrMore(all))
            }
        }

        deserializer.deserialize_any(Expected(PhantomData))
    }
}
