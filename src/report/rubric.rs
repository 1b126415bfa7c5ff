//! The rubric of sourcing strength as a text for people.

use std::fmt::Write;

use comfy_table::Cell;

use super::shorten::wrap;
use super::table::{Look, number};
use crate::strength::{Band, Rubric};

pub fn rubric(rubric: &Rubric, look: Look) -> String {
    let mut out = String::new();
    look.heading(
        &mut out,
        &format!("Sourcing strength, rubric {}", rubric.version),
    );
    let about = "How well a claim is sourced, as the story shows it to its reader: points over the most that \
                 could apply, as a band from A (best) to E. It says nothing of whether the claim is right.";
    let _ = writeln!(out, "{}\n", wrap(about, usize::from(look.width)));

    let mut table = look.list(&["Dimension", "Points", "Finding", "In reports"]);
    for (dimension, steps) in rubric.dimensions() {
        for (nth, (name, step)) in steps.into_iter().enumerate() {
            let called = if nth == 0 {
                dimension.title()
            } else {
                String::new()
            };
            table.add_row([
                Cell::new(called),
                number(usize::from(step.points)),
                Cell::new(name),
                Cell::new(&step.says),
            ]);
        }
    }
    look.write(&mut out, &table);

    look.heading(&mut out, "Bands");
    for (band, least) in rubric.bands.least() {
        let _ = writeln!(
            out,
            "  {band:?}  at least {:.0}% of the points",
            least * 100.0
        );
    }
    let _ = writeln!(out, "  {:?}  below that\n", Band::E);

    look.heading(&mut out, "Caps");
    for cap in &rubric.caps {
        let line = format!("{:?} at most: {} ({})", cap.band, cap.says, cap.grounds);
        let lines = wrap(&line, usize::from(look.width) - 4).replace('\n', "\n    ");
        let _ = writeln!(out, "  {lines}");
    }
    out
}
