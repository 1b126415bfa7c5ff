//! Why an entry has its score.

use comfy_table::{Cell, CellAlignment};

use super::look::Look;
use crate::claim::Match;
use crate::claim::rank::{Part, Ranking};

/// The features of a match with what each adds, strongest first.
pub fn why(found: &Match, look: Look) -> String {
    let weights = Ranking::english().ordered();
    let mut parts: Vec<Part> = weights.parts(&found.features).collect();
    parts.sort_by(|a, b| b.adds().abs().total_cmp(&a.adds().abs()));
    let mut table = look.list(&["Feature", "Value", "Weight", "Adds"]);
    for part in &parts {
        table.add_row([
            Cell::new(part.name),
            figure(part.value),
            figure(part.weight),
            figure(part.adds()),
        ]);
    }
    let sum = weights.bias() + parts.iter().map(|part| part.adds()).sum::<f32>();
    table.add_row([
        Cell::new("start"),
        Cell::new(""),
        Cell::new(""),
        figure(weights.bias()),
    ]);
    table.add_row([
        Cell::new(format!("sum; as a score {:.2}", found.score)),
        Cell::new(""),
        Cell::new(""),
        figure(sum),
    ]);
    let mut out = String::new();
    look.write(&mut out, &table);
    out
}

fn figure(figure: f32) -> Cell {
    Cell::new(format!("{figure:.2}")).set_alignment(CellAlignment::Right)
}
