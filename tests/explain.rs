//! What `--explain` says is what was decided.

use std::sync::LazyLock;

use onrecord::attribution::Construct;
use onrecord::attribution::explain::{Evidence, Explained, Explanation, Judgement, Outcome};
use onrecord::{Audit, Auditor, Grammar, Story};

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::bundled("en").unwrap());

const COPY: &str = "Mayor Mary Ruiz said on Tuesday that the bridge would stay shut. “We have patched it \
    eleven times,” she told the council.\n\nAccording to plan, the work began in May. The union, which hopes for \
    a deal, called the delay “a farce.” Drivers grumbled. The agency did not respond to a request for comment.";

fn with<T>(copy: &str, least: f32, check: impl FnOnce(&Audit<'_>, &Explained) -> T) -> T {
    let story = Story::from_text("story.txt", copy);
    let auditor = Auditor::new(&GRAMMAR).min_confidence(least);
    let audit = auditor.audit(&story);
    check(&audit, &auditor.explain(&audit))
}

fn sum(evidence: &[Evidence]) -> f32 {
    evidence.iter().map(|evidence| evidence.adds).sum()
}

#[track_caller]
fn adds_up(judged: &Judgement) {
    let sure = 1.0 / (1.0 + (-sum(&judged.evidence)).exp());
    assert!((sure - judged.sure).abs() < 1e-3, "{sure} {}", judged.sure);
}

fn told(explained: &Explained) -> impl Iterator<Item = (usize, &Explanation)> {
    explained.cues.iter().filter_map(|cue| match cue.outcome {
        Outcome::Told(index) => Some((index, cue)),
        _ => None,
    })
}

#[test]
fn the_evidence_adds_up_to_what_was_decided() {
    with(COPY, 0.3, |_, explained| {
        assert!(told(explained).count() >= 3);
        for (_, cue) in told(explained) {
            adds_up(&cue.cue);
            adds_up(&cue.acceptance);
            if let [best, second, ..] = &cue.readings[..] {
                let lead = (best.share / second.share).ln();
                assert!((sum(&cue.ranking) - lead).abs() < 1e-2, "{lead}");
            }
            for edge in cue.edges.iter().filter(|edge| edge.share.is_some()) {
                let (Some(share), Some((_, rival))) = (edge.share, edge.rival) else {
                    continue;
                };
                let lead = (share / rival).ln();
                let added = sum(&edge.evidence);
                assert!((added - lead).abs() < 1e-2, "{edge:?}: {lead} {added}");
            }
        }
    });
}

#[test]
fn the_best_reading_is_the_one_that_is_told() {
    with(COPY, 0.3, |audit, explained| {
        for (index, cue) in told(explained) {
            let attribution = &audit.attributions[index];
            assert_eq!(cue.readings[0].source, attribution.source);
            assert_eq!(cue.readings[0].content, attribution.content);
            assert!((cue.acceptance.sure - attribution.confidence).abs() < 1e-6);
            let shares: Vec<_> = cue.readings.iter().map(|reading| reading.share).collect();
            assert!(shares.is_sorted_by(|a, b| a >= b), "{shares:?}");
        }
    });
}

#[test]
fn every_attribution_is_explained_but_those_of_constructs_alone() {
    with(COPY, 0.3, |audit, explained| {
        let explained: Vec<usize> = told(explained).map(|(index, _)| index).collect();
        for (index, attribution) in audit.attributions.iter().enumerate() {
            let alone = attribution.construct == Construct::Response || attribution.cue.is_empty();
            assert_ne!(explained.contains(&index), alone, "{attribution:?}");
        }
        assert!(explained.len() < audit.attributions.len(), "a response");
    });
}

#[test]
fn a_likely_cue_that_is_not_told_says_why() {
    with(COPY, 1.0, |audit, explained| {
        assert!(
            audit
                .attributions
                .iter()
                .all(|found| found.confidence >= 1.0
                    || found.cue.is_empty()
                    || found.construct == Construct::Response)
        );
        let said = &explained.cues[0];
        assert_eq!(said.anchor.of(COPY), "said");
        assert_eq!(said.outcome, Outcome::Unsure);
    });
    with("I think the bridge is safe.", 0.0, |_, explained| {
        let writer = explained
            .cues
            .iter()
            .find(|cue| cue.outcome == Outcome::Writer);
        assert!(writer.is_some(), "{explained:?}");
    });
}

#[test]
fn what_the_grammar_forbids_is_told_with_the_entry() {
    let copy = "The work went on according to plan. Ruiz said that it was fast.";
    with(copy, 0.3, |_, explained| {
        let [forbidden] = &explained.forbidden[..] else {
            panic!("{:?}", explained.forbidden);
        };
        let phrase = GRAMMAR.phrase(forbidden.phrase).unwrap();
        assert!(phrase.id.starts_with("forbid/"), "{}", phrase.id);
    });
}
