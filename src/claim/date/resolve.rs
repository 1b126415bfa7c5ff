use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::{Dated, Given};

/// Fills in what the dates leave open: from the only year the text names, then from the story's day.
pub fn resolve(dates: &mut [Dated], story: Option<Date>) {
    let mut years = dates
        .iter()
        .filter(|dated| dated.given.is_only_a_year())
        .filter_map(|dated| dated.given.years);
    let only = years
        .next()
        .filter(|first| years.all(|year| year == *first));
    for Dated { given, .. } in dates {
        let open = given.years.is_none() && given.months.is_some();
        if open && let Some(only) = only {
            given.years = Some(only);
        }
        if let Some(story) = story {
            from_story(given, story);
        }
    }
}

fn from_story(given: &mut Given, story: Date) {
    let day = match (given.from_story, given.weekday) {
        (Some(days), _) => story.checked_add(i64::from(days).days()).ok(),
        (None, Some(weekday)) if given.months.is_none() => on_or_before(story, weekday),
        _ => None,
    };
    if let Some(day) = day {
        *given = Given {
            years: Given::year(day.year()),
            months: Given::month(day.month()),
            day: Some(day.day()),
            weekday: Some(day.weekday().to_monday_one_offset()),
            from_story: None,
        };
    } else if let (None, Some((first, _))) = (given.years, given.months) {
        // News without a year speaks of the months around it.
        let ahead = i16::from(first) - i16::from(story.month());
        let year = match ahead {
            7.. => story.year() - 1,
            ..-6 => story.year() + 1,
            _ => story.year(),
        };
        given.years = Given::year(year);
    }
}

fn on_or_before(story: Date, weekday: i8) -> Option<Date> {
    let wanted = Weekday::from_monday_one_offset(weekday).ok()?;
    if story.weekday() == wanted {
        return Some(story);
    }
    story.nth_weekday(-1, wanted).ok()
}
