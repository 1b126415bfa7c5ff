use jiff::civil::Date;
use jiff::fmt::strtime;

/// Ways in which copy and front matter write a day.
const FORMATS: [&str; 8] = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%B %d, %Y",
    "%b %d, %Y",
    "%b. %d, %Y",
    "%d %B %Y",
    "%d %b %Y",
    "%A, %B %d, %Y",
];

/// The day that `text` begins with, as `2024-03-09`.
pub fn iso(text: &str) -> Option<String> {
    let text = text.trim().replace("Sept.", "Sep.");
    let day = |format: &&str| -> Option<Date> {
        let (parsed, _) = strtime::BrokenDownTime::parse_prefix(format, &text).ok()?;
        parsed.to_date().ok()
    };
    FORMATS.iter().find_map(day).map(|day| day.to_string())
}

/// The first day in a short line.
pub fn within(line: &str) -> Option<String> {
    let after_spaces = line.match_indices(' ').map(|(at, _)| at + 1);
    let mut starts = std::iter::once(0).chain(after_spaces).take(20);
    starts.find_map(|at| iso(&line[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_copy_writes_them() {
        for day in [
            "2024-03-09",
            "2024-03-09T18:30:00Z",
            "March 9, 2024",
            "Mar. 9, 2024, 3:15 p.m.",
            "9 March 2024",
            "Saturday, March 9, 2024",
        ] {
            assert_eq!(iso(day).as_deref(), Some("2024-03-09"), "{day}");
        }
        assert_eq!(iso("Sept. 1, 2024").as_deref(), Some("2024-09-01"));
        assert_eq!(iso("last week"), None);
        let byline = within("By Ann Holt | Updated March 9, 2024");
        assert_eq!(byline.as_deref(), Some("2024-03-09"));
    }
}
