//! The waivers of a story: those in its comments, and those in the YAML beside it; and the day that they are judged on.

use std::fs;
use std::io::ErrorKind;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Span;
use jiff::civil::Date;

use crate::Story;
use crate::policy::{Rules, Waivers};

pub fn of(story: &Story, rules: &Rules) -> Waivers {
    let mut waivers = Waivers::in_comments(story, rules);
    let beside = format!("{}.onrecord.yaml", story.path);
    match fs::read_to_string(&beside) {
        Ok(text) => waivers.add_sidecar(&beside, &text, rules),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => waivers.add_unreadable(format!("{beside}: {error}")),
    }
    waivers
}

/// The day in UTC.
pub fn today() -> Date {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or_default();
    Date::constant(1970, 1, 1).saturating_add(Span::new().days(days))
}
