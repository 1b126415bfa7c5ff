//! Findings that an editor has looked at and lets stand: why, by whom in initials, and until when.

mod comment;
mod identity;
mod sidecar;

use jiff::civil::Date;

use super::{Finding, Rules};
use crate::read::{Lines, Span, Story};

/// One that can be used.
#[derive(Clone, Debug)]
struct Waiver {
    rule: String,
    until: Option<Date>,
    /// `file:line`, for people.
    place: String,
    /// What it covers; `None` for the whole story.
    within: Option<Span>,
    /// Only findings on these words.
    words: Option<String>,
    used: Used,
}

/// What a waiver has been good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Used {
    Not,
    /// What it covers, another covers more nearly.
    Beside,
    Alone,
}

/// The waivers of one story, and what is wrong with others.
#[derive(Clone, Debug, Default)]
pub struct Waivers {
    all: Vec<Waiver>,
    unreadable: Vec<String>,
}

impl Waivers {
    /// Those in the comments of a story's text.
    pub fn in_comments(story: &Story, rules: &Rules) -> Self {
        let mut waivers = Self::default();
        let lines = Lines::of(&story.text);
        for found in comment::comments(&story.text) {
            let place = format!("{}:{}", story.path, lines.start_of(found).line);
            match comment::parse(found.of(&story.text), rules) {
                Ok((rule, until)) => waivers.all.push(Waiver {
                    rule,
                    until,
                    place,
                    within: Some(covered(story, found)),
                    words: None,
                    used: Used::Not,
                }),
                Err(error) => waivers.unreadable.push(format!("{place}: {error}")),
            }
        }
        waivers
    }

    /// Adds those of the YAML beside a story.
    pub fn add_sidecar(&mut self, file: &str, text: &str, rules: &Rules) {
        for written in sidecar::parse(file, text, rules) {
            match written {
                Ok(waiver) => self.all.push(waiver),
                Err(error) => self.unreadable.push(error),
            }
        }
    }

    pub fn add_unreadable(&mut self, told: String) {
        self.unreadable.push(told);
    }

    /// Whether a finding is let stand on a day: by the waiver that says most of where it is, of two alike by the first.
    pub fn cover(&mut self, finding: &Finding, text: &str, day: Date) -> bool {
        let mut covering: Vec<_> = self
            .all
            .iter_mut()
            .filter(|waiver| waiver.until.is_none_or(|until| day <= until))
            .filter(|waiver| waiver.covers(finding, text))
            .collect();
        covering.sort_by_key(|waiver| waiver.reach());
        let Some((nearest, others)) = covering.split_first_mut() else {
            return false;
        };
        nearest.used = Used::Alone;
        for other in others.iter_mut().filter(|other| other.used == Used::Not) {
            other.used = Used::Beside;
        }
        true
    }

    /// A line for each that has expired, or covers nothing that no other covers.
    pub fn idle(&self, day: Date) -> impl Iterator<Item = String> {
        self.all.iter().filter_map(move |waiver| {
            let Waiver { place, rule, .. } = waiver;
            match waiver.until {
                Some(until) if until < day => Some(format!(
                    "{place}: the waiver of {rule} expired on {until}; renew it or take it out"
                )),
                _ => match waiver.used {
                    Used::Not => Some(format!(
                        "{place}: the waiver of {rule} covers nothing; take it out"
                    )),
                    Used::Beside => Some(format!(
                        "{place}: the waiver of {rule} covers only what another covers; take one of them out"
                    )),
                    Used::Alone => None,
                },
            }
        })
    }

    /// A line for each that cannot be read.
    pub fn unreadable(&self) -> impl Iterator<Item = &str> {
        self.unreadable.iter().map(String::as_str)
    }
}

impl Waiver {
    /// How much of a story it may cover.
    fn reach(&self) -> (usize, bool) {
        let within = self.within.map_or(usize::MAX, Span::len);
        (within, self.words.is_none())
    }

    fn covers(&self, finding: &Finding, text: &str) -> bool {
        let at = finding.span.start;
        let inside = |span: Span| span.start <= at && at < span.end;
        let says = |words: &String| finding.span.of(text).contains(words.as_str());
        self.rule == finding.rule
            && self.within.is_none_or(inside)
            && self.words.as_ref().is_none_or(says)
    }
}

/// The paragraph that holds the comment, or the next one.
fn covered(story: &Story, comment: Span) -> Span {
    // A comment alone on its lines may be a block of its own.
    let beside_it = |span: &Span| {
        let holds = span.start < comment.start && comment.start < span.end;
        let after = span.end > comment.end;
        holds || after
    };
    let mut blocks = story.blocks.iter().map(|block| block.span);
    blocks.find(beside_it).unwrap_or(comment)
}

/// Initials, so that nobody is named.
fn initials(by: &str) -> Result<(), String> {
    if by.chars().count() <= 4 && !by.is_empty() {
        Ok(())
    } else {
        Err("`by` takes initials, at most four letters, so that nobody is named".to_owned())
    }
}

fn day(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_| format!("`until {text}`: expected a day such as 2027-01-31"))
}

const REASONLESS: &str =
    "a waiver needs a reason: ignore[rule] reason, by initials, until 2027-01-31";
