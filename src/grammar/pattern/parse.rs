//! The notation read with nom, and what to say where it is wrong.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{char, multispace0, multispace1, satisfy};
use nom::combinator::{all_consuming, cut, opt, recognize, value};
use nom::error::ErrorKind;
use nom::multi::separated_list1;
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Offset, Parser};

use super::{Atom, DEEPEST, Item, MOST, Pattern, Repeat};
use crate::grammar::{Class, nearest};

/// Where a pattern is wrong, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct NotationError {
    /// UTF-8 bytes into the pattern.
    pub offset: usize,
    pub message: String,
}

/// What the notation wants at some place. Failures are `Copy`: most are branches that did not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Want {
    Item,
    End,
    Class,
    Element,
    Length,
    CloseGroup,
    CloseElement,
    CloseLemma,
    CloseQuote,
    Lemma,
    Shallower,
}

#[derive(Clone, Copy, Debug)]
struct Failure<'a> {
    rest: &'a str,
    want: Want,
}

type Parsed<'a, O> = IResult<&'a str, O, Failure<'a>>;

impl<'a> nom::error::ParseError<&'a str> for Failure<'a> {
    fn from_error_kind(rest: &'a str, kind: ErrorKind) -> Self {
        let want = match kind {
            ErrorKind::Eof => Want::End,
            _ => Want::Item,
        };
        Self { rest, want }
    }

    fn append(_: &'a str, _: ErrorKind, other: Self) -> Self {
        other
    }

    /// The branch that got farthest is the one that was meant.
    fn or(self, other: Self) -> Self {
        if other.rest.len() < self.rest.len() {
            other
        } else {
            self
        }
    }
}

/// Characters of words that need no quotation marks.
pub fn is_plain(c: char) -> bool {
    !c.is_whitespace() && !"()|{}<>?*+!:\"".contains(c)
}

pub fn pattern(text: &str) -> Result<Pattern, NotationError> {
    let whole = delimited(multispace0, |input| items(input, 0), multispace0);
    match all_consuming(whole).parse(text) {
        Ok((_, items)) => Ok(Pattern { items }),
        Err(nom::Err::Error(failure) | nom::Err::Failure(failure)) => Err(failure.explain(text)),
        Err(nom::Err::Incomplete(_)) => Err(NotationError {
            offset: text.len(),
            message: "the pattern ends too early".to_owned(),
        }),
    }
}

fn items(input: &str, depth: usize) -> Parsed<'_, Vec<Item>> {
    separated_list1(multispace1, |input| item(input, depth)).parse(input)
}

fn item(input: &str, depth: usize) -> Parsed<'_, Item> {
    let (input, not) = opt(char('!')).parse(input)?;
    let (input, capture) = opt(terminated(name, char(':'))).parse(input)?;
    let (input, atom) = atom(input, depth)?;
    let (input, repeat) = repeat(input)?;
    let item = Item {
        not: not.is_some(),
        capture: capture.map(str::to_owned),
        atom,
        repeat,
    };
    Ok((input, item))
}

fn repeat(input: &str) -> Parsed<'_, Repeat> {
    let signs = alt((
        value(Repeat::Optional, char('?')),
        value(Repeat::Any, char('*')),
        value(Repeat::Some, char('+')),
    ));
    let (input, repeat) = opt(signs).parse(input)?;
    Ok((input, repeat.unwrap_or(Repeat::Once)))
}

fn atom(input: &str, depth: usize) -> Parsed<'_, Atom> {
    alt((
        |input| group(input, depth),
        preceded(char('{'), cut(element)),
        preceded(char('<'), cut(lemma)),
        preceded(char('"'), cut(quoted)),
        |input| {
            let (rest, word) = wanted(Want::Item, take_while1(is_plain)).parse(input)?;
            Ok((rest, Atom::Word(word.to_lowercase())))
        },
    ))
    .parse(input)
}

fn group(input: &str, depth: usize) -> Parsed<'_, Atom> {
    let (input, _) = char('(').parse(input)?;
    if depth == DEEPEST {
        return Err(nom::Err::Failure(Failure {
            rest: input,
            want: Want::Shallower,
        }));
    }
    let alternative = delimited(multispace0, |input| items(input, depth + 1), multispace0);
    let alternatives = separated_list1(char('|'), alternative);
    let (input, alternatives) = cut(alternatives).parse(input)?;
    let (input, _) = cut(wanted(Want::CloseGroup, char(')'))).parse(input)?;
    Ok((input, Atom::Group(alternatives)))
}

