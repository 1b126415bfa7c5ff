//! What a house's files say of rules by name: of rules that there are, and of each once.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::Rules;
use crate::grammar::nearest::{by_name, unknown};

/// A rule that there is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RuleName(pub String);

/// A value for each of some rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ByRule<T>(BTreeMap<RuleName, T>);

impl RuleName {
    fn known(name: &str) -> Result<Self, String> {
        if Rules::names().any(|known| known == name) {
            return Ok(Self(name.to_owned()));
        }
        Err(unknown("rule", name, Rules::names().map(str::to_owned)))
    }
}

impl<'de> Deserialize<'de> for RuleName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        by_name(deserializer, "a rule's name", Self::known)
    }
}

impl<T> Default for ByRule<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> ByRule<T> {
    pub fn get(&self, rule: &str) -> Option<&T> {
        let found = self.iter().find(|(name, _)| *name == rule);
        found.map(|(_, value)| value)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.0.as_str(), value))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByRule<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Each(PhantomData))
    }
}

struct Each<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Each<T> {
    type Value = ByRule<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("rules, each `rule: value`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByRule<T>, A::Error> {
        let mut all = BTreeMap::new();
        while let Some(name) = map.next_key_seed(Another(&all))? {
            all.insert(name, map.next_value()?);
        }
        Ok(ByRule(all))
    }
}

/// A name that is not there yet, so that the error of a second one stands at its place.
struct Another<'a, T>(&'a BTreeMap<RuleName, T>);

impl<'de, T> DeserializeSeed<'de> for Another<'_, T> {
    type Value = RuleName;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<RuleName, D::Error> {
        by_name(deserializer, "a rule's name", |name| {
            let name = RuleName::known(name)?;
            if self.0.contains_key(&name) {
                return Err(format!(
                    "`{}` stands here twice; keep one of the two",
                    name.0
                ));
            }
            Ok(name)
        })
    }
}
