//! Models in, their text out.

use std::fmt::Write;

use super::{HEAD, STEPS, value_name};
use crate::attribution::model::Models;
use crate::attribution::model::feature::{Family, Linear};
use crate::attribution::model::pointer::Edge;
use crate::attribution::model::vocabulary::Vocabulary;

/// Weights below three steps are left out.
const LEAST: f32 = 3.0;

/// The models as text. `notes` are kept as comment lines.
pub fn print(models: &Models, notes: &[String]) -> String {
    let vocabulary = &models.vocabulary;
    let mut out = format!("{HEAD}\n");
    for note in notes {
        let _ = writeln!(out, "# {note}");
    }
    out.push_str("[words]\n");
    for listed in vocabulary.listed() {
        let _ = writeln!(
            out,
            "{} {}{}",
            listed.word,
            listed.rate.step(),
            if listed.is_cue { " c" } else { "" }
        );
    }
    out.push_str("[stems]\n");
    let mut stems: Vec<_> = vocabulary.stem_rates().collect();
    stems.sort_unstable();
    for (stem, rate) in stems {
        let _ = writeln!(out, "{stem} {}", rate.step());
    }
    out.push_str("[suffixes]\n");
    for suffix in 1..vocabulary.suffixes() {
        let _ = writeln!(out, "{}", vocabulary.suffix_name(suffix));
    }
    print_model(&mut out, "cue", &models.cue, vocabulary);
    for edge in Edge::ALL {
        print_model(&mut out, edge.name(), &models.pointers[edge], vocabulary);
    }
    print_model(&mut out, "rank", &models.rank, vocabulary);
    print_model(&mut out, "accept", &models.accept, vocabulary);
    out
}

fn print_model<F: Family>(
    out: &mut String,
    name: &str,
    model: &Linear<F>,
    vocabulary: &Vocabulary,
) {
    let _ = writeln!(out, "[{name}]");
    for (index, template) in F::TEMPLATES.iter().enumerate() {
        let weights = &model.weights[model.layout.range(index)];
        let kept = weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| (*weight * STEPS).abs() >= LEAST);
        let mut line = String::new();
        for (value, weight) in kept {
            let _ = write!(
                line,
                " {}={}",
                value_name(template.domain, value, vocabulary),
                (weight * STEPS).round()
            );
        }
        if !line.is_empty() {
            let _ = writeln!(out, "{}{line}", template.name);
        }
    }
}
