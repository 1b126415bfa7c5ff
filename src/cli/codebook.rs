//! The one codebook of commands whose figures stand side by side already.

use super::config::Settings;
use super::data;
use super::outcome::complain;
use crate::source::Codebooks;

#[derive(clap::Args)]
pub struct One {
    /// Whose definition of named and anonymous the ratios follow: a bundled codebook's name, or the path
    /// of your own; by default the settings file's first, or onrecord
    #[arg(long, value_name = "NAME|PATH")]
    codebook: Option<String>,
}

impl One {
    /// All codebooks at hand, and the id of the one that is chosen; `None`, and a line, when it is none or several.
    pub fn open(self, settings: Settings) -> Option<(Codebooks, String)> {
        let set = settings.codebook.or(Settings::defaults().codebook);
        let first = set.and_then(|names| names.0.into_iter().next());
        let name = self.codebook.or(first)?;
        let (codebooks, chosen) = data::chosen_codebooks(&[name])?;
        match <[String; 1]>::try_from(chosen) {
            Ok([id]) => Some((codebooks, id)),
            Err(several) => {
                complain(format!(
                    "expected one codebook, found {}; choose one with --codebook",
                    several.join(", ")
                ));
                None
            }
        }
    }
}
