//! The files that are built into the program.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$((concat!("en/", $name), include_str!(concat!("../../../grammars/en/", $name)))),+]
    };
}

/// Name and text. A test holds the list against the folder.
pub const EN: &[(&str, &str)] = files![
    "adjectives.yaml",
    "adverbs.yaml",
    "common-verbs.yaml",
    "function-words.yaml",
    "grammar.yaml",
    "heads.yaml",
    "hedges.yaml",
    "institutions.yaml",
    "modifiers.yaml",
    "names.yaml",
    "nouns.yaml",
    "people.yaml",
    "places.yaml",
    "responses.yaml",
    "roles.yaml",
    "titles.yaml",
    "verbs-assertion.yaml",
    "verbs-attitude.yaml",
    "verbs-belief.yaml",
    "verbs-intention.yaml",
    "wrongdoing.yaml",
];
