//! A text in, every name in it out: which words name whom, the fullest form of each, and what kind of bearer it has.

mod acronym;
mod cluster;
mod evidence;
mod run;

use std::ops::Range;

use crate::grammar::Marked;

/// Where no name is.
const NONE: u32 = u32::MAX;

/// Every name of a story.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// In the order of the text.
    pub found: Vec<Name>,
    pub bearers: Vec<Bearer>,
    /// For each token, the name that holds it.
    at: Vec<u32>,
}

/// One place where a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Titles and honorifics before the name included.
    pub whole: Range<usize>,
    /// The name itself.
    pub range: Range<usize>,
    /// Index into [`Names::bearers`].
    pub bearer: usize,
    /// "Clinton's".
    pub possessive: bool,
    /// "the Clintons".
    pub family: bool,
}

/// Whom or what a name names, once for all its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearer {
    pub kind: NameKind,
    pub sex: Option<Sex>,
    /// Where its fullest form stands.
    pub fullest: Range<usize>,
    /// Indices into [`Names::found`].
    pub names: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    Person,
    /// A first name and nothing else.
    FirstName,
    Body,
    Place,
    Outlet,
    /// A single word that nothing tells more of.
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    Female,
    Male,
}

impl NameKind {
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Person | Self::FirstName)
    }
}

impl Names {
    pub fn of(marked: &Marked<'_>) -> Self {
        let runs = run::runs(marked);
        let mut names = cluster::cluster(marked, &runs);
        acronym::join(marked, &mut names);
        names.at = vec![NONE; marked.text.tokens.len()];
        for (index, name) in names.found.iter().enumerate() {
            names.at[name.whole.clone()].fill(u32::try_from(index).unwrap_or(NONE));
        }
        names
    }

    /// The name that holds a token.
    pub fn at(&self, token: usize) -> Option<&Name> {
        self.found.get(*self.at.get(token)? as usize)
    }

    pub fn bearer_of(&self, name: &Name) -> &Bearer {
        &self.bearers[name.bearer]
    }
}
