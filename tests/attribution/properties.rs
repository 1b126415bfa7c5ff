//! What holds for any text at all.

use super::attributions;
use onrecord::Story;
use proptest::prelude::*;

const WORDS: &[&str] = &[
    "said",
    "Ruiz",
    "“",
    "”",
    "\"",
    "’",
    ",",
    ".",
    "according to",
    "who",
    "that",
    "\n\n",
    ":",
    "(",
    ")",
    "the",
    "was told",
    "—",
    "and",
    "reportedly",
    "claim",
    "declined to comment",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_span_is_in_the_text_and_in_order(
        words in proptest::collection::vec(
            prop_oneof![
                4 => proptest::sample::select(WORDS).prop_map(str::to_owned),
                1 => "\\PC{0,6}",
            ],
            0..60,
        )
    ) {
        let copy = words.join(" ");
        let (found, _) = attributions(&copy);
        let story = Story::from_text("story.txt", copy.as_str());
        for attribution in &found {
            let parts = attribution.source.iter().chain(&attribution.cue).chain(&attribution.content);
            for span in parts {
                prop_assert!(span.start < span.end && span.end <= story.text.len());
                prop_assert!(story.text.get(span.start..span.end).is_some());
            }
            for list in [&attribution.cue, &attribution.content] {
                prop_assert!(list.windows(2).all(|pair| pair[0].end <= pair[1].start));
            }
            prop_assert!((0.0..=1.0).contains(&attribution.confidence));
            prop_assert!(attribution.within.is_none_or(|outer| outer < found.len()));
        }
    }
}
