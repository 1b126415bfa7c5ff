//! The sentences beside the entries, read with the grammar: each must hold its entry, or must not.

use std::ops::Range;

use super::entry::{Body, Entry};
use super::{Class, Classes, Grammar, Marked};
use crate::read::{Block, BlockKind, Span, Story};
use crate::text::Text;

/// A sentence of an entry's `match` or `no_match`.
#[derive(Clone, Copy, Debug)]
pub struct Example<'g> {
    pub entry: &'g Entry,
    /// Square brackets may stand around what is to be matched.
    pub sentence: &'g str,
    pub matches: bool,
}

/// An example that does not come out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleFailure {
    pub file: String,
    pub line: usize,
    /// Section and id.
    pub entry: String,
    pub sentence: String,
    /// It was to match.
    pub matches: bool,
    /// What the entry matched in it.
    pub found: Vec<String>,
}

impl Grammar {
    pub fn examples(&self) -> impl Iterator<Item = Example<'_>> {
        self.entries.iter().flat_map(|entry| {
            let examples = entry.examples();
            let of = move |sentence, matches| Example {
                entry,
                sentence,
                matches,
            };
            let matching = examples
                .matching
                .iter()
                .map(move |sentence| of(sentence.as_str(), true));
            let not_matching = examples
                .not_matching
                .iter()
                .map(move |sentence| of(sentence.as_str(), false));
            matching.chain(not_matching)
        })
    }

    /// Every example that does not come out.
    pub fn failing_examples(&self) -> Vec<ExampleFailure> {
        self.examples()
            .filter_map(|example| self.failure(&example))
            .collect()
    }

    fn failure(&self, example: &Example<'_>) -> Option<ExampleFailure> {
        let (story, bracketed) = read_example(example.sentence);
        let text = Text::of(&story);
        let marked = Marked::new(self, &text);
        let found: Vec<Span> = matches(example.entry, &marked)
            .map(|tokens| text.span(tokens.start, tokens.end))
            .collect();
        let comes_out = match bracketed {
            Some(span) if example.matches => found.contains(&span),
            _ => found.is_empty() != example.matches,
        };
        (!comes_out).then(|| {
            let entry = example.entry;
            ExampleFailure {
                file: self.files[entry.file].name.clone(),
                line: entry.place_of(example.sentence, &self.files).0,
                entry: entry.to_string(),
                sentence: example.sentence.to_owned(),
                matches: example.matches,
                found: found
                    .iter()
                    .map(|span| span.of(&story.text).to_owned())
                    .collect(),
            }
        })
    }
}

/// The tokens of a text that are an entry's.
fn matches<'m>(
    entry: &'m Entry,
    marked: &'m Marked<'_>,
) -> Box<dyn Iterator<Item = Range<usize>> + 'm> {
    match &entry.body {
        Body::Verb(_) => cues(entry, Class::CueVerb, marked),
        Body::Noun(_) => cues(entry, Class::CueNoun, marked),
        Body::Adjective(_) => cues(entry, Class::CueAdjective, marked),
        Body::Words(list) => {
            let classes: Classes = list.class.0.iter().copied().collect();
            Box::new(runs(marked, classes))
        }
        Body::Phrase(_) => Box::new(
            marked
                .phrases
                .iter()
                .filter(|found| {
                    marked
                        .grammar
                        .phrase(found.phrase)
                        .is_some_and(|phrase| phrase.id == entry.id())
                })
                .map(|found| marked.marked_by(found)),
        ),
    }
}

fn cues<'m>(
    entry: &'m Entry,
    class: Class,
    marked: &'m Marked<'_>,
) -> Box<dyn Iterator<Item = Range<usize>> + 'm> {
    let lemma = marked.grammar.lexicon.find_lemma(entry.id());
    Box::new(
        (0..marked.words.len())
            .filter(move |&at| {
                marked.words[at].lemma == lemma && marked.is(at, class) && !marked.is_forbidden(at)
            })
            .map(|at| at..at + 1),
    )
}

/// Words with all of the classes, each with those that go on with it.
fn runs<'m>(marked: &'m Marked<'_>, classes: Classes) -> impl Iterator<Item = Range<usize>> + 'm {
    let is = move |at: usize| classes.iter().all(|class| marked.is(at, class));
    let joined = move |at: usize| marked.is(at, Class::Joined);
    (0..marked.words.len())
        .filter(move |&at| is(at) && !joined(at))
        .map(move |at| {
            let rest = (at + 1..marked.words.len()).take_while(|&next| joined(next) && is(next));
            at..at + 1 + rest.count()
        })
}

/// The copy of an example without its square brackets, and the bytes that stood in them. All of it is body copy,
/// however short.
pub fn read_example(sentence: &str) -> (Story, Option<Span>) {
    let bracketed = sentence
        .split_once('[')
        .and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
    let (copy, inside) = match bracketed {
        Some((before, (inside, after))) => {
            let span = Span::new(before.len(), before.len() + inside.len());
            (format!("{before}{inside}{after}"), Some(span))
        }
        None => (sentence.to_owned(), None),
    };
    let block = Block {
        kind: BlockKind::Body,
        span: Span::new(0, copy.len()),
    };
    let mut story = Story::from_text("example", copy);
    story.blocks = vec![block];
    story.hidden.clear();
    (story, inside)
}
