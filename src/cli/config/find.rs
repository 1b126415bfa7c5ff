//! Which settings file holds: the one that is named, or the nearest upwards from the working directory.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::settings::Settings;

pub const NAME: &str = "onrecord.yaml";
const NAMES: [&str; 4] = [NAME, ".onrecord.yaml", "onrecord.yml", ".onrecord.yml"];

#[derive(Clone, Debug, Default, clap::Args)]
pub struct Chosen {
    /// A settings file; by default the nearest onrecord.yaml or .onrecord.yaml (or .yml), from the
    /// working directory upwards
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    config: Option<PathBuf>,
    /// Use no settings file
    #[arg(long)]
    no_config: bool,
}

/// A settings file that was read, or none.
#[derive(Default)]
pub struct Found {
    pub file: Option<File>,
    pub settings: Settings,
}

pub struct File {
    pub path: PathBuf,
    pub text: String,
}

impl Chosen {
    /// # Errors
    /// The one line that a person needs: two files where one is looked for, or one that cannot be read.
    pub fn find(&self) -> Result<Found, String> {
        let path = match &self.config {
            Some(path) => Some(path.clone()),
            None if self.no_config => None,
            None => nearest()?,
        };
        let Some(path) = path else {
            return Ok(Found::default());
        };
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let text = String::from_utf8(bytes)
            .map_err(|_| format!("{}: not UTF-8; save the file as UTF-8", path.display()))?;
        let settings = Settings::parse(&path, &text).map_err(|error| error.to_string())?;
        Ok(Found {
            file: Some(File { path, text }),
            settings,
        })
    }
}

fn nearest() -> Result<Option<PathBuf>, String> {
    let here = env::current_dir().map_err(|error| format!("the working directory: {error}"))?;
    for folder in here.ancestors() {
        let held: Vec<_> = NAMES
            .iter()
            .filter(|name| folder.join(name).is_file())
            .collect();
        match held[..] {
            [] => {}
            [name] => return Ok(Some(seen_from(&here, folder, name))),
            [first, second, ..] => {
                return Err(format!(
                    "{}: both {first} and {second} are here; keep one of them",
                    folder.display()
                ));
            }
        }
    }
    Ok(None)
}

/// `../onrecord.yaml` and not the whole path, so that what is printed is the same on every machine.
fn seen_from(here: &Path, folder: &Path, name: &str) -> PathBuf {
    let up = here.ancestors().take_while(|above| *above != folder);
    up.map(|_| "..").collect::<PathBuf>().join(name)
}
