//! A date as it is printed.
//!
//! ```text
//! date      = [ weekday [ "," ] ] ( iso | day-month | month-day | in-month ) | nth | season | decade | weekday | relative ;
//! iso       = year "-" digit digit "-" digit digit ;
//! day-month = day [ " of" ] month [ [ "," ] year ] ;
//! month-day = month day [ [ "," ] year ] ;
//! in-month  = month [ " of" ] [ "," ] year | month ;
//! nth       = ordinal weekday ( "of" | "in" ) month year ;
//! season    = ( season | quarter ) [ "of" ] year ;
//! decade    = year "s" ;
//! ```

use jiff::civil::{Date, Weekday};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::super::quantity::words::{Parsed, fail, phrase, word};
use super::day::{day, digits, month, year};
use super::{Calendar, Given};

pub fn date<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    alt((
        |i| with_weekday(calendar, i),
        |i| nth_weekday(calendar, i),
        |i| plain(calendar, i),
        |i| season(calendar, i),
        decade,
        |i| weekday(calendar, i).map(|(rest, day)| (rest, only_weekday(day))),
        |i| relative(calendar, i),
    ))
    .parse(input)
}

fn plain<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    alt((
        iso,
        |i| day_month(calendar, i),
        |i| month_day(calendar, i),
        |i| in_month(calendar, i),
    ))
    .parse(input)
}

fn with_weekday<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    let (rest, weekday) = weekday(calendar, input)?;
    let (rest, given) = plain(calendar, space(rest))?;
    let given = Given {
        weekday: Some(weekday),
        ..given
    };
    Ok((rest, given))
}

fn iso(input: &str) -> Parsed<'_, Given> {
    let (rest, (year, _, month, _, day)) = (
        year,
        |i| phrase(i, "-"),
        |i| digits(i, 2),
        |i| phrase(i, "-"),
        |i| digits(i, 2),
    )
        .parse(input)?;
    let month = i8::try_from(month).unwrap_or_default();
    let day = i8::try_from(day).unwrap_or_default();
    if Date::new(year, month, day).is_err() {
        return fail();
    }
    let given = Given {
        years: Given::year(year),
        months: Given::month(month),
        day: Some(day),
        ..Given::default()
    };
    Ok((rest, given))
}

fn day_month<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    let (rest, day) = day(calendar, input)?;
    let rest = space(rest);
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    let (rest, (month, _)) = month(calendar, rest)?;
    with_year(rest, month, day)
}

fn month_day<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    let (rest, (month, _)) = month(calendar, input)?;
    let (rest, day) = day(calendar, space(rest))?;
    with_year(rest, month, day)
}

/// A day of a month, and the year if one follows.
fn with_year(rest: &str, month: i8, day: i8) -> Parsed<'_, Given> {
    let (rest, years) = opt(following_year).parse(rest)?;
    let given = Given {
        years: years.flatten(),
        months: Given::month(month),
        day: Some(day),
        ..Given::default()
    };
    Ok((rest, given))
}

/// A month whose name is a word as well must have its year; the scanner knows what stands before it.
fn in_month<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    let (rest, (month, also_word)) = month(calendar, input)?;
    let given = |years| Given {
        years,
        months: Given::month(month),
        ..Given::default()
    };
    match following_year(rest) {
        Ok((rest, years)) => Ok((rest, given(years))),
        Err(_) if also_word => fail(),
        Err(_) => Ok((rest, given(None))),
    }
}

/// A bare month after "in", "of", "last".
pub fn bare_month<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    let (rest, (month, _)) = month(calendar, input)?;
    let given = Given {
        months: Given::month(month),
        ..Given::default()
    };
    Ok((rest, given))
}

fn nth_weekday<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    let (rest, nth) = day(calendar, input)?;
    let (rest, weekday) = weekday(calendar, space(rest))?;
    let rest = space(rest);
    let Some(rest) = rest
        .strip_prefix("of ")
        .or_else(|| rest.strip_prefix("in "))
    else {
        return fail();
    };
    let (rest, (month, _)) = month(calendar, rest)?;
    let (rest, years) = following_year(rest)?;
    let found = years.and_then(|(year, _)| {
        let first = Date::new(year, month, 1).ok()?;
        first
            .nth_weekday_of_month(nth, Weekday::from_monday_one_offset(weekday).ok()?)
            .ok()
    });
    let Some(found) = found else { return fail() };
    let given = Given {
        years,
        months: Given::month(month),
        day: Some(found.day()),
        weekday: Some(weekday),
        ..Given::default()
    };
    Ok((rest, given))
}

fn season<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    let found = calendar
        .seasons
        .iter()
        .chain(&calendar.quarters)
        .find_map(|(name, &months)| Some((phrase(input, name).ok()?.0, months)));
    let Some((rest, months)) = found else {
        return fail();
    };
    let (rest, years) = following_year(rest)?;
    let given = Given {
        years,
        months: Some(months),
        ..Given::default()
    };
    Ok((rest, given))
}

fn decade(input: &str) -> Parsed<'_, Given> {
    let input = input.strip_prefix("the ").unwrap_or(input);
    let (rest, first) = digits(input, 4)?;
    let rest = rest.strip_prefix(['’', '\'']).unwrap_or(rest);
    let (rest, ()) = phrase(rest, "s")?;
    match i16::try_from(first) {
        Ok(first) if first >= 1000 && first % 10 == 0 => Ok((
            rest,
            Given {
                years: Some((first, first + 9)),
                ..Given::default()
            },
        )),
        _ => fail(),
    }
}

pub fn weekday<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, i8> {
    let (rest, name) = word(input)?;
    match calendar.weekdays.get(&name.to_lowercase()) {
        Some(&day) if name.starts_with(char::is_uppercase) => Ok((rest, day)),
        _ => fail(),
    }
}

const fn only_weekday(day: i8) -> Given {
    Given {
        years: None,
        months: None,
        day: None,
        weekday: Some(day),
        from_story: None,
    }
}

fn relative<'a>(calendar: &Calendar, input: &'a str) -> Parsed<'a, Given> {
    for (words, &days) in &calendar.relative {
        if let Ok((rest, ())) = phrase(input, words) {
            let given = Given {
                from_story: Some(days),
                ..Given::default()
            };
            return Ok((rest, given));
        }
    }
    fail()
}

/// ", 2024", " of 2024", " 2024".
fn following_year(input: &str) -> Parsed<'_, Option<(i16, i16)>> {
    let rest = space(input);
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    if rest.len() == input.len() {
        return fail();
    }
    let (rest, year) = year(rest)?;
    Ok((rest, Given::year(year)))
}

fn space(input: &str) -> &str {
    let rest = input.strip_prefix(',').unwrap_or(input);
    rest.trim_start_matches([' ', '\u{a0}', '\n'])
}
