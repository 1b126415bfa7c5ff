//! `grammars/en/concepts.yaml` in, look-ups out: which words say the same, which the opposite.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Deserialize;

use super::super::text;

/// Index of a concept.
pub type Concept = u16;

#[derive(Clone, Debug, Default)]
pub struct Concepts {
    /// By their first stem: the stems that follow, and what the whole says.
    phrases: HashMap<String, Vec<(Vec<String>, Concept)>>,
    /// Concepts up to here are events, the others things.
    pub events: Concept,
    /// Concepts from here on are names that stand for one another.
    names: Concept,
    opposites: HashSet<(Concept, Concept)>,
    opposite_words: HashSet<(String, String)>,
    siblings: HashSet<(String, String)>,
    pub further: HashSet<String>,
    pub complement: HashSet<String>,
    pub before_noun: HashSet<String>,
    pub locative: HashSet<String>,
    pub negations: Vec<Vec<String>>,
    pub no_negations: Vec<Vec<String>>,
    pub speaking: HashSet<String>,
    pub speaking_bare: HashSet<String>,
    pub stop: HashSet<String>,
    pub pictures: HashSet<String>,
    pub offices: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    events: BTreeMap<String, Vec<String>>,
    things: BTreeMap<String, Vec<String>>,
    names: BTreeMap<String, Vec<String>>,
    siblings: Vec<(String, String)>,
    further: HashSet<String>,
    complement: HashSet<String>,
    before_noun: HashSet<String>,
    locative: HashSet<String>,
    opposites: Vec<(String, String)>,
    opposite_words: Vec<(String, String)>,
    negations: Vec<String>,
    no_negations: Vec<String>,
    speaking: HashSet<String>,
    speaking_bare: HashSet<String>,
    stop: HashSet<String>,
    pictures: HashSet<String>,
    offices: HashSet<String>,
}

impl Concepts {
    pub fn from_yaml(yaml: &str) -> Result<Self, serde_yaml::Error> {
        let file: File = serde_yaml::from_str(yaml)?;
        let mut concepts = Self {
            events: Concept::try_from(file.events.len()).unwrap_or(Concept::MAX),
            names: Concept::try_from(file.events.len() + file.things.len()).unwrap_or(Concept::MAX),
            siblings: pairs(&file.siblings),
            opposite_words: pairs(&file.opposite_words),
            further: file.further,
            complement: file.complement,
            before_noun: file.before_noun,
            locative: file.locative,
            negations: file.negations.iter().map(|phrase| folded(phrase)).collect(),
            no_negations: file
                .no_negations
                .iter()
                .map(|phrase| folded(phrase))
                .collect(),
            speaking: file.speaking,
            speaking_bare: file.speaking_bare,
            stop: file.stop,
            pictures: file.pictures,
            offices: file.offices,
            ..Self::default()
        };
        let mut numbers: HashMap<&str, Concept> = HashMap::new();
        let groups = file
            .events
            .iter()
            .chain(&file.things)
            .chain(&file.names)
            .zip(0..);
        for ((name, phrases), number) in groups {
            numbers.entry(name).or_insert(number);
            phrases
                .iter()
                .for_each(|phrase| concepts.add(phrase, number));
        }
        for (one, other) in &file.opposites {
            if let (Some(&one), Some(&other)) = (numbers.get(&**one), numbers.get(&**other)) {
                concepts.opposites.extend([(one, other), (other, one)]);
            }
        }
        Ok(concepts)
    }

    fn add(&mut self, phrase: &str, concept: Concept) {
        let mut stems = text::words(phrase).into_iter().map(|word| word.stem);
        if let Some(first) = stems.next() {
            let known = self.phrases.entry(first).or_default();
            let entry = (stems.collect(), concept);
            if !known.contains(&entry) {
                known.push(entry);
            }
        }
    }

    /// The phrases that begin at the first of `stems`: how many words each has, and what it says.
    pub fn at<'a>(&'a self, stems: &'a [&str]) -> impl Iterator<Item = (usize, Concept)> + 'a {
        let known = stems.first().and_then(|first| self.phrases.get(*first));
        let known = known.map(Vec::as_slice).unwrap_or_default();
        known
            .iter()
            .filter(|(rest, _)| {
                stems.len() > rest.len() && rest.iter().zip(&stems[1..]).all(|(a, b)| a == b)
            })
            .map(|(rest, concept)| (rest.len() + 1, *concept))
    }

    pub fn is_event(&self, concept: Concept) -> bool {
        concept < self.events
    }

    pub fn is_name(&self, concept: Concept) -> bool {
        concept >= self.names
    }

    pub fn siblings(&self, a: &str, b: &str) -> bool {
        self.siblings.contains(&(a.to_owned(), b.to_owned()))
    }

    pub fn opposite(&self, a: Concept, b: Concept) -> bool {
        self.opposites.contains(&(a, b))
    }

    pub fn opposite_words(&self, a: &str, b: &str) -> bool {
        self.opposite_words.contains(&(a.to_owned(), b.to_owned()))
    }
}

fn folded(phrase: &str) -> Vec<String> {
    text::words(phrase)
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

/// Both ways round, by their stems.
fn pairs(words: &[(String, String)]) -> HashSet<(String, String)> {
    let both = words.iter().flat_map(|(one, other)| {
        let (one, other) = (stem(one), stem(other));
        [(one.clone(), other.clone()), (other, one)]
    });
    both.collect()
}

fn stem(word: &str) -> String {
    text::words(word)
        .into_iter()
        .next()
        .map(|word| word.stem)
        .unwrap_or_default()
}
