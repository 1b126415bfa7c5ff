//! The words the models know by name, and how often each has been a cue.

use rustc_hash::FxHashMap as HashMap;

/// What the models know of a written word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordFacts {
    /// 0 for a word that is not in the vocabulary.
    pub id: u32,
    /// 0 for a word that has not been a cue often enough.
    pub cue: u16,
    pub rate: Rate,
    pub stem_rate: Rate,
    /// Its ending; 0 for a rare one.
    pub suffix: u16,
}

/// How often a word is a cue, in steps: 0 is unknown, then never, up to nearly always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(u8);

impl Rate {
    pub const STEPS: u16 = 10;
    const UPPER: [f32; 8] = [0.001, 0.005, 0.02, 0.06, 0.15, 0.35, 0.6, 0.85];

    pub fn of(cues: u32, seen: u32) -> Self {
        if seen < 3 {
            return Self(0);
        }
        let share = cues as f32 / (seen as f32 + 0.5);
        Self(1 + Self::UPPER.partition_point(|&upper| upper < share) as u8)
    }

    /// As [`Rate::of`], but a stem that is never a cue is as good as unknown.
    pub fn of_stem(cues: u32, seen: u32) -> Self {
        let rate = Self::of(cues, seen);
        if rate.0 == 1 { Self(0) } else { rate }
    }

    pub const fn from_step(step: u8) -> Self {
        Self(if step < Self::STEPS as u8 { step } else { 0 })
    }

    pub const fn step(self) -> usize {
        self.0 as usize
    }
}

/// Names of words, cue words and suffixes; index 0 of each stands for all others.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    facts: HashMap<Box<str>, WordFacts>,
    names: Vec<Box<str>>,
    cue_names: Vec<Box<str>>,
    cues: HashMap<Box<str>, u16>,
    suffixes: HashMap<Box<str>, u16>,
    suffix_names: Vec<Box<str>>,
    stem_rates: HashMap<Box<str>, Rate>,
}

/// One word as the weights file lists it.
#[derive(Clone, Debug)]
pub struct Listed {
    pub word: Box<str>,
    pub rate: Rate,
    pub is_cue: bool,
}

impl Vocabulary {
    pub fn new(
        words: Vec<Listed>,
        suffixes: Vec<Box<str>>,
        stem_rates: Vec<(Box<str>, Rate)>,
    ) -> Self {
        let stem_rates: HashMap<_, _> = stem_rates.into_iter().collect();
        let mut vocabulary = Self {
            names: vec!["*".into()],
            cue_names: vec!["*".into()],
            suffix_names: vec!["*".into()],
            ..Self::default()
        };
        vocabulary.facts.reserve(words.len());
        vocabulary.names.reserve(words.len());
        for suffix in suffixes {
            vocabulary
                .suffixes
                .insert(suffix.clone(), vocabulary.suffix_names.len() as u16);
            vocabulary.suffix_names.push(suffix);
        }
        for listed in words {
            let cue = if listed.is_cue {
                let cue = vocabulary.cue_names.len() as u16;
                vocabulary.cue_names.push(listed.word.clone());
                vocabulary.cues.insert(listed.word.clone(), cue);
                cue
            } else {
                0
            };
            let facts = WordFacts {
                id: vocabulary.names.len() as u32,
                cue,
                rate: listed.rate,
                stem_rate: stem_rates
                    .get(stem(&listed.word))
                    .copied()
                    .unwrap_or_default(),
                suffix: vocabulary
                    .suffixes
                    .get(suffix(&listed.word))
                    .copied()
                    .unwrap_or_default(),
            };
            vocabulary.names.push(listed.word.clone());
            vocabulary.facts.insert(listed.word, facts);
        }
        vocabulary.stem_rates = stem_rates;
        vocabulary
    }

    /// `word` in lower case.
    pub fn facts(&self, word: &str) -> WordFacts {
        if let Some(facts) = self.facts.get(word) {
            return *facts;
        }
        WordFacts {
            stem_rate: self.stem_rates.get(stem(word)).copied().unwrap_or_default(),
            suffix: self.suffixes.get(suffix(word)).copied().unwrap_or_default(),
            ..WordFacts::default()
        }
    }

    pub fn words(&self) -> usize {
        self.names.len()
    }

    pub fn cues(&self) -> usize {
        self.cue_names.len()
    }

    pub fn suffixes(&self) -> usize {
        self.suffix_names.len()
    }

    pub fn word_name(&self, id: usize) -> &str {
        self.names.get(id).map_or("*", |name| name)
    }

    pub fn cue_name(&self, id: usize) -> &str {
        self.cue_names.get(id).map_or("*", |name| name)
    }

    pub fn suffix_name(&self, id: usize) -> &str {
        self.suffix_names.get(id).map_or("*", |name| name)
    }

    /// The value that has the name; `*` stands for all words without one.
    pub fn word_named(&self, name: &str) -> Option<usize> {
        if name == "*" {
            Some(0)
        } else {
            self.facts.get(name).map(|facts| facts.id as usize)
        }
    }

    pub fn cue_named(&self, name: &str) -> Option<usize> {
        if name == "*" {
            Some(0)
        } else {
            self.cues.get(name).map(|&cue| usize::from(cue))
        }
    }

    pub fn suffix_named(&self, name: &str) -> Option<usize> {
        if name == "*" {
            Some(0)
        } else {
            self.suffixes.get(name).map(|&suffix| usize::from(suffix))
        }
    }

    /// The words with names, in the order of their numbers.
    pub fn listed(&self) -> impl Iterator<Item = Listed> {
        self.names.iter().skip(1).map(|name| {
            let facts = self.facts.get(name).copied().unwrap_or_default();
            Listed {
                word: name.clone(),
                rate: facts.rate,
                is_cue: facts.cue > 0,
            }
        })
    }

    pub fn stem_rates(&self) -> impl Iterator<Item = (&str, Rate)> {
        self.stem_rates.iter().map(|(stem, rate)| (&**stem, *rate))
    }
}

/// What is left of a word without its inflection; only good for joining forms of one verb.
pub fn stem(word: &str) -> &str {
    for ending in ["ies", "ied", "ing", "es", "ed", "s", "e", "y"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 3
        {
            let bytes = rest.as_bytes();
            let doubled = bytes.len() > 3
                && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
                && bytes[bytes.len() - 1].is_ascii_alphabetic();
            return if doubled {
                &rest[..rest.len() - 1]
            } else {
                rest
            };
        }
    }
    word
}

/// The last three letters of a word of at least five.
pub fn suffix(word: &str) -> &str {
    let mut starts = word.char_indices().rev();
    match (starts.nth(2), starts.nth(1)) {
        (Some((at, _)), Some(_)) => &word[at..],
        _ => "",
    }
}
