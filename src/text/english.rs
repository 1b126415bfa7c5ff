//! What English spelling makes the tokenizer know beforehand; the words stand in `english.txt`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::read::list;

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

#[derive(Default)]
struct English {
    abbreviations: HashMap<&'static str, Abbreviation>,
    times: HashSet<&'static str>,
    elisions: HashSet<&'static str>,
    starters: HashSet<&'static str>,
    replies: HashSet<&'static str>,
}

static ENGLISH: LazyLock<English> = LazyLock::new(|| {
    let mut english = English::default();
    for (section, line) in list::entries(include_str!("english.txt")) {
        for word in line.split_whitespace() {
            english.learn(section, word);
        }
    }
    english
});

impl English {
    fn learn(&mut self, section: &str, word: &'static str) {
        let abbreviation = match section {
            "title" => Abbreviation::Title,
            "number" => Abbreviation::BeforeNumber,
            "state" => Abbreviation::State,
            "end" => Abbreviation::MayEnd,
            "final" => Abbreviation::Final,
            _ => {
                let words = match section {
                    "time" => &mut self.times,
                    "elision" => &mut self.elisions,
                    "reply" => &mut self.replies,
                    _ => &mut self.starters,
                };
                words.insert(word);
                return;
            }
        };
        self.abbreviations.insert(word, abbreviation);
    }
}

/// What `word`, which stands before a full stop, is short for; titles also in capitals.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    let known = |word: &str| ENGLISH.abbreviations.get(word).copied();
    if let Some(found) = known(word) {
        return Some(found);
    }
    let shouted = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if !shouted {
        return None;
    }
    let title = format!("{}{}", &word[..1], word[1..].to_ascii_lowercase());
    known(&title).filter(|&found| found == Abbreviation::Title)
}

/// Whether `word` may stand after `a.m.` in the same sentence: a day, a month, a time zone.
pub fn is_time(word: &str) -> bool {
    ENGLISH.times.contains(word)
}

/// Whether `word` is one that is written with an apostrophe before it: `’em`, `’til`.
pub fn is_elision(word: &str) -> bool {
    ENGLISH.elisions.contains(word.to_lowercase().as_str())
}

/// Whether `word`, capitalised after an abbreviation, begins a sentence.
pub fn is_starter(word: &str) -> bool {
    ENGLISH.starters.contains(word)
}

/// Whether `word` goes on with the sentence after a quoted question and a name.
pub fn is_reply(word: &str) -> bool {
    ENGLISH.replies.contains(word)
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

    #[test]
    fn every_section_is_known_and_every_word_in_one_place() {
        let mut abbreviations = HashSet::new();
        for (section, line) in list::entries(include_str!("english.txt")) {
            let shortens = ["title", "number", "state", "end", "final"].contains(&section);
            let other = ["time", "elision", "starter", "reply"].contains(&section);
            assert!(shortens || other, "[{section}]");
            for word in line.split_whitespace().filter(|_| shortens) {
                assert!(abbreviations.insert(word), "{word} stands twice");
            }
        }
    }
}
