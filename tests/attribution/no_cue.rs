//! What looks like a cue and is none.

use super::none;

#[test]
fn what_looks_like_a_cue_and_is_none() {
    none("The report was long.");
    none("The said bridge is old.");
    none("That said, the roof still leaks.");
    none("Trains ran according to schedule for once.");
    none("Voters will have a say in the matter in March.");
}

#[test]
fn the_writers_own_words_are_no_attribution() {
    none("I think that we should go.");
}

#[test]
fn a_title_is_not_said() {
    none("She read “A Long Way Home” twice.");
    none("The play, “An Hour of Rain,” opens on Friday.");
}
