//! How copy is read: a grammar, and the weights of the models that choose; the bundled ones, or a folder's.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread;

use super::config::Settings;
use super::data::all_told;
use super::outcome::complain;
use crate::Auditor;
use crate::attribution::model::{Models, file};
use crate::grammar::{Grammar, GrammarError};

/// What a grammar's folder may hold beside YAML.
const WEIGHTS: &str = "weights.txt";

#[derive(clap::Args)]
pub struct Over {
    /// A folder whose YAML adds to the bundled grammar or replaces its entries, and whose
    /// weights.txt replaces the bundled weights
    #[arg(long = "grammar", value_name = "DIR")]
    folder: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct Threshold {
    /// Leave out attributions that are less likely right than this, from 0 to 1; unless given,
    /// 0.2 for those that quote and 0.3 for others
    #[arg(long, value_name = "N", value_parser = share)]
    min_confidence: Option<f32>,
}

impl Threshold {
    pub fn fill(&mut self, settings: &Settings) {
        let set = settings.min_confidence.map(|share| share.0);
        self.min_confidence = self.min_confidence.or(set);
    }

    pub fn over<'g>(&self, auditor: Auditor<'g>) -> Auditor<'g> {
        match self.min_confidence {
            Some(least) => auditor.min_confidence(least),
            None => auditor,
        }
    }
}

pub fn share(text: &str) -> Result<f32, String> {
    text.parse()
        .ok()
        .filter(|share| (0.0..=1.0).contains(share))
        .ok_or_else(|| "expected a number from 0 to 1, such as 0.5".to_owned())
}

pub struct Language {
    pub grammar: Grammar,
    /// `None` for the bundled ones.
    pub weights: Option<Weights>,
}

pub struct Weights {
    pub path: PathBuf,
    pub models: Models,
    /// What the file says of itself.
    pub notes: Vec<String>,
    fingerprint: u32,
}

impl Over {
    pub fn fill(&mut self, settings: &Settings) {
        self.folder = self.folder.take().or_else(|| settings.grammar.clone());
    }

    pub fn language(&self) -> Option<Language> {
        Language::of(self.folder.as_deref())
    }
}

impl Language {
    /// The bundled language with a folder's over it, or a line on standard error for each thing wrong.
    pub fn of(folder: Option<&Path>) -> Option<Self> {
        let Some(folder) = folder else {
            // While the grammar is loaded; whoever needs the weights first waits for them.
            thread::spawn(Models::bundled);
            let grammar = all_told(Grammar::bundled("en"))?;
            return Some(Self {
                grammar,
                weights: None,
            });
        };
        let path = folder.join(WEIGHTS);
        let has_weights = path.exists();
        let weights = has_weights.then(|| Weights::open(&path));
        let mut grammar = grammar(folder, has_weights)?;
        let weights = match weights {
            Some(weights) => Some(weights?),
            None => None,
        };
        if let Some(weights) = &weights {
            // A report names what it rests on.
            grammar.version += &format!("+weights-{:08x}", weights.fingerprint);
        }
        Some(Self { grammar, weights })
    }

    pub fn models(&self) -> &Models {
        self.weights
            .as_ref()
            .map_or_else(|| Models::bundled(), |weights| &weights.models)
    }

    pub fn auditor(&self) -> Auditor<'_> {
        Auditor::new(&self.grammar).models(self.models())
    }
}

/// A folder that holds nothing but weights leaves the grammar as it is.
fn grammar(folder: &Path, has_weights: bool) -> Option<Grammar> {
    let only_weights =
        |errors: &[GrammarError]| has_weights && matches!(errors, [GrammarError::Empty { .. }]);
    all_told(match Grammar::with_dir("en", folder) {
        Err(errors) if only_weights(&errors) => Grammar::bundled("en"),
        loaded => loaded,
    })
}

impl Weights {
    /// The weights of a file, or a line on standard error.
    pub fn open(path: &Path) -> Option<Self> {
        let text = fs::read_to_string(path)
            .inspect_err(|cause| match cause.kind() {
                ErrorKind::InvalidData => {
                    complain(format!("{}: not UTF-8 text", path.display()));
                }
                _ => complain(format!("{}: {cause}", path.display())),
            })
            .ok()?;
        let models = file::parse(&text)
            .inspect_err(|error| complain(format!("{}:{error}", path.display())))
            .ok()?;
        let note = |line: &str| line.strip_prefix("# ").map(str::to_owned);
        Some(Self {
            path: path.to_owned(),
            models,
            notes: text.lines().skip(1).map_while(note).collect(),
            fingerprint: fingerprint(&text),
        })
    }
}

/// FNV-1a: short, and the same on every machine.
fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
