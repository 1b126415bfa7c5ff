//! `grammars/en/near-words.yaml` in, look-ups out: which words may speak of one thing, and which are mere talk.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use serde::Deserialize;

use super::super::compare::concepts::Concepts;
use super::super::text;

/// How many groups of near words there may be, concepts among them.
const MOST: usize = 2048;

#[derive(Clone, Debug, Default)]
pub struct Near {
    /// By their stems: the groups that words are in.
    groups: HashMap<String, Vec<u16>>,
    talk: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    near: Vec<Vec<String>>,
    talk: Vec<String>,
}

impl Near {
    /// For English, as it is built into the program.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Near> = OnceLock::new();
        // A test reads the file, so that the program never meets a wrong one.
        ENGLISH.get_or_init(|| Self::read().unwrap_or_default())
    }

    /// # Errors
    /// When the file is not as it should be.
    pub fn read() -> Result<Self, serde_yaml::Error> {
        let yaml = include_str!("../../../grammars/en/near-words.yaml");
        let file: File = serde_yaml::from_str(yaml)?;
        let mut near = Self::default();
        for (group, words) in (0..).zip(&file.near) {
            for word in words.iter().flat_map(|word| text::words(word)) {
                let groups = near.groups.entry(word.stem).or_default();
                if !groups.contains(&group) {
                    groups.push(group);
                }
            }
        }
        near.talk = file.talk.iter().map(|word| text::fold(word)).collect();
        Ok(near)
    }

    /// The groups that a word is in; those of the concepts come last.
    pub fn groups(&self, stem: &str, concepts: &Concepts) -> Vec<u16> {
        let near = self.groups.get(stem).into_iter().flatten().copied();
        let last = u16::try_from(MOST - 1).unwrap_or(u16::MAX);
        let stem = [stem];
        let same = concepts.at(&stem).map(|(_, concept)| last - concept);
        near.chain(same).collect()
    }

    pub fn is_talk(&self, folded: &str) -> bool {
        self.talk.contains(folded)
    }
}

/// Some of the groups.
#[derive(Clone, Debug)]
pub struct Groups([u64; MOST / 64]);

impl Default for Groups {
    fn default() -> Self {
        Self([0; MOST / 64])
    }
}

impl Groups {
    pub fn of<'a>(groups: impl IntoIterator<Item = &'a u16>) -> Self {
        let mut all = Self::default();
        for group in groups {
            all.0[usize::from(group / 64) % all.0.len()] |= 1 << (group % 64);
        }
        all
    }

    pub fn any(&self, groups: &[u16]) -> bool {
        let has =
            |group: &u16| self.0[usize::from(group / 64) % self.0.len()] >> (group % 64) & 1 == 1;
        groups.iter().any(has)
    }

    pub fn union(&self, other: &Self) -> Self {
        let mut all = self.clone();
        all.0.iter_mut().zip(other.0).for_each(|(a, b)| *a |= b);
        all
    }
}
