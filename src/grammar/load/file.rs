//! A file's text in; its entries, or all that is wrong with it, out.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::split::{self, Piece};
use crate::grammar::entry::{
    Adjective, Body, Entry, GrammarFile, Noun, PhraseEntry, Section, Verb, WordList,
};
use crate::grammar::{CountList, CueKind, GrammarError, HeadList};

/// What a file may hold.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Whole {
    pub name: Option<String>,
    pub version: Option<String>,
    /// For people.
    #[serde(rename = "language")]
    _language: Option<String>,
    /// Of the entries that do not say their own.
    kind: CueKind,
    verbs: Vec<Verb>,
    nouns: Vec<Noun>,
    adjectives: Vec<Adjective>,
    words: Vec<WordList>,
    phrases: Vec<PhraseEntry>,
    /// Nouns that head unnamed sources.
    heads: Vec<HeadList>,
    /// A noun, and the titles before a name whose holder it calls.
    called: Vec<Vec<String>>,
    /// Words that count people.
    counts: Vec<CountList>,
}

pub struct Loaded {
    pub name: Option<String>,
    pub version: Option<String>,
    pub entries: Vec<Entry>,
    pub heads: Vec<HeadList>,
    pub called: Vec<Vec<String>>,
    pub counts: Vec<CountList>,
}

/// `number` is the file's place in the grammar's list.
pub fn load(file: &GrammarFile, number: usize, errors: &mut Vec<GrammarError>) -> Option<Loaded> {
    let pieces = split::split(&file.text);
    match serde_yaml::from_str::<Whole>(&file.text) {
        Ok(whole) => loaded(file, number, &pieces, whole, errors),
        Err(error) => {
            let told = errors.len();
            for piece in &pieces {
                errors.extend(error_in(file, piece));
            }
            if errors.len() == told {
                errors.push(GrammarError::yaml(&file.name, 1, &error));
            }
            None
        }
    }
}

fn loaded(
    file: &GrammarFile,
    number: usize,
    pieces: &[Piece],
    whole: Whole,
    errors: &mut Vec<GrammarError>,
) -> Option<Loaded> {
    let kind = Some(whole.kind);
    let verbs = whole.verbs.into_iter().map(|verb| Verb {
        kind: verb.kind.or(kind),
        ..verb
    });
    let nouns = whole.nouns.into_iter().map(|noun| Noun {
        kind: noun.kind.or(kind),
        ..noun
    });
    let adjectives = whole.adjectives.into_iter().map(|adjective| Adjective {
        kind: adjective.kind.or(kind),
        ..adjective
    });
    let phrases = whole.phrases.into_iter().map(|phrase| PhraseEntry {
        kind: phrase.kind.or(kind),
        ..phrase
    });
    let sections: [(Section, Vec<Body>); 5] = [
        (Section::Verbs, verbs.map(Body::Verb).collect()),
        (Section::Nouns, nouns.map(Body::Noun).collect()),
        (
            Section::Adjectives,
            adjectives.map(Body::Adjective).collect(),
        ),
        (
            Section::Words,
            whole.words.into_iter().map(Body::Words).collect(),
        ),
        (Section::Phrases, phrases.map(Body::Phrase).collect()),
    ];
    let mut entries = Vec::with_capacity(pieces.len());
    for (section, bodies) in sections {
        let pieces: Vec<_> = pieces
            .iter()
            .filter(|piece| piece.section == section)
            .collect();
        if pieces.len() != bodies.len() {
            errors.push(GrammarError::Entry {
                file: file.name.clone(),
                line: pieces.first().map_or(1, |piece| piece.line),
                column: 1,
                message: format!(
                    "expected each entry of `{}` on a line of its own, after `- `",
                    section.name()
                ),
            });
            return None;
        }
        entries.extend(bodies.into_iter().zip(pieces).map(|(body, piece)| Entry {
            file: number,
            line: piece.line,
            bytes: piece.bytes.clone(),
            body,
        }));
    }
    Some(Loaded {
        name: whole.name,
        version: whole.version,
        entries,
        heads: whole.heads,
        called: whole.called,
        counts: whole.counts,
    })
}

fn error_in(file: &GrammarFile, piece: &Piece) -> Option<GrammarError> {
    let source = split::as_mapping(&file.text[piece.bytes.clone()]);
    match piece.section {
        Section::Verbs => error_of::<Verb>(file, piece, &source),
        Section::Nouns => error_of::<Noun>(file, piece, &source),
        Section::Adjectives => error_of::<Adjective>(file, piece, &source),
        Section::Words => error_of::<WordList>(file, piece, &source),
        Section::Phrases => error_of::<PhraseEntry>(file, piece, &source),
    }
}

fn error_of<T: DeserializeOwned>(
    file: &GrammarFile,
    piece: &Piece,
    source: &str,
) -> Option<GrammarError> {
    let error = serde_yaml::from_str::<T>(source).err()?;
    Some(GrammarError::yaml(&file.name, piece.line, &error))
}
