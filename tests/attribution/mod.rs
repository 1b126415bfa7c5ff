//! Each construct reads its sentence: who, with which words, says what. A module for each case.

mod according;
mod across_paragraphs;
mod clause;
mod colon;
mod coordination;
mod hearer;
mod hedged;
mod inverted;
mod long_quotations;
mod nested;
mod no_cue;
mod no_source;
mod noun;
mod partial_quotes;
mod passive;
mod pronoun;
mod properties;
mod quotation_marks;
mod response;
mod split;
mod statement;
mod who;

use onrecord::attribution::{Attribution, Construct, Mode};
use onrecord::{Auditor, Grammar, Span, Story};
use std::sync::LazyLock;

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::bundled("en").unwrap());

/// What a reader would write down of an attribution; "…" stands between the parts of a cue.
#[derive(Debug, PartialEq)]
struct Read {
    source: String,
    cue: String,
    content: Vec<String>,
    mode: Mode,
}

fn read(source: &str, cue: &str, content: &[&str], mode: Mode) -> Read {
    Read {
        source: source.to_owned(),
        cue: cue.to_owned(),
        content: content.iter().map(|&part| part.to_owned()).collect(),
        mode,
    }
}

fn direct(source: &str, cue: &str, content: &[&str]) -> Read {
    read(source, cue, content, Mode::Direct)
}

fn indirect(source: &str, cue: &str, content: &[&str]) -> Read {
    read(source, cue, content, Mode::Indirect)
}

fn mixed(source: &str, cue: &str, content: &[&str]) -> Read {
    read(source, cue, content, Mode::Mixed)
}

fn attributions(copy: &str) -> (Vec<Attribution>, Vec<Read>) {
    let story = Story::from_text("story.txt", copy);
    let found = Auditor::new(&GRAMMAR).audit(&story).attributions;
    let text = |span: &Span| span.of(&story.text).to_owned();
    let read = found
        .iter()
        .map(|found| Read {
            source: found.source.as_ref().map(text).unwrap_or_default(),
            cue: found.cue.iter().map(text).collect::<Vec<_>>().join(" … "),
            content: found.content.iter().map(text).collect(),
            mode: found.mode,
        })
        .collect();
    (found, read)
}

/// The copy has these attributions and no other.
#[track_caller]
fn all(copy: &str, expected: &[Read]) -> Vec<Attribution> {
    let (found, read) = attributions(copy);
    assert_eq!(read, expected, "{copy}");
    found
}

/// The copy has this attribution and no other.
#[track_caller]
fn only(copy: &str, expected: Read) -> Attribution {
    all(copy, &[expected]).remove(0)
}

/// The copy has this attribution, by this construct, and no other.
#[track_caller]
fn only_by(construct: Construct, copy: &str, expected: Read) -> Attribution {
    let found = only(copy, expected);
    assert_eq!(found.construct, construct, "{copy}");
    found
}

#[track_caller]
fn none(copy: &str) {
    let (_, read) = attributions(copy);
    assert!(read.is_empty(), "{copy}\n{read:#?}");
}
