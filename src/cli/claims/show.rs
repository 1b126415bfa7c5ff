use std::io::{BufWriter, Write, stdout};

use super::Database;
use crate::claim::Entry;
use crate::cli::outcome::{Outcome, Status, complain, counted};
use crate::grammar::nearest;

#[derive(clap::Args)]
pub struct List {
    #[command(flatten)]
    database: Database,
}

impl List {
    pub fn run(&self) -> Outcome {
        let (claims, status) = self.database.open();
        let mut out = BufWriter::new(stdout().lock());
        for entry in claims.iter() {
            writeln!(out, "{}", line(entry))?;
        }
        out.flush()?;
        Ok(status)
    }
}

fn line(entry: &Entry) -> String {
    let label = entry
        .verdict
        .as_ref()
        .map_or("no verdict", |verdict| &verdict.label);
    format!("{}  {}  ({label})", entry.id, entry.claim)
}

#[derive(clap::Args)]
pub struct Show {
    /// The entry's id
    id: String,
    #[command(flatten)]
    database: Database,
}

impl Show {
    pub fn run(&self) -> Outcome {
        let (claims, status) = self.database.open();
        let Some(entry) = claims.get(&self.id) else {
            let ids = claims.iter().map(|entry| entry.id.clone());
            complain(nearest::unknown("entry", &self.id, ids));
            return Ok(Status::Trouble);
        };
        let mut out = stdout().lock();
        if let Some((file, line)) = claims.place(&self.id) {
            writeln!(out, "# {file}:{line}")?;
        }
        let yaml = serde_yaml::to_string(entry).map_err(std::io::Error::other)?;
        out.write_all(yaml.as_bytes())?;
        Ok(status)
    }
}

#[derive(clap::Args)]
pub struct Search {
    text: String,
    /// How many entries to list
    #[arg(long, default_value_t = 10)]
    most: usize,
    #[command(flatten)]
    database: Database,
}

impl Search {
    pub fn run(&self) -> Outcome {
        let (claims, status) = self.database.open();
        let mut out = stdout().lock();
        let ranked = claims.rank(&self.text, self.most);
        if ranked.is_empty() {
            writeln!(out, "No entry has a word of this.")?;
        }
        for (entry, found) in ranked {
            writeln!(out, "{:.2}  {}", found.score, line(entry))?;
        }
        Ok(status)
    }
}

#[derive(clap::Args)]
pub struct Stats {
    #[command(flatten)]
    database: Database,
}

impl Stats {
    pub fn run(&self) -> Outcome {
        let (claims, status) = self.database.open();
        let mut out = stdout().lock();
        writeln!(out, "{}", counted(claims.len(), "entry", "entries"))?;
        for (group, counts) in claims.stats() {
            writeln!(out, "by {group}")?;
            for (name, count) in counts {
                writeln!(out, "{count:>6}  {name}")?;
            }
        }
        Ok(status)
    }
}

pub fn schema() -> Outcome {
    let schema = crate::claim::schema();
    writeln!(stdout(), "{schema}")?;
    Ok(Status::Done)
}
