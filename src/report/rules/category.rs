//! A category: what it is, and what each codebook makes of it.

use std::fmt::Write;

use super::super::shorten::wrap;
use super::super::table::Look;
use super::when;
use crate::source::{Bucket, Category, Codebook, Codebooks, Rule};

/// All of them, each with its definition.
pub fn categories(codebooks: &Codebooks, look: Look) -> String {
    let mut out = String::new();
    look.heading(&mut out, "Categories of sources");
    let mut table = look.table(&["Category", "The source is"]);
    for category in Category::ALL {
        let is = codebooks
            .definition(category)
            .map_or("", |definition| &definition.is);
        table.add_row([category.name(), is]);
    }
    look.write(&mut out, &table);
    out
}

pub fn category(category: Category, codebooks: &Codebooks, look: Look) -> String {
    let mut out = String::new();
    look.heading(&mut out, category.name());
    if let Some(definition) = codebooks.definition(category) {
        let _ = writeln!(out, "{}\n", wrap(&definition.is, usize::from(look.width)));
        look.heading(&mut out, "Examples");
        for example in &definition.examples {
            let _ = writeln!(out, "  {example}");
        }
        out.push('\n');
    }
    look.heading(&mut out, "What each codebook makes of it");
    let mut table = look.table(&["Codebook", "Label", "Side", "When"]);
    for codebook in codebooks.iter() {
        let given = given(codebook, category);
        for (nth, rule) in given.iter().enumerate() {
            table.add_row([
                codebook.id.clone(),
                rule.map_or("-", |rule| &rule.label).to_owned(),
                rule.map_or(Bucket::Uncounted, |rule| rule.bucket)
                    .to_string(),
                match rule.map(|rule| when::words(&rule.when)) {
                    Some(words) if !words.is_empty() => words,
                    _ if nth > 0 => "otherwise".to_owned(),
                    _ => "always".to_owned(),
                },
            ]);
        }
    }
    look.write(&mut out, &table);
    out
}

/// The rules that a source of the category may get, the first that fits; `None` where none does.
fn given(codebook: &Codebook, category: Category) -> Vec<Option<&Rule>> {
    let mut given = Vec::new();
    let of_it = |rule: &&Rule| rule.categories.contains(&category);
    for rule in codebook.rules.iter().filter(of_it) {
        given.push(Some(rule));
        if when::words(&rule.when).is_empty() {
            return given;
        }
    }
    given.push(None);
    given
}
