//! One row a claim: who says it, how, and how well that is sourced.

use comfy_table::{Cell, Color};

use super::super::Terms;
use super::super::known::in_words;
use super::super::place::Places;
use super::super::shorten::{shorten, words};
use super::look::Look;
use crate::audit::Audit;
use crate::claim::{Match, Relation};
use crate::source::{Category, Source};
use crate::strength::{Band, Strength};

pub fn write(out: &mut String, audit: &Audit<'_>, terms: &Terms<'_>, look: Look) {
    let places = Places::of(audit.story);
    let mut header = vec!["Line", "Who", "Cue", "Claim", "Sourcing"];
    header.extend(terms.claims.then_some("Known"));
    let mut table = look.table(&header);
    for (index, found) in audit.attributions.iter().enumerate() {
        if !terms.shown.is_claim(found) {
            continue;
        }
        let source = audit.sources.of[index].map(|source| &audit.sources.all[source]);
        let claim = words(audit.story, &found.content);
        let mut row = vec![
            Cell::new(places.line(found.span())),
            who(source),
            Cell::new(words(audit.story, &found.cue)),
            Cell::new(shorten(&claim, usize::from(look.width))),
            sourcing(audit.strengths[index].as_ref()),
        ];
        if terms.claims {
            row.push(known(audit.matches[index].first(), &audit.story.text));
        }
        table.add_row(row);
    }
    if table.is_empty() {
        out.push_str("No attributed claims.\n\n");
    } else {
        look.write(out, &table);
    }
}

/// The source's name over its category.
pub fn who(source: Option<&Source>) -> Cell {
    let Some(source) = source else {
        return Cell::new("nobody").fg(Color::Yellow);
    };
    let cell = Cell::new(format!("{}\n{}", source.name, source.category));
    match source.category {
        Category::Anonymous | Category::Hearsay | Category::None => cell.fg(Color::Yellow),
        _ => cell,
    }
}

/// The best match, if any.
fn known(found: Option<&Match>, story: &str) -> Cell {
    let Some(found) = found else {
        return Cell::new("-");
    };
    let cell = Cell::new(in_words(found, story));
    match found.relation {
        Relation::Contradicts(_) => cell.fg(Color::Red),
        _ => cell,
    }
}

/// Band and vector over the reasons: what is there, then what is not.
fn sourcing(strength: Option<&Strength>) -> Cell {
    let Some(strength) = strength else {
        return Cell::new("");
    };
    let (there, missing): (Vec<_>, Vec<_>) = strength.points.iter().partition(|one| one.points > 0);
    let reasons = there.iter().chain(&missing).map(|one| one.reason.as_str());
    let reasons: Vec<_> = strength.cap.as_deref().into_iter().chain(reasons).collect();
    let cell = Cell::new(format!("{strength}\n{}", reasons.join("; ")));
    match strength.band {
        Band::A | Band::B => cell.fg(Color::Green),
        Band::C => cell,
        Band::D => cell.fg(Color::Yellow),
        Band::E => cell.fg(Color::Red),
    }
}
