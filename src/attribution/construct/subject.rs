//! Who says it: the noun phrase that ends where a cue begins.
//!
//! ```text
//! subject = phrase [ insertion ] [ time ] cue ;
//! shared  = subject cue … ( conjunction | "," ) cue ;
//! ```

use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::many1_count;
use nom::{Input, Parser};

use super::cue::Cue;
use super::ground::Ground;
use super::parse::{Parsed, any_of, comma, kind, token, whole};
use super::phrase::{phrase, plain};
use crate::attribution::reading::TokenRange;
use crate::grammar::{Class, Classes, Form};
use crate::text::{Kind, Tokens};

/// How far left of a cue its subject may begin, in tokens.
const REACH: usize = 45;

#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    pub source: TokenRange,
    /// First token of the clause that the subject heads.
    pub from: usize,
    /// The subject of an earlier cue or of the sentence: "…, adding that".
    pub shared: bool,
}

/// For each cue, its subject; a participle or a second verb takes that of the verb before it.
pub fn subjects(ground: &Ground<'_>) -> Vec<Option<Subject>> {
    let mut found: Vec<Option<Subject>> = Vec::with_capacity(ground.cues.len());
    for (index, cue) in ground.cues.iter().enumerate() {
        let subject = own(ground, cue).or_else(|| {
            shares(ground, cue)
                .then(|| earlier(ground, cue, index, &found))
                .flatten()
        });
        found.push(subject);
    }
    found
}

fn own(ground: &Ground<'_>, cue: &Cue) -> Option<Subject> {
    if cue.bare {
        return None;
    }
    let floor = ground.bounds(cue.head).start;
    let end = cue.range.start;
    let before = end.checked_sub(1).filter(|&at| at >= floor)?;
    if ground
        .classes(before)
        .any(Classes::of(Class::Relative).with(Class::SubjectPronoun))
    {
        return Some(Subject {
            source: before..end,
            from: before,
            shared: false,
        });
    }
    let floor = barrier(ground, floor.max(end.saturating_sub(REACH)), end);
    let window = |from| ground.marked.text.window(from, end);
    let at_clause_head = (floor..end)
        .filter(|&from| from == floor || is_clause_break(ground, from - 1))
        .filter(|&from| !ground.is(from, Class::That))
        .find_map(|from| whole(|i| subject(ground, i), window(from)).map(|source| (from, source)));
    let anywhere = || {
        (floor..end)
            .filter(|&from| from == floor || starts_phrase(ground, from))
            .find_map(|from| {
                whole(|i| plain_subject(ground, i), window(from)).map(|source| (from, source))
            })
    };
    let (from, source) = at_clause_head.or_else(anywhere)?;
    Some(Subject {
        source,
        from,
        shared: false,
    })
}

/// The nearest mark left of the cue that no subject reaches over.
fn barrier(ground: &Ground<'_>, floor: usize, end: usize) -> usize {
    let level = ground.inside(end);
    (floor..end)
        .rev()
        .find(|&at| {
            ground.is_kind(at, Kind::Semicolon)
                || ground.is_kind(at, Kind::Colon)
                || ground.is_kind(at, Kind::Ellipsis)
                || ground.is_kind(at, Kind::Stop)
                || ground.inside(at) == level && closes_clause(ground, at)
                || ground.is_cue_head(at) && !ground.is(at + 1, Class::Preposition)
        })
        .map_or(floor, |at| at + 1)
}

/// A closing quotation mark that ends more than a name.
fn closes_clause(ground: &Ground<'_>, at: usize) -> bool {
    let stopped = |mark| ground.is_kind(mark, Kind::Comma) || ground.is_kind(mark, Kind::Stop);
    ground
        .closing(at)
        .is_some_and(|quotation| at - quotation.open > 7 || stopped(at - 1) || stopped(at + 1))
}

fn is_clause_break(ground: &Ground<'_>, at: usize) -> bool {
    ground.token(at).is_some_and(|token| {
        matches!(
            token.kind,
            Kind::Comma
                | Kind::Dash
                | Kind::OpenQuote
                | Kind::CloseQuote
                | Kind::OpenBracket
                | Kind::CloseBracket
        )
    }) || ground.classes(at).any(
        Classes::of(Class::Conjunction)
            .with(Class::Subordinator)
            .with(Class::That)
            .with(Class::Relative)
            .with(Class::Adverb),
    )
}

fn starts_phrase(ground: &Ground<'_>, at: usize) -> bool {
    let before = at - 1;
    let follows_noun = ground
        .token(before)
        .is_some_and(|token| token.is_capitalised())
        && ground.token(at).is_some_and(|token| token.is_capitalised());
    !follows_noun
        && !ground.classes(before).any(
            Classes::of(Class::Article)
                .with(Class::Possessive)
                .with(Class::Preposition)
                .with(Class::To),
        )
}

