//! "He", "she" and "they" are sources as they stand; who they are is told later.

use super::{direct, indirect, only};

#[test]
fn a_pronoun_is_a_source() {
    only(
        "“Nobody rang the bell,” she said.",
        direct("she", "said", &["“Nobody rang the bell,”"]),
    );
    only(
        "The harbor master resigned on Friday. He said the crane had been leaning since spring.",
        indirect("He", "said", &["the crane had been leaning since spring"]),
    );
    only(
        "Both sisters left before dawn. They told the warden that the roof had fallen in.",
        indirect("They", "told", &["that the roof had fallen in"]),
    );
    only(
        "The buses, he said, were never insured.",
        indirect("he", "said", &["The buses", "were never insured"]),
    );
}
