//! One row a claim: who says it, how, and how well that is sourced.

use comfy_table::{Cell, Color, ColumnConstraint, Width};

use super::super::Terms;
use super::super::known::in_words;
use super::super::place::Places;
use super::super::shorten::{shorten, words, wrap};
use super::look::Look;
use crate::audit::Audit;
use crate::claim::Relation;
use crate::source::{Category, Source};
use crate::strength::{Band, Strength};

/// From this width on, every column has room for whole words.
const ROOMY: u16 = 80;
/// How much of a source's description a row shows; the table of sources has it whole.
const NAME: usize = 48;
/// From this width on, the cue has a column of its own; in less it stands under the source.
const AMPLE: u16 = 100;
/// From this width on, what is known has a column of its own.
const WIDE: u16 = 110;

pub fn write(out: &mut String, audit: &Audit<'_>, terms: &Terms<'_>, look: Look) {
    let places = Places::of(audit.story);
    let known_apart = terms.claims && look.width >= WIDE;
    let cue_apart = look.width >= AMPLE;
    let mut header = vec!["Line", "Who"];
    header.extend(cue_apart.then_some("Cue"));
    header.extend(["Claim", "Sourcing"]);
    header.extend(known_apart.then_some("Known"));
    let mut table = look.table(&header);
    if look.width >= ROOMY {
        table.set_constraints(columns(look, cue_apart, known_apart));
    }
    for (index, found) in audit.attributions.iter().enumerate() {
        if !terms.shown.is_claim(found) {
            continue;
        }
        let source = audit.sources.of[index].map(|source| &audit.sources.all[source]);
        let claim = words(audit.story, &found.content);
        let known = audit.matches[index].first();
        let known_text = known.map(|known| in_words(known, &audit.story.text));
        let cue = words(audit.story, &found.cue);
        let mut row = vec![Cell::new(places.line(found.span()))];
        if cue_apart {
            row.extend([who(source, None), Cell::new(cue)]);
        } else {
            row.push(who(source, Some(&cue)));
        }
        row.push(Cell::new(shorten(&claim, usize::from(look.width))));
        let strength = audit.strengths[index].as_ref();
        if known_apart {
            row.push(sourcing(strength, None));
            let cell = Cell::new(known_text.unwrap_or_default());
            row.push(match known.map(|known| known.relation) {
                Some(Relation::Contradicts(_)) => cell.fg(Color::Red),
                _ => cell,
            });
        } else {
            row.push(sourcing(strength, known_text));
        }
        table.add_row(row);
    }
    if table.is_empty() {
        out.push_str("No attributed claims.\n\n");
    } else {
        look.write(out, &table);
        weakest(out, audit, &places, look);
    }
}

/// What the headline and the lead rest on.
fn weakest(out: &mut String, audit: &Audit<'_>, places: &Places<'_>, look: Look) {
    let Some(index) = audit.weakest else {
        return;
    };
    let Some(strength) = &audit.strengths[index] else {
        return;
    };
    let found = &audit.attributions[index];
    let (points, most) = strength.total();
    let line = format!(
        "Weakest claim of the headline and the lead: {:?} {points}/{most}, line {}: {}",
        strength.band,
        places.line(found.span()),
        words(audit.story, &found.content)
    );
    out.push_str(&wrap(
        &shorten(&line, 2 * usize::from(look.width)),
        usize::from(look.width),
    ));
    out.push_str("\n\n");
}

/// How wide each column is, so that words stay whole and the claim has what is left.
fn columns(look: Look, cue_apart: bool, known_apart: bool) -> Vec<ColumnConstraint> {
    let share = |percent: u16, least: u16| (look.width * percent / 100).max(least);
    let mut others = vec![6, share(17, 20)];
    others.extend(cue_apart.then(|| share(13, 13)));
    let before_claim = others.len();
    others.push(share(24, 25));
    others.extend(known_apart.then(|| share(17, 16)));
    let between = others.iter().map(|_| 1).sum::<u16>();
    let claim = look
        .width
        .saturating_sub(others.iter().sum::<u16>() + between);
    others.insert(before_claim, claim.max(15));
    let fixed = |width| ColumnConstraint::Absolute(Width::Fixed(width));
    others.into_iter().map(fixed).collect()
}

/// The source's name over its category, and the cue under them.
fn who(source: Option<&Source>, cue: Option<&str>) -> Cell {
    let mut lines = match source {
        Some(source) => vec![shorten(&source.name, NAME), source.category.to_string()],
        None => vec!["nobody".to_owned()],
    };
    lines.extend(
        cue.filter(|cue| !cue.is_empty())
            .map(|cue| format!("“{cue}”")),
    );
    let cell = Cell::new(lines.join("\n"));
    match source.map(|source| source.category) {
        Some(Category::Anonymous | Category::Hearsay | Category::None) | None => {
            cell.fg(Color::Yellow)
        }
        Some(_) => cell,
    }
}

/// Band, vector and reasons: what is there, then what is not; and what is known, where it has no column.
fn sourcing(strength: Option<&Strength>, known: Option<String>) -> Cell {
    let Some(strength) = strength else {
        return Cell::new(known.unwrap_or_default());
    };
    let spelled = strength.points.iter().filter(|one| !one.quiet);
    let (there, missing): (Vec<_>, Vec<_>) = spelled.partition(|one| one.points > 0);
    // A cap names what is missing.
    let missing = missing.into_iter().filter(|_| strength.cap.is_none());
    let reasons = there.into_iter().chain(missing);
    let cap = strength.cap.as_deref().into_iter();
    let reasons: Vec<_> = cap.chain(reasons.map(|one| one.reason.as_str())).collect();
    let (points, most) = strength.total();
    let mut lines = vec![
        format!("{:?} {points}/{most}", strength.band),
        strength.vector(),
        reasons.join("; "),
    ];
    lines.extend(known.map(|known| format!("Known: {known}")));
    let cell = Cell::new(lines.join("\n"));
    match strength.band {
        Band::A | Band::B => cell.fg(Color::Green),
        Band::C => cell,
        Band::D => cell.fg(Color::Yellow),
        Band::E => cell.fg(Color::Red),
    }
}
