//! Who is told stands between the cue and the content, and belongs to neither.

use super::{indirect, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn what_a_hearer_was_told() {
    only_by(
        Construct::Hearer,
        "Okonjo told the council in a letter that work could begin.",
        indirect("Okonjo", "told … in a letter", &["that work could begin"]),
    );
    only_by(
        Construct::Hearer,
        "Two guards told the court that the door had been left open.",
        indirect("Two guards", "told", &["that the door had been left open"]),
    );
    only(
        "The captain told investigators he had seen no lights.",
        indirect("The captain", "told", &["he had seen no lights"]),
    );
    only(
        "Vail told reporters that the count was over.",
        indirect("Vail", "told", &["that the count was over"]),
    );
    only(
        "Sorensen told the Valley Courier that she would not run again.",
        indirect("Sorensen", "told", &["that she would not run again"]),
    );
}
