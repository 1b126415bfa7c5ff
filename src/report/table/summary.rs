//! The last table, over several stories.

use comfy_table::Cell;

use super::super::{Terms, Total};
use super::look::{Look, number};
use super::ratios;

/// One row a story, then their sum and its ratios.
pub fn summary(stories: &[(String, Total)], terms: &Terms<'_>, look: Look) -> String {
    let mut out = String::new();
    look.heading(&mut out, &format!("All {} stories", stories.len()));
    let mut header = vec!["Story", "Claims", "Sources", "Anonymous : named"];
    header.extend(["A", "B", "C", "D", "E"]);
    let mut table = look.list(&header);
    let mut all = Total::default();
    for (path, total) in stories {
        all.add(total);
        table.add_row(row(path, total));
    }
    table.add_row(row("all", &all));
    look.write(&mut out, &table);
    ratios::write(&mut out, &all.ratios, terms, look);
    out
}

fn row(name: &str, total: &Total) -> Vec<Cell> {
    let by_attribution = total.ratios.attributions;
    let ratio = format!("{} : {}", by_attribution.anonymous, by_attribution.named);
    let mut row = vec![
        Cell::new(name),
        number(total.claims),
        number(total.sources),
        Cell::new(ratio),
    ];
    row.extend(total.bands.map(number));
    row
}
