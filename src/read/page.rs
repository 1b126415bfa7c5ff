//! What a page carries beside its story, by its words; they stand in `page.txt`.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap as HashMap;

use super::list;

/// A section of `page.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Whole,
    More,
    Related,
    Start,
    Notice,
    Credit,
    CreditStart,
    CaptionStart,
    NoCaption,
    BylineStart,
    BylineWord,
    Contributed,
    TimeWord,
    StandfirstLabel,
    FieldHeadline,
    FieldStandfirst,
    FieldByline,
    FieldDate,
    FieldPublisher,
    FieldCategory,
    FieldDesk,
    FieldOther,
}

impl Section {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "whole" => Self::Whole,
            "more" => Self::More,
            "related" => Self::Related,
            "start" => Self::Start,
            "notice" => Self::Notice,
            "credit" => Self::Credit,
            "credit-start" => Self::CreditStart,
            "caption-start" => Self::CaptionStart,
            "no-caption" => Self::NoCaption,
            "byline-start" => Self::BylineStart,
            "byline-word" => Self::BylineWord,
            "contributed" => Self::Contributed,
            "time-word" => Self::TimeWord,
            "standfirst-label" => Self::StandfirstLabel,
            "field-headline" => Self::FieldHeadline,
            "field-standfirst" => Self::FieldStandfirst,
            "field-byline" => Self::FieldByline,
            "field-date" => Self::FieldDate,
            "field-publisher" => Self::FieldPublisher,
            "field-category" => Self::FieldCategory,
            "field-desk" => Self::FieldDesk,
            "field-other" => Self::FieldOther,
            _ => return None,
        })
    }

    fn phrases(self) -> &'static [&'static str] {
        PHRASES.get(&self).map_or(&[], Vec::as_slice)
    }

    /// Whether `line`, in small letters, is one of the section's phrases.
    pub fn has(self, line: &str) -> bool {
        line.len() <= LONGEST && self.phrases().binary_search(&line).is_ok()
    }

    /// Whether `line`, in small letters, begins with one of the section's phrases.
    pub fn begins(self, line: &str) -> bool {
        self.start_of(line).is_some()
    }

    /// The longest phrase of the section that `line`, in small letters, begins with.
    pub fn start_of(self, line: &str) -> Option<&'static str> {
        let starts = |phrase: &&&str| {
            line.strip_prefix(**phrase).is_some_and(|rest| {
                phrase.ends_with(|c: char| !c.is_alphanumeric())
                    || !rest.starts_with(char::is_alphanumeric)
            })
        };
        let first = line.as_bytes().first();
        let phrases = self.phrases();
        let from = phrases.partition_point(|phrase| phrase.as_bytes().first() < first);
        phrases[from..]
            .iter()
            .take_while(|phrase| phrase.as_bytes().first() == first)
            .filter(starts)
            .max_by_key(|phrase| phrase.len())
            .copied()
    }

    /// Whether `text` holds one of the section's phrases; only of sections that are looked for anywhere.
    pub fn within(self, text: &str) -> bool {
        FINDERS
            .get(&self)
            .is_some_and(|finder| finder.is_match(text))
    }
}

/// No phrase that is a whole line is longer, in bytes.
const LONGEST: usize = 48;

static FINDERS: LazyLock<HashMap<Section, AhoCorasick>> = LazyLock::new(|| {
    [Section::Notice, Section::Contributed]
        .into_iter()
        .filter_map(|section| {
            let mut finder = AhoCorasick::builder();
            finder.ascii_case_insensitive(true);
            Some((section, finder.build(section.phrases()).ok()?))
        })
        .collect()
});

static PHRASES: LazyLock<HashMap<Section, Vec<&str>>> = LazyLock::new(|| {
    let mut phrases: HashMap<_, Vec<_>> = HashMap::default();
    for (section, phrase) in list::entries(include_str!("page.txt")) {
        if let Some(section) = Section::named(section) {
            phrases.entry(section).or_default().push(phrase);
        }
    }
    phrases.values_mut().for_each(|list| list.sort_unstable());
    phrases
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_the_list_is_known() {
        for (section, phrase) in list::entries(include_str!("page.txt")) {
            assert!(Section::named(section).is_some(), "[{section}] {phrase}");
            assert_eq!(phrase, phrase.to_lowercase());
            assert!(phrase.len() <= LONGEST, "{phrase}");
        }
    }

    #[test]
    fn a_phrase_ends_with_its_word() {
        assert!(Section::Start.begins("sign up for our letter"));
        assert!(!Section::Start.begins("sign up forms were late"));
        assert!(Section::Whole.has("advertisement"));
        assert!(Section::Notice.within("© 2024. All Rights Reserved."));
        assert!(Section::Contributed.within("Ann Holt contributed reporting."));
    }
}
