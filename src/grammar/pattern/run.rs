//! [`Program`]s run over tokens. A step that can take more or less takes as much as it can first,
//! and gives back when what follows does not match.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use nom::{IResult, Input};

use super::compile::{Program, Step, Take};
use super::extent::{self, Extent};
use crate::grammar::{Class, WordEntry};
use crate::text::{Kind, Text, Tokens};

/// Steps tried for one start before it counts as no match. Sound patterns use a few dozen.
const MOST_STEPS: u32 = 4096;

/// Where a match stopped. It is `Copy`: most tries fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    pub at: usize,
}

type Parsed<'a> = IResult<Tokens<'a>, (), Failure>;

/// What was taken under a name: its place in [`Program::captures`], and the tokens.
pub type Capture = (u8, Range<usize>);

/// A text that programs run over.
pub struct Runner<'a> {
    text: &'a Text<'a>,
    words: &'a [WordEntry],
    steps: Cell<u32>,
    captures: RefCell<Vec<Capture>>,
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
            steps: Cell::new(0),
            captures: RefCell::new(Vec::new()),
        }
    }

    /// Runs a program at the start of `input`: the tokens it takes, and what it captures.
    pub fn run(
        &self,
        program: &Program,
        input: Tokens<'a>,
    ) -> Option<(Range<usize>, Vec<Capture>)> {
        self.steps.set(0);
        self.captures.borrow_mut().clear();
        let (rest, ()) = self.steps(&program.steps, &Next::Nothing, input).ok()?;
        Some((input.index()..rest.index(), self.captures.take()))
    }

    fn steps(&self, steps: &[Step], then: &Next<'_>, input: Tokens<'a>) -> Parsed<'a> {
        let Some((step, rest)) = steps.split_first() else {
            return self.next(then, input);
        };
        if self.steps.replace(self.steps.get() + 1) >= MOST_STEPS {
            return fail(input);
        }
        let rest = Next::Steps(rest, then);
        if step.not {
            return match self.take(&step.take, &Next::Nothing, input) {
                Ok(_) => fail(input),
                Err(_) => self.next(&rest, input),
            };
        }
        let from = input.index();
        match step.capture {
            None => self.repeated(step, 0, &rest, input),
            Some(place) => {
                let then = Next::Capture {
                    place,
                    from,
                    then: &rest,
                };
                self.repeated(step, 0, &then, input)
            }
        }
    }

    fn repeated(&self, step: &Step, count: u8, then: &Next<'_>, input: Tokens<'a>) -> Parsed<'a> {
        if count < step.most {
            let more = Next::More {
                step,
                count: count + 1,
                from: input.index(),
                then,
            };
            let taken = match step.most {
                1 => self.take(&step.take, then, input),
                _ => self.take(&step.take, &more, input),
            };
            if taken.is_ok() {
                return taken;
            }
        }
        if count >= step.least {
            self.next(then, input)
        } else {
            fail(input)
        }
    }

    fn next(&self, next: &Next<'_>, input: Tokens<'a>) -> Parsed<'a> {
        match *next {
            Next::Nothing => Ok((input, ())),
            Next::Steps(steps, then) => self.steps(steps, then, input),
            // What took nothing would take nothing again.
            Next::More { from, then, .. } if from == input.index() => self.next(then, input),
            Next::More {
                step, count, then, ..
            } => self.repeated(step, count, then, input),
            Next::Capture { place, from, then } => {
                let known = self.captures.borrow().len();
                self.captures
                    .borrow_mut()
                    .push((place, from..input.index()));
                let parsed = self.next(then, input);
                if parsed.is_err() {
                    self.captures.borrow_mut().truncate(known);
                }
                parsed
            }
        }
    }

    fn take(&self, take: &Take, then: &Next<'_>, input: Tokens<'a>) -> Parsed<'a> {
        match take {
            Take::Word(word) => self.one(input, then, |entry| entry.word == Some(*word)),
            Take::Words(words) => self.one(input, then, |entry| {
                entry.word.is_some_and(|word| words.contains(&word))
            }),
            Take::Lemma(lemma) => self.one(input, then, |entry| entry.lemma == Some(*lemma)),
            Take::Classes(classes) => {
                self.longest_first(input, 1, self.extent(input).compound(*classes), then)
            }
            Take::Number => match input.first() {
                Some(token) if token.is(Kind::Number) => self.next(then, input.take_from(1)),
                _ => self.one(input, then, |entry| entry.classes.has(Class::Cardinal)),
            },
            Take::AnyWord => match input.first() {
                Some(token) if token.is_word() => self.next(then, input.take_from(1)),
                _ => fail(input),
            },
            Take::NounPhrase => {
                self.longest_first(input, 1, self.extent(input).noun_phrase(), then)
            }
            Take::Name => self.longest_first(input, 1, self.extent(input).name(), then),
            Take::Count => self.longest_first(input, 1, self.extent(input).count(), then),
            Take::Gap(most) => {
                self.shortest_first(input, self.extent(input).words(usize::from(*most)), then)
            }
            Take::Quote => match extent::quotation(self.text, input) {
                Some(rest) => self.next(then, rest),
                None => fail(input),
            },
            Take::Start if self.opens_sentence(input) => self.next(then, input),
            Take::End if input.as_slice().iter().all(|token| !token.is_word()) => {
                self.next(then, input)
            }
            Take::Start | Take::End => fail(input),
            Take::Group(alternatives) => self.longest_of(alternatives, then, input),
        }
    }

    /// The alternative with which the whole takes most.
    fn longest_of(
        &self,
        alternatives: &[Box<[Step]>],
        then: &Next<'_>,
        input: Tokens<'a>,
    ) -> Parsed<'a> {
        let known = self.captures.borrow().len();
        let mut best: Option<(Tokens<'a>, Vec<Capture>)> = None;
        for steps in alternatives {
            if let Ok((rest, ())) = self.steps(steps, then, input) {
                let captures = self.captures.borrow_mut().split_off(known);
                if best
                    .as_ref()
                    .is_none_or(|(farthest, _)| rest.index() > farthest.index())
                {
                    best = Some((rest, captures));
                }
            }
        }
        let Some((rest, captures)) = best else {
            return fail(input);
        };
        self.captures.borrow_mut().extend(captures);
        Ok((rest, ()))
    }

    fn one(
        &self,
        input: Tokens<'a>,
        then: &Next<'_>,
        accepts: impl Fn(&WordEntry) -> bool,
    ) -> Parsed<'a> {
        match self.words.get(input.index()) {
            Some(entry) if input.input_len() > 0 && accepts(entry) => {
                self.next(then, input.take_from(1))
            }
            _ => fail(input),
        }
    }

    fn longest_first(
        &self,
        input: Tokens<'a>,
        least: usize,
        most: usize,
        then: &Next<'_>,
    ) -> Parsed<'a> {
        (least..=most)
            .rev()
            .map(|len| self.next(then, input.take_from(len)))
            .find(Result::is_ok)
            .unwrap_or_else(|| fail(input))
    }

    fn shortest_first(&self, input: Tokens<'a>, most: usize, then: &Next<'_>) -> Parsed<'a> {
        (0..=most)
            .map(|len| self.next(then, input.take_from(len)))
            .find(Result::is_ok)
            .unwrap_or_else(|| fail(input))
    }

    fn extent(&self, input: Tokens<'a>) -> Extent<'a> {
        Extent::new(input, self.words)
    }

    /// Nothing but quotation marks and the like stands before it in its sentence.
    fn opens_sentence(&self, input: Tokens<'a>) -> bool {
        let at = input.index();
        let sentence = self.text.sentences.get(self.text.sentence_of(at));
        sentence.is_some_and(|sentence| {
            !self.text.tokens[sentence.from..at]
                .iter()
                .any(|token| token.is_word())
        })
    }
}

fn fail(input: Tokens<'_>) -> Parsed<'_> {
    Err(nom::Err::Error(Failure { at: input.index() }))
}
