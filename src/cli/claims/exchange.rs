use std::collections::HashMap;
use std::fs;
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Database;
use super::add::create;
use crate::claim::exchange::{self, Imported};
use crate::cli::outcome::{Outcome, Status, complain, counted};
use crate::read;

#[derive(clap::Args)]
pub struct Import {
    /// JSON-LD, HTML pages that carry it, or CSV
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// For CSV: which column holds what, as field=column,field=column; may be given more than once
    #[arg(long, value_name = "MAP")]
    columns: Vec<String>,
    /// The file to write; standard output when it is not given
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Import {
    pub fn run(&self) -> Outcome {
        let columns: Result<Vec<_>, _> = self
            .columns
            .iter()
            .map(|map| exchange::columns(map))
            .collect();
        let columns = match columns {
            Ok(columns) => columns.into_iter().flatten().collect(),
            Err(error) => {
                complain(format!("--columns: {error}"));
                return Ok(Status::Trouble);
            }
        };
        let mut status = Status::Done;
        let mut all = Imported::default();
        for path in &self.files {
            let name = path.display();
            match import(path, &columns) {
                Ok(found) => {
                    for note in &found.repairs {
                        complain(format!("{name}: {note}"));
                    }
                    if found.entries.is_empty() {
                        complain(format!("{name}: no review in it"));
                        status = Status::Trouble;
                    }
                    all.entries.extend(found.entries);
                }
                Err(error) => {
                    complain(format!("{name}: {error}"));
                    status = Status::Trouble;
                }
            }
        }
        all.drop_repeated();
        all.repairs.iter().for_each(complain);
        if all.entries.is_empty() {
            return Ok(Status::Trouble);
        }
        let yaml = serde_yaml::to_string(&all.entries).map_err(std::io::Error::other)?;
        match &self.output {
            None => stdout().write_all(yaml.as_bytes())?,
            Some(path) => {
                if let Err(error) = create(path, &yaml) {
                    complain(error);
                    return Ok(Status::Trouble);
                }
                let entries = counted(all.entries.len(), "entry", "entries");
                writeln!(stdout(), "{}: {entries}", path.display())?;
            }
        }
        Ok(status)
    }
}

/// The entries of a file, and what had to be repaired.
fn import(path: &Path, columns: &HashMap<String, String>) -> Result<Imported, String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let decoded = read::decode(bytes).ok_or("this is no text")?;
    let text = decoded.text;
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    let mut imported = match ending.to_ascii_lowercase().as_str() {
        "csv" | "tsv" => exchange::import_csv(&text, columns)?,
        "html" | "htm" => exchange::import_page(&text),
        _ if text.trim_start().starts_with('<') => exchange::import_page(&text),
        _ => exchange::import_json(&text).map_err(|error| {
            format!(
                "this is neither JSON nor an HTML page, and its name does not end in .csv: {error}"
            )
        })?,
    };
    if let Some(note) = decoded
        .note
        .as_deref()
        .and_then(|note| note.split(';').next())
    {
        imported.repairs.insert(0, note.to_owned());
    }
    Ok(imported)
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
