//! What a file of JSON lines says of stories that do not say it themselves.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::outcome::complain;
use crate::read::{Meta, Story, day};

#[derive(clap::Args)]
pub struct Metadata {
    /// JSON lines with `path` and any of `date`, `section`, `author` and `desk`, for stories without
    /// front matter; paths are from the file's folder
    #[arg(long, value_name = "FILE")]
    metadata: Option<PathBuf>,
}

#[derive(Default)]
pub struct Known {
    by_path: HashMap<PathBuf, Meta>,
}

#[derive(Deserialize)]
struct Line {
    path: PathBuf,
    date: Option<String>,
    section: Option<String>,
    author: Option<Names>,
    desk: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

impl Metadata {
    /// `None`, and a line on standard error for each thing wrong, when it cannot be used.
    pub fn read(&self) -> Option<Known> {
        let Some(path) = &self.metadata else {
            return Some(Known::default());
        };
        let text = fs::read_to_string(path)
            .inspect_err(|cause| complain(format!("{}: {cause}", path.display())))
            .ok()?;
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        let mut by_path = HashMap::new();
        let mut is_sound = true;
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            match Line::parse(line) {
                Ok((story, meta)) => drop(by_path.insert(plain(&folder.join(story)), meta)),
                Err(what) => {
                    complain(format!("{}:{}: {what}", path.display(), number + 1));
                    is_sound = false;
                }
            }
        }
        is_sound.then_some(Known { by_path })
    }
}

impl Line {
    fn parse(line: &str) -> Result<(PathBuf, Meta), String> {
        let line: Self = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let unread = |date: &String| format!("expected a day such as 2024-03-09, found `{date}`");
        let date = line
            .date
            .map(|date| day(&date).ok_or_else(|| unread(&date)));
        let meta = Meta {
            date: date.transpose()?,
            section: line.section,
            author: line.author.map(|author| match author {
                Names::One(name) => name,
                Names::Several(names) => names.join(", "),
            }),
            desk: line.desk,
            publisher: None,
        };
        Ok((line.path, meta))
    }
}

impl Known {
    /// What the story says of itself, and for the rest what is known of it.
    pub fn over(&self, story: &Story) -> Meta {
        let own = story.meta.clone();
        let Some(known) = self.by_path.get(&plain(Path::new(&story.path))).cloned() else {
            return own;
        };
        Meta {
            date: own.date.or(known.date),
            author: own.author.or(known.author),
            section: own.section.or(known.section),
            publisher: own.publisher,
            desk: own.desk.or(known.desk),
        }
    }
}

/// The same for `a.txt` and `./a.txt`.
fn plain(path: &Path) -> PathBuf {
    path.components()
        .filter(|part| part.as_os_str() != ".")
        .collect()
}
