//! Each source once, in the order of first appearance.

use comfy_table::Cell;

use super::super::{Tally, Terms};
use super::look::{Look, number};
use crate::audit::Audit;

pub fn write(out: &mut String, audit: &Audit<'_>, terms: &Terms<'_>, look: Look) {
    let tally = Tally::of(audit, terms);
    let mut table = look.list(&["Source", "Category", "Counts as", "Attributions", "Words"]);
    let counted = audit.sources.all.iter().zip(&tally.sources);
    for (source, count) in counted.filter(|(_, count)| count.shown) {
        table.add_row([
            Cell::new(&source.name),
            Cell::new(source.category),
            Cell::new(terms.codebook.label(source).unwrap_or("-")),
            number(count.attributions),
            number(count.words),
        ]);
    }
    if !table.is_empty() {
        look.write(out, &table);
    }
}
