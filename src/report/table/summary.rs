//! The last tables, over several stories.

use comfy_table::Cell;

use super::super::{Terms, Total};
use super::look::{Look, number};
use super::ratios;

/// One row a story, then their sum and its ratios.
pub fn summary(stories: &[(String, Total)], terms: &Terms<'_>, look: Look) -> String {
    let mut out = String::new();
    look.heading(&mut out, &format!("All {} stories", stories.len()));
    let mut header = vec!["Story", "Claims", "Sources"];
    header.extend((!terms.is_side_by_side()).then_some("Anonymous : named"));
    header.extend(["A", "B", "C", "D", "E"]);
    let mut table = look.list(&header);
    let mut all = Total::default();
    for (path, total) in stories {
        all.add(total);
        table.add_row(row(path, total, terms));
    }
    table.add_row(row("all", &all, terms));
    look.write(&mut out, &table);
    if terms.is_side_by_side() {
        side_by_side(&mut out, stories, &all, terms, look);
    }
    ratios::write(&mut out, &all.ratios, terms, look);
    out
}

fn row(name: &str, total: &Total, terms: &Terms<'_>) -> Vec<Cell> {
    let mut row = vec![Cell::new(name), number(total.claims), number(total.sources)];
    if !terms.is_side_by_side() {
        row.extend(by_attribution(total));
    }
    row.extend(total.bands.map(number));
    row
}

fn side_by_side(
    out: &mut String,
    stories: &[(String, Total)],
    all: &Total,
    terms: &Terms<'_>,
    look: Look,
) {
    look.heading(out, "Anonymous : named by attribution, by each codebook");
    let mut header = vec!["Story"];
    header.extend(terms.chosen().map(|codebook| codebook.id.as_str()));
    let mut table = look.list(&header);
    let stories = stories.iter().map(|(path, total)| (path.as_str(), total));
    for (name, total) in stories.chain([("all", all)]) {
        table.add_row(std::iter::once(Cell::new(name)).chain(by_attribution(total)));
    }
    look.write(out, &table);
}

/// "4 : 12", by each codebook.
fn by_attribution(total: &Total) -> impl Iterator<Item = Cell> {
    let ratios = total.ratios.iter().map(|ratios| ratios.attributions);
    ratios.map(|ratio| Cell::new(format!("{} : {}", ratio.anonymous, ratio.named)))
}
