//! The findings of a dimension, as the rubric's YAML names them.

use std::hash::Hash;

use serde::de::DeserializeOwned;

use super::Dimension;
use crate::read::Span;

/// What a story can show in one dimension, from least to most.
pub trait Level: Copy + Eq + Ord + Hash + DeserializeOwned + std::fmt::Debug + 'static {
    const ALL: &'static [Self];
    const DIMENSION: Dimension;
    /// As the YAML writes it: "named-with-role".
    fn name(self) -> &'static str;
}

/// What a story shows in one dimension, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<L> {
    pub level: L,
    pub span: Option<Span>,
}

impl<L> Found<L> {
    pub const fn at(level: L, span: Span) -> Self {
        Self {
            level,
            span: Some(span),
        }
    }

    pub const fn nowhere(level: L) -> Self {
        Self { level, span: None }
    }
}

macro_rules! levels {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $yaml:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $yaml)] $variant),+ }

        impl crate::strength::level::Level for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const DIMENSION: crate::strength::Dimension = crate::strength::Dimension::$name;

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $yaml),+ }
            }
        }
    };
}
pub(super) use levels;
