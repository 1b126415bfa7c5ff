//! A database in, what a desk would want to put right out.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

use super::load::{self, Field};
use super::rank::Probe;
use super::{Claims, Entry, Relation, When, exchange, relate};

/// From this score on, two claims are compared as perhaps the same.
const NEAR: f32 = 0.9;

/// Something wrong that stops no entry from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub file: String,
    /// Of the entry, until the doubt is placed.
    pub line: usize,
    pub column: usize,
    pub message: String,
    field: Field,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, line, column) = (&self.file, self.line, self.column);
        write!(f, "{file}:{line}:{column}: {}", self.message)
    }
}

impl Doubt {
    /// Says where in its file it lies.
    #[must_use]
    pub fn placed(self, bytes: &[u8]) -> Self {
        let (line, column) = load::place_of(&self.file, bytes, self.line, &self.field);
        Self {
            line,
            column,
            ..self
        }
    }
}

/// The field, and what is wrong with it.
type Found = (Field, String);

impl Claims {
    /// Dead relations, labels outside their scale, dates in the future, near-duplicates; in the order of the files.
    pub fn doubts(&self, today: Date) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for (number, entry) in self.entries.iter().enumerate() {
            let found = self
                .dead_relations(entry)
                .chain(off_scale(entry))
                .chain(off_table(entry))
                .chain(future(entry, today))
                .chain(self.near_duplicate(number));
            let (file, line) = self.register.place(number);
            doubts.extend(found.map(|(field, message)| Doubt {
                file: file.to_owned(),
                line,
                column: 1,
                message,
                field,
            }));
        }
        doubts
    }

    fn dead_relations(&self, entry: &Entry) -> impl Iterator<Item = Found> {
        let dead = |id: &&String| self.get(id).is_none() || **id == entry.id;
        let id = &entry.id;
        entry.related.iter().filter(dead).map(move |related| {
            let message = if related == id {
                format!("`{id}` is related to itself")
            } else {
                format!("`{id}` is related to `{related}`, and there is no such entry")
            };
            (Field::holding(&["related"], related), message)
        })
    }

    /// An earlier entry that says the same.
    fn near_duplicate(&self, number: usize) -> Option<Found> {
        let entry = self.entries.get(number);
        let query = Probe::of_query(
            &entry.claim,
            &self.index,
            &super::compare::Language::english().concepts,
        );
        // One may only be the other with less: "killed 145" and "killed many" are two claims.
        let says_the_same = |wording: &str| {
            let there = relate(wording, &entry.claim).relation;
            let back = relate(&entry.claim, wording).relation;
            (there, back) == (Relation::Same, Relation::Same)
        };
        let near = self
            .ranked(&entry.claim, &query, 5)
            .into_iter()
            .find(|found| {
                let known = self.entries.get(found.entry);
                found.entry < number
                    && found.score >= NEAR
                    && says_the_same(known.wording(found.wording))
            })?;
        let other = &self.entries.get(near.entry).id;
        let message = format!(
            "`{}` says the same as `{other}`; make it one of its variants",
            entry.id
        );
        Some((Field::at(&["claim"]), message))
    }

    /// How many entries there are of each kind.
    pub fn stats(&self) -> BTreeMap<&'static str, BTreeMap<String, usize>> {
        let mut stats: BTreeMap<_, BTreeMap<String, usize>> = BTreeMap::new();
        for entry in self.iter() {
            let norm = entry.verdict.as_ref().and_then(|verdict| verdict.norm);
            let norm = norm.or_else(|| exchange::norm_of(entry));
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

fn off_scale(entry: &Entry) -> Option<Found> {
    let scale = entry.verdict.as_ref()?.scale.as_ref()?;
    let (best, worst) = (scale.best?.get(), scale.worst?.get());
    let off = scale.value.get() < best.min(worst) || scale.value.get() > best.max(worst);
    off.then(|| {
        let message = format!(
            "the rating {} of `{}` is not between {worst} and {best}",
            scale.value, entry.id
        );
        (Field::at(&["verdict", "scale", "value"]), message)
    })
}

/// A label that its reviewer does not use, or whose meaning is another one.
fn off_table(entry: &Entry) -> Option<Found> {
    let verdict = entry.verdict.as_ref()?;
    let table = exchange::table_of(entry)?;
    let (id, label) = (&entry.id, &verdict.label);
    match (table.norm(label), verdict.norm) {
        (Some(means), Some(norm)) if means != norm => {
            let (means, norm) = (means.name(), norm.name());
            let message = format!("`{label}` of `{id}` means `{means}`, and `norm` says `{norm}`");
            Some((Field::at(&["verdict", "norm"]), message))
        }
        // Who writes verdicts as sentences has no list of them.
        (None, _) if !table.free => {
            let message = format!(
                "`{label}` of `{id}` is no label of {}; there are {}",
                table.names.first().unwrap_or(&table.reviewer),
                table.known().join(", ")
            );
            Some((Field::at(&["verdict", "label"]), message))
        }
        _ => None,
    }
}

fn future(entry: &Entry, today: Date) -> impl Iterator<Item = Found> {
    let review = entry.review.as_ref();
    let first = entry.first_appearance.as_ref();
    let mut dates: Vec<(&'static [&'static str], Option<&When>)> = vec![
        (&["said_on"], entry.said_on.as_ref()),
        (
            &["first_appearance", "date"],
            first.and_then(|work| work.date.as_ref()),
        ),
        (
            &["review", "published"],
            review.and_then(|review| review.published.as_ref()),
        ),
        (
            &["review", "modified"],
            review.and_then(|review| review.modified.as_ref()),
        ),
    ];
    let appeared = entry.appearances.iter().map(|work| work.date.as_ref());
    dates.extend(appeared.map(|date| (&["appearances", "date"][..], date)));
    let shown = entry.evidence.iter().map(|evidence| evidence.date.as_ref());
    dates.extend(shown.map(|date| (&["evidence", "date"][..], date)));
    let corrected = entry
        .corrections
        .iter()
        .map(|correction| correction.date.as_ref());
    dates.extend(corrected.map(|date| (&["corrections", "date"][..], date)));
    let counted = entry.quantities.iter().map(|known| known.as_of.as_ref());
    dates.extend(counted.map(|date| (&["quantities", "as_of"][..], date)));
    let late = dates
        .into_iter()
        .filter_map(|(path, when)| Some((path, when?)))
        .filter(move |(_, when)| when.first() > today);
    let told = late.map(|(path, when)| {
        let name = path.join(".");
        let message = format!("`{name}` of `{}` is {when}, in the future", entry.id);
        (Field::holding(path, when), message)
    });
    told.collect::<Vec<_>>().into_iter()
}
