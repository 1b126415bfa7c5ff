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
    groups: HashMap<String, Vec<Group>>,
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
            for (at, word) in words.iter().enumerate() {
                for word in text::words(word) {
                    let groups = near.groups.entry(word.stem).or_default();
                    if groups.last().is_none_or(|last| last.number != group) {
                        groups.push(Group {
                            number: group,
                            head: at == 0,
                        });
                    }
                }
            }
        }
        near.talk = file.talk.iter().map(|word| text::fold(word)).collect();
        Ok(near)
    }

    /// The groups that a word is in; those of the concepts come last.
    pub fn groups(&self, stem: &str, concepts: &Concepts) -> Vec<Group> {
        let near = self.groups.get(stem).into_iter().flatten().copied();
        let last = u16::try_from(MOST - 1).unwrap_or(u16::MAX);
        let stem = [stem];
        let same = concepts.at(&stem).map(|(_, concept)| Group {
            number: last - concept,
            head: false,
        });
        near.chain(same).collect()
    }

    pub fn is_talk(&self, folded: &str) -> bool {
        self.talk.contains(folded)
    }
}

/// Of near words: one that a word is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    number: u16,
    /// The word is the first of the group; the others are near it, and less near one another.
    head: bool,
}

/// The groups that the words of a text are in.
#[derive(Clone, Debug)]
pub struct Groups {
    all: Bits,
    heads: Bits,
}

type Bits = [u64; MOST / 64];

/// How near two words of a group are that are both not its first.
const AMONG: f32 = 0.5;

impl Default for Groups {
    fn default() -> Self {
        Self {
            all: [0; MOST / 64],
            heads: [0; MOST / 64],
        }
    }
}

impl Groups {
    pub fn of<'a>(groups: impl IntoIterator<Item = &'a Group>) -> Self {
        let mut all = Self::default();
        for group in groups {
            let (at, bit) = place(group.number);
            all.all[at] |= bit;
            if group.head {
                all.heads[at] |= bit;
            }
        }
        all
    }

    /// How near a word of these groups is to the nearest word of the text, 0 to 1.
    pub fn nearest(&self, groups: &[Group]) -> f32 {
        let mut nearest = 0.0_f32;
        for group in groups {
            let (at, bit) = place(group.number);
            if self.all[at] & bit != 0 {
                let first = group.head || self.heads[at] & bit != 0;
                nearest = nearest.max(if first { 1.0 } else { AMONG });
            }
        }
        nearest
    }

    pub fn union(&self, other: &Self) -> Self {
        let mut all = self.clone();
        let or = |(a, b): (&mut u64, u64)| *a |= b;
        all.all.iter_mut().zip(other.all).for_each(or);
        all.heads.iter_mut().zip(other.heads).for_each(or);
        all
    }
}

const fn place(group: u16) -> (usize, u64) {
    (group as usize / 64 % (MOST / 64), 1 << (group % 64))
}
