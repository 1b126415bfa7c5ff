//! A database in, what a desk would want to put right out.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

use super::rank::Probe;
use super::{Claims, Entry, Relation, relate};

/// From this score on, two claims are compared as perhaps the same.
const NEAR: f32 = 0.9;

/// Something wrong that stops no entry from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub file: String,
    pub line: usize,
    pub message: String,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:1: {}", self.file, self.line, self.message)
    }
}

impl Claims {
    /// Dead relations, labels outside their scale, dates in the future, near-duplicates; in the order of the files.
    pub fn doubts(&self, today: Date) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for (number, entry) in self.entries.iter().enumerate() {
            let found = self
                .dead_relations(entry)
                .chain(off_scale(entry))
                .chain(future(entry, today))
                .chain(self.near_duplicate(number));
            let (file, line) = self.register.place(number);
            doubts.extend(found.map(|message| Doubt {
                file: file.to_owned(),
                line,
                message,
            }));
        }
        doubts
    }

    fn dead_relations(&self, entry: &Entry) -> impl Iterator<Item = String> {
        let dead = |id: &&String| self.get(id).is_none() || **id == entry.id;
        let id = &entry.id;
        entry.related.iter().filter(dead).map(move |related| {
            if related == id {
                format!("`{id}` is related to itself")
            } else {
                format!("`{id}` is related to `{related}`, and there is no such entry")
            }
        })
    }

    /// An earlier entry that says the same.
    fn near_duplicate(&self, number: usize) -> Option<String> {
        let entry = self.entries.get(number);
        let query = Probe::of_query(
            &entry.claim,
            &self.index,
            &super::compare::Language::english().concepts,
        );
        let near = self
            .ranked(&entry.claim, &query, 5)
            .into_iter()
            .find(|found| {
                found.entry < number
                    && found.score >= NEAR
                    && relate(
                        self.entries.get(found.entry).wording(found.wording),
                        &entry.claim,
                    )
                    .relation
                        == Relation::Same
            })?;
        let other = &self.entries.get(near.entry).id;
        Some(format!(
            "`{}` says the same as `{other}`; make it one of its variants",
            entry.id
        ))
    }

    /// How many entries there are of each kind.
    pub fn stats(&self) -> BTreeMap<&'static str, BTreeMap<String, usize>> {
        let mut stats: BTreeMap<_, BTreeMap<String, usize>> = BTreeMap::new();
        for entry in self.iter() {
            let norm = entry.verdict.as_ref().and_then(|verdict| verdict.norm);
            let publisher = entry
                .review
                .as_ref()
                .and_then(|review| review.publisher.clone());
            let year = entry
                .review
                .as_ref()
                .and_then(|review| review.published.as_ref());
            let mut count = |group, name: Option<String>| {
                let name = name.unwrap_or_else(|| "none".to_owned());
                *stats.entry(group).or_default().entry(name).or_default() += 1;
            };
            count("verdict", norm.map(|norm| norm.name().to_owned()));
            count("publisher", publisher);
            count("year", year.map(|when| when.first().year().to_string()));
        }
        stats
    }
}

fn off_scale(entry: &Entry) -> Option<String> {
    let scale = entry.verdict.as_ref()?.scale.as_ref()?;
    let (best, worst) = (scale.best?.get(), scale.worst?.get());
    let off = scale.value.get() < best.min(worst) || scale.value.get() > best.max(worst);
    off.then(|| {
        format!(
            "the rating {} of `{}` is not between {worst} and {best}",
            scale.value, entry.id
        )
    })
}

fn future(entry: &Entry, today: Date) -> impl Iterator<Item = String> {
    let review = entry.review.as_ref();
    let dates = [
        ("said_on", entry.said_on.as_ref()),
        (
            "review.published",
            review.and_then(|review| review.published.as_ref()),
        ),
        (
            "review.modified",
            review.and_then(|review| review.modified.as_ref()),
        ),
    ];
    let late = dates
        .into_iter()
        .filter_map(|(name, when)| Some((name, when?)));
    late.filter(move |(_, when)| when.first() > today)
        .map(|(name, when)| format!("`{name}` of `{}` is {when}, in the future", entry.id))
        .collect::<Vec<_>>()
        .into_iter()
}
