//! How many people a phrase counts.
//!
//! ```text
//! count = [ bound ] ( number | "several" | "a few" | "half a dozen" | share ) [ "of" ] ;
//! bound = "about" | "at least" | "more than" | "nearly" ;
//! share = number ( "percent" | "%" ) | number "in" number | "half" | "a third" ;
//! ```

use nom::branch::alt;
use nom::combinator::opt;
use nom::{IResult, Input, Parser};

use super::Ground;
use crate::grammar::{Counted, Counts};
use crate::text::Tokens;

/// The count that a phrase gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Count {
    #[default]
    None,
    /// "two", "one".
    Exactly(u32),
    /// Counted, but not told how many: "several", "a handful".
    Several,
    /// "some", "many": nobody counted.
    Uncounted,
    /// "54 percent", "six in 10", "half".
    Share,
}

type Parsed<'t, O> = IResult<Tokens<'t>, O, ()>;

/// The count that begins at a token, and one past its last.
pub fn read(ground: Ground<'_, '_>, from: usize, to: usize) -> Option<(Count, usize)> {
    let counter = Counter(&ground.marked.grammar.counts);
    let input = ground.marked.text.window(from, to);
    let (rest, count) = counter.count(input).ok()?;
    Some((count, rest.index()))
}

#[derive(Clone, Copy)]
struct Counter<'g>(&'g Counts);

impl Counter<'_> {
    fn count(self, input: Tokens<'_>) -> Parsed<'_, Count> {
        let (input, _) = opt(|i| self.bound(i)).parse(input)?;
        alt((|i| self.share(i), |i| self.several(i), |i| self.number(i))).parse(input)
    }

    fn bound(self, input: Tokens<'_>) -> Parsed<'_, ()> {
        if let Ok(found) = self.words(input, |means| (means == Counted::Bound).then_some(())) {
            return Ok(found);
        }
        let bound = |means| (means == Counted::BoundOfNumber).then_some(());
        let (rest, ()) = self.words(input, bound)?;
        self.number(rest).map(|_| (rest, ()))
    }

    fn share(self, input: Tokens<'_>) -> Parsed<'_, Count> {
        let percent = |i| self.words(i, |means| (means == Counted::Percent).then_some(()));
        let of_every = (
            alt((word("in"), word("out"))),
            opt(word("of")),
            opt(word("every")),
        );
        alt((
            (|i| self.number(i), percent).map(|_| ()),
            (|i| self.number(i), of_every, |i| self.number(i)).map(|_| ()),
            |i| self.fraction(i),
        ))
        .map(|()| Count::Share)
        .parse(input)
    }

    /// "a third of voters", but not "a third source" nor "the third".
    fn fraction(self, input: Tokens<'_>) -> Parsed<'_, ()> {
        let (input, article) = opt(alt((word("a"), word("one")))).parse(input)?;
        let (rest, ordinal) = self.words(input, |means| match means {
            Counted::Fraction => Some(false),
            Counted::OrdinalFraction => Some(true),
            _ => None,
        })?;
        match rest.first() {
            Some(next) if next.text == "of" => Ok((rest, ())),
            Some(next) if next.is_word() => Err(nom::Err::Error(())),
            _ if article.is_some() || !ordinal => Ok((rest, ())),
            _ => Err(nom::Err::Error(())),
        }
    }

    fn several(self, input: Tokens<'_>) -> Parsed<'_, Count> {
        self.words(input, |means| match means {
            Counted::Exactly(count) => Some(Count::Exactly(count)),
            Counted::Several => Some(Count::Several),
            Counted::Uncounted => Some(Count::Uncounted),
            _ => None,
        })
    }

    fn number(self, input: Tokens<'_>) -> Parsed<'_, Count> {
        let token = input.first().filter(|token| token.is_word());
        match token.and_then(|token| self.value(token.text)) {
            Some(value) => Ok((input.take_from(1), Count::Exactly(value))),
            None => Err(nom::Err::Error(())),
        }
    }

    /// "40", "4,000", "forty", "forty-two".
    fn value(self, text: &str) -> Option<u32> {
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            return text.replace(',', "").parse().ok();
        }
        let number = |word| {
            let listed = self.0.longest(std::iter::once(word), |means| match means {
                Counted::Number(value) => Some(value),
                _ => None,
            });
            listed.map(|(_, value)| value)
        };
        match text.split_once('-') {
            Some((tens, ones)) => {
                let tens = number(tens).filter(|tens| tens % 10 == 0 && *tens > 0)?;
                Some(tens + number(ones).filter(|ones| *ones < 10)?)
            }
            None => number(text),
        }
    }

    fn words<'t, T>(
        self,
        input: Tokens<'t>,
        wanted: impl Fn(Counted) -> Option<T>,
    ) -> Parsed<'t, T> {
        let tokens = input.as_slice().iter().map(|token| token.text);
        match self.0.longest(tokens, wanted) {
            Some((length, means)) => Ok((input.take_from(length), means)),
            None => Err(nom::Err::Error(())),
        }
    }
}

/// This word, whatever its case.
fn word<'t>(wanted: &'static str) -> impl Fn(Tokens<'t>) -> Parsed<'t, ()> {
    move |input| match input.first() {
        Some(token) if token.text.eq_ignore_ascii_case(wanted) => Ok((input.take_from(1), ())),
        _ => Err(nom::Err::Error(())),
    }
}
