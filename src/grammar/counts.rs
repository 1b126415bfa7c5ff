//! `counts.yaml` in, [`Counts`] out: which words count people, and how many they are.

use rustc_hash::FxHashMap as HashMap;
use serde::Deserialize;

/// What words of counting mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// A number word: "two".
    Number(u32),
    /// "half a dozen".
    Exactly(u32),
    /// Counted, but not told how many: "several".
    Several,
    /// Nobody counted: "some".
    Uncounted,
    /// "more than", before a count.
    Bound,
    /// "about", before a number only.
    BoundOfNumber,
    /// "half".
    Fraction,
    /// "third", a share only after an article.
    OrdinalFraction,
    Percent,
}

/// Words of one meaning, as a file lists them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountList {
    #[serde(with = "serde_yaml::with::singleton_map")]
    means: Counted,
    words: Vec<String>,
}

/// Words of counting, by their first.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    by_first: HashMap<Box<str>, Vec<Listed>>,
}

#[derive(Clone, Debug)]
struct Listed {
    rest: Vec<Box<str>>,
    means: Counted,
}

impl Counts {
    /// The longest listed words that `tokens` begin with and whose meaning is wanted: how many they are, and the meaning.
    pub fn longest<'t, T>(
        &self,
        tokens: impl Iterator<Item = &'t str> + Clone,
        wanted: impl Fn(Counted) -> Option<T>,
    ) -> Option<(usize, T)> {
        let mut rest = tokens;
        let first = rest.next()?;
        let listed = match self.by_first.get(first) {
            Some(listed) => listed,
            None if first.bytes().any(|byte| byte.is_ascii_uppercase()) => {
                self.by_first.get(first.to_ascii_lowercase().as_str())?
            }
            None => return None,
        };
        listed
            .iter()
            .filter(|listed| listed.begins(rest.clone()))
            .filter_map(|listed| Some((listed.rest.len() + 1, wanted(listed.means)?)))
            .max_by_key(|(length, _)| *length)
    }

    pub(super) fn add(&mut self, lists: &[CountList]) {
        for list in lists {
            for phrase in &list.words {
                let mut words = phrase.split_whitespace();
                let Some(first) = words.next() else {
                    continue;
                };
                let known = self.by_first.entry(first.into()).or_default();
                known.push(Listed {
                    rest: words.map(Into::into).collect(),
                    means: list.means,
                });
            }
        }
    }
}

impl Listed {
    fn begins<'t>(&self, mut tokens: impl Iterator<Item = &'t str>) -> bool {
        let mut same = |word: &str| {
            tokens
                .next()
                .is_some_and(|token| token.eq_ignore_ascii_case(word))
        };
        self.rest.iter().all(|word| same(word))
    }
}
