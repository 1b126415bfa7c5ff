//! The text of a settings file in, settings out.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::value::{OneOrMore, Share};
use crate::claim::rank::Thresholds;
use crate::cli::check::Format;
use crate::grammar::{GrammarError, nearest};
use crate::policy::{ByRule, Profile, RuleName, Setting, Severity};

/// What a settings file may hold; `None` is not set.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(
    default,
    deny_unknown_fields,
    rename_all = "kebab-case",
    expecting = "settings, each `name: value` on a line"
)]
pub struct Settings {
    pub grammar: Option<PathBuf>,
    pub min_confidence: Option<Share>,
    pub codebook: Option<OneOrMore>,
    pub claims: Option<OneOrMore>,
    pub vectors: Option<PathBuf>,
    pub suggest: Option<Share>,
    pub confirm: Option<Share>,
    pub profile: Option<String>,
    pub select: Option<OneOrMore<RuleName>>,
    pub ignore: Option<OneOrMore<RuleName>>,
    pub severities: Option<ByRule<Setting>>,
    pub min_severity: Option<Severity>,
    pub fail_on: Option<Severity>,
    pub baseline: Option<PathBuf>,
    pub format: Option<Format>,
}

impl Settings {
    /// What holds where neither a flag nor a file says otherwise.
    pub fn defaults() -> Self {
        let thresholds = Thresholds::default();
        Self {
            codebook: Some(OneOrMore(vec!["onrecord".to_owned()])),
            claims: Some(OneOrMore(Vec::new())),
            suggest: Some(Share(thresholds.suggest)),
            confirm: Some(Share(thresholds.confirm)),
            profile: Some("default".to_owned()),
            select: Some(OneOrMore(Vec::new())),
            ignore: Some(OneOrMore(Vec::new())),
            severities: Some(ByRule::default()),
            min_severity: Some(Severity::Advice),
            fail_on: Some(Severity::Warning),
            format: Some(Format::Full),
            ..Self::default()
        }
    }

    /// Paths are seen from the file that they stand in, whatever the working directory is.
    ///
    /// # Errors
    /// A key that there is not, a value of the wrong type, or text that is not YAML.
    pub fn parse(file: &Path, text: &str) -> Result<Self, GrammarError> {
        let read: Option<Self> =
            serde_yaml::from_str(text).map_err(|error| wrong(file, text, &error))?;
        let mut settings = read.unwrap_or_default();
        let folder = file.parent().unwrap_or(Path::new(""));
        for path in [
            &mut settings.grammar,
            &mut settings.vectors,
            &mut settings.baseline,
        ]
        .into_iter()
        .flatten()
        {
            *path = folder.join(&path);
        }
        for path in settings.claims.iter_mut().flat_map(|paths| &mut paths.0) {
            *path = folder.join(&path).display().to_string();
        }
        let codebooks = settings.codebook.iter_mut().flat_map(|names| &mut names.0);
        for name in codebooks.chain(&mut settings.profile) {
            let path = folder.join(&name);
            // What is bundled has a name, which is no file.
            if path.is_file() {
                *name = path.display().to_string();
            }
        }
        let known = |name: &String| Profile::names().any(|known| known == name);
        let is_path = |name: &String| name.contains(['.', '/', '\\']) || Path::new(name).is_file();
        match &settings.profile {
            Some(name) if !known(name) && !is_path(name) => Err(GrammarError::Entry {
                file: file.display().to_string(),
                line: lines_of(text, "profile").next().unwrap_or(1),
                column: 1,
                message: nearest::unknown("profile", name, Profile::names().map(str::to_owned)),
            }),
            _ => Ok(settings),
        }
    }
}

/// The lines on which a setting stands, from 1; none where the settings are written in braces.
pub fn lines_of<'t>(text: &'t str, key: &'t str) -> impl Iterator<Item = usize> + 't {
    (1..).zip(text.lines()).filter_map(move |(number, line)| {
        let name = line.split(':').next().unwrap_or_default();
        (name.trim_end().trim_matches(['"', '\'']) == key).then_some(number)
    })
}

fn wrong(file: &Path, text: &str, error: &serde_yaml::Error) -> GrammarError {
    let file = file.display().to_string();
    let message = error.to_string();
    let twice = message.strip_prefix("duplicate field `");
    let twice = twice.and_then(|rest| rest.split_once('`'));
    // The parser's place for it is the head of the file.
    let again = twice.and_then(|(key, _)| {
        let mut lines = lines_of(text, key);
        Some((key, lines.next()?, lines.next()?))
    });
    match again {
        Some((key, first, line)) => GrammarError::Entry {
            message: format!("`{key}` is set on line {first} already; keep one of the two"),
            column: 1,
            file,
            line,
        },
        None => GrammarError::yaml(&file, 1, error),
    }
}