fn subject<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    let (rest, source) = phrase(ground, input)?;
    let (rest, _) = opt(|i| insertion(ground, i)).parse(rest)?;
    let (rest, _) = opt(many1_count(|i| time(ground, i))).parse(rest)?;
    Ok((rest, trim(ground, source)))
}

fn plain_subject<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, TokenRange> {
    let (rest, source) = plain(ground, input)?;
    let (rest, _) = opt(many1_count(|i| time(ground, i))).parse(rest)?;
    Ok((rest, trim(ground, source)))
}

/// ", in an interview," between the subject and its verb.
fn insertion<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let (rest, _) = comma(input)?;
    let length = rest
        .as_slice()
        .iter()
        .take(20)
        .position(|token| token.is(Kind::Comma))
        .ok_or(nom::Err::Error(()))?;
    let starts_aside = ground.classes(rest.index()).any(
        Classes::of(Class::Preposition)
            .with(Class::Adverb)
            .with(Class::Subordinator),
    );
    let last = rest.index() + length;
    let holds_cue = !ground.cues_in(&(rest.index()..last)).is_empty();
    if length == 0 || (!starts_aside && holds_cue) {
        return Err(nom::Err::Error(()));
    }
    Ok((rest.take_from(length + 1), ()))
}

/// "on Tuesday", "last week".
fn time<'a>(ground: &Ground<'_>, input: Tokens<'a>) -> Parsed<'a, ()> {
    let word = |i| {
        any_of(
            ground,
            Classes::of(Class::Weekday)
                .with(Class::Month)
                .with(Class::TimeWord)
                .with(Class::Adverb),
            i,
        )
    };
    let (rest, _) = (
        opt(|i| any_of(ground, Classes::of(Class::Preposition), i)),
        many1_count(alt((word, kind(Kind::Number)))),
    )
        .parse(input)?;
    Ok((rest, ()))
}

/// Drops a closing comma.
fn trim(ground: &Ground<'_>, source: TokenRange) -> TokenRange {
    let mut end = source.end;
    while end > source.start + 1 && ground.is_kind(end - 1, Kind::Comma) {
        end -= 1;
    }
    source.start..end
}

/// Whether the cue stands where a verb goes on with a subject said before: "…, adding", "and said".
fn shares(ground: &Ground<'_>, cue: &Cue) -> bool {
    let floor = ground.bounds(cue.head).start;
    let Some(before) = cue.range.start.checked_sub(1).filter(|&at| at >= floor) else {
        return false;
    };
    let after_mark = ground.is_kind(before, Kind::Comma) || ground.is_kind(before, Kind::Dash);
    match cue.form {
        Form::Gerund if cue.bare => {
            after_mark
                || ground.classes(before).any(
                    Classes::of(Class::Conjunction)
                        .with(Class::Preposition)
                        .with(Class::Subordinator),
                )
        }
        _ => ground.is(before, Class::Conjunction) || cue.bare,
    }
}

/// The subject of the nearest earlier cue of the sentence, else of the sentence itself.
fn earlier(
    ground: &Ground<'_>,
    cue: &Cue,
    index: usize,
    found: &[Option<Subject>],
) -> Option<Subject> {
    let bounds = ground.bounds(cue.head);
    let level = ground.inside(cue.head);
    let by_cue = (0..index)
        .rev()
        .take(4)
        .take_while(|&other| ground.cues[other].head >= bounds.start)
        .filter(|&other| ground.inside(ground.cues[other].head) == level)
        .filter_map(|other| found[other].as_ref())
        .find(|subject| !is_embedded(ground, subject.from))
        .cloned();
    let source = by_cue
        .map(|subject| subject.source)
        .or_else(|| of_sentence(ground, &bounds, cue.range.start))?;
    (source.end <= cue.range.start).then_some(Subject {
        source,
        from: cue.range.start,
        shared: true,
    })
}

/// Whether the clause that begins here is the content of a cue: "said | Diaz would".
fn is_embedded(ground: &Ground<'_>, from: usize) -> bool {
    from > 0 && (ground.is(from - 1, Class::That) || ground.is_cue_head(from - 1))
}

/// The first phrase of the sentence that a verb follows.
pub fn of_sentence(ground: &Ground<'_>, bounds: &TokenRange, before: usize) -> Option<TokenRange> {
    let end = before.min(bounds.end).min(bounds.start + REACH);
    (bounds.start..end)
        .filter(|&from| from == bounds.start || is_clause_break(ground, from - 1))
        .find_map(|from| {
            let window = ground.marked.text.window(from, end);
            let (rest, source) = phrase(ground, window).ok()?;
            let (rest, _) = opt(|i| token(i, |at| ground.is(at, Class::Adverb)))
                .parse(rest)
                .ok()?;
            let verb = rest.index();
            let is_verb = ground.is_cue_head(verb)
                || ground.classes(verb).any(
                    Classes::of(Class::Be)
                        .with(Class::Have)
                        .with(Class::Do)
                        .with(Class::Modal),
                );
            (rest.input_len() > 0 && is_verb).then(|| trim(ground, source))
        })
}
