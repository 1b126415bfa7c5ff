//! The copy beside the rules of a codebook: its source must get the rule, or must not.

use super::{Codebook, Rule};
use crate::grammar::{ExampleFailure, read_example};
use crate::read::Story;
use crate::source::{Source, Sources};

impl Rule {
    /// Copy with a source in square brackets, and whether that is to get this rule.
    pub fn examples(&self) -> impl Iterator<Item = (&str, bool)> {
        let matching = self.matching.iter().map(|copy| (copy.as_str(), true));
        let not_matching = self.not_matching.iter().map(|copy| (copy.as_str(), false));
        matching.chain(not_matching)
    }
}

impl Codebook {
    pub fn examples(&self) -> impl Iterator<Item = (&Rule, &str, bool)> {
        let rules = self.rules.iter();
        rules.flat_map(|rule| rule.examples().map(move |(copy, fits)| (rule, copy, fits)))
    }

    /// Every example that does not come out, as `read` tells the sources of a story.
    pub fn failing_examples(&self, read: impl Fn(&Story) -> Sources) -> Vec<ExampleFailure> {
        self.examples()
            .filter_map(|(rule, copy, fits)| {
                let source = bracketed(copy, &read);
                let given = source.as_ref().and_then(|source| self.rule(source));
                let gets_it = given.is_some_and(|given| std::ptr::eq(given, rule));
                // What is read as no source proves nothing.
                let comes_out = source.is_some() && gets_it == fits;
                (!comes_out).then(|| ExampleFailure {
                    file: self.file.name.clone(),
                    line: self.file.place_of(copy).0,
                    entry: format!("rules {}", rule.label),
                    sentence: copy.to_owned(),
                    matches: fits,
                    found: source
                        .iter()
                        .map(|source| described(source, given))
                        .collect(),
                })
            })
            .collect()
    }
}

/// The source whose words the square brackets hold.
fn bracketed(copy: &str, read: impl Fn(&Story) -> Sources) -> Option<Source> {
    let (story, span) = read_example(copy);
    let span = span?;
    let sources = read(&story).all.into_iter();
    let mut spoken_of =
        sources.filter(|source| source.mentions.iter().any(|mention| mention.overlaps(span)));
    spoken_of.next()
}

/// "anonymous source (anonymous)"
fn described(source: &Source, given: Option<&Rule>) -> String {
    let label = given.map_or("no rule", |rule| &rule.label);
    format!("{label} ({})", source.category.name())
}
