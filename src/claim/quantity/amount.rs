//! Numbers with their units: from one end to the other.
//!
//! ```text
//! amount   = range | single ;
//! range    = [ "between" | "from" ] single ( "-" | "to" | "and" ) single ;
//! single   = [ sign ] ( fraction [ unit ] | number [ and-a-half ] [ scale ] [ unit ] ) { further } ;
//! further  = [ "and" ] number unit ;                                    (of the same dimension)
//! ```

use nom::Parser;
use nom::combinator::opt;

use super::lexicon::Figures;
use super::number::{Written, number};
use super::unit::{In, sign, unit};
use super::words::{Parsed, dash_or_to, fail, gap, phrase, word};
use super::{Unit, fraction};

/// How exactly a fraction in words is meant, as a part of itself.
pub const ROUGH: f64 = 0.05;

/// In seconds.
const WEEK: f64 = 604_800.0;

/// An amount before its hedge is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    pub value: f64,
    pub to: f64,
    pub grain: f64,
    pub unit: Unit,
}

pub fn amount<'a>(figures: &Figures, change: bool, input: &'a str) -> Parsed<'a, Amount> {
    if let Ok((rest, ())) = phrase(input, "between") {
        let (rest, ()) = gap(rest)?;
        return range(figures, rest, |i| {
            let (i, ()) = gap(i)?;
            let (i, ()) = phrase(i, "and")?;
            gap(i)
        });
    }
    if change {
        return single(figures, input);
    }
    range(figures, input, dash_or_to).or_else(|_| single(figures, input))
}

/// What only the word before makes a figure: "by a quarter", "for a fortnight".
pub fn after<'a>(figures: &Figures, before: &str, input: &'a str) -> Parsed<'a, Amount> {
    if before.ends_with("by ") {
        let (rest, part) = fraction::by_an_nth(figures, input)?;
        let written = Written {
            value: part * 100.0,
            grain: part * 100.0 * ROUGH,
        };
        return Ok((rest, amount_in(figures.percent(), written)));
    }
    let found = one_unit(figures, input)?;
    // "for a second time", "for a day pass"
    if before.ends_with("for ") && found.1.value >= WEEK {
        Ok(found)
    } else {
        fail()
    }
}

/// "more than a decade", "nearly an hour": only a hedge makes the article a figure.
pub fn one_unit<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, Amount> {
    let rest = input
        .strip_prefix("an ")
        .or_else(|| input.strip_prefix("a "));
    let Some(rest) = rest else { return fail() };
    let (rest, found) = unit(figures, rest)?;
    let one = Written {
        value: 1.0,
        grain: 1.0,
    };
    Ok((rest, amount_in(found, one)))
}

fn range<'a>(
    figures: &Figures,
    input: &'a str,
    between: impl Fn(&'a str) -> Parsed<'a, ()>,
) -> Parsed<'a, Amount> {
    let (rest, from) = single(figures, input)?;
    let (rest, ()) = between(rest)?;
    let (rest, to) = single(figures, rest)?;
    let (from, factor) = in_unit_of(from, to);
    let rises = from.value * factor < to.value;
    if from.unit != to.unit || !rises {
        return fail();
    }
    let amount = Amount {
        value: from.value * factor,
        to: to.value,
        ..to
    };
    Ok((rest, amount))
}

/// "40 to 60 km", "$2-3bn": the first takes unit and scale of the second.
fn in_unit_of(from: Amount, to: Amount) -> (Amount, f64) {
    if from.unit != Unit::Count && from.unit != to.unit {
        return (from, 1.0);
    }
    let scaled = to.grain >= 1000.0 && from.value < 1000.0 && from.value < to.value / to.grain;
    let from = Amount {
        unit: to.unit,
        ..from
    };
    (from, if scaled { to.grain } else { 1.0 })
}

fn single<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, Amount> {
    let (rest, before) = opt(|i| sign(figures, i)).parse(input)?;
    let (rest, first) = one(figures, before, rest)?;
    Ok(further(figures, rest, first))
}

fn one<'a>(figures: &Figures, before: Option<In>, input: &'a str) -> Parsed<'a, Amount> {
    if before.is_none()
        && let Ok(found) = part(figures, input)
    {
        return Ok(found);
    }
    let (rest, written) = number(figures, before.is_some(), input)?;
    let (rest, written) = with_half(figures, rest, written);
    if let Some(before) = before {
        return Ok((rest, amount_in(before, written)));
    }
    let (after, found) = match unit(figures, rest) {
        Ok(found) => found,
        Err(_) => (rest, In::COUNT),
    };
    Ok((after, amount_in(found, written)))
}

/// "one and a half million".
fn with_half<'a>(figures: &Figures, rest: &'a str, written: Written) -> (&'a str, Written) {
    let Ok((rest, half)) = fraction::and_a_half(rest) else {
        return (rest, written);
    };
    let (rest, scale) = scale(figures, rest).unwrap_or((rest, 1.0));
    let written = Written {
        value: (written.value + half) * scale,
        grain: scale * 0.1,
    };
    (rest, written)
}

fn scale<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, f64> {
    let (input, _) = opt(gap).parse(input)?;
    let (rest, name) = word(input)?;
    match figures.scales.get(&name.to_lowercase()) {
        Some(&scale) => Ok((rest, scale)),
        None => fail(),
    }
}

/// "half a million", "a quarter century", "a third of the voters": of a scale, of a unit, or a share.
fn part<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, Amount> {
    let (rest, part) = fraction::fraction(figures, input)?;
    let of = rest.trim_start_matches([' ', '-']);
    let of = of
        .strip_prefix("a ")
        .or_else(|| of.strip_prefix("an "))
        .unwrap_or(of);
    if let Ok((rest, scale)) = scale(figures, of) {
        let written = Written {
            value: part * scale,
            grain: scale * ROUGH,
        };
        let (rest, found) = unit(figures, rest).unwrap_or((rest, In::COUNT));
        return Ok((rest, amount_in(found, written)));
    }
    let (rest, found, written) = match unit(figures, of) {
        Ok((rest, found)) => (rest, found, part),
        Err(_) => (rest, figures.percent(), part * 100.0),
    };
    let grain = written * ROUGH;
    Ok((
        rest,
        amount_in(
            found,
            Written {
                value: written,
                grain,
            },
        ),
    ))
}

fn amount_in(found: In, written: Written) -> Amount {
    let value = written.value * found.factor + found.offset;
    Amount {
        value,
        to: value,
        grain: written.grain * found.factor,
        unit: found.unit,
    }
}

/// "11 years and three months", "six foot two".
fn further<'a>(figures: &Figures, rest: &'a str, first: Amount) -> (&'a str, Amount) {
    let Unit::Dimension(_) = first.unit else {
        return (rest, first);
    };
    let trimmed = rest.trim_start_matches([',', ' ']);
    let trimmed = trimmed.strip_prefix("and ").unwrap_or(trimmed);
    if trimmed.len() == rest.len() {
        return (rest, first);
    }
    match one(figures, None, trimmed) {
        Ok((rest, more)) if more.unit == first.unit && more.grain < first.grain => {
            let value = first.value + more.value;
            (
                rest,
                Amount {
                    value,
                    to: value,
                    grain: more.grain,
                    ..first
                },
            )
        }
        _ => (rest, first),
    }
}
