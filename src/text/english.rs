//! What English spelling makes the tokenizer know beforehand; the words stand in `english.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a full stop after a shortened word can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name follows: `Gen.`
    Title,
    /// Shortened only before a number: `No.`
    BeforeNumber,
    /// Shortened only after a comma or hyphen: `Ill.`
    State,
    /// The stop may end the sentence too: `Inc.`
    MayEnd,
    /// The stop ends the sentence before any capital: `etc.`
    Final,
}

const ABBREVIATIONS: u8 = 0b1;
const TIMES: u8 = 0b10;
const ELISIONS: u8 = 0b100;
const STARTERS: u8 = 0b1000;
const REPLIES: u8 = 0b1_0000;

#[derive(Clone, Copy, Default)]
struct Entry {
    sections: u8,
    abbreviation: Option<Abbreviation>,
}

static WORDS: LazyLock<HashMap<&str, Entry>> = LazyLock::new(|| words(include_str!("english.txt")));

fn words(source: &'static str) -> HashMap<&'static str, Entry> {
    let mut words: HashMap<_, Entry> = HashMap::new();
    let mut section = Entry::default();
    for line in source.lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(name) = line.strip_prefix('[') {
            section = named(name.trim_end_matches(']'));
            continue;
        }
        for word in line.split_whitespace() {
            let entry = words.entry(word).or_default();
            entry.sections |= section.sections;
            entry.abbreviation = entry.abbreviation.or(section.abbreviation);
        }
    }
    words
}

fn named(section: &str) -> Entry {
    let abbreviation = match section {
        "title" => Some(Abbreviation::Title),
        "number" => Some(Abbreviation::BeforeNumber),
        "state" => Some(Abbreviation::State),
        "end" => Some(Abbreviation::MayEnd),
        "final" => Some(Abbreviation::Final),
        _ => None,
    };
    let sections = match section {
        "time" => TIMES,
        "elision" => ELISIONS,
        "starter" => STARTERS,
        "reply" => REPLIES,
        _ => ABBREVIATIONS,
    };
    Entry {
        sections,
        abbreviation,
    }
}

/// What `word`, which stands before a full stop, is short for; titles also in capitals.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    if let Some(entry) = WORDS.get(word) {
        return entry.abbreviation;
    }
    let shouted = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if !shouted {
        return None;
    }
    let title = format!("{}{}", &word[..1], word[1..].to_ascii_lowercase());
    WORDS
        .get(title.as_str())
        .and_then(|entry| entry.abbreviation)
        .filter(|&found| found == Abbreviation::Title)
}

/// Whether `word` may stand after `a.m.` in the same sentence: a day, a month, a time zone.
pub fn is_time(word: &str) -> bool {
    is(word, TIMES)
}

/// Whether `word` is one that is written with an apostrophe before it: `’em`, `’til`.
pub fn is_elision(word: &str) -> bool {
    is(word, ELISIONS) || is(&word.to_lowercase(), ELISIONS)
}

/// Whether `word`, capitalised after an abbreviation, begins a sentence.
pub fn is_starter(word: &str) -> bool {
    is(word, STARTERS)
}

/// Whether `word` goes on with the sentence after a quoted question and a name.
pub fn is_reply(word: &str) -> bool {
    is(word, REPLIES)
}

fn is(word: &str, section: u8) -> bool {
    WORDS
        .get(word)
        .is_some_and(|entry| entry.sections & section != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_known_in_capitals_too() {
        assert_eq!(abbreviation("Sen"), Some(Abbreviation::Title));
        assert_eq!(abbreviation("SEN"), Some(Abbreviation::Title));
        assert_eq!(abbreviation("sen"), None);
        assert_eq!(abbreviation("NO"), None);
    }

    #[test]
    fn comments_are_not_words() {
        assert!(!is_starter("Capitalised"));
        assert!(is_elision("Til"));
    }
}
