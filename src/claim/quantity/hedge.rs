//! A figure with the words that bound it.
//!
//! ```text
//! quantity  = vague | [ hedge gap ] amount [ gap hedge-after ] ;
//! ```

use nom::Parser;
use nom::combinator::opt;

use super::amount::{Amount, amount, one_unit};
use super::lexicon::Figures;
use super::words::{Parsed, fail, gap, one_of, phrase};
use super::{Hedge, Unit};

/// An amount and its hedge.
pub type Hedged = (Amount, Hedge);

/// `change`: "from 5 to 9" is two figures.
pub fn hedged<'a>(figures: &Figures, change: bool, input: &'a str) -> Parsed<'a, Hedged> {
    if let Ok(found) = vague(figures, input) {
        return Ok(found);
    }
    let (rest, before) = opt(|i| before(figures, i)).parse(input)?;
    if before.is_some()
        && let Ok((rest, (amount, _))) = vague(figures, rest)
    {
        return Ok((rest, (amount, Hedge::Between)));
    }
    let (rest, amount) = match amount(figures, change, rest) {
        Err(_) if before.is_some() => one_unit(figures, rest)?,
        found => found?,
    };
    let (rest, after) = opt(|i| after(figures, i)).parse(rest)?;
    let hedge = if amount.to > amount.value {
        Hedge::Between
    } else {
        before.or(after).unwrap_or_default()
    };
    Ok((rest, (amount, hedge)))
}

fn before<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, Hedge> {
    let (rest, hedge) = one_of(input, &figures.hedges)?;
    let (rest, ()) = gap(rest)?;
    // "about the 300", "nearly all of the 300"
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    Ok((rest, hedge))
}

fn after<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, Hedge> {
    let (input, _) = opt(|i: &'a str| match i.strip_prefix(',') {
        Some(rest) => Ok((rest, ())),
        None => fail(),
    })
    .parse(input)?;
    let (input, ()) = gap(input)?;
    one_of(input, &figures.hedges_after)
}

fn vague<'a>(figures: &Figures, input: &'a str) -> Parsed<'a, Hedged> {
    for vague in &figures.vague {
        if let Ok((rest, ())) = phrase(input, &vague.words) {
            let amount = Amount {
                value: vague.from,
                to: vague.to,
                grain: 1.0,
                unit: Unit::Count,
            };
            let hedge = if vague.from < vague.to {
                Hedge::Between
            } else {
                Hedge::Exact
            };
            return Ok((rest, (amount, hedge)));
        }
    }
    fail()
}
