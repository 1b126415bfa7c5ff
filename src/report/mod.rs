//! An audit in, a report out: one file per format.

pub mod checked;
mod compare;
mod explain;
mod extract;
mod house;
mod json;
mod known;
mod place;
mod quotes;
mod ratios;
mod rubric;
mod rules;
mod shorten;
mod source;
mod strength;
mod table;
mod tally;
mod terms;
mod total;
mod trend;

pub use compare::{Compared, ComparedLine, compared};
pub use explain::blocks;
pub use extract::extract;
pub use house::{house_rule, house_rules, markdown as house_rules_in_markdown};
pub use json::{Line, Whole};
pub use known::in_words as known_in_words;
pub use quotes::{Quotes, QuotesLine, quotes};
pub use rubric::rubric;
pub use rules::{categories, category, codebook, codebooks};
pub use table::{Lines, Look, summary, table, why};
use tally::Tally;
pub use terms::{Shown, Terms};
pub use total::Total;
pub use trend::{TrendLine, trend};

/// To three decimals: what lies behind them is noise.
fn rounded(share: impl Into<f64>) -> f64 {
    (share.into() * 1000.0).round() / 1000.0
}
