//! How wide and how colourful the output may be.

use std::env;
use std::io::{IsTerminal, stdout};

use clap::ColorChoice;

use crate::report::{Lines, Look};

/// The width of output that no terminal shows: the same on every machine.
const PIPED_WIDTH: u16 = 100;

#[derive(clap::Args)]
pub struct Screen {
    /// When to use colour
    #[arg(long, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
    /// Columns to fill; by default those of the terminal, or 100
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..))]
    width: Option<u16>,
}

impl Screen {
    pub fn look(&self) -> Look {
        let terminal = stdout().is_terminal();
        let color = match self.color {
            ColorChoice::Auto => terminal && colour_is_welcome(),
            ColorChoice::Always => true,
            ColorChoice::Never => false,
        };
        let seen = || comfy_table::Table::new().width();
        Look {
            width: self.width.or_else(seen).unwrap_or(PIPED_WIDTH),
            color,
            lines: if terminal { Lines::Drawn } else { Lines::Ascii },
        }
    }
}

/// <https://no-color.org>, and terminals that have none.
fn colour_is_welcome() -> bool {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty());
    set("NO_COLOR").is_none() && set("TERM").is_none_or(|term| term != "dumb")
}
