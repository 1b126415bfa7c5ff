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
    for (name, value) in takes(codebook) {
        let lines = wrap(&value, width.saturating_sub(INDENT)).replace('\n', &hanging());
        let _ = writeln!(out, "  {name:<9} {lines}");
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

/// How far in the values stand that are told of a codebook.
const INDENT: usize = 12;

fn hanging() -> String {
    format!("\n{:INDENT$}", "")
}

/// What counts at all, before any rule.
fn takes(codebook: &Codebook) -> [(&'static str, String); 4] {
    let listed = |names: Vec<String>| names.join(", ");
    let blocks = codebook.blocks.as_ref();
    let blocks = blocks.map(|blocks| listed(blocks.iter().map(when::name).collect()));
    let implied = if codebook.implied {
        "counted"
    } else {
        "not counted"
    };
    [
        ("counts", codebook.counts.clone()),
        (
            "kinds",
            listed(codebook.kinds.iter().map(when::name).collect()),
        ),
        ("parts", blocks.unwrap_or_else(|| "all copy".to_owned())),
        ("implied", implied.to_owned()),
    ]
}
