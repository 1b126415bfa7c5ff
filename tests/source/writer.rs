//! The writer's own voice, and speakers who do not exist.

use onrecord::Category::{self, Hearsay};

use super::{Told, assert_told};

/// Whatever is read of it, nobody is heard.
#[track_caller]
fn nobody_is_heard(copy: &str) {
    let told = Told::of(copy);
    let is_nobody = |category| matches!(category, Category::Reporter | Category::None);
    assert!(
        told.sources.iter().all(|source| is_nobody(source.category)),
        "{copy}: {:#?}",
        told.sources
    );
}

#[test]
fn the_writers_own_voice_is_no_source() {
    nobody_is_heard("To say that the bridge is safe would be generous.");
    nobody_is_heard("I said at the time that the bridge would fall.");
}

#[test]
fn a_hypothetical_speaker_is_no_source() {
    nobody_is_heard("If somebody were to say that the bridge is safe, the engineers would laugh.");
}

#[test]
fn what_nobody_is_named_for_is_hearsay() {
    for copy in [
        "The bridge [reportedly] fell at dawn.",
        "The mayor [is said] to have crossed it minutes before.",
    ] {
        assert_told(copy, &[Hearsay]);
    }
}
