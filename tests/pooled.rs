//! A claim that several carry, a claim that is contested, and what the lead rests on, in whole stories.

use onrecord::strength::{Band, Rubric};
use onrecord::{Audit, Auditor, Grammar, Story};

/// The vector of the claim whose content holds these words.
fn vector(audit: &Audit<'_>, words: &str) -> String {
    audit.strengths[claim(audit, words)]
        .as_ref()
        .unwrap()
        .vector()
}

fn claim(audit: &Audit<'_>, words: &str) -> usize {
    let text = &audit.story.text;
    let holds = |spans: &[onrecord::Span]| spans.iter().any(|span| span.of(text).contains(words));
    let found = audit
        .attributions
        .iter()
        .position(|found| holds(&found.content));
    found.unwrap_or_else(|| panic!("no claim holds {words:?}"))
}

fn with_audit(copy: &str, look: impl FnOnce(&Audit<'_>)) {
    let grammar = Grammar::bundled("en").unwrap();
    let rubric = Rubric::bundled().unwrap();
    let story = Story::from_text("harbor.txt", copy);
    look(&Auditor::new(&grammar).rubric(&rubric).audit(&story));
}

#[test]
fn a_claim_that_two_carry_counts_both() {
    with_audit(
        "The harbor board met on Monday.\n\n\
         A dock foreman said the northern crane had failed its safety inspection.\n\n\
         Mary Ruiz, the harbor inspector, said the northern crane failed a safety inspection.\n",
        |audit| {
            let (first, second) = (
                claim(audit, "had failed its"),
                claim(audit, "failed a safety"),
            );
            assert_eq!(audit.carriers[first], [first, second]);
            assert_eq!(audit.carriers[second], [second, first]);
            assert!(
                vector(audit, "had failed its").contains("cnt3"),
                "one of them is named"
            );
            assert!(vector(audit, "failed a safety").contains("cnt3"));
        },
    );
}

#[test]
fn a_record_that_says_the_same_is_a_document_for_both() {
    with_audit(
        "Two foremen said the northern crane had failed its safety inspection in May.\n\n\
         An inspection report obtained by The Ledger said the northern crane failed a safety \
         inspection in May.\n",
        |audit| assert!(vector(audit, "had failed its").contains("doc2")),
    );
}

#[test]
fn other_figures_or_a_denial_are_another_claim() {
    with_audit(
        "Mary Ruiz said nine cranes at the northern dock had failed inspection.\n\n\
         Paul Okonjo said four cranes at the northern dock had failed inspection.\n\n\
         Ellen Brandt denied that nine cranes at the northern dock had failed inspection.\n",
        |audit| {
            for carriers in &audit.carriers {
                assert_eq!(carriers.len(), 1);
            }
        },
    );
}

#[test]
fn a_denied_claim_asks_on_which_side_its_source_is() {
    let copy = |source: &str| {
        format!(
            "{source} said the board had sold the northern dock to a friend.\n\n\
             The board’s chairman, Paul Okonjo, denied that it had sold the dock to a friend.\n"
        )
    };
    with_audit(&copy("Mary Ruiz"), |audit| {
        assert!(vector(audit, "had sold the northern").contains("mot0"));
    });
    with_audit(&copy("A rival bidder"), |audit| {
        assert!(vector(audit, "had sold the northern").contains("mot1"));
    });
}

#[test]
fn nobody_asks_for_the_side_in_a_claim_that_nobody_contests() {
    with_audit(
        "Mary Ruiz said the northern dock would close. Paul Okonjo denied that the ferry was late.\n",
        |audit| assert!(!vector(audit, "northern dock").contains("mot")),
    );
}

#[test]
fn a_denial_without_words_of_its_own_is_of_the_claim_before() {
    with_audit(
        "Mary Ruiz said the board had hidden the crane report. Paul Okonjo denied the claim.\n",
        |audit| assert!(vector(audit, "hidden the crane report").contains("mot")),
    );
}

#[test]
fn the_story_is_as_strong_as_the_weakest_claim_that_its_lead_rests_on() {
    with_audit(
        "Northern dock to close, sources say\n\n\
         The northern dock will close in May, Mary Ruiz, the harbor inspector, said on Monday.\n\n\
         Two people familiar with the plan said the ferry would move.\n",
        |audit| {
            let weakest = audit.weakest.unwrap();
            assert!(
                audit.attributions[weakest]
                    .span()
                    .of(&audit.story.text)
                    .contains("sources say")
            );
            assert_eq!(audit.strengths[weakest].as_ref().unwrap().band, Band::E);
        },
    );
}

#[test]
fn a_headline_rests_on_the_claim_further_down_that_tells_the_same() {
    with_audit(
        "Harbor board hid crane report\n\n\
         The harbor board met for two hours on Monday and went home.\n\n\
         It rained all day.\n\n\
         A clerk said the harbor board hid the crane report for a year.\n",
        |audit| {
            let weakest = audit.weakest.unwrap();
            assert_eq!(weakest, claim(audit, "for a year"));
        },
    );
}

#[test]
fn a_lead_without_a_claim_rests_on_nothing() {
    with_audit(
        "A dry week at the harbor\n\nThe harbor board met on Monday.\n\nA clerk said the ferry was late.\n",
        |audit| assert_eq!(audit.weakest, None),
    );
}
