//! Whatever a ClaimReview holds comes back from YAML as it was.

use onrecord::claim::exchange;
use proptest::prelude::*;
use proptest::{collection, sample};
use serde_json::{Value, json};

use super::reviews::round_trip;

/// Texts that YAML or JSON-LD could take for something else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "\\PC{0,8}",
        "[\r\n\t -~:#'\"éß漢🙂\u{85}\u{2028}\u{feff}]{0,16}",
        sample::select(vec![
            "",
            " ",
            "\n",
            "\r\n",
            " \n x",
            "true",
            "False",
            "yes",
            "No",
            "on",
            "~",
            "null",
            "Null",
            "1",
            "1.0",
            "1e3",
            "0x1F",
            "0o17",
            "1_000",
            ".5",
            "-",
            "- ",
            "---",
            "...",
            "%TAG",
            "? ",
            "a: b",
            "a #b",
            "#",
            "&a",
            "*a",
            "!!str x",
            "|",
            ">-",
            "@at",
            "`",
            "2024-03-22",
            "2024-03-22T10:00:00Z",
            "12:30:45",
            "<<",
            "=",
            ".inf",
            ".nan",
            "{",
            "[",
            "]",
            "'",
            "\"",
            "\\",
            "🙂",
            "<b>",
            "&amp;",
            "a\n- b\n- c",
            "\n- b",
            "x\n---\ny",
            "  lead",
            "trail  ",
        ])
        .prop_map(str::to_owned),
    ]
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        any::<f64>().prop_filter_map("JSON has no such number", |real| {
            serde_json::Number::from_f64(real).map(Value::Number)
        }),
        sample::select(vec![0.0, -0.0, 1.0, 1e3, 1e16, 1e300, 0.1, 1e-7]).prop_map(Into::into),
        text().prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let key = prop_oneof![
            "[a-zA-Z@]{1,8}",
            text(),
            sample::select(NAMES.to_vec()).prop_map(str::to_owned)
        ];
        prop_oneof![
            collection::vec(inner.clone(), 0..3).prop_map(Into::into),
            collection::hash_map(key, inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// The properties that have a field, of the review and of what it holds.
const NAMES: &[&str] = &[
    "@id",
    "@type",
    "@context",
    "@omit",
    "identifier",
    "url",
    "name",
    "headline",
    "author",
    "publisher",
    "itemReviewed",
    "reviewRating",
    "ratingValue",
    "bestRating",
    "worstRating",
    "alternateName",
    "ratingExplanation",
    "additionalType",
    "creativeWorkStatus",
    "keywords",
    "citation",
    "isBasedOn",
    "mentions",
    "about",
    "datePublished",
    "dateModified",
    "inLanguage",
    "license",
    "reviewBody",
    "expires",
    "temporalCoverage",
    "associatedClaimReview",
    "correction",
    "appearance",
    "firstAppearance",
    "text",
    "archivedAt",
    "description",
    "genre",
    "sameAs",
    "jobTitle",
    "value",
    "minValue",
    "maxValue",
    "unitText",
    "observationDate",
    "x:own",
];

proptest! {
    #[test]
    fn whatever_a_claim_review_holds_comes_back(
        fields in collection::hash_map(sample::select(NAMES.to_vec()), json(), 0..6),
        claim in text(),
    ) {
        let mut review = json!({"claimReviewed": format!("The pier is shut. {claim}")});
        for (name, value) in fields {
            review[name] = value;
        }
        prop_assert_eq!(round_trip(&review), review);
    }

    #[test]
    fn a_tidy_claim_review_needs_no_repair(
        texts in collection::vec("[a-zé][ -~]{0,10}[a-z.]", 6),
        rating in (1_i64..5, 0.0..9.5_f64),
    ) {
        let [claim, variant, name, label, why, tag] = &texts[..] else { unreachable!() };
        let plain = |text: &String| text.replace(['<', '&'], "");
        let review = json!({
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "@id": "a",
            "claimReviewed": plain(claim),
            "itemReviewed": {
                "@type": "Claim",
                "alternateName": [plain(variant)],
                "author": {"@type": "Organization", "name": plain(name), "sameAs": ["https://x.example"]},
                "datePublished": "2024-03",
            },
            "reviewRating": {
                "@type": "Rating", "alternateName": plain(label), "ratingValue": rating.0, "bestRating": rating.1,
                "ratingExplanation": plain(why), "additionalType": "mostly_false",
            },
            "keywords": [plain(tag)],
        });
        let imported = exchange::import_json(&review.to_string()).unwrap();
        prop_assert_eq!(&imported.repairs, &[""; 0]);
        prop_assert!(imported.entries[0].jsonld.is_empty());
        prop_assert_eq!(round_trip(&review), review);
    }
}
