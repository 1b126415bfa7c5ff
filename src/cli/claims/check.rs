use std::fs;
use std::io::{Write, stdout};

use super::{At, Database};
use crate::claim::{Opened, normalise};
use crate::cli::outcome::{Outcome, Status, complain, counted};
use crate::cli::today::today;
use crate::read;

#[derive(clap::Args)]
pub struct Check {
    #[command(flatten)]
    database: Database,
}

impl Check {
    pub fn run(&self) -> Outcome {
        let Opened { claims, errors, .. } = self.database.opened();
        let doubts = claims.doubts(today());
        let count = errors.len() + doubts.len();
        // One file at a time: its doubts follow one another.
        let mut open: Option<(String, Vec<u8>)> = None;
        for doubt in doubts {
            if open.as_ref().is_none_or(|(file, _)| *file != doubt.file) {
                let bytes = fs::read(&doubt.file).unwrap_or_default();
                open = Some((doubt.file.clone(), bytes));
            }
            let bytes = open.as_ref().map_or(&[][..], |(_, bytes)| bytes);
            complain(doubt.placed(bytes));
        }
        let entries = counted(claims.len(), "entry", "entries");
        if count > 0 {
            let problems = counted(count, "problem", "problems");
            complain(format!("{problems}; {entries} can be used"));
            return Ok(Status::Trouble);
        }
        writeln!(stdout(), "{entries}, nothing wrong")?;
        Ok(Status::Done)
    }
}

#[derive(clap::Args)]
pub struct Normalise {
    #[command(flatten)]
    at: At,
    /// Only tell what would change
    #[arg(long)]
    dry_run: bool,
}

impl Normalise {
    pub fn run(&self) -> Outcome {
        let mut status = Status::Done;
        let mut done = 0;
        let mut out = stdout().lock();
        for file in self.at.paths.iter().flat_map(|path| read::yaml_files(path)) {
            let file = match file {
                Ok(file) => file,
                Err((path, cause)) => {
                    complain(format!("{path}: {cause}"));
                    status = Status::Trouble;
                    continue;
                }
            };
            let Ok(text) = std::str::from_utf8(&file.bytes) else {
                complain(format!("{}: not UTF-8; save the file as UTF-8", file.path));
                status = Status::Trouble;
                continue;
            };
            let found = normalise(&file.path, text);
            found.errors.iter().for_each(complain);
            for (id, label) in &found.unknown {
                let path = &file.path;
                complain(format!(
                    "{path}: {id} stays as it is: no table knows what `{label}` means"
                ));
            }
            for (id, norm) in &found.by_hand {
                let (path, norm) = (&file.path, norm.name());
                complain(format!(
                    "{path}: {id} stays as it is: add `norm: {norm}` to its verdict by hand"
                ));
            }
            if !(found.errors.is_empty() && found.by_hand.is_empty()) {
                status = Status::Trouble;
            }
            if !found.done.is_empty()
                && !self.dry_run
                && let Err(error) = replace(&file.path, &found.text)
            {
                complain(format!("{}: {error}", file.path));
                status = Status::Trouble;
                continue;
            }
            for (id, norm) in &found.done {
                writeln!(out, "{}: {id} is {}", file.path, norm.name())?;
            }
            done += found.done.len();
        }
        let verdicts = counted(done, "verdict", "verdicts");
        let what = if self.dry_run {
            "would be filled in"
        } else {
            "filled in"
        };
        writeln!(out, "{verdicts} {what}")?;
        Ok(status)
    }
}

/// All of it or nothing: a full disk leaves the file as it was.
fn replace(path: &str, text: &str) -> std::io::Result<()> {
    let path = fs::canonicalize(path)?;
    let mut beside = path.clone().into_os_string();
    beside.push(".new");
    fs::write(&beside, text)?;
    fs::set_permissions(&beside, fs::metadata(&path)?.permissions())?;
    fs::rename(&beside, path)
}
