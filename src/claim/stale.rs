//! An entry and the day of a story in, why the entry may be out of date for it out.

use jiff::civil::Date;

use super::{Entry, Stale, When};

pub fn stale(entry: &Entry, story: Option<Date>) -> Option<Stale> {
    let story = story?;
    if entry.expires.as_ref().is_some_and(|day| day.last() < story) {
        return Some(Stale::Expired);
    }
    let as_of = entry
        .quantities
        .iter()
        .filter_map(|known| known.as_of.as_ref());
    let newest = as_of.map(When::last).max()?;
    (newest < story).then_some(Stale::OldFigures)
}
