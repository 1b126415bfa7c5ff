use std::sync::OnceLock;

use super::super::date::Calendar;
use super::super::quantity::Figures;
use super::concepts::Concepts;

/// What matching knows of a language.
#[derive(Clone, Debug, Default)]
pub struct Language {
    pub figures: Figures,
    pub calendar: Calendar,
    pub concepts: Concepts,
}

/// Among others, the words that no entry is found by.
pub const CONCEPTS: &str = include_str!("../../../grammars/en/concepts.yaml");

const MORE: &str = include_str!("../../../grammars/en/more-events.yaml");
const IRREGULAR: &str = include_str!("../../../grammars/en/irregular.yaml");

impl Language {
    /// English, as it is built into the program.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Language> = OnceLock::new();
        // A test reads the files, so that the program never meets a wrong one.
        ENGLISH.get_or_init(|| Self::read().unwrap_or_default())
    }

    /// # Errors
    /// When one of the files is not as it should be.
    pub fn read() -> Result<Self, serde_yaml::Error> {
        Ok(Self {
            figures: Figures::from_yaml(include_str!("../../../grammars/en/quantities.yaml"))?,
            calendar: Calendar::from_yaml(include_str!("../../../grammars/en/dates.yaml"))?,
            concepts: Concepts::from_yaml(CONCEPTS, MORE, IRREGULAR)?,
        })
    }
}
