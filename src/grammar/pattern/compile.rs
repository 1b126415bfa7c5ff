//! [`Pattern`] in, [`Program`] out: words and lemmas as numbers, captures as places in a list.

use super::needs::{Signs, needs};
use super::{Atom, Item, Pattern};
use crate::grammar::lexicon::{Lemma, Lexicon, Word};
use crate::grammar::{Classes, nearest};
use crate::text;

/// A pattern made ready to run over tokens.
#[derive(Clone, Debug)]
pub struct Program {
    pub steps: Box<[Step]>,
    /// What a sentence must hold for a match.
    pub needs: Box<[Signs]>,
    /// The names of what it captures.
    pub captures: Vec<String>,
}

/// One item of a pattern.
#[derive(Clone, Debug)]
pub struct Step {
    pub take: Take,
    pub least: u8,
    pub most: u8,
    pub not: bool,
    pub capture: Option<u8>,
}

/// What a step takes.
#[derive(Clone, Debug)]
pub enum Take {
    Word(Word),
    /// Any one of them.
    Words(Box<[Word]>),
    Lemma(Lemma),
    Classes(Classes),
    NounPhrase,
    Name,
    Quote,
    Number,
    Count,
    AnyWord,
    Gap(u8),
    Start,
    End,
    Group(Box<[Box<[Step]>]>),
}

impl Program {
    /// # Errors
    /// The lemma that no list has, with the nearest that one has.
    pub fn new(pattern: &Pattern, lexicon: &mut Lexicon) -> Result<Self, String> {
        let mut captures = Vec::new();
        let steps = steps(&pattern.items, lexicon, &mut captures)?;
        Ok(Self {
            needs: needs(&steps),
            steps,
            captures,
        })
    }
}

fn steps(
    items: &[Item],
    lexicon: &mut Lexicon,
    captures: &mut Vec<String>,
) -> Result<Box<[Step]>, String> {
    items
        .iter()
        .map(|item| step(item, lexicon, captures))
        .collect()
}

fn step(item: &Item, lexicon: &mut Lexicon, captures: &mut Vec<String>) -> Result<Step, String> {
    let capture = item.capture.as_ref().map(|name| place(name, captures));
    Ok(Step {
        take: take(&item.atom, lexicon, captures)?,
        least: item.repeat.least(),
        most: item.repeat.most(),
        not: item.not,
        capture,
    })
}

fn place(name: &str, captures: &mut Vec<String>) -> u8 {
    let known = captures.iter().position(|capture| capture == name);
    let place = known.unwrap_or_else(|| {
        captures.push(name.to_owned());
        captures.len() - 1
    });
    u8::try_from(place).unwrap_or(u8::MAX)
}

fn take(atom: &Atom, lexicon: &mut Lexicon, captures: &mut Vec<String>) -> Result<Take, String> {
    Ok(match atom {
        Atom::Word(written) => word(written, lexicon),
        Atom::Lemma(lemma) => Take::Lemma(lexicon.find_lemma(lemma).ok_or_else(|| {
            nearest::unknown(
                "verb or noun in the lists",
                lemma,
                lexicon.lemmas().map(str::to_owned),
            )
        })?),
        Atom::Classes(classes) => Take::Classes(classes.iter().copied().collect()),
        Atom::NounPhrase => Take::NounPhrase,
        Atom::Name => Take::Name,
        Atom::Quote => Take::Quote,
        Atom::Number => Take::Number,
        Atom::Count => Take::Count,
        Atom::AnyWord => Take::AnyWord,
        Atom::Gap(words) => Take::Gap(*words),
        Atom::Start => Take::Start,
        Atom::End => Take::End,
        Atom::Group(alternatives) => {
            let alternatives: Box<[_]> = alternatives
                .iter()
                .map(|items| steps(items, lexicon, captures))
                .collect::<Result<_, _>>()?;
            match words(&alternatives) {
                Some(words) => Take::Words(words),
                None => Take::Group(alternatives),
            }
        }
    })
}

/// A word as the text would be cut: "can't" is two tokens.
fn word(written: &str, lexicon: &mut Lexicon) -> Take {
    let tokens = text::words(written);
    let steps: Box<[Step]> = tokens
        .iter()
        .map(|token| Step {
            take: Take::Word(lexicon.number(token.text)),
            least: 1,
            most: 1,
            not: false,
            capture: None,
        })
        .collect();
    match *steps {
        [
            Step {
                take: Take::Word(only),
                ..
            },
        ] => Take::Word(only),
        _ => Take::Group(Box::new([steps])),
    }
}

/// The words of a group of single words.
fn words(alternatives: &[Box<[Step]>]) -> Option<Box<[Word]>> {
    alternatives
        .iter()
        .map(|steps| match **steps {
            [
                Step {
                    take: Take::Word(word),
                    least: 1,
                    most: 1,
                    not: false,
                    capture: None,
                },
            ] => Some(word),
            _ => None,
        })
        .collect()
}
