//! The files that are built into the program.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$((concat!("en/", $name), include_str!(concat!("../../../grammars/en/", $name)))),+]
    };
}

/// Name and text. A test holds the list against the folder.
const EN: &[(&str, &str)] = files![
    "adjectives.yaml",
    "adverbs.yaml",
    "common-verbs.yaml",
    "contest.yaml",
    "counts.yaml",
    "cue-extensions.yaml",
    "cues.yaml",
    "disclosure.yaml",
    "forbid.yaml",
    "function-words.yaml",
    "grammar.yaml",
    "heads.yaml",
    "hedge-phrases.yaml",
    "hedges.yaml",
    "institutions.yaml",
    "implied.yaml",
    "knowledge.yaml",
    "modifiers.yaml",
    "names.yaml",
    "nouns.yaml",
    "outlet-phrases.yaml",
    "people.yaml",
    "places.yaml",
    "policy.yaml",
    "provenance.yaml",
    "response-phrases.yaml",
    "responses.yaml",
    "roles.yaml",
    "titles.yaml",
    "verbs-assertion.yaml",
    "verbs-attitude.yaml",
    "verbs-belief.yaml",
    "verbs-intention.yaml",
    "wrongdoing.yaml",
];

/// The files of a bundled grammar.
pub fn bundled(name: &str) -> Option<&'static [(&'static str, &'static str)]> {
    (name == "en").then_some(EN)
}
