use jiff::civil::Date;

use super::super::quantity::Agreement;
use super::Given;

/// How two dates of the same event stand to each other; `None` when they share nothing to compare.
pub fn agreement(a: &Given, b: &Given) -> Option<Agreement> {
    let years = both(a.years, b.years).map(|(a, b)| spans(a.0, a.1, b.0, b.1));
    let months = both(a.months, b.months).map(|(a, b)| in_year(a, b));
    let days = both(a.day, b.day).map(|(a, b)| {
        if a == b {
            Agreement::Same
        } else {
            Agreement::Conflict
        }
    });
    let weekdays = both(weekday(a), weekday(b)).map(|(a, b)| {
        if a == b {
            Agreement::Same
        } else {
            Agreement::Conflict
        }
    });
    let parts = [years, months, days, weekdays];
    let shared = parts.iter().flatten();
    let worst = shared.copied().max_by_key(|agreement| match agreement {
        Agreement::Same => 0,
        Agreement::Compatible => 1,
        _ => 2,
    })?;
    let finer = a.day.is_some() != b.day.is_some()
        || a.months.is_some() != b.months.is_some()
        || a.years.is_some() != b.years.is_some();
    Some(match worst {
        Agreement::Same if finer => Agreement::Compatible,
        worst => worst,
    })
}

fn both<T>(a: Option<T>, b: Option<T>) -> Option<(T, T)> {
    a.zip(b)
}

fn weekday(given: &Given) -> Option<i8> {
    given.weekday.or_else(|| {
        let date = Date::new(given.years?.0, given.months?.0, given.day?).ok()?;
        Some(date.weekday().to_monday_one_offset())
    })
}

fn spans<T: PartialOrd>(from: T, to: T, other_from: T, other_to: T) -> Agreement {
    if from == other_from && to == other_to {
        Agreement::Same
    } else if to < other_from || other_to < from {
        Agreement::Conflict
    } else {
        Agreement::Compatible
    }
}

/// Months on the circle of the year.
fn in_year(a: (i8, i8), b: (i8, i8)) -> Agreement {
    let months = |(first, last): (i8, i8)| {
        let count = (last - first).rem_euclid(12) + 1;
        (0..count).map(move |step| (first - 1 + step).rem_euclid(12))
    };
    if a == b {
        Agreement::Same
    } else if months(a).any(|month| months(b).any(|other| other == month)) {
        Agreement::Compatible
    } else {
        Agreement::Conflict
    }
}