fn element(input: &str) -> Parsed<'_, Atom> {
    let (rest, atom) = alt((gap, classes)).parse(input)?;
    let (rest, _) = wanted(Want::CloseElement, char('}')).parse(rest)?;
    Ok((rest, atom))
}

fn gap(input: &str) -> Parsed<'_, Atom> {
    let (input, _) = pair(tag("gap"), char(' ')).parse(input)?;
    let (rest, digits) = cut(wanted(
        Want::Length,
        take_while1(|c: char| c.is_ascii_digit()),
    ))
    .parse(input)?;
    match digits.parse() {
        Ok(words) if (1..=MOST).contains(&words) => Ok((rest, Atom::Gap(words))),
        _ => Err(nom::Err::Failure(Failure {
            rest: input,
            want: Want::Length,
        })),
    }
}

fn classes(input: &str) -> Parsed<'_, Atom> {
    let (rest, names) = separated_list1(char('|'), wanted(Want::Element, name)).parse(input)?;
    if let [only] = names[..]
        && let Some((_, atom)) = Atom::NAMED.into_iter().find(|(name, _)| *name == only)
    {
        return Ok((rest, atom));
    }
    let mut classes = Vec::new();
    for class in names {
        let Ok(class) = Class::named(class) else {
            return Err(nom::Err::Failure(Failure {
                rest: &input[input.offset(class)..],
                want: Want::Class,
            }));
        };
        classes.push(class);
    }
    Ok((rest, Atom::Classes(classes)))
}

fn lemma(input: &str) -> Parsed<'_, Atom> {
    let (rest, lemma) = wanted(Want::Lemma, take_while1(is_plain)).parse(input)?;
    let (rest, _) = wanted(Want::CloseLemma, char('>')).parse(rest)?;
    Ok((rest, Atom::Lemma(lemma.to_lowercase())))
}

fn quoted(input: &str) -> Parsed<'_, Atom> {
    let inside = take_while1(|c: char| c != '"' && !c.is_whitespace());
    let (rest, word) = wanted(Want::CloseQuote, terminated(inside, char('"'))).parse(input)?;
    Ok((rest, Atom::Word(word.to_lowercase())))
}

fn name(input: &str) -> Parsed<'_, &str> {
    let first = satisfy(|c| c.is_ascii_lowercase());
    let rest = take_while(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    recognize(pair(first, rest)).parse(input)
}

fn wanted<'a, O>(
    want: Want,
    mut parser: impl Parser<&'a str, Output = O, Error = Failure<'a>>,
) -> impl FnMut(&'a str) -> Parsed<'a, O> {
    move |input| match parser.parse(input) {
        Err(nom::Err::Error(failure)) => Err(nom::Err::Error(Failure { want, ..failure })),
        other => other,
    }
}

impl Failure<'_> {
    fn explain(self, text: &str) -> NotationError {
        let offset = text.len() - self.rest.len();
        let name = || {
            let end = self.rest.find(|c: char| !(c.is_alphanumeric() || c == '-'));
            &self.rest[..end.unwrap_or(self.rest.len())]
        };
        let expected = match self.want {
            Want::Item => "a word, <lemma>, {class}, (group) or \"sign\"".to_owned(),
            Want::End => match self.rest.chars().next() {
                Some('|') => "alternatives in parentheses: (a | b)".to_owned(),
                Some(')') => "a `(` before it".to_owned(),
                Some('?' | '*' | '+') => "it right after a word, {class} or (group)".to_owned(),
                _ => "white space between items".to_owned(),
            },
            Want::Element => {
                "the name of a class, or np, name, quote, number, count, word, gap, start, end"
                    .to_owned()
            }
            Want::Class => {
                let named = Atom::NAMED.iter().map(|(name, _)| (*name).to_owned());
                let classes = Class::ALL.iter().map(|class| class.name());
                let message = nearest::unknown("class", name(), named.chain(classes));
                return NotationError { offset, message };
            }
            Want::Length => format!("a number of words from 1 to {MOST}"),
            Want::CloseGroup => "`)` or `|`".to_owned(),
            Want::CloseElement => "`}`".to_owned(),
            Want::CloseLemma => "`>`".to_owned(),
            Want::CloseQuote => "a sign and a closing `\"`".to_owned(),
            Want::Lemma => "a lemma".to_owned(),
            Want::Shallower => format!("groups at most {DEEPEST} deep"),
        };
        let found = match self.rest.chars().next() {
            Some(c) => format!("found `{c}`"),
            None => "the pattern ends".to_owned(),
        };
        NotationError {
            offset,
            message: format!("{found}, expected {expected}"),
        }
    }
}
