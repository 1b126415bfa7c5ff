//! Which claims database stories and texts are looked up in.

use std::path::PathBuf;

use super::config::Settings;
use super::data;
use super::language::share;
use super::outcome::{Status, complain};
use crate::Claims;
use crate::claim::rank::Thresholds;

#[derive(clap::Args)]
pub struct Known {
    /// A claims database to look claims up in: a file, or a folder of files
    #[arg(long = "claims", value_name = "PATH")]
    databases: Vec<PathBuf>,
    /// Word vectors that join the ranking of entries: lines of a word and its numbers, or a .safetensors
    /// file with its words, one a line, in a .txt file of the same name
    #[arg(long, value_name = "FILE")]
    vectors: Option<PathBuf>,
    #[command(flatten)]
    cache: data::Cache,
    /// Show only entries with at least this score, 0 to 1; by default as the weights have it
    #[arg(long, value_name = "SCORE", value_parser = share)]
    suggest: Option<f32>,
    /// From this score on, a match is certain, 0 to 1; below it, it is said with "perhaps"
    #[arg(long, value_name = "SCORE", value_parser = share)]
    confirm: Option<f32>,
}

impl Known {
    pub fn fill(&mut self, settings: &Settings) {
        self.suggest = self.suggest.or(settings.suggest.map(|share| share.0));
        self.confirm = self.confirm.or(settings.confirm.map(|share| share.0));
        if self.databases.is_empty() {
            let set = settings.claims.iter().flat_map(|paths| &paths.0);
            self.databases = set.map(PathBuf::from).collect();
            // Vectors of a settings file without a database to rank change nothing.
            if self.databases.is_empty() {
                return;
            }
        }
        let vectors = self.vectors.take();
        self.vectors = vectors.or_else(|| settings.vectors.clone());
    }

    pub fn is_empty(&self) -> bool {
        self.databases.is_empty()
    }

    /// `None` when something is wrong, which is told.
    pub fn open(&self) -> Option<(Claims, Status)> {
        if self.is_empty() && self.vectors.is_some() {
            complain("--vectors ranks entries of a claims database; name one with --claims PATH");
            return None;
        }
        let vectors = match &self.vectors {
            Some(path) => Some(data::vectors(path)?),
            None => None,
        };
        let opened = data::claims(&self.databases, &self.cache);
        let status = data::soundness(&opened);
        let claims = opened.claims.with_thresholds(self.thresholds());
        let claims = match vectors {
            Some(vectors) => claims.with_vectors(vectors),
            None => claims,
        };
        Some((claims, status))
    }

    fn thresholds(&self) -> Thresholds {
        let bundled = Thresholds::default();
        Thresholds {
            suggest: self.suggest.unwrap_or(bundled.suggest),
            confirm: self.confirm.unwrap_or(bundled.confirm),
            ..bundled
        }
    }
}

/// Tells what went wrong while looking up, which costs matches.
pub fn looked_up(claims: &Claims) -> Status {
    let Some(failure) = claims.failure() else {
        return Status::Done;
    };
    complain(format!(
        "looking up claims: {failure}; some matches may be missing"
    ));
    Status::Trouble
}
