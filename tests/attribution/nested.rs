//! What one source says of what another says: the inner attribution is `within` the outer.

use super::{all, indirect};

#[test]
fn one_source_tells_what_another_said() {
    let found = all(
        "The spokesman said the pilot had told the tower that one engine was on fire.",
        &[
            indirect(
                "The spokesman",
                "said",
                &["the pilot had told the tower that one engine was on fire"],
            ),
            indirect("the pilot", "had told", &["that one engine was on fire"]),
        ],
    );
    assert_eq!((found[0].within, found[1].within), (None, Some(0)));
    assert!(found[1].confidence <= found[0].confidence);

    let found = all(
        "Prosecutors said the clerk admitted that she had kept the keys.",
        &[
            indirect(
                "Prosecutors",
                "said",
                &["the clerk admitted that she had kept the keys"],
            ),
            indirect("the clerk", "admitted", &["that she had kept the keys"]),
        ],
    );
    assert_eq!(found[1].within, Some(0));

    let found = all(
        "A spokesman said the ministry had warned the yard that the crane was unsound.",
        &[
            indirect(
                "A spokesman",
                "said",
                &["the ministry had warned the yard that the crane was unsound"],
            ),
            indirect(
                "the ministry",
                "had warned",
                &["that the crane was unsound"],
            ),
        ],
    );
    assert_eq!(found[1].within, Some(0));
}

#[test]
fn one_source_relays_a_document() {
    let found = all(
        "The minister said that, according to the survey, half the wells were dry.",
        &[
            indirect(
                "The minister",
                "said",
                &["that, according to the survey, half the wells were dry"],
            ),
            indirect("the survey", "according to", &["half the wells were dry"]),
        ],
    );
    assert_eq!(found[1].within, Some(0));
}
