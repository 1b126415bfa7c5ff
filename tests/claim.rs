//! The claims database: what is read, what is refused, what is found.

use onrecord::claim::compare::Language;
use onrecord::claim::date::{self, dates};
use onrecord::claim::exchange::{self, Verdicts};
use onrecord::claim::quantity::{Agreement, Quantity, agreement, quantities};
use onrecord::claim::rank::{Near, Ranking};
use onrecord::claim::{Claims, Kind, Query, Relation, normalise, relate, schema};

fn sample() -> Claims {
    let (claims, errors) = Claims::open(["claims"]);
    assert!(errors.is_empty(), "{errors:#?}");
    claims
}

#[test]
fn the_sample_database_is_sound() {
    assert!(sample().len() >= 12);
}

#[test]
fn every_error_is_told_with_its_place_and_the_sound_entries_stand() {
    let (claims, errors) = Claims::open(["tests/claims/wrong.yaml"]);
    let ids: Vec<_> = claims.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["pier-reopened"]);
    let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(errors.join("\n"));
}

#[test]
fn an_entry_is_found_in_other_words_of_the_story() {
    let found = sample().find(&Query::new(
        "a fatal bombing by ISIS militants at an airport entrance in Kabul killed 13 U.S. troops",
    ));
    assert_eq!(found[0].entry.id, "kabul-airport-bombing");
}

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
fn the_grammars_of_matching_are_read() {
    assert!(Language::read().is_ok());
    assert!(Ranking::read().is_ok());
    assert!(Near::read().is_ok());
}

fn figure(text: &str) -> Quantity {
    let found = quantities(&Language::english().figures, text, &[]);
    assert_eq!(found.len(), 1, "{text}: {found:#?}");
    found.into_iter().next().unwrap()
}

fn value(text: &str) -> f64 {
    figure(text).value
}

#[test]
fn figures_are_read_as_news_prints_them() {
    for (text, expected) in [
        ("14 boats", 14.0),
        ("1,284,311 voters", 1_284_311.0),
        ("1.3 million voters", 1_300_000.0),
        ("half a million voters", 500_000.0),
        ("two and a half million voters", 2_500_000.0),
        ("three hundred and twelve ewes", 312.0),
        ("twelve hundred ewes", 1200.0),
        ("twenty-one ewes", 21.0),
        ("a dozen ewes", 12.0),
        ("two dozen ewes", 24.0),
        ("$2.5bn", 2_500_000_000.0),
        ("£3m", 3_000_000.0),
        ("two-thirds of the herd", 200.0 / 3.0),
        ("a fifth of the herd", 20.0),
        ("three out of four farmers", 75.0),
        ("a quarter century", 25.0 * 31_557_600.0),
        ("5 m of rope", 5.0),
    ] {
        assert!(
            (value(text) - expected).abs() < 1e-6 * expected,
            "{text}: {}",
            value(text)
        );
    }
}

#[test]
fn words_that_look_like_figures_are_none() {
    for text in [
        "no one came",
        "one of them came",
        "Flight 318 left",
        "they won 3-1",
        "COVID-19 spread",
        "the 19th floor",
    ] {
        let found = quantities(&Language::english().figures, text, &[]);
        assert!(found.is_empty(), "{text}: {found:#?}");
    }
}

#[test]
fn figures_agree_as_the_relations_say() {
    use Agreement::{Compatible, Conflict, OtherUnit, Same};
    for (one, other, expected) in [
        ("14 boats", "fourteen boats", Same),
        ("14 boats", "41 boats", Conflict),
        ("about 130 boats", "125 boats", Compatible),
        ("about 130 boats", "140 boats", Conflict),
        ("nearly 130 boats", "117 boats", Compatible),
        ("nearly 130 boats", "131 boats", Conflict),
        ("more than 130 boats", "130 boats", Conflict),
        ("at least 130 boats", "130 boats", Compatible),
        ("up to 130 boats", "131 boats", Conflict),
        ("dozens of boats", "100 boats", Conflict),
        ("hundreds of boats", "640 boats", Compatible),
        ("between 40 and 60 boats", "55 boats", Compatible),
        ("1.3 million boats", "1,284,311 boats", Compatible),
        ("1.3 million boats", "1,384,311 boats", Conflict),
        ("20 percent", "a fifth", Same),
        ("4 percent", "4 percentage points", OtherUnit),
        ("$3 million", "€3 million", OtherUnit),
        ("62 miles", "100 kilometres", Same),
        ("60 metres", "60 feet", Conflict),
        ("under two hours", "less than 120 minutes", Same),
        (
            "11 years and three months",
            "more than a decade",
            Compatible,
        ),
        ("48.8°C", "119.8 degrees Fahrenheit", Same),
    ] {
        assert_eq!(
            agreement(&figure(one), &figure(other)),
            expected,
            "{one} / {other}"
        );
        assert_eq!(
            agreement(&figure(other), &figure(one)),
            expected,
            "{other} / {one}"
        );
    }
}

