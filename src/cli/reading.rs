//! How copy is read: the flags that every command over copy takes, with the settings file under them.

use super::config::{Chosen, Settings};
use super::language::{Language, Over, Threshold};
use crate::Auditor;

#[derive(clap::Args)]
pub struct Reading {
    #[command(flatten)]
    over: Over,
    #[command(flatten)]
    threshold: Threshold,
    #[command(flatten)]
    config: Chosen,
}

impl Reading {
    /// Takes from the settings file what no flag says; `None`, and one line, when the file is wrong.
    pub fn settle(&mut self) -> Option<Settings> {
        let settings = self.config.settings()?;
        self.over.fill(&settings);
        self.threshold.fill(&settings);
        Some(settings)
    }

    pub fn language(&self) -> Option<Language> {
        self.over.language()
    }

    pub fn auditor<'l>(&self, language: &'l Language) -> Auditor<'l> {
        self.threshold.over(language.auditor())
    }
}
