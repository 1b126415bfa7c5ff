//! Noun phrases that can name a source.
//!
//! ```text
//! phrase      = unit { [ "," ] conjunction unit } ;
//! unit        = core { "of" | "for" | … core } [ apposition ] [ relative ] ;
//! core        = pronoun | { determiner | modifier } head ;
//! apposition  = "," core { preposition core } [ "," … ] "," ;
//! relative    = [ "," ] ( "who" | "which" ) words [ "," ] ;
//! ```
//!
//! A phrase is parsed in a window whose end the caller knows or bounds, so what it takes too much
//! of is never more than the window.

use nom::branch::alt;
use nom::combinator::{opt, peek, verify};
use nom::multi::many1_count;
use nom::{Input, Parser};

use super::cue::is_owner_mark;
use super::ground::Ground;
use super::parse::{Parsed, any_of, class, comma, kind, range, token};
use crate::attribution::reading::TokenRange;
use crate::grammar::{Class, Classes, FUNCTION_WORDS, Form};
use crate::text::{Kind, Tokens};

const DETERMINER: Classes = Classes::of(Class::Article)
    .with(Class::Demonstrative)
    .with(Class::Possessive)
    .with(Class::Quantifier)
    .with(Class::Cardinal);

const PRONOUN: Classes = Classes::of(Class::SubjectPronoun)
    .with(Class::ObjectPronoun)
    .with(Class::Relative)
    .with(Class::Demonstrative)
    .with(Class::Quantifier)
    .with(Class::Cardinal);

/// Words that never stand inside the core of a noun phrase.
const OUTSIDE: Classes = FUNCTION_WORDS.with(Class::Interrogative);

const TIME: Classes = Classes::of(Class::Weekday)
    .with(Class::Month)
    .with(Class::TimeWord);

/// Everything that a source can be, coordination and appositions included.
pub fn phrase<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    range(
        |i| {
            let (mut rest, _) = unit(ground, i)?;
            while let Ok((next, _)) = coordinated(ground, rest) {
                rest = next;
            }
            Ok((rest, ()))
        },
        input,
    )
}

/// Determiner, modifiers and head alone.
pub fn core_phrase<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    range(|i| core(ground, i), input)
}

/// A phrase without appositions, relative clauses or coordination.
pub fn plain<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    range(
        |i| {
            let (mut rest, _) = core(ground, i)?;
            while let Ok((next, _)) = prepositional(ground, rest) {
                rest = next;
            }
            Ok((rest, ()))
        },
        input,
    )
}

/// "and a former official", "and now a senior adviser".
fn coordinated<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, ()) = conjunction(ground, input)?;
    unit(ground, rest)
}

fn conjunction<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, _) = (
        |i| class(ground, Class::Conjunction, i),
        opt(|i| class(ground, Class::Adverb, i)),
    )
        .parse(input)?;
    Ok((rest, ()))
}

fn unit<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (mut rest, _) = plain(ground, input)?;
    let mut inserted = false;
    loop {
        let open = alt((bracketed, |i| listed(ground, i), |i| reduced(ground, i)));
        let closed = alt((|i| apposition(ground, i), |i| relative(ground, i)));
        let next = alt((open.map(|()| false), closed)).parse(rest);
        let Ok((after, insertion)) = next else { break };
        (rest, inserted) = (after, insertion);
    }
    // The comma that ends the last insertion.
    if inserted && let Ok((after, _)) = comma(rest) {
        rest = after;
    }
    Ok((rest, ()))
}

/// "a former senior official", "Mr. Ruiz", "she".
fn core<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    alt((|i| nominal(ground, i), |i| pronoun(ground, i))).parse(input)
}

fn pronoun<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    any_of(ground, PRONOUN, input).map(|(rest, _)| (rest, ()))
}

/// Of what can head a phrase; "surfaced" and "said" cannot.
fn is_head(ground: &Ground<'_>, at: usize) -> bool {
    let Some(found) = ground.token(at) else {
        return false;
    };
    let verb = ground.is(at, Class::Verb) && ground.marked.words[at].form == Some(Form::Past)
        || found.text.len() > 4 && found.text.ends_with("ed") && !ground.is(at, Class::CueNoun);
    found.is_capitalised() || !verb && !ground.is(at, Class::Adverb) && !found.clitic
}

