//! How a sentence stands to a claim.

use super::{database_of, sample};
use jiff::civil::date;
use onrecord::claim::{Kind, Query, Relation, relate};
use proptest::prelude::*;

#[test]
fn another_death_toll_contradicts() {
    let found = sample().find(&Query::new(
        "The attack on Crocus City Hall killed 160 people.",
    ));
    assert_eq!(found[0].entry.id, "crocus-death-toll");
    assert_eq!(found[0].relation, Relation::Contradicts(Kind::Quantity));
    assert_eq!(found[0].known(), Some("145"));
}

#[test]
fn a_sentence_is_told_to_stand_to_a_claim() {
    use Relation::{Compatible, Contradicts, Related, Same, Unrelated};
    for (claim, sentence, expected) in [
        (
            "A fire at Millport harbour destroyed 14 boats.",
            "Fourteen boats were destroyed by a blaze at Millport harbour, the harbour master said.",
            Same,
        ),
        (
            "A fire at Millport harbour destroyed 14 boats.",
            "A fire at Millport harbour destroyed 19 boats, the harbour master said.",
            Contradicts(Kind::Quantity),
        ),
        (
            "A fire at Millport harbour destroyed 14 boats.",
            "More than 10 boats were destroyed in the Millport harbour fire, the insurers said.",
            Compatible,
        ),
        (
            "A fire at Millport harbour destroyed 14 boats.",
            "Police arrested a man of 30 at Millport harbour, a spokeswoman said.",
            Related,
        ),
        (
            "The Millport ferry was cancelled on 3 May 2023.",
            "The Millport ferry was cancelled on 8 May 2023, its operator said.",
            Contradicts(Kind::Date),
        ),
        (
            "The council will close the Millport library.",
            "The council will not close the Millport library, its leader said.",
            Contradicts(Kind::Polarity),
        ),
        (
            "Ruth Okafor won the Millport regatta in 2019.",
            "Dana Lind won the Millport regatta in 2019, the club said.",
            Contradicts(Kind::Entity),
        ),
        (
            "Mayor Ruth Okafor said the pier was unsafe.",
            "The pier was unsafe, Dana Lind, the harbour master, said.",
            Contradicts(Kind::Claimant),
        ),
        (
            "A fire at Millport harbour destroyed 14 boats.",
            "The price of bread rose by 14 percent in Lisbon, bakers said.",
            Unrelated,
        ),
    ] {
        assert_eq!(
            relate(claim, sentence).relation,
            expected,
            "{claim} / {sentence}"
        );
    }
}

#[test]
fn a_denial_of_a_denial_is_the_claim() {
    let claim = "The minister visited the Millport shelter.";
    let sentence =
        "It is untrue that the minister never visited the Millport shelter, her office said.";
    assert_eq!(relate(claim, sentence).relation, Relation::Same);
}

#[test]
fn the_places_that_decide_are_shown_on_both_sides() {
    let claim = "A fire at Millport harbour destroyed 14 boats.";
    let sentence = "A fire at Millport harbour destroyed at least 19 boats, police said.";
    let (ours, theirs) = relate(claim, sentence).places.unwrap();
    assert_eq!((ours.of(claim), theirs.of(sentence)), ("14", "at least 19"));
}

#[test]
fn the_wording_that_agrees_is_the_one_that_is_told() {
    let claims = database_of(
        "- {id: bridge, claim: The Ash Street bridge in Millbrook is crossed by 9 buses a day., variants: ['The span carries 14,000 vehicles a day.']}\n",
    );
    let found = claims.find(&Query::new(
        "The span carries 14,000 vehicles a day, the Ash Street office in Millbrook said.",
    ));
    assert_eq!(found[0].wording, 1);
    assert_eq!(found[0].relation, Relation::Same);
}

/// Pairs of a claim and a sentence of many kinds, each with how they stand.
#[test]
fn pairs_of_all_relations_stand_as_they_are_said_to() {
    let pairs = std::fs::read_to_string("tests/claims/pairs.jsonl").unwrap();
    for line in pairs.lines() {
        let pair: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| pair[name].as_str().unwrap_or_default();
        let relation = relate(text("claim"), text("sentence")).relation;
        assert_eq!(relation.name(), text("relation"), "{line}");
        assert_eq!(
            relation.kind().map_or("", Kind::name),
            text("kind"),
            "{line}"
        );
    }
    assert!(pairs.lines().count() > 200);
}

#[test]
fn the_same_text_says_the_same_whatever_day_it_names_and_whenever_it_is_read() {
    for claim in [
        "The ferry to Millport was cancelled on Tuesday.",
        "The ferry to Millport was cancelled on 22 March.",
        "The ferry to Millport was cancelled on Friday 22 March 2024.",
        "The ferry to Millport was cancelled in March.",
        "The ferry to Millport was cancelled in the spring of 2024.",
        "The ferry to Millport was cancelled yesterday.",
        "The ferry company will open nine more routes from Millport.",
        "Dana Lind, 47, told the council of Millport that 31 boats had burned, and she named each of them.",
        "The mayor of Millport sold a boat when she saw that it was not the boat.",
    ] {
        let entry = serde_json::json!({"id": "ferry", "claim": claim});
        let claims = database_of(&entry.to_string());
        for date in [None, Some(date(2024, 3, 27)), Some(date(2019, 1, 1))] {
            let query = Query {
                date,
                ..Query::new(claim)
            };
            assert_eq!(
                claims.find(&query)[0].relation,
                Relation::Same,
                "{claim} {date:?}"
            );
        }
    }
}

/// Bits of copy, strung together as they come.
fn copy() -> impl Strategy<Value = String> {
    let bit = proptest::sample::select(vec![
        "Ruth Okafor",
        "the mayor",
        "of Millport",
        "Millport",
        "said",
        "that",
        "had",
        "not",
        "never",
        "no",
        "killed",
        "14 boats",
        "about 130 people",
        "nine more routes",
        "52",
        ",",
        "on 4 May 2021",
        "on Tuesday",
        "in March",
        "rose by 4 percent",
        "two-thirds of",
        "$2.5bn",
        "one",
        "men",
        "women",
        "the harbour",
        "burned",
        "was closed",
        "before",
        "the fire",
        "denied",
        "“",
        "”",
        "according to",
        "a spokesman",
        "who",
        "did",
        "put",
        "up",
        "tax",
    ]);
    proptest::collection::vec(bit, 1..14).prop_map(|bits| bits.join(" "))
}

proptest! {
    #[test]
    fn whatever_is_told_twice_in_the_same_words_is_the_same(copy in copy()) {
        prop_assert_eq!(relate(&copy, &copy).relation, Relation::Same);
    }
}
