//! ClaimReview in and out.

use onrecord::claim::exchange::{self, Verdicts};
use onrecord::claim::{Claims, Entry};
use serde_json::Value;

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
pub fn round_trip(review: &Value) -> Value {
    let imported = exchange::import_json(&review.to_string()).unwrap();
    assert_eq!(imported.entries.len(), 1, "{review}");
    through_yaml(&imported.entries).remove(0)
}

fn through_yaml(entries: &[Entry]) -> Vec<Value> {
    let yaml = serde_yaml::to_string(entries).unwrap();
    let mut errors = Vec::new();
    let mut claims = Claims::default();
    claims.add_file("imported.yaml", yaml.as_bytes(), &mut errors);
    assert!(errors.is_empty(), "{errors:?}\n{yaml}");
    assert!(claims.iter().eq(entries), "{yaml}");
    claims.iter().map(exchange::export).collect()
}

/// Every review that a fixture holds, each once, as it stands there.
fn reviews_in(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Object(map) if map.contains_key("claimReviewed") => {
            let copy = found.contains(value);
            found.extend((!copy).then(|| value.clone()));
        }
        Value::Object(map) => map.values().for_each(|value| reviews_in(value, found)),
        Value::Array(values) => values.iter().for_each(|value| reviews_in(value, found)),
        _ => {}
    }
}

#[test]
fn every_claim_review_of_every_fixture_comes_back_as_it_was() {
    let mut fixtures = 0;
    for file in std::fs::read_dir("tests/claims").unwrap() {
        let path = file.unwrap().path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let text = std::fs::read_to_string(&path).unwrap();
        let (entries, json) = match ending {
            Some("json") => (exchange::import_json(&text).unwrap().entries, text),
            Some("html") => {
                let script = text.split("ld+json\">").nth(1).unwrap();
                let script = script.split("</script>").next().unwrap();
                (exchange::import_page(&text).entries, script.to_owned())
            }
            _ => continue,
        };
        let mut reviews = Vec::new();
        reviews_in(&serde_json::from_str(&json).unwrap(), &mut reviews);
        assert_eq!(through_yaml(&entries), reviews, "{}", path.display());
        fixtures += 1;
    }
    assert!(fixtures >= 3, "{fixtures}");
}

#[test]
fn every_entry_of_the_sample_database_comes_back_as_it_was() {
    for entry in super::sample().iter() {
        let exported = exchange::export(entry);
        let imported = exchange::import_json(&exported.to_string()).unwrap();
        assert_eq!(imported.repairs, [""; 0]);
        assert!(imported.entries[0].jsonld.is_empty(), "{}", entry.id);
        assert_eq!(round_trip(&exported), exported);
    }
}

#[test]
fn repairs_of_a_dirty_review_are_told() {
    let told = |file: &str| {
        let text = std::fs::read_to_string(file).unwrap();
        exchange::import_json(&text).unwrap().repairs.join("\n")
    };
    insta::assert_snapshot!(told("tests/claims/reviews.json"));
    insta::assert_snapshot!("repairs_of_a_dirty_feed", told("tests/claims/feed.json"));
}

#[test]
fn json_that_is_almost_json_is_mended_and_told() {
    for (page, repair) in [
        (
            "<Script type='application/ld+json'><!-- {\"claimReviewed\": \"Shut.\"} --></SCRIPT>",
            "took away the comment marks around it",
        ),
        (
            "<script type=\"application/ld+json\">{\"claimReviewed\": \"Shut\nfor good.\"}</script>",
            "took line breaks within texts for spaces",
        ),
        (
            "<script type=\"application/ld+json\">[{\"claimReviewed\": \"Shut, ]\", \"url\": \"x\",},]</script>",
            "took away commas before a closing bracket",
        ),
        (
            "<script type=\"application/ld+json\">{&quot;claimReviewed&quot;: &quot;Shut.&quot;}</script>",
            "resolved the HTML entities in it",
        ),
    ] {
        let imported = exchange::import_page(page);
        assert_eq!(imported.entries.len(), 1, "{page}");
        assert!(imported.entries[0].claim.starts_with("Shut"));
        assert!(
            imported.repairs.contains(&format!("JSON: {repair}")),
            "{:?}",
            imported.repairs
        );
    }
}

#[test]
fn reviews_may_come_one_a_line() {
    let lines = "{\"claimReviewed\": \"One.\", \"@id\": \"a\"}\n\nbroken\n{\"claimReviewed\": \"Two.\", \"@id\": \"b\"}\n";
    let imported = exchange::import_json(lines).unwrap();
    let ids: Vec<_> = imported.entries.iter().map(|entry| &*entry.id).collect();
    assert_eq!(ids, ["a", "b"]);
    assert!(
        imported
            .repairs
            .iter()
            .any(|repair| repair.starts_with("left out line 3: "))
    );
}

#[test]
fn a_table_says_what_was_repaired_in_which_line() {
    let table = "\
Claim text, said;Rating;Date;id;norm
\"The pier;
is shut\";False;9 March 2023;p;Mostly False
;True;2023-01-01;q;
<b>Fares</b> doubled;;soon;p;who knows;more
";
    let map = exchange::columns("claim=Claim text, said,label=Rating,published=Date").unwrap();
    let imported = exchange::import_csv(table, &map.into_iter().collect()).unwrap();
    let claims: Vec<_> = imported.entries.iter().map(|entry| &*entry.claim).collect();
    assert_eq!(claims, ["The pier;\nis shut", "Fares doubled"]);
    insta::assert_snapshot!(imported.repairs.join("\n"));
}

#[test]
fn what_is_written_as_a_table_can_be_read_as_one() {
    let sample = super::sample();
    let table = exchange::export_csv(sample.iter()).unwrap();
    let imported = exchange::import_csv(&table, &std::collections::HashMap::new()).unwrap();
    assert_eq!(imported.repairs, [""; 0]);
    for (read, entry) in imported.entries.iter().zip(sample.iter()) {
        let label = |entry: &Entry| {
            entry
                .verdict
                .clone()
                .map(|verdict| (verdict.label, verdict.norm))
        };
        assert_eq!(
            (&read.id, &read.claim, label(read)),
            (&entry.id, &entry.claim, label(entry))
        );
        assert_eq!((&read.said_on, &read.tags), (&entry.said_on, &entry.tags));
    }
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