fn nominal<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let mut input = input;
    while let Ok((rest, _)) = determiner(ground, input) {
        input = rest;
    }
    let (_, words) = range(many1_count(|i| noun_word(ground, i)), input)?;
    // "Last week" says when, not who; "sources | acquainted with".
    let head = words.clone().rev().find(|&at| is_head(ground, at));
    match head.filter(|&head| !ground.classes(head).any(TIME)) {
        Some(head) => Ok((input.take_from(head + 1 - words.start), ())),
        None => Err(nom::Err::Error(())),
    }
}

fn determiner<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, usize> {
    let (rest, found) = token(input, |at| {
        ground.classes(at).any(DETERMINER) || ground.is_kind(at, Kind::Number)
    })?;
    // A determiner stands before something.
    let (_, _) = peek(|i| {
        token(i, |at| {
            ground.classes(at).any(DETERMINER)
                || ground.is_kind(at, Kind::Number)
                || is_noun_word(ground, at)
                || ground.is_kind(at, Kind::OpenQuote)
        })
    })
    .parse(rest)?;
    Ok((rest, found))
}

fn noun_word<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    alt((
        |i| token(i, |at| is_noun_word(ground, at)).map(|(rest, _)| (rest, ())),
        |i| quoted_name(ground, i),
        |i| joined(ground, i),
    ))
    .parse(input)
}

fn is_noun_word(ground: &Ground<'_>, at: usize) -> bool {
    let Some(found) = ground.token(at) else {
        return false;
    };
    match found.kind {
        Kind::Number => true,
        Kind::Word => {
            let function_word = ground.classes(at).any(OUTSIDE);
            // "Will Diaz", "May": a function word with a capital inside the sentence is a name.
            let name = found.is_capitalised() && ground.sentence(at).start != at;
            if found.clitic {
                return is_owner_mark(ground, at);
            }
            (!function_word || name) && !ground.is_cue_head(at) && !is_finite_verb(ground, at)
        }
        Kind::Sign => matches!(found.text, "&" | "$" | "%" | "'" | "’" | "/" | "@" | "#"),
        _ => false,
    }
}

/// A verb that is no cue, in a form that only a clause has: "went", "goes".
pub fn is_finite_verb(ground: &Ground<'_>, at: usize) -> bool {
    const NOUN: Classes = Classes::of(Class::CueNoun)
        .with(Class::Role)
        .with(Class::Document)
        .with(Class::Collective)
        .with(Class::Institution)
        .with(Class::Adjective);
    let word = &ground.marked.words[at];
    word.classes.has(Class::Verb)
        && !word.classes.any(NOUN)
        && matches!(word.form, Some(Form::Past | Form::Present))
        && !ground
            .token(at)
            .is_some_and(|token| token.is_capitalised() || token.text.ends_with("ed"))
}

/// A name in quotation marks inside a phrase: the "Today" show.
fn quoted_name<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let at = input.index();
    let quotation = ground.opening(at).ok_or(nom::Err::Error(()))?;
    let close = quotation.close.ok_or(nom::Err::Error(()))?;
    let length = close + 1 - at;
    if length > 7 || length > input.input_len() {
        return Err(nom::Err::Error(()));
    }
    Ok((input.take_from(length), ()))
}

/// "Ruiz-Lee", "the Lee–Diaz ticket", "a former C.I.A. and F.B.I. official".
fn joined<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, _) = verify(kind(Kind::Dash), |&at| {
        ground.token(at).is_some_and(|dash| !dash.spaced)
            && ground.token(at + 1).is_some_and(|next| !next.spaced)
    })
    .parse(input)?;
    token(rest, |at| is_noun_word(ground, at)).map(|(rest, _)| (rest, ()))
}

