//! Audits of an archive in, counts of anonymous and named by month, section, author or desk out. Counts only: nobody is
//! taken for the same from one story to another.

mod wilson;

use std::collections::BTreeMap;

pub use wilson::Interval;

use crate::read::{Meta, authors};
use crate::source::Ratios;

/// What stories are put together by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Month,
    Section,
    Author,
    Desk,
}

/// With fewer attributions than this a share says little.
pub const FEW: usize = 30;

/// An archive's counts.
#[derive(Clone, Debug)]
pub struct Trend {
    pub by: By,
    /// By their names in small letters.
    groups: BTreeMap<String, Group>,
    /// Stories that do not tell what they are put together by.
    pub without: Group,
}

/// The stories of one month, section, author or desk.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// As the first story writes it.
    pub name: String,
    pub stories: usize,
    pub ratios: Ratios,
}

impl By {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Section => "section",
            Self::Author => "author",
            Self::Desk => "desk",
        }
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::Month => "Month",
            Self::Section => "Section",
            Self::Author => "Author",
            Self::Desk => "Desk",
        }
    }

    /// The groups that a story is in; more than one where it has several authors.
    fn of(self, meta: &Meta) -> Vec<String> {
        let one = |field: &Option<String>| field.iter().cloned().collect();
        match self {
            Self::Month => {
                let date = meta.date.as_deref();
                let month = date.and_then(|date| date.get(..7));
                month.map(str::to_owned).into_iter().collect()
            }
            Self::Section => one(&meta.section),
            Self::Desk => one(&meta.desk),
            Self::Author => authors(meta.author.as_deref().unwrap_or_default()),
        }
    }
}

impl Trend {
    pub fn new(by: By) -> Self {
        Self {
            by,
            groups: BTreeMap::new(),
            without: Group::default(),
        }
    }

    pub fn add(&mut self, meta: &Meta, ratios: &Ratios) {
        let names = self.by.of(meta);
        if names.is_empty() {
            self.without.add(ratios);
        }
        for name in names {
            let group = self.groups.entry(name.to_lowercase()).or_default();
            if group.stories == 0 {
                group.name = name;
            }
            group.add(ratios);
        }
    }

    /// No story was added.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.without.stories == 0
    }

    /// In the order of their names.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.values()
    }
}

impl Group {
    fn add(&mut self, ratios: &Ratios) {
        self.stories += 1;
        self.ratios.add(ratios);
    }

    /// Attributions that are anonymous or named.
    pub const fn counted(&self) -> usize {
        self.ratios.attributions.anonymous + self.ratios.attributions.named
    }

    pub const fn is_small(&self) -> bool {
        self.counted() < FEW
    }

    pub fn share(&self) -> Option<f64> {
        self.ratios.attributions.anonymous_share()
    }

    /// At 95%, as if each attribution were drawn by itself; those of one story are not, so the true range is wider.
    pub fn interval(&self) -> Option<Interval> {
        Interval::wilson(self.ratios.attributions.anonymous, self.counted())
    }
}
