//! Each source once, in the order of first appearance; and on which side it stands.

use comfy_table::{Cell, Color};

use super::super::{Tally, Terms};
use super::look::{Look, number};
use crate::audit::Audit;
use crate::source::{Bucket, Source};

pub fn write(out: &mut String, audit: &Audit<'_>, terms: &Terms<'_>, look: Look) {
    let tally = Tally::of(audit, terms);
    let counted = audit.sources.all.iter().zip(&tally.sources);
    let shown: Vec<_> = counted.filter(|(_, count)| count.shown).collect();
    if shown.is_empty() {
        return;
    }
    let mut header = vec!["Source", "Category"];
    header.extend((!terms.is_side_by_side()).then_some("Counts as"));
    header.extend(["Mentions", "Attributions", "Words"]);
    let mut table = look.list(&header);
    for (source, count) in &shown {
        let mut row = vec![Cell::new(&source.name), Cell::new(source.category)];
        if !terms.is_side_by_side() {
            row.push(Cell::new(terms.codebook.label(source).unwrap_or("-")));
        }
        row.extend([source.mentions.len(), count.attributions, count.words].map(number));
        table.add_row(row);
    }
    look.write(out, &table);
    if terms.is_side_by_side() {
        let sources = shown.iter().map(|(source, _)| *source);
        side_by_side(out, sources, terms, look);
    }
}

/// On which side each codebook counts each source.
fn side_by_side<'a>(
    out: &mut String,
    sources: impl Iterator<Item = &'a Source>,
    terms: &Terms<'_>,
    look: Look,
) {
    look.heading(out, "On which side each codebook counts them");
    let mut header = vec!["Source"];
    header.extend(terms.chosen().map(|codebook| codebook.id.as_str()));
    let mut table = look.list(&header);
    for source in sources {
        let sides = terms.chosen().map(|codebook| side(codebook.bucket(source)));
        table.add_row(std::iter::once(Cell::new(&source.name)).chain(sides));
    }
    look.write(out, &table);
}

fn side(bucket: Bucket) -> Cell {
    let cell = Cell::new(bucket);
    if bucket == Bucket::Anonymous {
        cell.fg(Color::Yellow)
    } else {
        cell
    }
}
