//! An audit as tables for people: claims, responses, sources.

mod claims;
mod responses;
mod sources;

use std::fmt::Write;

use comfy_table::presets::{ASCII_HORIZONTAL_ONLY, UTF8_HORIZONTAL_ONLY};
use comfy_table::{Cell, Color, ContentArrangement, Table};

use super::{Shown, Tally};
use crate::audit::Audit;

/// What the reader's screen can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// In columns.
    pub width: u16,
    pub color: bool,
    pub lines: Lines,
}

/// What the lines of tables are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    Ascii,
    Drawn,
}

/// The audit of one story.
pub fn table(audit: &Audit<'_>, shown: Shown, look: Look) -> String {
    let tally = Tally::of(audit, shown);
    let mut out = String::new();
    look.heading(&mut out, &audit.story.path);
    if let Some(title) = &audit.story.title {
        let _ = writeln!(out, "{title}");
    }
    out.push('\n');
    claims::write(&mut out, audit, shown, look);
    responses::write(&mut out, audit, look);
    sources::write(&mut out, audit, &tally, look);
    out
}

impl Look {
    fn heading(self, out: &mut String, heading: &str) {
        let style = anstyle::Style::new().bold();
        let _ = if self.color {
            writeln!(out, "{style}{heading}{style:#}")
        } else {
            writeln!(out, "{heading}")
        };
    }

    fn table(self, header: &[&str]) -> Table {
        let mut table = Table::new();
        table
            .load_style(match self.lines {
                Lines::Ascii => ASCII_HORIZONTAL_ONLY,
                Lines::Drawn => UTF8_HORIZONTAL_ONLY,
            })
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(self.width)
            .force_no_tty()
            .set_header(header.iter().map(Cell::new));
        if self.color {
            table.enforce_styling();
        }
        table
    }

    fn write(self, out: &mut String, table: &Table) {
        for line in table.lines() {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
}

const WARNING: Color = Color::Yellow;
