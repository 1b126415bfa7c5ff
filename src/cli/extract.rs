use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::{Auditor, Grammar, read, report};

#[derive(clap::Args)]
pub struct Args {
    /// Files and folders of stories
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

pub fn run(args: &Args) -> ExitCode {
    let Ok(grammar) = Grammar::bundled("en") else {
        return ExitCode::from(2);
    };
    let auditor = Auditor::new(&grammar);
    let mut out = std::io::stdout().lock();
    let mut status = ExitCode::SUCCESS;
    for reading in read::stories(&args.paths) {
        let Ok(reading) = reading else {
            status = ExitCode::from(2);
            continue;
        };
        let audit = auditor.audit(&reading.story);
        let line = report::extract(&grammar, &audit).unwrap_or_default();
        if writeln!(out, "{line}").is_err() {
            break;
        }
    }
    status
}
