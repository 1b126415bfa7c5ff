//! `--baseline` and `--write-baseline`: findings that were there before.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::cli::outcome::{Status, complain};
use crate::policy::Baseline;

#[derive(clap::Args)]
pub struct Before {
    /// Findings that were there before, which are neither shown nor make the check fail
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all that is found and not waived to the file of --baseline
    #[arg(long)]
    write_baseline: bool,
}

impl Before {
    pub fn fill(&mut self, set: Option<PathBuf>) {
        self.baseline = self.baseline.take().or(set);
    }

    /// The file to write to, where one is to be written.
    ///
    /// # Errors
    /// One is to be written, and no file is named.
    pub fn to_write(&self) -> Result<Option<&Path>, String> {
        match &self.baseline {
            _ if !self.write_baseline => Ok(None),
            Some(path) => Ok(Some(path)),
            None => Err("--write-baseline: name the file with --baseline FILE".to_owned()),
        }
    }

    /// Empty where none is named.
    ///
    /// # Errors
    /// The file cannot be used.
    pub fn read(&self) -> Result<Baseline, String> {
        let Some(path) = &self.baseline else {
            return Ok(Baseline::default());
        };
        let named = |error: String| format!("{}: {error}", path.display());
        let bytes = fs::read(path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => named("no such file; write it with --write-baseline".to_owned()),
            _ => named(error.to_string()),
        })?;
        Baseline::parse(&String::from_utf8_lossy(&bytes)).map_err(named)
    }
}

pub fn write(baseline: &Baseline, path: &Path) -> std::io::Result<Status> {
    let text = serde_json::to_string_pretty(baseline)? + "\n";
    Ok(match fs::write(path, text) {
        Ok(()) => Status::Done,
        Err(error) => {
            complain(format!("{}: {error}", path.display()));
            Status::Trouble
        }
    })
}