/// "of the council", "with the plan".
pub fn prepositional<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let preposition = |i| {
        // "after" and "since" open a clause as well.
        token(i, |at| {
            let classes = ground.classes(at);
            classes.any(Classes::of(Class::Preposition).with(Class::To))
                && !classes.has(Class::Subordinator)
        })
    };
    let (rest, _) = many1_count(preposition).parse(input)?;
    prepositional_object(ground, rest)
}

fn prepositional_object<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (mut rest, _) = alt((
        |i| core(ground, i),
        |i| range(many1_count(|i| time_word(ground, i)), i).map(|(rest, _)| (rest, ())),
    ))
    .parse(input)?;
    // "the University of Virginia and the state"
    while let Ok((next, _)) = (
        |i| class(ground, Class::Conjunction, i),
        |i| nominal(ground, i),
    )
        .parse(rest)
    {
        rest = next;
    }
    Ok((rest, ()))
}

fn time_word<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, usize> {
    token(input, |at| {
        ground.classes(at).any(TIME) || ground.is_kind(at, Kind::Number)
    })
}

/// "(D-Ohio)".
fn bracketed(input: Tokens<'_>) -> Parsed<'_, ()> {
    let (rest, _) = kind(Kind::OpenBracket)(input)?;
    let length = rest
        .as_slice()
        .iter()
        .take(12)
        .position(|token| token.is(Kind::CloseBracket))
        .ok_or(nom::Err::Error(()))?;
    Ok((rest.take_from(length + 1), ()))
}

/// The inner members of a list: "Ruiz, Lee and Diaz".
fn listed<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, _) = (
        comma,
        |i| plain(ground, i),
        opt(comma),
        |i| class(ground, Class::Conjunction, i),
        |i| plain(ground, i),
    )
        .parse(input)?;
    Ok((rest, ()))
}

/// ", the mayor of Paris," and ", 39,", up to the mark that ends it.
fn apposition<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, bool> {
    let (mut rest, _) = (comma, |i| plain(ground, i)).parse(input)?;
    let joined = |i| {
        let (rest, ()) = conjunction(ground, i)?;
        plain(ground, rest).map(|(rest, _)| (rest, ()))
    };
    while let Ok((next, _)) = alt((
        joined,
        |i| relative_words(ground, i),
        |i| reduced(ground, i),
    ))
    .parse(rest)
    {
        rest = next;
    }
    closed(rest).map(|(rest, ())| (rest, true))
}

/// ", who has led the city since 2014," and "who was there".
fn relative<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, bool> {
    let (rest, opening) = opt(comma).parse(input)?;
    let (rest, _) = relative_words(ground, rest)?;
    match opening {
        Some(_) => closed(rest).map(|(rest, ())| (rest, true)),
        None => Ok((rest, false)),
    }
}

fn relative_words<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, _) = alt((
        |i| class(ground, Class::Relative, i),
        |i| {
            let (rest, _) = class(ground, Class::Preposition, i)?;
            class(ground, Class::Relative, rest)
        },
    ))
    .parse(input)?;
    let length = rest
        .as_slice()
        .iter()
        .position(|token| {
            matches!(
                token.kind,
                Kind::Comma
                    | Kind::Stop
                    | Kind::Semicolon
                    | Kind::Colon
                    | Kind::OpenQuote
                    | Kind::CloseQuote
            )
        })
        .unwrap_or(rest.input_len());
    if length == 0 || length > 25 {
        return Err(nom::Err::Error(()));
    }
    Ok((rest.take_from(length), ()))
}

/// "officials familiar with the plan", "a man living nearby", "people close to him".
fn reduced<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, _) = token(input, |at| {
        is_noun_word(ground, at) || ground.is_cue_head(at)
    })?;
    prepositional(ground, rest)
}

/// Whether an insertion ends here: at a comma or the full stop of its sentence.
fn closed(input: Tokens<'_>) -> Parsed<'_, ()> {
    match input.first() {
        Some(token) if token.is(Kind::Comma) || token.is(Kind::Stop) => Ok((input, ())),
        _ => Err(nom::Err::Error(())),
    }
}
