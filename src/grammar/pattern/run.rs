//! [`Program`]s run over tokens. A step that can take more or less takes as much as it can first,
//! and gives back when what follows does not match.

use std::ops::Range;

use super::compile::{Program, Step, Take};
use super::extent::{self, Extent};
use crate::grammar::{Class, WordEntry};
use crate::text::{Kind, Text, Token};

/// Steps tried for one start before it counts as no match. Sound patterns use a few dozen.
const MOST_STEPS: u32 = 4096;

/// What was taken under a name: its place in [`Program::captures`], and the tokens.
pub type Capture = (u8, Range<usize>);

/// A text that programs run over. The steps pass on where they are as a token's index; `None` is no match.
pub struct Runner<'a> {
    text: &'a Text<'a>,
    words: &'a [WordEntry],
    /// No match reaches further.
    end: usize,
    steps: u32,
    captures: Vec<Capture>,
}

/// What is left to match when the steps at hand are done.
enum Next<'n> {
    Nothing,
    Steps(&'n [Step], &'n Next<'n>),
    /// One more of a repeated step, when it can be.
    More {
        step: &'n Step,
        count: u8,
        from: usize,
        then: &'n Next<'n>,
    },
    /// The end of what a step captures.
    Capture {
        place: u8,
        from: usize,
        then: &'n Next<'n>,
    },
}

impl<'a> Runner<'a> {
    pub const fn new(text: &'a Text<'a>, words: &'a [WordEntry]) -> Self {
        Self {
            text,
            words,
            end: 0,
            steps: 0,
            captures: Vec::new(),
        }
    }

    /// Runs a program over the tokens from `at` to `end`: those it takes, and what it captures.
    pub fn run(
        &mut self,
        program: &Program,
        at: usize,
        end: usize,
    ) -> Option<(Range<usize>, Vec<Capture>)> {
        self.end = end.min(self.words.len());
        if !self.may_open(&program.steps, at) {
            return None;
        }
        self.steps = 0;
        self.captures.clear();
        let rest = self.steps(&program.steps, &Next::Nothing, at)?;
        Some((at..rest, std::mem::take(&mut self.captures)))
    }