#[test]
fn dates_agree_as_far_as_they_are_given() {
    use Agreement::{Compatible, Conflict, Same};
    for (one, other, expected) in [
        ("on 4 May 2021", "on May 4, 2021", Some(Same)),
        ("on 4 May 2021", "on the fourth of May 2021", Some(Same)),
        ("on 4 May 2021", "in May 2021", Some(Compatible)),
        ("in the 1970s", "in 1974", Some(Compatible)),
        ("in the spring of 2014", "in November 2014", Some(Conflict)),
        (
            "the first Sunday of October 2023",
            "on 1 October 2023",
            Some(Same),
        ),
        ("on Tuesday", "on Thursday", Some(Conflict)),
        ("on Tuesday", "in 2014", None),
        ("on 4 May 2021", "on a Tuesday", Some(Compatible)),
    ] {
        let calendar = &Language::english().calendar;
        let (a, b) = (
            dates(calendar, one)[0].given,
            dates(calendar, other).first().map(|date| date.given),
        );
        assert_eq!(
            b.and_then(|b| date::agreement(&a, &b)),
            expected,
            "{one} / {other}"
        );
    }
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

proptest::proptest! {
    #[test]
    fn whatever_the_text_spans_lie_on_characters(claim in "\\PC{0,80}", sentence in "[0-9a-zéÀ$€%.,’“” -]{0,80}") {
        let decision = relate(&claim, &sentence);
        if let Some((ours, theirs)) = decision.places {
            proptest::prop_assert!(claim.get(ours.start..ours.end).is_some());
            proptest::prop_assert!(sentence.get(theirs.start..theirs.end).is_some());
        }
    }
}

#[test]
fn the_json_schema_is_fresh() {
    let kept = std::fs::read_to_string("claims/entry.schema.json").unwrap();
    assert_eq!(
        kept.trim(),
        schema(),
        "write it again: onrecord claims schema > claims/entry.schema.json"
    );
}

#[test]
fn every_label_means_what_its_table_says() {
    for table in Verdicts::read().unwrap() {
        for (label, norm) in &table.labels {
            assert_eq!(
                table.norm(label),
                Some(*norm),
                "{}: {label}",
                table.reviewer
            );
            assert_eq!(
                table.norm(&label.to_uppercase()),
                Some(*norm),
                "{}: {label}",
                table.reviewer
            );
        }
    }
}

/// Through YAML and back, and equal as JSON.
fn round_trip(review: &serde_json::Value) -> serde_json::Value {
    let imported = exchange::import_json(&review.to_string()).unwrap();
    assert_eq!(imported.entries.len(), 1, "{review}");
    let yaml = serde_yaml::to_string(&imported.entries).unwrap();
    let mut errors = Vec::new();
    let mut claims = Claims::default();
    claims.add_file("imported.yaml", yaml.as_bytes(), &mut errors);
    assert!(errors.is_empty(), "{errors:?}\n{yaml}");
    exchange::export(claims.iter().next().unwrap())
}

#[test]
fn a_claim_review_comes_back_as_it_was() {
    let reviews = std::fs::read_to_string("tests/claims/reviews.json").unwrap();
    let reviews: Vec<serde_json::Value> = serde_json::from_str(&reviews).unwrap();
    for review in reviews {
        assert_eq!(round_trip(&review), review);
    }
}

#[test]
fn repairs_of_a_dirty_review_are_told() {
    let reviews = std::fs::read_to_string("tests/claims/reviews.json").unwrap();
    let imported = exchange::import_json(&reviews).unwrap();
    insta::assert_snapshot!(imported.repairs.join("\n"));
}

#[test]
fn a_page_gives_the_reviews_it_carries() {
    let page = std::fs::read_to_string("tests/claims/page.html").unwrap();
    let imported = exchange::import_page(&page);
    let claims: Vec<_> = imported
        .entries
        .iter()
        .map(|entry| entry.claim.as_str())
        .collect();
    assert_eq!(claims, ["Millport pier has been closed since 2019."]);
}

#[test]
fn normalising_keeps_comments_and_form() {
    let file = "# Kept.\n- id: pier\n  claim: The pier is shut. # and this\n  verdict:\n    label: Pants on Fire\n  review: {publisher: PolitiFact}\n\n- id: fares\n  claim: Fares doubled.\n  verdict: {label: Half True}\n  review: {publisher: PolitiFact}\n";
    let (edited, done) = normalise("claims.yaml", file);
    assert_eq!(done.len(), 2);
    assert_eq!(
        edited,
        file.replace(
            "label: Pants on Fire\n",
            "label: Pants on Fire\n    norm: \"false\"\n"
        )
        .replace("{label: Half True}", "{label: Half True, norm: mixed}")
    );
}

fn json() -> impl proptest::strategy::Strategy<Value = serde_json::Value> {
    use proptest::prelude::*;
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i32>().prop_map(Into::into),
        "[ -~]{0,12}".prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Into::into),
            proptest::collection::hash_map("[a-zA-Z@]{1,8}", inner, 0..3)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest::proptest! {
    #[test]
    fn whatever_a_claim_review_holds_comes_back(
        fields in proptest::collection::hash_map(
            proptest::sample::select(vec!["url", "name", "author", "itemReviewed", "reviewRating", "keywords", "citation",
                "mentions", "about", "datePublished", "expires", "associatedClaimReview", "correction", "x:own"]),
            json(), 0..6)
    ) {
        let mut review = serde_json::json!({"@type": "ClaimReview", "claimReviewed": "The pier is shut."});
        for (name, value) in fields {
            review[name] = value;
        }
        proptest::prop_assert_eq!(round_trip(&review), review);
    }
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

fn database_of(yaml: &str) -> Claims {
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file("claims.yaml", yaml.as_bytes(), &mut errors);
    assert!(errors.is_empty(), "{errors:?}");
    claims
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
        let mut index = onrecord::claim::Index::default();
        for document in &documents {
            let terms: Vec<String> = document.iter().map(term).collect();
            index.add(terms.iter().map(String::as_str));
        }
        let sought: std::collections::BTreeSet<String> = sought.iter().map(term).collect();
        let sought: Vec<&str> = sought.iter().map(String::as_str).collect();
        let mut all = index.search(&sought, documents.len());
        all.truncate(most);
        proptest::prop_assert_eq!(index.search(&sought, most), all);
    }
}
