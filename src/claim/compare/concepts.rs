//! `grammars/en/concepts.yaml` in, look-ups out: which words say the same, which the opposite.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Deserialize;

use super::super::text;

/// Index of a concept.
pub type Concept = u16;

/// By their first stem: the stems that follow, and what the whole says.
type Phrases = HashMap<String, Vec<(Vec<String>, Concept)>>;

#[derive(Clone, Debug, Default)]
pub struct Concepts {
    phrases: Phrases,
    /// The same, for comparing only.
    more: Phrases,
    /// The same of phrases that other words may part: "put the tax up".
    parted: Phrases,
    /// By their stems: the plain forms of "threw" and "thrown".
    plain: HashMap<String, String>,
    /// Concepts up to here are events, the others things.
    pub events: Concept,
    /// Concepts from here on are names that stand for one another.
    names: Concept,
    opposites: HashSet<(Concept, Concept)>,
    opposite_words: HashSet<(String, String)>,
    siblings: HashSet<(String, String)>,
    pub further: HashSet<String>,
    pub light: HashSet<String>,
    pub auxiliary: HashSet<String>,
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
    light: HashSet<String>,
    auxiliary: HashSet<String>,
    particles: HashSet<String>,
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
    /// `more` has further words of what happens, for comparing only.
    pub fn from_yaml(yaml: &str, more: &str, irregular: &str) -> Result<Self, serde_yaml::Error> {
        let mut file: File = serde_yaml::from_str(yaml)?;
        let more: BTreeMap<String, Vec<String>> = serde_yaml::from_str(more)?;
        for name in more.keys() {
            file.events.entry(name.clone()).or_default();
        }
        let irregular: Vec<Vec<String>> = serde_yaml::from_str(irregular)?;
        let mut concepts = Self {
            plain: irregular.iter().flat_map(|forms| plain(forms)).collect(),
            light: file.light,
            auxiliary: file.auxiliary,
            events: Concept::try_from(file.events.len()).unwrap_or(Concept::MAX),
            names: Concept::try_from(file.events.len() + file.things.len()).unwrap_or(Concept::MAX),
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
        concepts.siblings = concepts.pairs(&file.siblings);
        concepts.opposite_words = concepts.pairs(&file.opposite_words);
        let mut numbers: HashMap<&str, Concept> = HashMap::new();
        let groups = file
            .events
            .iter()
            .chain(&file.things)
            .chain(&file.names)
            .zip(0..);
        for ((name, phrases), number) in groups {
            numbers.entry(name).or_insert(number);
            for phrase in phrases {
                concepts.add(phrase, number, &file.particles);
                insert(&mut concepts.phrases, &stems(phrase), number);
            }
            for phrase in more.get(name).into_iter().flatten() {
                concepts.add(phrase, number, &file.particles);
            }
        }
        for (one, other) in &file.opposites {
            if let (Some(&one), Some(&other)) = (numbers.get(&**one), numbers.get(&**other)) {
                concepts.opposites.extend([(one, other), (other, one)]);
            }
        }
        Ok(concepts)
    }

    /// For comparing. "…" stands for the words that part a phrase; a particle may always be parted from its verb.
    fn add(&mut self, phrase: &str, concept: Concept, particles: &HashSet<String>) {
        let stems = stems(phrase);
        let plain: Vec<String> = stems
            .iter()
            .map(|stem| self.plain(stem).to_owned())
            .collect();
        let marked = phrase.contains('…');
        let particle = stems.len() == 2 && particles.contains(&stems[1]);
        if marked || particle {
            insert(&mut self.parted, &plain, concept);
        }
        if !marked {
            insert(&mut self.more, &stems, concept);
            insert(&mut self.more, &plain, concept);
        }
    }

    /// Both ways round, by their stems.
    fn pairs(&self, words: &[(String, String)]) -> HashSet<(String, String)> {
        let both = words.iter().flat_map(|(one, other)| {
            let [one, other] = [one, other].map(|word| self.plain(&stem(word)).to_owned());
            [(one.clone(), other.clone()), (other, one)]
        });
        both.collect()
    }

    /// The stem of a word's plain form.
    pub fn plain<'a>(&'a self, stem: &'a str) -> &'a str {
        self.plain.get(stem).map_or(stem, String::as_str)
    }

    /// What the first of `stems` says with a word that stands up to four words further on, and how far.
    pub fn parted<'a>(&'a self, stems: &'a [&str]) -> impl Iterator<Item = (usize, Concept)> + 'a {
        let known = stems.first().and_then(|first| self.parted.get(*first));
        let known = known.map(Vec::as_slice).unwrap_or_default();
        known.iter().filter_map(|(rest, concept)| {
            let last = stems.len().min(PARTED + 1);
            let found = (2..=last.saturating_sub(rest.len()))
                .find(|&at| rest.iter().zip(&stems[at..]).all(|(a, b)| a == b));
            Some((found? + rest.len() - 1, *concept))
        })
    }

    /// The phrases that begin at the first of `stems`: how many words each has, and what it says.
    pub fn at<'a>(&'a self, stems: &'a [&str]) -> impl Iterator<Item = (usize, Concept)> + 'a {
        begun(&self.phrases, stems)
    }

    /// The same with further words, for comparing.
    pub fn more_at<'a>(&'a self, stems: &'a [&str]) -> impl Iterator<Item = (usize, Concept)> + 'a {
        begun(&self.more, stems)
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

/// How many words of a parted phrase are looked at.
const PARTED: usize = 5;

fn begun<'a>(
    phrases: &'a Phrases,
    stems: &'a [&str],
) -> impl Iterator<Item = (usize, Concept)> + 'a {
    let known = stems.first().and_then(|first| phrases.get(*first));
    let known = known.map(Vec::as_slice).unwrap_or_default();
    known
        .iter()
        .filter(|(rest, _)| {
            stems.len() > rest.len() && rest.iter().zip(&stems[1..]).all(|(a, b)| a == b)
        })
        .map(|(rest, concept)| (rest.len() + 1, *concept))
}

fn stems(phrase: &str) -> Vec<String> {
    let words = text::words(phrase).into_iter();
    words.map(|word| word.stem).collect()
}

fn insert(phrases: &mut Phrases, stems: &[String], concept: Concept) {
    if let Some((first, rest)) = stems.split_first() {
        let known = phrases.entry(first.clone()).or_default();
        let entry = (rest.to_vec(), concept);
        if !known.contains(&entry) {
            known.push(entry);
        }
    }
}

/// The stems of the other forms, each with that of the first.
fn plain(forms: &[String]) -> Vec<(String, String)> {
    let mut stems = forms.iter().map(|form| stem(form));
    let first = stems.next().unwrap_or_default();
    stems.map(|stem| (stem, first.clone())).collect()
}

fn folded(phrase: &str) -> Vec<String> {
    text::words(phrase)
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

fn stem(word: &str) -> String {
    text::words(word)
        .into_iter()
        .next()
        .map(|word| word.stem)
        .unwrap_or_default()
}
