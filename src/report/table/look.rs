//! What the reader's screen can show, and tables that fit it.

use std::fmt::Write;

use comfy_table::presets::{ASCII_HORIZONTAL_ONLY, UTF8_HORIZONTAL_ONLY};
use comfy_table::{Cell, CellAlignment, ContentArrangement, LineStyle, Table};

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

impl Look {
    pub fn heading(self, out: &mut String, heading: &str) {
        let style = anstyle::Style::new().bold();
        let _ = if self.color {
            writeln!(out, "{style}{heading}{style:#}")
        } else {
            writeln!(out, "{heading}")
        };
    }

    pub fn table(self, header: &[&str]) -> Table {
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

    /// A table whose rows are one line each, without lines between them.
    pub fn list(self, header: &[&str]) -> Table {
        let mut table = self.table(header);
        table.style_mut().row_separator = LineStyle::none();
        table
    }

    /// The table, without spaces at the ends of lines, and an empty line.
    pub fn write(self, out: &mut String, table: &Table) {
        for line in table.lines() {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
}

pub fn number(number: usize) -> Cell {
    Cell::new(number).set_alignment(CellAlignment::Right)
}
