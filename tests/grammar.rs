//! The grammar: its files, its words, its notation.

use onrecord::Grammar;
use onrecord::grammar::{Class, Form, Frame, Mark};

fn english() -> Grammar {
    match Grammar::bundled("en") {
        Ok(grammar) => grammar,
        Err(errors) => panic!(
            "{}",
            errors
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        ),
    }
}

#[test]
fn the_bundled_grammar_loads() {
    let grammar = english();
    assert_eq!(
        (grammar.name.as_str(), grammar.version.as_str()),
        ("en", "0.1.0")
    );
}

#[test]
fn a_verb_is_known_in_all_its_forms() {
    let lexicon = english().lexicon;
    for (word, form) in [
        ("write", Form::Base),
        ("Writes", Form::Present),
        ("wrote", Form::Past),
        ("written", Form::Participle),
        ("writing", Form::Gerund),
    ] {
        let entry = lexicon.get(word);
        assert!(entry.classes.has(Class::CueVerb), "{word}");
        assert!(entry.frames.has(Frame::Quote), "{word}");
        assert_eq!(entry.form, Some(form), "{word}");
        assert_eq!(entry.lemma.map(|lemma| lexicon.lemma(lemma)), Some("write"));
    }
}

#[test]
fn a_word_listed_with_a_capital_is_known_only_with_one() {
    let lexicon = english().lexicon;
    assert!(lexicon.get("Turkey").classes.has(Class::Place));
    assert!(!lexicon.get("turkey").classes.has(Class::Place));
    assert!(lexicon.get("WHO").classes.has(Class::Institution));
    assert!(!lexicon.get("Who").classes.has(Class::Institution));
}

#[test]
fn sex_and_number_are_classes_of_the_word() {
    let lexicon = english().lexicon;
    assert!(lexicon.get("spokeswomen").classes.has(Class::Female));
    assert!(lexicon.get("spokeswomen").classes.has(Class::Plural));
    assert!(lexicon.get("Mr.").classes.has(Class::Male));
    assert!(lexicon.get("Karen").classes.has(Class::Female));
    assert!(lexicon.get("they").classes.has(Class::Plural));
}

#[test]
fn every_example_comes_out() {
    let failures = english().failing_examples();
    let shown: Vec<String> = failures
        .iter()
        .map(|failure| {
            let onrecord::grammar::ExampleFailure {
                file,
                line,
                entry,
                sentence,
                found,
                ..
            } = failure;
            format!("{file}:{line}: {entry}: {sentence} -> {found:?}")
        })
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

/// The bundled weights were fitted with these; a mark that is new stands after them all.
#[test]
fn marks_keep_the_places_that_the_weights_know_them_by() {
    let fitted = Mark::ALL.iter().take(29).map(|mark| mark.name());
    insta::assert_snapshot!(fitted.collect::<Vec<_>>().join("\n"));
}
