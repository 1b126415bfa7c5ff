//! The waivers of a story: those in its comments, and those in the YAML beside it.

use std::fs;
use std::io::ErrorKind;

use crate::Story;
use crate::policy::{Rules, Waivers};

pub fn of(story: &Story, rules: &Rules) -> Waivers {
    let mut waivers = Waivers::in_comments(story, rules);
    let beside = format!("{}.onrecord.yaml", story.path);
    match fs::read_to_string(&beside) {
        Ok(text) => waivers.add_sidecar(&beside, &text),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            waivers.add_unreadable(format!("{beside}: not UTF-8; save the file as UTF-8"));
        }
        Err(error) => waivers.add_unreadable(format!("{beside}: {error}")),
    }
    waivers
}
