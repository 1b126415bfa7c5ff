//! Which entry a text touches.

use super::{database_of, sample};
use onrecord::claim::Query;

#[test]
fn an_entry_is_found_in_other_words_of_the_story() {
    let found = sample().find(&Query::new(
        "thirteen American troops died when an ISIS bomber struck the airport of Kabul",
    ));
    assert_eq!(found[0].entry.id, "kabul-airport-bombing");
}

#[test]
fn a_post_is_found_though_it_uses_other_words_than_the_entry() {
    let database = "\
- {id: hall, claim: A photograph of the flooded town hall in Millbrook was altered.}
- {id: mill, claim: A photograph shows a crowd before the town hall in Millbrook.}
";
    let claims = database_of(database);
    let ranked = claims.rank(
        "That pic of the #TownHall under water is photoshopped pic.twitter.com/x",
        2,
    );
    assert_eq!(ranked[0].0.id, "hall");
}

#[test]
fn scores_compare_across_databases_of_any_size() {
    let entry = "- {id: boats, claim: The fire at Millport harbour destroyed 14 boats.}\n";
    let many: String = (0..400)
        .map(|n| {
            format!("- {{id: e{n}, claim: The council of Ward {n} voted for a new school.}}\n")
        })
        .collect();
    let score = |database: &str| {
        let claims = database_of(database);
        claims.rank("Fourteen boats burned in the harbour fire at Millport", 1)[0]
            .1
            .score
    };
    let (alone, among_many) = (score(entry), score(&format!("{entry}{many}")));
    assert!((alone - among_many).abs() < 0.15, "{alone} {among_many}");
}

#[test]
fn hashtags_in_lower_case_are_cut_into_words_of_the_entries() {
    let claims = database_of(
        "\
- {id: dam, claim: The wreath at the Millport dam was stolen.}
- {id: fair, claim: Officials warned of poison at the Millport fair.}
- {id: water, claim: Officials warned of poison in bottles of water at Millport school.}
- {id: bottles, claim: Bottles of water were poison to fish at the dam.}
",
    );
    let ranked = claims.rank("Please be careful at school #poisonwaterbottles", 1);
    assert_eq!(ranked[0].0.id, "water");
    let shared = |text: &str| claims.rank(text, 1)[0].1.features;
    assert_eq!(
        shared("#poisonwaterbottles"),
        shared("poison water bottles")
    );
}

#[test]
fn the_first_of_near_words_is_nearer_than_two_of_the_others() {
    let claims = database_of("- {id: zoo, claim: A wolf escaped from the Millport zoo.}\n");
    let near = |text: &str| {
        let features = claims.rank(text, 1)[0].1.features;
        features
            .named()
            .find(|(name, _)| *name == "near_query")
            .unwrap()
            .1
    };
    assert!(near("Millport: a yacht ran out") < near("Millport: an animal ran out"));
}

#[test]
fn a_word_or_two_touch_no_entry() {
    let claims = database_of(
        "\
- {id: move, claim: The council of Millport put off the move to a new town hall.}
- {id: fire, claim: The fire at Millport harbour destroyed 14 boats.}
",
    );
    for text in ["the move", "to comment", "the council", "boats"] {
        assert!(claims.find(&Query::new(text)).is_empty(), "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn the_best_few_of_a_search_are_the_first_of_all_it_finds(
        documents in proptest::collection::vec(proptest::collection::vec(0_usize..24, 1..12), 1..120),
        sought in proptest::collection::hash_set(0_usize..30, 1..10),
        most in 0_usize..12,
    ) {
        // Squares make low numbers rare and high ones common, as words are.
        let term = |number: &usize| format!("t{}", (number * number) / 24);
        let terms = documents.iter().map(|document| document.iter().map(term).collect());
        let index = onrecord::claim::Index::of(terms);
        let sought: std::collections::BTreeSet<String> = sought.iter().map(term).collect();
        let sought: Vec<&str> = sought.iter().map(String::as_str).collect();
        let mut all = index.search(&sought, documents.len()).unwrap();
        all.truncate(most);
        proptest::prop_assert_eq!(index.search(&sought, most).unwrap(), all);
    }
}
