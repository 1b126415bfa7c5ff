//! A codebook: whose it is, what it counts, and its rules.

use std::fmt::Write;

use super::super::shorten::wrap;
use super::super::table::Look;
use super::when;
use crate::source::{Codebook, Codebooks};

/// All of them, each with what it counts.
pub fn codebooks(codebooks: &Codebooks, look: Look) -> String {
    let mut out = String::new();
    look.heading(&mut out, "Codebooks");
    let mut table = look.table(&["Codebook", "House", "Counts"]);
    for codebook in codebooks.iter() {
        table.add_row([&codebook.id, &codebook.title, &codebook.counts]);
    }
    look.write(&mut out, &table);
    out
}

pub fn codebook(codebook: &Codebook, look: Look) -> String {
    let width = usize::from(look.width);
    let mut out = String::new();
    look.heading(&mut out, &format!("{} ({})", codebook.title, codebook.id));
    let _ = writeln!(out, "{}\n", wrap(&codebook.note, width));
    for line in [format!("Counts {}.", codebook.counts), takes(codebook)] {
        let _ = writeln!(out, "{}", wrap(&line, width));
    }
    out.push('\n');
    look.heading(&mut out, "Rules; the first that fits a source decides");
    let mut table = look.table(&["Label", "Side", "Categories", "When"]);
    for rule in &codebook.rules {
        let categories: Vec<_> = rule.categories.iter().map(|one| one.name()).collect();
        table.add_row([
            rule.label.clone(),
            rule.bucket.to_string(),
            categories.join(", "),
            when::words(&rule.when),
        ]);
    }
    look.write(&mut out, &table);
    out
}

/// "Of the attributions, it takes assertions and beliefs in body copy."
fn takes(codebook: &Codebook) -> String {
    let listed = |names: Vec<String>| names.join(", ");
    let kinds = listed(codebook.kinds.iter().map(when::name).collect());
    let blocks = codebook.blocks.as_ref().map_or_else(
        || "in all copy".to_owned(),
        |blocks| format!("in {}", listed(blocks.iter().map(when::name).collect())),
    );
    let implied = if codebook.implied {
        "; sentences whose attribution is only implied too"
    } else {
        ""
    };
    format!("Of the attributions it takes those of these kinds: {kinds}; {blocks}{implied}.")
}
