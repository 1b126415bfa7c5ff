//! Paths in, an audit for each story; troubles go to standard error and stop nothing.

use std::io;
use std::path::PathBuf;

use super::outcome::{Outcome, Status, complain};
use crate::read::ReadError;
use crate::{Audit, Auditor, read};

#[derive(clap::Args)]
pub struct Input {
    /// Files and folders of stories; `-` reads standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
}

impl Input {
    /// Hands the audit of every story that can be read to `report`.
    pub fn audit_each(
        &self,
        auditor: &Auditor<'_>,
        mut report: impl FnMut(&Audit<'_>) -> io::Result<()>,
    ) -> Outcome {
        self.read_each(auditor, |read| read.map_or(Ok(()), &mut report))
    }

    /// Hands what is wrong with the others to `report`, too.
    pub fn read_each(
        &self,
        auditor: &Auditor<'_>,
        mut report: impl FnMut(Result<&Audit<'_>, &ReadError>) -> io::Result<()>,
    ) -> Outcome {
        let mut status = Status::Done;
        for reading in read::stories(&self.paths) {
            match reading {
                Ok(reading) => {
                    let path = &reading.story.path;
                    for note in &reading.notes {
                        complain(format!("{path}: {note}"));
                    }
                    report(Ok(&auditor.audit(&reading.story)))?;
                }
                Err(error) => {
                    complain(&error);
                    report(Err(&error))?;
                    status = Status::Trouble;
                }
            }
        }
        Ok(status)
    }
}
