//! Each source once, in the order of first appearance.

use comfy_table::{Cell, CellAlignment};

use super::{Look, Tally};
use crate::audit::Audit;

pub fn write(out: &mut String, audit: &Audit<'_>, tally: &Tally, look: Look) {
    let mut table = look.table(&["Source", "Category", "Attributions", "Words"]);
    for (source, count) in audit.sources.all.iter().zip(&tally.sources) {
        table.add_row([
            Cell::new(&source.name),
            Cell::new(source.category),
            Cell::new(count.attributions).set_alignment(CellAlignment::Right),
            Cell::new(count.words).set_alignment(CellAlignment::Right),
        ]);
    }
    if !table.is_empty() {
        look.write(out, &table);
    }
}
