//! ClaimReview in and out.

use onrecord::claim::Claims;
use onrecord::claim::exchange::{self, Verdicts};

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
