use std::collections::HashMap;
use std::fs;
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Database;
use super::add::create;
use crate::claim::{Entry, exchange};
use crate::cli::outcome::{Outcome, Status, complain};

#[derive(clap::Args)]
pub struct Import {
    /// JSON-LD, HTML pages that carry it, or CSV
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// For CSV: which column holds what, as field=column,field=column
    #[arg(long, value_name = "MAP")]
    columns: Option<String>,
    /// The file to write; standard output when it is not given
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Import {
    pub fn run(&self) -> Outcome {
        let columns = match self.columns.as_deref().map(exchange::columns).transpose() {
            Ok(columns) => columns.unwrap_or_default(),
            Err(error) => {
                complain(format!("--columns: {error}"));
                return Ok(Status::Trouble);
            }
        };
        let mut status = Status::Done;
        let mut entries: Vec<Entry> = Vec::new();
        for path in &self.files {
            match import(path, &columns) {
                Ok((found, notes)) => {
                    notes
                        .iter()
                        .for_each(|note| complain(format!("{}: {note}", path.display())));
                    entries.extend(found);
                }
                Err(error) => {
                    complain(format!("{}: {error}", path.display()));
                    status = Status::Trouble;
                }
            }
        }
        let yaml = serde_yaml::to_string(&entries).map_err(std::io::Error::other)?;
        match &self.output {
            None => stdout().write_all(yaml.as_bytes())?,
            Some(path) => {
                if let Err(error) = create(path, &yaml) {
                    complain(format!("{}: {error}", path.display()));
                    return Ok(Status::Trouble);
                }
                writeln!(stdout(), "{}: {} entries", path.display(), entries.len())?;
            }
        }
        Ok(status)
    }
}

/// The entries of a file, and what had to be repaired.
fn import(
    path: &Path,
    columns: &HashMap<String, String>,
) -> Result<(Vec<Entry>, Vec<String>), String> {
    let text = fs::read(path).map_err(|error| error.to_string())?;
    let text =
        String::from_utf8(text).map_err(|_| "not UTF-8; save the file as UTF-8".to_owned())?;
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    let imported = match ending.to_ascii_lowercase().as_str() {
        "csv" => return exchange::import_csv(&text, columns),
        "html" | "htm" => exchange::import_page(&text),
        _ if text.trim_start().starts_with('<') => exchange::import_page(&text),
        _ => exchange::import_json(&text).map_err(|error| error.to_string())?,
    };
    Ok((imported.entries, imported.repairs))
}

#[derive(clap::Args)]
pub struct Export {
    #[command(flatten)]
    database: Database,
    #[arg(long, value_name = "FORMAT", default_value = "claimreview")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// schema.org ClaimReview, as a JSON list
    Claimreview,
    /// A table of the main fields
    Csv,
    /// Whole entries, one a line
    Jsonl,
}

impl Export {
    pub fn run(&self) -> Outcome {
        let (claims, status) = self.database.open();
        let mut out = BufWriter::new(stdout().lock());
        match self.format {
            Format::Claimreview => {
                let reviews: Vec<_> = claims.iter().map(exchange::export).collect();
                serde_json::to_writer_pretty(&mut out, &reviews)?;
                writeln!(out)?;
            }
            Format::Csv => {
                let table = exchange::export_csv(claims.iter()).map_err(std::io::Error::other)?;
                out.write_all(table.as_bytes())?;
            }
            Format::Jsonl => {
                for entry in claims.iter() {
                    serde_json::to_writer(&mut out, entry)?;
                    writeln!(out)?;
                }
            }
        }
        out.flush()?;
        Ok(status)
    }
}
