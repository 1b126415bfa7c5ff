//! [`Text`] and [`Grammar`] in, [`Marked`] out: what the grammar says of each token.

use std::cmp::Reverse;
use std::ops::Range;

use super::pattern::{Runner, Signs};
use super::{Class, Classes, Grammar, Mark, Marks, PhraseMatch, WordEntry};
use crate::text::Text;

/// A text with what the grammar says of each token.
#[derive(Clone, Debug)]
pub struct Marked<'a> {
    pub text: &'a Text<'a>,
    pub grammar: &'a Grammar,
    /// One for each token.
    pub words: Vec<WordEntry>,
    /// In the order of their first tokens.
    pub phrases: Vec<PhraseMatch>,
    /// One for each token.
    marks: Vec<Marks>,
    longest_phrase: usize,
}

impl<'a> Marked<'a> {
    pub fn new(grammar: &'a Grammar, text: &'a Text<'a>) -> Self {
        let mut words = look_up(grammar, text);
        mark_compounds(grammar, text, &mut words);
        let phrases = find_phrases(grammar, text, &words);
        let mut marks = vec![Marks::NONE; words.len()];
        for found in &phrases {
            for token in &mut marks[marked_by(grammar, found)] {
                *token = token.union(found.marks);
            }
        }
        Self {
            text,
            grammar,
            words,
            longest_phrase: phrases
                .iter()
                .map(|found| found.tokens.len())
                .max()
                .unwrap_or(0),
            phrases,
            marks,
        }
    }

    pub fn classes(&self, token: usize) -> Classes {
        self.words
            .get(token)
            .map_or(Classes::NONE, |word| word.classes)
    }

    pub fn is(&self, token: usize, class: Class) -> bool {
        self.classes(token).has(class)
    }

    /// What phrases say of a token.
    pub fn marks(&self, token: usize) -> Marks {
        self.marks.get(token).copied().unwrap_or_default()
    }

    /// Whether a pattern says that the token is no cue.
    pub fn is_forbidden(&self, token: usize) -> bool {
        self.marks(token).has(Mark::ForbidCue)
    }

    /// The phrases a token is part of.
    pub fn phrases_at(&self, token: usize) -> impl Iterator<Item = &PhraseMatch> {
        let first = self
            .phrases
            .partition_point(|found| found.tokens.start + self.longest_phrase <= token);
        self.phrases[first..]
            .iter()
            .take_while(move |found| found.tokens.start <= token)
            .filter(move |found| found.tokens.contains(&token))
    }

    /// The phrases with a mark, in the order of the text.
    pub fn phrases_with(&self, mark: Mark) -> impl Iterator<Item = &PhraseMatch> {
        self.phrases.iter().filter(move |found| found.has(mark))
    }

    /// The tokens a phrase says something of: those it takes under the name `mark`, else all.
    pub fn marked_by(&self, found: &PhraseMatch) -> Range<usize> {
        marked_by(self.grammar, found)
    }

    /// What a phrase took under a name: `who:{np}`.
    pub fn capture(&self, found: &PhraseMatch, name: &str) -> Option<Range<usize>> {
        self.grammar.phrase(found.phrase)?.capture(found, name)
    }
}

fn look_up(grammar: &Grammar, text: &Text<'_>) -> Vec<WordEntry> {
    let mut buffer = String::new();
    text.tokens
        .iter()
        .map(|token| grammar.lexicon.look_up(token.text, token.case, &mut buffer))
        .collect()
}

fn mark_compounds(grammar: &Grammar, text: &Text<'_>, words: &mut [WordEntry]) {
    for at in 0..words.len() {
        if let Some(tries) = grammar.index.at(&words[at]) {
            tries.compounds.iter().any(|&compound| {
                grammar.compounds[compound as usize].mark(&text.tokens, words, at)
            });
        }
    }
}

/// Of the matches of one phrase that overlap, the leftmost and then the longest.
fn find_phrases(grammar: &Grammar, text: &Text<'_>, words: &[WordEntry]) -> Vec<PhraseMatch> {
    let mut runner = Runner::new(text, words);
    let mut free_from = vec![0; grammar.index.tries()];
    let mut found = Vec::new();
    let (mut signs, mut signs_end) = (Signs::default(), 0);
    for (at, word) in words.iter().enumerate() {
        let Some(tries) = grammar.index.at(word) else {
            continue;
        };
        let Some(sentence) = text.sentences.get(text.sentence_of(at)) else {
            continue;
        };
        if signs_end <= at {
            signs = Signs::of(&words[sentence.from..sentence.to]);
            signs_end = sentence.to;
        }
        for tried in &tries.phrases {
            let free_from = &mut free_from[tried.number()];
            let Some(last) = at.checked_sub(tried.least_before()) else {
                continue;
            };
            let earliest = at.saturating_sub(tried.most_before());
            let first = earliest.max(sentence.from).max(*free_from);
            let phrase = &grammar.phrases[usize::from(tried.phrase)];
            let program = &phrase.programs[usize::from(tried.program)];
            if !signs.meet(&program.needs) {
                continue;
            }
            let matched = (first..=last)
                .find_map(|start| runner.run(program, start, sentence.to))
                .filter(|(tokens, _)| !tokens.is_empty());
            if let Some((tokens, captures)) = matched {
                *free_from = tokens.end;
                found.push(PhraseMatch {
                    phrase: super::PhraseId(tried.phrase),
                    program: tried.program,
                    marks: phrase.marks,
                    tokens,
                    captures,
                });
            }
        }
    }
    without_overlaps(found)
}

fn without_overlaps(mut found: Vec<PhraseMatch>) -> Vec<PhraseMatch> {
    found.sort_by_key(|found| (found.phrase, found.tokens.start, Reverse(found.tokens.end)));
    found.dedup_by(|next, kept| next.phrase == kept.phrase && next.tokens.start < kept.tokens.end);
    found.sort_by_key(|found| (found.tokens.start, found.tokens.end, found.phrase));
    found
}

fn marked_by(grammar: &Grammar, found: &PhraseMatch) -> Range<usize> {
    grammar
        .phrase(found.phrase)
        .and_then(|phrase| phrase.capture(found, "mark"))
        .unwrap_or_else(|| found.tokens.clone())
}
