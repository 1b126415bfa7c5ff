//! What holds of `compare` and `quotes` for any copy at all.

use std::sync::LazyLock;

use onrecord::compare::{Change, Told, drift, words_changed};
use onrecord::quote::{Transcript, Verdict, check};
use onrecord::{Audit, Auditor, Grammar, Span, Story};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::bundled("en").unwrap());

const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "[",
    "]",
    "(",
    ")",
    "…",
    "...",
    ". . .",
    ".",
    ",",
    ":",
    "—",
    "\n\n",
    "\n",
    "said",
    "Ruiz",
    "Mary Ruiz",
    "MS. RUIZ:",
    "an official",
    "sources",
    "according to",
    "the dock",
    "uh",
    "dé",
    "É",
    "İ",
    "ß",
    "😀",
    "e\u{301}",
    "\u{a0}",
    "\u{200d}",
    "we",
    "have",
    "asked",
    "Größe",
    "it’s",
    "1,200",
    "U.S.",
];

/// Copy of quotation marks, brackets, ellipses, many-byte characters and words.
fn copy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    vec((piece, any::<bool>()), 0..60).prop_map(|pieces| {
        let spaced = pieces
            .into_iter()
            .map(|(piece, space)| if space { piece + " " } else { piece });
        spaced.collect()
    })
}

fn words() -> impl Strategy<Value = Vec<&'static str>> {
    const WORDS: &[&str] = &[
        "we", "have", "asked", "for", "the", "money", "every", "year", "since", "then", "dock",
        "Größe", "café", "not", "İzmir", "dock’s", "1,200", "climb", "crane", "and",
    ];
    vec(select(WORDS), 3..80)
}

fn is_in(text: &str, span: Span) -> bool {
    span.start < span.end && text.get(span.start..span.end) == Some(span.of(text))
}

fn spans(audit: &Audit<'_>, told: Option<Told>) -> Vec<Span> {
    match told {
        Some(Told::Attributed(at)) => audit.attributions[at].content.clone(),
        Some(Told::Bare(span)) => vec![span],
        None => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn quotations_of_any_copy_are_placed_within_it_and_within_what_was_said(copy in copy(), said in copy()) {
        let story = Story::from_text("story.txt", copy.as_str());
        let audit = Auditor::new(&GRAMMAR).audit(&story);
        // A transcript may be the story itself.
        for said in [said.as_str(), story.text.as_str()] {
            let transcripts = [Transcript::read("said.txt", said, &GRAMMAR)];
            for checked in check(&audit, &GRAMMAR, &transcripts) {
                prop_assert!(is_in(&story.text, checked.span), "{checked:?}");
                if let Some(place) = checked.verdict.place() {
                    prop_assert!(is_in(said, place.span), "{checked:?}");
                }
                if let Verdict::Altered(_, words) = checked.verdict {
                    prop_assert!(words.iter().any(|run| run.kind != "same"), "nothing changed: {words:?}");
                    prop_assert!(words.iter().all(|run| !run.words.is_empty()));
                }
            }
        }
    }

    #[test]
    fn changes_of_any_two_versions_are_placed_within_them(old in copy(), new in copy()) {
        let (old, new) = (Story::from_text("old.txt", old), Story::from_text("new.txt", new));
        let auditor = Auditor::new(&GRAMMAR);
        let (before, after) = (auditor.audit(&old), auditor.audit(&new));
        for Change { turns, before: was, after: is, wording } in drift(&before, &after, &GRAMMAR).changes {
            prop_assert!(!turns.is_empty() && (was.is_some() || is.is_some()));
            prop_assert!(spans(&before, was).into_iter().all(|span| is_in(&old.text, span)));
            prop_assert!(spans(&after, is).into_iter().all(|span| is_in(&new.text, span)));
            if let Some((was, is)) = wording {
                prop_assert!(words_changed(&was, &is).iter().any(|run| run.kind != "same"), "{was} / {is}");
            }
        }
    }

    #[test]
    fn a_story_is_no_change_of_itself(copy in copy()) {
        let story = Story::from_text("story.txt", copy);
        let audit = Auditor::new(&GRAMMAR).audit(&story);
        prop_assert_eq!(drift(&audit, &audit, &GRAMMAR).changes, []);
    }

    #[test]
    fn what_is_quoted_word_for_word_is_verbatim(
        said in words(),
        (from, to) in any::<(Index, Index)>(),
        ellipsis in proptest::option::of(any::<Index>()),
    ) {
        let (from, to) = (from.index(said.len() - 2), to.index(said.len()));
        let to = to.max(from + 3);
        let mut quoted = said[from..to].to_vec();
        // Any one word may be left out in the middle.
        if let Some(left_out) = ellipsis.filter(|_| quoted.len() > 4) {
            let at = 1 + left_out.index(quoted.len() - 2);
            quoted[at] = "…";
        }
        let transcript = format!("MS. RUIZ: {}.", said.join(" "));
        let story = Story::from_text(
            "story.txt",
            format!("Dock\n\nIt rained.\n\n“{},” Mary Ruiz said.\n", quoted.join(" ")),
        );
        let audit = Auditor::new(&GRAMMAR).audit(&story);
        let transcripts = [Transcript::read("said.txt", &transcript, &GRAMMAR)];
        let checked = check(&audit, &GRAMMAR, &transcripts);
        prop_assert_eq!(checked.len(), 1, "{}", story.text);
        prop_assert!(matches!(checked[0].verdict, Verdict::Verbatim(_)), "{:?}", checked[0]);
        prop_assert_eq!(checked[0].same_speaker, Some(true));
    }
}
