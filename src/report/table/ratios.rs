//! Anonymous to named, in three units, under one codebook that is named or under several side by side.

use std::fmt::Write;

use comfy_table::Cell;

use super::super::Terms;
use super::super::shorten::wrap;
use super::look::{Look, number};
use crate::source::{Ratio, Ratios};

/// `all` has the ratios by each of the chosen codebooks.
pub fn write(out: &mut String, all: &[Ratios], terms: &Terms<'_>, look: Look) {
    match all {
        [ratios] => alone(out, ratios, terms, look),
        _ => side_by_side(out, all, terms, look),
    }
}

fn alone(out: &mut String, ratios: &Ratios, terms: &Terms<'_>, look: Look) {
    let codebook = terms.codebook;
    look.heading(
        out,
        &format!("Anonymous to named, by the {} codebook", codebook.id),
    );
    let _ = writeln!(out, "{}", wrap(&codebook.counts, usize::from(look.width)));
    let mut table = look.list(&["By", "Anonymous", "Named", "Anonymous share", "Apart"]);
    for (unit, ratio) in [
        ("attribution", ratios.attributions),
        ("distinct source", ratios.sources),
        ("attributed word", ratios.words),
    ] {
        table.add_row([
            Cell::new(unit),
            number(ratio.anonymous),
            number(ratio.named),
            Cell::new(share(ratio)),
            number(ratio.other),
        ]);
    }
    look.write(out, &table);
}

fn side_by_side(out: &mut String, all: &[Ratios], terms: &Terms<'_>, look: Look) {
    look.heading(
        out,
        "Anonymous share of anonymous and named, by each codebook",
    );
    let mut table = look.table(&["Codebook", "By attribution", "By source", "By word"]);
    for ratios in all {
        let units = [ratios.attributions, ratios.sources, ratios.words];
        let cells = units.map(|ratio| format!("{}\n{} apart", share(ratio), ratio.other));
        table.add_row(std::iter::once(ratios.codebook.clone()).chain(cells));
    }
    look.write(out, &table);

    look.heading(out, "What each codebook counts");
    let mut table = look.table(&["Codebook", "Counts", "House"]);
    for codebook in terms.chosen() {
        table.add_row([&codebook.id, &codebook.counts, &codebook.title]);
    }
    look.write(out, &table);
}

/// "25% (4 of 16)"
fn share(ratio: Ratio) -> String {
    let whole = ratio.anonymous + ratio.named;
    ratio.anonymous_share().map_or_else(
        || "none to count".to_owned(),
        |share| format!("{:.0}% ({} of {whole})", share * 100.0, ratio.anonymous),
    )
}
