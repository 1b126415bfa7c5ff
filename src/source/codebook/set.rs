//! The codebooks at hand: those that are built in, and the user's own.

use std::path::Path;

use super::load::{ALL, open, parse};
use super::{Category, Codebook, Definition, Source};
use crate::grammar::{GrammarError, nearest};

const BUNDLED: &[(&str, &str)] = &[
    (
        "codebooks/onrecord.yaml",
        include_str!("../../../grammars/codebooks/onrecord.yaml"),
    ),
    (
        "codebooks/scu.yaml",
        include_str!("../../../grammars/codebooks/scu.yaml"),
    ),
    (
        "codebooks/columbia.yaml",
        include_str!("../../../grammars/codebooks/columbia.yaml"),
    ),
    (
        "codebooks/wulfemeyer.yaml",
        include_str!("../../../grammars/codebooks/wulfemeyer.yaml"),
    ),
];

/// In the order in which they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Codebooks(Vec<Codebook>);

impl Codebooks {
    /// Those that are built into the program.
    ///
    /// # Errors
    /// One for each file that is wrong.
    pub fn bundled() -> Result<Self, Vec<GrammarError>> {
        let (good, bad): (Vec<_>, Vec<_>) = BUNDLED
            .iter()
            .map(|(file, yaml)| parse(file, yaml))
            .partition(Result::is_ok);
        if bad.is_empty() {
            Ok(Self(good.into_iter().flatten().collect()))
        } else {
            Err(bad.into_iter().filter_map(Result::err).collect())
        }
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Codebook> {
        self.0.iter()
    }

    pub fn get(&self, id: &str) -> Option<&Codebook> {
        self.iter().find(|codebook| codebook.id == id)
    }

    /// The ids that a list of names means: an id its own, `all` every one's, the path of a file that of the codebook
    /// in it, which is at hand from then on. Each once, in the order of the names.
    ///
    /// # Errors
    /// One for each name that is none of these, and for each file that is wrong.
    pub fn choose(&mut self, names: &[String]) -> Result<Vec<String>, Vec<String>> {
        let mut chosen: Vec<String> = Vec::new();
        let mut errors = Vec::new();
        for name in names {
            match self.named(name) {
                Ok(ids) => chosen.extend(ids),
                Err(error) => errors.push(error),
            }
        }
        let mut seen = Vec::new();
        chosen.retain(|id| {
            let is_new = !seen.contains(id);
            seen.push(id.clone());
            is_new
        });
        if errors.is_empty() {
            Ok(chosen)
        } else {
            Err(errors)
        }
    }

    fn named(&mut self, name: &str) -> Result<Vec<String>, String> {
        if name == ALL {
            return Ok(self.iter().map(|known| known.id.clone()).collect());
        }
        if self.get(name).is_some() {
            return Ok(vec![name.to_owned()]);
        }
        if !is_path(name) {
            let ids = self.iter().map(|known| known.id.clone());
            let names = ids.chain([ALL.to_owned()]);
            return Err(nearest::unknown("codebook", name, names));
        }
        let id = self.add(open(Path::new(name)).map_err(|error| error.to_string())?);
        id.map(|id| vec![id]).map_err(|error| error.to_string())
    }

    fn add(&mut self, codebook: Codebook) -> Result<String, GrammarError> {
        let id = codebook.id.clone();
        match self.get(&id) {
            Some(known) if known.file == codebook.file => {}
            Some(known) => {
                return Err(GrammarError::Duplicate {
                    file: codebook.file.name.clone(),
                    line: codebook.file.place_of("id:").0,
                    id,
                    first: known.file.name.clone(),
                });
            }
            None => self.0.push(codebook),
        }
        Ok(id)
    }

    /// What each codebook calls the source, by the codebook's id.
    pub fn labels<'c>(
        &'c self,
        source: &'c Source,
    ) -> impl Iterator<Item = (&'c str, Option<&'c str>)> {
        self.iter()
            .map(|codebook| (codebook.id.as_str(), codebook.label(source)))
    }

    /// The definition of a category, from the first codebook that has one.
    pub fn definition(&self, category: Category) -> Option<&Definition> {
        self.iter()
            .flat_map(|codebook| &codebook.definitions)
            .find(|definition| definition.category == category)
    }
}

/// Whether a name can only be a file's.
fn is_path(name: &str) -> bool {
    let path = Path::new(name);
    let is_yaml = path
        .extension()
        .is_some_and(|extension| extension == "yaml" || extension == "yml");
    is_yaml || path.components().count() > 1 || path.is_file()
}
