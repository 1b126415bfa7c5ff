//! The smallest parsers over tokens, and the types that all constructs share.

use nom::combinator::consumed;
use nom::{IResult, Input, Parser};

use super::ground::Ground;
use crate::attribution::reading::TokenRange;
use crate::grammar::{Class, Classes};
use crate::text::{Kind, Tokens};

/// The error holds nothing: a branch that does not match is the normal case.
pub type Parsed<'a, O> = IResult<Tokens<'a>, O, ()>;

/// One token that `accepts`, by its index.
pub fn token(input: Tokens<'_>, accepts: impl Fn(usize) -> bool) -> Parsed<'_, usize> {
    let at = input.index();
    if input.first().is_some() && accepts(at) {
        Ok((input.take_from(1), at))
    } else {
        Err(nom::Err::Error(()))
    }
}

pub fn kind(kind: Kind) -> impl Fn(Tokens<'_>) -> Parsed<'_, usize> {
    move |input| match input.first() {
        Some(token) if token.is(kind) => Ok((input.take_from(1), input.index())),
        _ => Err(nom::Err::Error(())),
    }
}

pub fn class<'a>(ground: &Ground<'_>, class: Class, input: Tokens<'a>) -> Parsed<'a, usize> {
    token(input, |at| ground.is(at, class))
}

pub fn any_of<'a>(ground: &Ground<'_>, classes: Classes, input: Tokens<'a>) -> Parsed<'a, usize> {
    token(input, |at| ground.classes(at).any(classes))
}

pub fn comma(input: Tokens<'_>) -> Parsed<'_, usize> {
    kind(Kind::Comma)(input)
}

/// Runs a parser and gives the tokens that it took.
pub fn range<'a, O>(
    parser: impl Parser<Tokens<'a>, Output = O, Error = ()>,
    input: Tokens<'a>,
) -> Parsed<'a, TokenRange> {
    let (rest, (taken, _)) = consumed(parser).parse(input)?;
    let from = taken.index();
    Ok((rest, from..from + taken.input_len()))
}

/// `parser`, then nothing more.
pub fn whole<'a, O>(
    parser: impl Parser<Tokens<'a>, Output = O, Error = ()>,
    input: Tokens<'a>,
) -> Option<O> {
    let mut parser = parser;
    match parser.parse(input) {
        Ok((rest, value)) if rest.input_len() == 0 => Some(value),
        _ => None,
    }
}
