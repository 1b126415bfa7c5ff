//! `match`, and what an audit says of known claims.

use super::{folder, onrecord, written};

const HARBOUR: &str = "\
- id: harbour-fire
  claim: The fire at Millport harbour destroyed 14 boats.
  verdict: {label: Accurate}
  review: {publisher: The Millport Gazette, published: 2023-05-06}
  quantities: [{value: 14, of: boats destroyed, as_of: 2023-05-04}]
- id: ferry-fares
  claim: Fares on the Millport ferry rose by 12 percent in January.
  verdict: {label: Mostly true}
  expires: 2024-01-31
";

const STORY: &str = "\
---
date: 2024-03-09
---
Millport counts its losses

The fire at Millport harbour destroyed 16 boats, Mary Ruiz, the harbour master, said on Friday.

Fares on the Millport ferry rose by 12 percent in January.
";

fn harbour(name: &str) -> (String, String) {
    let folder = folder(name);
    (
        written(&folder, "claims.yaml", HARBOUR),
        written(&folder, "story.txt", STORY),
    )
}

/// As it reads with every run of white space a single space.
fn flowing(out: &str) -> String {
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn both_figures_the_verdict_and_its_day_stand_beside_a_claim() {
    let (claims, story) = harbour("both-figures");
    let ran = onrecord(&["match", "--claims", &claims, &story]);
    let told = "contradicts harbour-fire in the quantity: “16” against “14” (as of 4 May 2023). \
                Accurate, 6 May 2023; its figures are older than the story";
    assert!(ran.out.contains(told), "{}", ran.out);
    for width in ["80", "140"] {
        let ran = onrecord(&["audit", "--width", width, "--claims", &claims, &story]);
        assert!(
            ran.out
                .lines()
                .all(|line| line.chars().count() <= width.parse().unwrap())
        );
        assert!(
            ran.out.contains("“16”") && ran.out.contains("“14”"),
            "{}",
            ran.out
        );
    }
}

#[test]
fn an_expired_entry_is_said_to_be() {
    let (claims, story) = harbour("expired");
    let ran = onrecord(&["audit", "--width", "140", "--claims", &claims, &story]);
    assert!(
        flowing(&ran.out).contains("the entry has expired"),
        "{}",
        ran.out
    );
}

#[test]
fn the_json_has_both_figures_and_their_days() {
    let (claims, story) = harbour("both-figures-json");
    let ran = onrecord(&["audit", "--format", "json", "--claims", &claims, &story]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let found = &told["stories"][0]["claims"][0]["matches"][0];
    assert_eq!(found["relation"], "contradicts");
    assert_eq!(found["says"]["text"], "16");
    assert_eq!(found["known"], "14");
    assert_eq!(found["as_of"], "2023-05-04");
    assert_eq!(found["verdict"]["date"], "2023-05-06");
    assert_eq!(found["stale"], "old-figures");
    assert_eq!(found["certain"], true);
}

#[test]
fn a_short_claim_is_only_ever_suggested() {
    let (claims, _) = harbour("short");
    let matched = |text| onrecord(&["match", "--claims", &claims, "-t", text]).out;
    assert!(matched("Fire at Millport harbour destroyed boats").contains("perhaps "));
    let long = matched("A fire at the harbour of Millport destroyed 14 fishing boats overnight");
    assert!(!long.contains("perhaps "), "{long}");
}

#[test]
fn thresholds_say_what_is_shown_and_what_is_certain() {
    let (claims, _) = harbour("thresholds");
    let text = "A fire at the harbour of Millport destroyed 14 fishing boats overnight";
    let matched = |flag, share| onrecord(&["match", "--claims", &claims, "-t", text, flag, share]);
    assert!(matched("--confirm", "1").out.contains("perhaps "));
    assert!(matched("--suggest", "1").out.contains("No entry"));
    let wrong = matched("--suggest", "most");
    assert!(
        wrong.err.contains("expected a number from 0 to 1"),
        "{}",
        wrong.err
    );
}

#[test]
fn what_a_score_is_made_of_adds_up() {
    let (claims, _) = harbour("explained");
    let text = "A fire at the harbour of Millport destroyed 14 fishing boats overnight";
    let ran = onrecord(&[
        "match",
        "--claims",
        &claims,
        "-t",
        text,
        "--explain",
        "--width",
        "80",
    ]);
    let last = |line: &str| {
        line.split_whitespace()
            .last()
            .and_then(|adds| adds.parse::<f32>().ok())
    };
    let table = ran.out.lines().skip_while(|line| !line.starts_with('='));
    let adds: Vec<f32> = table.filter_map(last).collect();
    let (sum, parts) = adds.split_last().unwrap();
    assert!(parts.len() > 10, "{}", ran.out);
    assert!((parts.iter().sum::<f32>() - sum).abs() < 0.1, "{}", ran.out);
}

#[test]
fn queries_can_be_explained_for_fitting_weights() {
    let (claims, _) = harbour("queries");
    let queries = written(
        &folder("queries-file"),
        "queries.jsonl",
        "{\"id\": \"q\", \"text\": \"Harbour fire in Millport\"}\n",
    );
    let ran = onrecord(&[
        "match",
        "--claims",
        &claims,
        "--queries",
        &queries,
        "--explain",
        "--most",
        "1",
    ]);
    let line: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(line["matches"].as_array().unwrap().len(), 1);
    assert!(line["matches"][0]["features"]["rarest"].is_number());
}

const BANS: &str = "\
- {id: bags, claim: The council banned bags in Millbrook.}
- {id: scooters, claim: The council banned scooters in Millbrook.}
";

const VECTORS: &str =
    "5 2\nscooters 0.9 0.1\nmopeds 0.9 0.2\nbags -0.8 0.1\ncouncil 0.1 -0.6\nbanned -0.1 -0.7\n";

fn first(claims: &str, vectors: &[&str]) -> (String, String) {
    let text = "{\"id\": \"q\", \"text\": \"Millbrook’s council banned mopeds\"}\n";
    let queries = written(&folder("moped-query"), "queries.jsonl", text);
    let args = [
        &["match", "--claims", claims, "--queries", &queries],
        vectors,
    ]
    .concat();
    let ran = onrecord(&args);
    let line: serde_json::Value = serde_json::from_str(&ran.out).unwrap_or_default();
    (
        line["matches"][0]["claim_id"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        ran.err,
    )
}

#[test]
fn word_vectors_tell_what_is_near_in_meaning() {
    let folder = folder("word-vectors");
    let claims = written(&folder, "claims.yaml", BANS);
    let vectors = written(&folder, "vectors.vec", VECTORS);
    assert_eq!(first(&claims, &[]).0, "bags");
    assert_eq!(first(&claims, &["--vectors", &vectors]).0, "scooters");
}

#[test]
fn word_vectors_are_read_from_safetensors_with_their_words_beside_them() {
    let folder = folder("safetensors");
    let claims = written(&folder, "claims.yaml", BANS);
    let lines = VECTORS.lines().skip(1).map(|line| line.split(' '));
    let words: String = lines
        .clone()
        .map(|mut line| format!("{}\n", line.next().unwrap()))
        .collect();
    let numbers = lines.flat_map(|line| line.skip(1).map(|number| number.parse::<f32>().unwrap()));
    let bytes: Vec<u8> = numbers.flat_map(f32::to_le_bytes).collect();
    let table =
        safetensors::tensor::TensorView::new(safetensors::Dtype::F32, vec![5, 2], &bytes).unwrap();
    let file = safetensors::serialize([("embeddings", table)], None).unwrap();
    let vectors = written(&folder, "vectors.safetensors", file);
    written(&folder, "vectors.txt", &words);
    assert_eq!(
        first(&claims, &["--vectors", &vectors]),
        ("scooters".to_owned(), String::new())
    );
    written(&folder, "vectors.txt", "scooters\n");
    let (_, error) = first(&claims, &["--vectors", &vectors]);
    assert!(error.contains("5 vectors, and 1 words"), "{error}");
}

#[test]
fn a_wrong_file_of_word_vectors_is_one_line() {
    let folder = folder("wrong-vectors");
    let claims = written(&folder, "claims.yaml", BANS);
    for (name, bytes, told) in [
        ("uneven.vec", "house 1 2\nhome 1\n", ":2: 1 numbers, and 2"),
        ("word.vec", "house one two\n", ":1: `one` is not a number"),
        ("empty.vec", "", "no vectors in it"),
        ("wrong.safetensors", "house", "expected a safetensors file"),
    ] {
        let vectors = written(&folder, name, bytes);
        written(&folder, "wrong.txt", "house\n");
        let (_, error) = first(&claims, &["--vectors", &vectors]);
        assert!(
            error.contains(told) && error.lines().count() == 1,
            "{error}"
        );
    }
}
