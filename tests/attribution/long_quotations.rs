//! A quotation of several sentences, and one that goes on after its speaker's sentence, is one content.

use super::{all, direct, indirect, mixed, only};

#[test]
fn a_quotation_of_several_sentences_is_one_content() {
    only(
        "“I signed the form. I did not read it. Nobody reads it,” said Marta Ives, a nurse at the clinic.",
        direct(
            "Marta Ives, a nurse at the clinic",
            "said",
            &["“I signed the form. I did not read it. Nobody reads it,”"],
        ),
    );
}

#[test]
fn a_quotation_goes_on_over_the_sentences_of_its_paragraph() {
    only(
        "“I was asleep,” Osman said, wiping her eyes. “Then I was in the street. I ran.”",
        direct(
            "Osman",
            "said",
            &["“I was asleep,”", "“Then I was in the street. I ran.”"],
        ),
    );
    only(
        "“The dam held,” Petrov said. “We checked every gate. Not one had moved.”",
        direct(
            "Petrov",
            "said",
            &[
                "“The dam held,”",
                "“We checked every gate. Not one had moved.”",
            ],
        ),
    );
    all(
        "Officer Dunn said the road was dry. “There was no ice,” he said. “None at all.”",
        &[
            indirect("Officer Dunn", "said", &["the road was dry"]),
            direct("he", "said", &["“There was no ice,”", "“None at all.”"]),
        ],
    );
}

#[test]
fn a_quotation_goes_on_after_a_paraphrase() {
    only(
        "Ferrer said he agreed. “It is too dear.”",
        mixed("Ferrer", "said", &["he agreed", "“It is too dear.”"]),
    );
}

#[test]
fn a_floating_quotation_follows_its_speakers_sentence() {
    let found = only(
        "The mayor was in tears. “They lied to us.”",
        direct("The mayor", "", &["“They lied to us.”"]),
    );
    assert!(found.implied);
}
