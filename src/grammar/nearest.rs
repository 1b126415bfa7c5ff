//! Names a person wrote in, the names there are out: "there is no class `rol`; did you mean `role`?"

use std::fmt;

use serde::Deserializer;
use serde::de::{Error, Visitor};

/// How unlike a name may be and still be meant.
const ALIKE: f64 = 0.6;

/// Says that there is no `what` called `name`, and which is nearest, or all when none is near.
pub fn unknown(what: &str, name: &str, names: impl Iterator<Item = String>) -> String {
    let names: Vec<_> = names.collect();
    let nearest = names
        .iter()
        .map(|known| (strsim::normalized_damerau_levenshtein(known, name), known))
        .filter(|&(alike, _)| alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match nearest {
        Some((_, known)) => format!("there is no {what} `{name}`; did you mean `{known}`?"),
        None => format!(
            "there is no {what} `{name}`; there is: {}",
            names.join(", ")
        ),
    }
}

/// Reads a scalar through `named`, so that an error stands at the scalar and not at what holds it.
pub fn by_name<'de, D: Deserializer<'de>, T, F: FnOnce(&str) -> Result<T, String>>(
    deserializer: D,
    expecting: &'static str,
    named: F,
) -> Result<T, D::Error> {
    struct Named<F> {
        expecting: &'static str,
        named: F,
    }

    impl<T, F: FnOnce(&str) -> Result<T, String>> Visitor<'_> for Named<F> {
        type Value = T;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str(self.expecting)
        }

        fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
            (self.named)(name).map_err(E::custom)
        }
    }

    deserializer.deserialize_str(Named { expecting, named })
}
