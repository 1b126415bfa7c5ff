use std::fs;
use std::io::{Write, stdout};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{At, Database};
use crate::claim::{Opened, normalise};
use crate::cli::outcome::{Outcome, Status, complain};
use crate::read;

#[derive(clap::Args)]
pub struct Check {
    #[command(flatten)]
    database: Database,
}

impl Check {
    pub fn run(&self) -> Outcome {
        let Opened { claims, errors, .. } = self.database.opened();
        let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
        let doubts = claims.doubts(today);
        doubts.iter().for_each(complain);
        let count = errors.len() + doubts.len();
        if count > 0 {
            complain(format!("{} sound entries, {count} problems", claims.len()));
            return Ok(Status::Trouble);
        }
        writeln!(stdout(), "{} entries, nothing wrong", claims.len())?;
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
            let (edited, done) = normalise(&file.path, text);
            for (id, norm) in &done {
                writeln!(out, "{}: {id} is {}", file.path, norm.name())?;
            }
            if !done.is_empty()
                && !self.dry_run
                && let Err(error) = fs::write(&file.path, edited)
            {
                complain(format!("{}: {error}", file.path));
                status = Status::Trouble;
            }
        }
        Ok(status)
    }
}