    fn steps(&mut self, steps: &[Step], then: &Next<'_>, at: usize) -> Option<usize> {
        let (mut steps, mut at) = (steps, at);
        let (step, rest) = loop {
            let Some((step, rest)) = steps.split_first() else {
                return self.next(then, at);
            };
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return None;
            }
            // Most steps are one word, and need no way back.
            match self.is_word(&step.take, at) {
                Some(_) if step.not || step.most > 1 || step.least == 0 => break (step, rest),
                Some(true) if step.capture.is_none() => (steps, at) = (rest, at + 1),
                Some(false) => return None,
                _ => break (step, rest),
            }
        };
        let rest = if rest.is_empty() {
            then
        } else {
            &Next::Steps(rest, then)
        };
        if step.not {
            return match self.take(&step.take, &Next::Nothing, at) {
                Some(_) => None,
                None => self.next(rest, at),
            };
        }
        match step.capture {
            None => self.repeated(step, 0, rest, at),
            Some(place) => {
                let then = Next::Capture {
                    place,
                    from: at,
                    then: rest,
                };
                self.repeated(step, 0, &then, at)
            }
        }
    }

    fn repeated(&mut self, step: &Step, count: u8, then: &Next<'_>, at: usize) -> Option<usize> {
        if count < step.most {
            let more = Next::More {
                step,
                count: count + 1,
                from: at,
                then,
            };
            let taken = match step.most {
                1 => self.take(&step.take, then, at),
                _ => self.take(&step.take, &more, at),
            };
            if taken.is_some() {
                return taken;
            }
        }
        if count >= step.least {
            self.next(then, at)
        } else {
            None
        }
    }

    fn next(&mut self, next: &Next<'_>, at: usize) -> Option<usize> {
        match *next {
            Next::Nothing => Some(at),
            Next::Steps(steps, then) => self.steps(steps, then, at),
            // What took nothing would take nothing again.
            Next::More { from, then, .. } if from == at => self.next(then, at),
            Next::More {
                step, count, then, ..
            } => self.repeated(step, count, then, at),
            Next::Capture { place, from, then } => {
                let known = self.captures.len();
                self.captures.push((place, from..at));
                let rest = self.next(then, at);
                if rest.is_none() {
                    self.captures.truncate(known);
                }
                rest
            }
        }
    }

    fn take(&mut self, take: &Take, then: &Next<'_>, at: usize) -> Option<usize> {
        match take {
            Take::Word(_) | Take::Words(_) | Take::Lemma(_) => match self.is_word(take, at) {
                Some(true) => self.next(then, at + 1),
                _ => None,
            },
            Take::Classes(classes) => {
                if !self.entry(at)?.classes.any(*classes) {
                    return None;
                }
                self.longest_first(at, self.extent(at).compound(*classes), then)
            }
            Take::Number => match self.first(at) {
                Some(token) if token.is(Kind::Number) => self.next(then, at + 1),
                _ if self.entry(at)?.classes.has(Class::Cardinal) => self.next(then, at + 1),
                _ => None,
            },
            Take::AnyWord => match self.first(at) {
                Some(token) if token.is_word() => self.next(then, at + 1),
                _ => None,
            },
            Take::NounPhrase => self.longest_first(at, self.extent(at).noun_phrase(), then),
            Take::Name => self.longest_first(at, self.extent(at).name(), then),
            Take::Count => self.longest_first(at, self.extent(at).count(), then),
            Take::Gap(most) => {
                self.shortest_first(at, self.extent(at).words(usize::from(*most)), then)
            }
            Take::Quote => {
                let len = extent::quotation(self.text, at).filter(|_| at < self.end)?;
                self.next(then, (at + len).min(self.end))
            }
            Take::Start if self.opens_sentence(at) => self.next(then, at),
            Take::End if self.rest(at).iter().all(|token| !token.is_word()) => self.next(then, at),
            Take::Start | Take::End => None,
            Take::Group(alternatives) => self.longest_of(alternatives, then, at),
        }
    }

    /// The alternative with which the whole takes most.
    fn longest_of(
        &mut self,
        alternatives: &[Box<[Step]>],
        then: &Next<'_>,
        at: usize,
    ) -> Option<usize> {
        let known = self.captures.len();
        let mut best: Option<(usize, Vec<Capture>)> = None;
        for steps in alternatives {
            if !self.may_open(steps, at) {
                continue;
            }
            if let Some(rest) = self.steps(steps, then, at) {
                let captures = self.captures.split_off(known);
                if best.as_ref().is_none_or(|(farthest, _)| rest > *farthest) {
                    best = Some((rest, captures));
                }
            }
        }
        let (rest, captures) = best?;
        self.captures.extend(captures);
        Some(rest)
    }

    /// Whether the first step does not speak against it: most tries end there.
    fn may_open(&self, steps: &[Step], at: usize) -> bool {
        let Some(step) = steps.first().filter(|step| step.least > 0 && !step.not) else {
            return true;
        };
        match &step.take {
            Take::Classes(classes) => self
                .entry(at)
                .is_some_and(|known| known.classes.any(*classes)),
            take => self.is_word(take, at).unwrap_or(true),
        }
    }

    /// Whether the word at a token is the one that is asked for; `None` when it is not a word that is.
    fn is_word(&self, take: &Take, at: usize) -> Option<bool> {
        let entry = self.entry(at);
        match take {
            Take::Word(word) => Some(entry.is_some_and(|entry| entry.word == Some(*word))),
            Take::Words(words) => {
                let known = entry.and_then(|entry| entry.word);
                Some(known.is_some_and(|word| words.contains(&word)))
            }
            Take::Lemma(lemma) => Some(entry.is_some_and(|entry| entry.lemma == Some(*lemma))),
            _ => None,
        }
    }

    fn entry(&self, at: usize) -> Option<&'a WordEntry> {
        self.words.get(at).filter(|_| at < self.end)
    }

    fn longest_first(&mut self, at: usize, most: usize, then: &Next<'_>) -> Option<usize> {
        (1..=most).rev().find_map(|len| self.next(then, at + len))
    }

    fn shortest_first(&mut self, at: usize, most: usize, then: &Next<'_>) -> Option<usize> {
        (0..=most).find_map(|len| self.next(then, at + len))
    }

    fn rest(&self, at: usize) -> &'a [Token<'a>] {
        self.text.tokens.get(at..self.end).unwrap_or_default()
    }

    fn first(&self, at: usize) -> Option<&'a Token<'a>> {
        self.rest(at).first()
    }

    fn extent(&self, at: usize) -> Extent<'a> {
        let words = self.words.get(at..self.end).unwrap_or_default();
        Extent::new(self.rest(at), words)
    }

    /// Nothing but quotation marks and the like stands before it in its sentence.
    fn opens_sentence(&self, at: usize) -> bool {
        let sentence = self.text.sentences.get(self.text.sentence_of(at));
        sentence.is_some_and(|sentence| {
            !self.text.tokens[sentence.from..at]
                .iter()
                .any(Token::is_word)
        })
    }
}
