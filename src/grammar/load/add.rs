//! Entries of a file into the lexicon.

use super::file::{Adjective, File, Inflect, Noun, Verb, Words};
use super::inflect;
use crate::grammar::{Class, Classes, CueKind, Form, Lexicon, WordEntry};

pub fn file(file: &File, lexicon: &mut Lexicon) {
    for entry in &file.verbs {
        verb(entry, file.kind, lexicon);
    }
    for entry in &file.nouns {
        noun(entry, file.kind, lexicon);
    }
    for entry in &file.adjectives {
        adjective(entry, file.kind, lexicon);
    }
    for list in &file.words {
        words(list, lexicon);
    }
}

/// The forms of a verb, each with what it is.
fn verb_forms(base: &str, past: Option<&str>, participle: Option<&str>) -> Vec<(String, Form)> {
    let past = past.map_or_else(|| inflect::past(base), str::to_owned);
    let gerund = inflect::gerund(base, &past);
    let mut forms = vec![
        (base.to_owned(), Form::Base),
        (inflect::third_person(base), Form::Present),
        (past, Form::Past),
        (gerund, Form::Gerund),
    ];
    forms.extend(participle.map(|word| (word.to_owned(), Form::Participle)));
    forms
}

fn verb(verb: &Verb, kind: CueKind, lexicon: &mut Lexicon) {
    let lemma = lexicon.intern(&verb.id);
    let mut forms = verb_forms(&verb.id, verb.past.as_deref(), verb.participle.as_deref());
    for (word, form) in &mut forms {
        let given = match form {
            Form::Present => &verb.present,
            Form::Gerund => &verb.gerund,
            _ => &None,
        };
        if let Some(given) = given {
            word.clone_from(given);
        }
    }
    if let Some(base) = &verb.spelling {
        forms.extend(verb_forms(base, None, None));
    }
    for (word, form) in forms {
        lexicon.add(
            &word,
            WordEntry {
                classes: Classes::of(Class::CueVerb),
                frames: verb.frames.iter().copied().collect(),
                kind: Some(verb.kind.unwrap_or(kind)),
                form: Some(form),
                lemma: Some(lemma),
                ..WordEntry::default()
            },
        );
    }
}

fn noun(noun: &Noun, kind: CueKind, lexicon: &mut Lexicon) {
    let entry = WordEntry {
        classes: Classes::of(Class::CueNoun),
        noun_frames: noun.frames.iter().copied().collect(),
        kind: Some(noun.kind.unwrap_or(kind)),
        lemma: Some(lexicon.intern(&noun.id)),
        ..WordEntry::default()
    };
    for (singular, plural) in [
        (Some(&noun.id), noun.plural.as_ref()),
        (noun.spelling.as_ref(), None),
    ] {
        let Some(singular) = singular else { continue };
        let plural = plural.cloned().unwrap_or_else(|| inflect::plural(singular));
        lexicon.add(singular, entry);
        lexicon.add(&plural, with(entry, Class::Plural));
    }
}

fn adjective(adjective: &Adjective, kind: CueKind, lexicon: &mut Lexicon) {
    let entry = WordEntry {
        classes: Classes::of(Class::CueAdjective),
        noun_frames: adjective.frames.iter().copied().collect(),
        kind: Some(adjective.kind.unwrap_or(kind)),
        lemma: Some(lexicon.intern(&adjective.id)),
        ..WordEntry::default()
    };
    for word in std::iter::once(&adjective.id).chain(&adjective.spelling) {
        lexicon.add(word, entry);
    }
}

fn words(list: &Words, lexicon: &mut Lexicon) {
    let classes: Classes = list.class.iter().copied().collect();
    for written in &list.words {
        let mut parts = written.split('/');
        let base = parts.next().unwrap_or_default();
        let entry = WordEntry {
            lemma: Some(lexicon.intern(base)),
            ..WordEntry::of(classes)
        };
        match list.inflect {
            None => written.split('/').for_each(|word| lexicon.add(word, entry)),
            Some(Inflect::Noun) => {
                let plural = parts
                    .next()
                    .map_or_else(|| inflect::plural(base), str::to_owned);
                lexicon.add(base, entry);
                lexicon.add(&plural, with(entry, Class::Plural));
            }
            Some(Inflect::Verb) => {
                for (word, form) in verb_forms(base, parts.next(), parts.next()) {
                    lexicon.add(
                        &word,
                        WordEntry {
                            form: Some(form),
                            ..entry
                        },
                    );
                }
            }
        }
    }
}

fn with(entry: WordEntry, class: Class) -> WordEntry {
    WordEntry {
        classes: entry.classes.with(class),
        ..entry
    }
}
