//! Scores are those of the script that the field's figures were made with.

use std::fs;
use std::path::Path;

use onrecord::Span;
use onrecord::attribution::fit::gold::{GoldRelation, parse};
use onrecord::attribution::score::{Measure, Names, Score, Spans, Tally};
use serde::Deserialize;

#[derive(Deserialize)]
struct Line {
    path: String,
    attributions: Vec<Predicted>,
}

#[derive(Deserialize)]
struct Predicted {
    source: Option<Bytes>,
    cue: Vec<Bytes>,
    content: Vec<Bytes>,
}

#[derive(Deserialize)]
struct Bytes {
    start: usize,
    end: usize,
}

fn file(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    fs::read_to_string(folder.join(name)).unwrap()
}

fn predicted(found: &Predicted) -> Spans {
    let span = |bytes: &Bytes| Span::new(bytes.start, bytes.end);
    Spans {
        source: found.source.iter().map(span).collect(),
        cue: found.cue.iter().map(span).collect(),
        content: found.content.iter().map(span).collect(),
    }
}

fn marked(relation: &GoldRelation) -> Spans {
    Spans {
        source: relation.source.clone(),
        cue: relation.cue.clone(),
        content: relation.content.clone(),
    }
}

fn score() -> Score {
    let lines: Vec<Line> = file("predicted.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let mut score = Score::default();
    for story in parse(&file("gold.jsonl")).unwrap() {
        let line = lines
            .iter()
            .find(|line| line.path == format!("stories/{}.txt", story.id));
        let ours: Vec<Spans> = line.map_or_else(Vec::new, |line| {
            line.attributions.iter().map(predicted).collect()
        });
        let gold: Vec<Spans> = story.relations.iter().map(marked).collect();
        score.add(&story.text, &gold, &ours, &Names::default());
    }
    score
}

/// Computed by `score_attributions.py` (`--json`), the script that the published figures were made with, from
/// tests/gold/gold.jsonl and tests/gold/predicted.jsonl: precision, recall, F1; recall of quoted, of speech.
const BY_THE_SCRIPT: [(Measure, [f64; 5]); 4] = [
    (
        Measure::Relation,
        [
            0.777_777_777_8,
            0.823_529_411_8,
            0.8,
            0.833_333_333_3,
            0.818_181_818_2,
        ],
    ),
    (
        Measure::Triple,
        [0.5, 0.529_411_764_7, 0.514_285_714_3, 0.5, 0.636_363_636_4],
    ),
    (
        Measure::Exact,
        [
            0.555_555_555_6,
            0.588_235_294_1,
            0.571_428_571_4,
            0.5,
            0.636_363_636_4,
        ],
    ),
    (
        Measure::Source,
        [
            0.611_111_111_1,
            0.647_058_823_5,
            0.628_571_428_6,
            0.666_666_666_7,
            0.727_272_727_3,
        ],
    ),
];
const CUE: [f64; 3] = [0.823_529_411_8; 3];
const WORDS: [f64; 3] = [0.986_666_666_7, 0.804_347_826_1, 0.886_227_544_9];

#[track_caller]
fn agree(name: &str, ours: &[f64], theirs: &[f64]) {
    let same = |(ours, theirs): (&f64, &f64)| (ours - theirs).abs() < 1e-9;
    assert!(
        ours.iter().zip(theirs).all(same),
        "{name}: {ours:?}, by the script {theirs:?}"
    );
}

fn figures(tally: Tally) -> [f64; 3] {
    [tally.precision(), tally.recall(), tally.f1()]
}

#[test]
fn the_script_and_we_agree() {
    let score = score();
    assert_eq!(
        (score.stories, score.gold_quoted, score.gold_speech),
        (5, 6, 11)
    );
    for (measure, theirs) in BY_THE_SCRIPT {
        let tiers = score.measure(measure);
        assert_eq!((tiers.all.gold, tiers.all.found), (17, 18));
        let [precision, recall, f1] = figures(tiers.all);
        let quoted = tiers.quoted as f64 / score.gold_quoted as f64;
        let speech = tiers.speech as f64 / score.gold_speech as f64;
        agree(
            measure.name(),
            &[precision, recall, f1, quoted, speech],
            &theirs,
        );
    }
    agree("cue", &figures(score.cue), &CUE);
    agree("words", &figures(score.words), &WORDS);
}

#[test]
fn triples_are_counted_by_the_names_that_the_caller_gives() {
    let text = "Ann said yes. Bob said no.";
    let spans = |source: (usize, usize), cue: (usize, usize), content: (usize, usize)| {
        let one = |(start, end)| vec![Span::new(start, end)];
        Spans {
            source: one(source),
            cue: one(cue),
            content: one(content),
        }
    };
    let gold = [
        spans((0, 3), (4, 8), (9, 12)),
        spans((14, 17), (18, 22), (23, 25)),
    ];
    // The second one's source is wrong.
    let ours = [gold[0].clone(), spans((0, 3), (18, 22), (23, 25))];
    let names = |name: &str| vec![vec![name.to_owned()]; 2];
    let mut score = Score::default();
    let names = Names {
        gold: names("indirect"),
        found: names("clause"),
    };
    let errors = score.add(text, &gold, &ours, &names);
    assert!(errors.is_empty(), "both relations are met: {errors:?}");
    assert_eq!(
        score.found_by_name["clause"],
        Tally {
            hits: 1,
            found: 2,
            gold: 0
        }
    );
    assert_eq!(
        score.gold_by_name["indirect"],
        Tally {
            hits: 1,
            found: 0,
            gold: 2
        }
    );
}
