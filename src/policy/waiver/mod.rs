//! Findings that an editor has looked at and lets stand: why, by whom in initials, and until when.

mod comment;
mod identity;
mod sidecar;

use std::cmp::Reverse;

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
    /// Where it stands in the story and what it covers there; `None` beside the story, for the whole of it.
    within: Option<(usize, Span)>,
    /// Only findings on these words.
    words: Option<String>,
    used: bool,
    /// The place of a waiver that stands for what this one would cover.
    nearer: Option<String>,
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
                    within: Some((found.start, covered(story, found))),
                    words: None,
                    used: false,
                    nearer: None,
                }),
                Err(error) => waivers.unreadable.push(format!("{place}: {error}")),
            }
        }
        waivers
    }

    /// Adds those of the YAML beside a story.
    pub fn add_sidecar(&mut self, file: &str, text: &str) {
        for written in sidecar::parse(file, text) {
            match written {
                Ok(waiver) => self.all.push(waiver),
                Err(error) => self.unreadable.push(error),
            }
        }
    }

    pub fn add_unreadable(&mut self, told: String) {
        self.unreadable.push(told);
    }

    /// Whether a finding is let stand on a day. The nearest waiver stands for it, and of those beside the story the one
    /// that says the most of it.
    pub fn cover(&mut self, finding: &Finding, text: &str, day: Date) -> bool {
        let mut covering: Vec<&mut Waiver> = self
            .all
            .iter_mut()
            .filter(|waiver| waiver.is_valid(day) && waiver.covers(finding, text))
            .collect();
        covering.sort_by_key(|waiver| waiver.distance(finding));
        let mut covering = covering.into_iter();
        let Some(nearest) = covering.next() else {
            return false;
        };
        nearest.used = true;
        for other in covering {
            other.nearer = Some(nearest.place.clone());
        }
        true
    }

    /// A line for each that has expired, or covers nothing that no nearer one covers.
    pub fn idle(&self, day: Date) -> impl Iterator<Item = String> {
        self.all.iter().filter_map(move |waiver| {
            let Waiver { place, rule, .. } = waiver;
            match (&waiver.until, &waiver.nearer) {
                (Some(until), _) if !waiver.is_valid(day) => Some(format!(
                    "{place}: the waiver of {rule} expired on {until}; renew it or take it out"
                )),
                _ if waiver.used => None,
                (_, Some(nearer)) => Some(format!(
                    "{place}: the waiver of {rule} covers nothing that the one at {nearer} does not; take it out"
                )),
                (_, None) => Some(format!(
                    "{place}: the waiver of {rule} covers nothing; take it out"
                )),
            }
        })
    }

    /// A line for each that cannot be read.
    pub fn unreadable(&self) -> impl Iterator<Item = &str> {
        self.unreadable.iter().map(String::as_str)
    }
}

impl Waiver {
    fn is_valid(&self, day: Date) -> bool {
        self.until.is_none_or(|until| day <= until)
    }

    /// Smaller the nearer it stands, and the more words it gives.
    fn distance(&self, finding: &Finding) -> (usize, Reverse<usize>) {
        let away = |(at, _): (usize, Span)| at.abs_diff(finding.span.start);
        (
            self.within.map_or(usize::MAX, away),
            Reverse(self.words.as_ref().map_or(0, String::len)),
        )
    }

    fn covers(&self, finding: &Finding, text: &str) -> bool {
        let at = finding.span.start;
        let inside = |(_, span): (usize, Span)| span.start <= at && at < span.end;
        let says = |words: &String| finding.span.of(text).contains(words.as_str());
        self.rule == finding.rule
            && self.within.is_none_or(inside)
            && self.words.as_ref().is_none_or(says)
    }
}

/// The paragraph that holds the comment, or the next one.
fn covered(story: &Story, comment: Span) -> Span {
    // One at the end of a paragraph may stand outside of it.
    let beside_it = |span: &Span| {
        let holds = span.start < comment.start && comment.start < span.end;
        let between = story.text.get(span.end..comment.start);
        let ends = between.is_some_and(|between| !between.contains('\n'));
        let after = span.end > comment.end;
        holds || ends || after
    };
    let blocks = story.blocks.iter().map(|block| block.span);
    // Comments alone on their lines may be a block of their own.
    let mut copy = blocks.filter(|span| !comment::is_all_comments(span.of(&story.text)));
    copy.find(beside_it).unwrap_or(comment)
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
