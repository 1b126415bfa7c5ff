//! An archive's ratios as a table with bars, as CSV and as JSON.

use std::fmt::Write;

use comfy_table::Cell;
use serde::Serialize;

use super::rounded;
use super::shorten::wrap;
use super::table::{Look, number};
use crate::source::Codebook;
use crate::trend::{FEW, Group, Trend};

/// How many columns the bar of a share of 1 has.
const BAR: f64 = 20.0;

pub fn trend(trend: &Trend, codebook: &Codebook, look: Look) -> String {
    let mut out = String::new();
    let heading = format!(
        "Anonymous share of attributions by {}, {} codebook",
        trend.by.name(),
        codebook.id
    );
    look.heading(&mut out, &heading);
    let _ = writeln!(out, "{}\n", wrap(&codebook.counts, usize::from(look.width)));
    let mut table = look.list(&[
        trend.by.title(),
        "Stories",
        "Anonymous",
        "Of",
        "Share",
        "95%",
        "Bar",
    ]);
    for group in trend.groups() {
        let share = group.share();
        let range = group.interval().map_or_else(String::new, |range| {
            format!("{:.0}–{:.0}%", range.low * 100.0, range.high * 100.0)
        });
        let bar = share.map_or_else(String::new, bar);
        let few = if group.is_small() { " few" } else { "" };
        table.add_row([
            Cell::new(&group.name),
            number(group.stories),
            number(group.ratios.attributions.anonymous),
            number(group.counted()),
            Cell::new(share.map_or_else(
                || "none".to_owned(),
                |share| format!("{:.0}%", share * 100.0),
            )),
            Cell::new(range),
            Cell::new(format!("{bar}{few}")),
        ]);
    }
    if trend.is_empty() {
        out.push_str("No story.\n\n");
    } else if table.is_empty() {
        let by = trend.by.name();
        let hint = format!(
            "No story tells its {by}. Give it in front matter, at the head of the story, or with --metadata FILE."
        );
        let _ = writeln!(out, "{}\n", wrap(&hint, usize::from(look.width)));
    } else {
        look.write(&mut out, &table);
    }
    if trend.groups().any(Group::is_small) {
        let _ = writeln!(
            out,
            "few: fewer than {FEW} attributions; such a share says little."
        );
    }
    if trend.without.stories > 0 {
        let _ = writeln!(
            out,
            "Stories that do not tell their {}: {}",
            trend.by.name(),
            trend.without.stories
        );
    }
    out
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn bar(share: f64) -> String {
    "#".repeat((share * BAR).round() as usize)
}

#[derive(Serialize)]
pub struct TrendLine<'a> {
    schema: u32,
    tool: &'static str,
    by: &'static str,
    codebook: &'a str,
    groups: Vec<GroupLine<'a>>,
    without: usize,
}

#[derive(Serialize)]
struct GroupLine<'a> {
    name: &'a str,
    codebook: &'a str,
    stories: usize,
    anonymous: usize,
    named: usize,
    other: usize,
    share: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    few: bool,
}

impl<'a> TrendLine<'a> {
    pub fn of(trend: &'a Trend, codebook: &'a Codebook) -> Self {
        Self {
            schema: super::terms::SCHEMA,
            tool: super::terms::TOOL,
            by: trend.by.name(),
            codebook: &codebook.id,
            groups: trend
                .groups()
                .map(|group| GroupLine::of(group, &codebook.id))
                .collect(),
            without: trend.without.stories,
        }
    }

    /// # Errors
    /// When the output cannot be written.
    pub fn csv(&self, out: impl std::io::Write) -> csv::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        for group in &self.groups {
            csv.serialize(group)?;
        }
        csv.flush()?;
        Ok(())
    }
}

impl<'a> GroupLine<'a> {
    fn of(group: &'a Group, codebook: &'a str) -> Self {
        let ratio = group.ratios.attributions;
        let range = group.interval();
        Self {
            name: &group.name,
            codebook,
            stories: group.stories,
            anonymous: ratio.anonymous,
            named: ratio.named,
            other: ratio.other,
            share: group.share().map(rounded),
            low: range.map(|range| rounded(range.low)),
            high: range.map(|range| rounded(range.high)),
            few: group.is_small(),
        }
    }
}
