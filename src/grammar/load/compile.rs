//! Entries in; lexicon, phrases and their index out.

use super::inflect;
use crate::grammar::entry::{
    Adjective, Body, Entry, GrammarFile, Inflect, Noun, PhraseEntry, Verb, WordList,
};
use crate::grammar::index::{Compound, Index};
use crate::grammar::pattern::{Anchor, Listing, NotationError, Pattern, Program, anchor};
use crate::grammar::phrase::Phrase;
use crate::grammar::{Class, Classes, Form, Frame, Frames, GrammarError, Lexicon, WordEntry};
use crate::text::{self, Kind, Token};

#[derive(Default)]
pub struct Compiled {
    pub lexicon: Lexicon,
    pub phrases: Vec<Phrase>,
    pub compounds: Vec<Compound>,
    pub index: Index,
}

pub fn compile(
    entries: &[Entry],
    files: &[GrammarFile],
    errors: &mut Vec<GrammarError>,
) -> Compiled {
    let mut compiled = Compiled::default();
    for entry in entries {
        let added = match &entry.body {
            Body::Verb(verb) => compiled.verb(verb),
            Body::Noun(noun) => compiled.noun(noun),
            Body::Adjective(adjective) => compiled.adjective(adjective),
            Body::Words(list) => compiled.words(list),
            Body::Phrase(_) => Ok(()),
        };
        errors.extend(
            added
                .err()
                .map(|missing| missing_field(entry, files, missing)),
        );
    }
    // Patterns name lemmas, so they come after the words.
    for entry in entries {
        if let Body::Phrase(phrase) = &entry.body {
            compiled.phrase(phrase, entry, files, errors);
        }
    }
    compiled.lexicon.join_cases();
    compiled.build_index(entries, files, errors);
    compiled
}

fn missing_field(entry: &Entry, files: &[GrammarFile], field: &str) -> GrammarError {
    error(
        entry,
        files,
        (entry.line, 1),
        format!("`{}` needs `{field}`", entry.id()),
    )
}

fn error(
    entry: &Entry,
    files: &[GrammarFile],
    (line, column): (usize, usize),
    message: String,
) -> GrammarError {
    GrammarError::Entry {
        file: files[entry.file].name.clone(),
        line,
        column,
        message,
    }
}

/// An `Err` is the field that is missing.
type Added = Result<(), &'static str>;

impl Compiled {
    /// Adds one word, or several that stand together.
    fn add(&mut self, written: &str, entry: WordEntry) {
        let tokens = text::words(written);
        match tokens[..] {
            [] => {}
            [token] => self.lexicon.add(&token, entry),
            // An abbreviation that is one only in its place: "Mobile, Ala., is".
            [token, stop] if stop.is(Kind::Stop) => {
                let text = written;
                self.lexicon.add(&Token { text, ..token }, entry);
            }
            _ => {
                let compound = Compound::new(&tokens, entry, &mut self.lexicon);
                self.compounds.push(compound);
            }
        }
    }

    fn verb(&mut self, verb: &Verb) -> Added {
        let entry = WordEntry {
            frames: frames(&verb.frames)?,
            kind: verb.kind,
            lemma: Some(self.lexicon.intern(&verb.id)),
            ..WordEntry::of(Classes::of(Class::CueVerb))
        };
        let mut forms = inflect::verb(&verb.id, verb.past.as_deref(), verb.participle.as_deref());
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
            forms.extend(inflect::verb(base, None, None));
        }
        self.add_forms(forms, entry);
        Ok(())
    }

    fn add_forms(&mut self, forms: Vec<(String, Form)>, entry: WordEntry) {
        for (word, form) in forms {
            let form = Some(form);
            self.add(&word, WordEntry { form, ..entry });
        }
    }

    fn noun(&mut self, noun: &Noun) -> Added {
        let entry = WordEntry {
            noun_frames: frames(&noun.frames)?,
            kind: noun.kind,
            lemma: Some(self.lexicon.intern(&noun.id)),
            ..WordEntry::of(Classes::of(Class::CueNoun))
        };
        self.add_noun(&noun.id, noun.plural.as_deref(), entry);
        if let Some(spelling) = &noun.spelling {
            self.add_noun(spelling, None, entry);
        }
        Ok(())
    }

    fn add_noun(&mut self, singular: &str, plural: Option<&str>, entry: WordEntry) {
        let plural = plural.map_or_else(|| inflect::plural(singular), str::to_owned);
        let classes = entry.classes.with(Class::Plural);
        self.add(singular, entry);
        self.add(&plural, WordEntry { classes, ..entry });
    }

    fn adjective(&mut self, adjective: &Adjective) -> Added {
        let entry = WordEntry {
            noun_frames: frames(&adjective.frames)?,
            kind: adjective.kind,
            lemma: Some(self.lexicon.intern(&adjective.id)),
            ..WordEntry::of(Classes::of(Class::CueAdjective))
        };
        for word in std::iter::once(&adjective.id).chain(&adjective.spelling) {
            self.add(word, entry);
        }
        Ok(())
    }

    fn words(&mut self, list: &WordList) -> Added {
        if list.class.0.is_empty() {
            return Err("class");
        }
        if list.words.is_empty() {
            return Err("words");
        }
        let entry = WordEntry::of(list.class.0.iter().copied().collect());
        for written in &list.words {
            let mut forms = written.split('/');
            let base = forms.next().unwrap_or_default();
            match list.inflect {
                None => self.add(written, entry),
                Some(Inflect::Noun) => {
                    let lemma = Some(self.lexicon.intern(base));
                    self.add_noun(base, forms.next(), WordEntry { lemma, ..entry });
                }
                Some(Inflect::Verb) => {
                    let lemma = Some(self.lexicon.intern(base));
                    let forms = inflect::verb(base, forms.next(), forms.next());
                    self.add_forms(forms, WordEntry { lemma, ..entry });
                }
            }
        }
        Ok(())
    }

    fn phrase(
        &mut self,
        phrase: &PhraseEntry,
        entry: &Entry,
        files: &[GrammarFile],
        errors: &mut Vec<GrammarError>,
    ) {
        for (field, missing) in [
            ("pattern", phrase.pattern.0.is_empty()),
            ("marks", phrase.marks.0.is_empty()),
        ] {
            if missing {
                errors.push(missing_field(entry, files, field));
            }
        }
        let mut programs = Vec::new();
        for text in &phrase.pattern.0 {
            let program = Pattern::parse(text).and_then(|pattern| {
                Program::new(&pattern, &mut self.lexicon)
                    .map_err(|message| NotationError { offset: 0, message })
            });
            match program {
                Ok(program) => programs.push(program),
                Err(NotationError { offset, message }) => {
                    let (line, column) = entry.place_of(text, files);
                    errors.push(error(entry, files, (line, column + offset), message));
                }
            }
        }
        self.phrases.push(Phrase {
            id: phrase.id.clone(),
            marks: phrase.marks.0.iter().copied().collect(),
            kind: phrase.kind,
            frames: phrase.frames.iter().copied().collect(),
            programs,
        });
    }

    fn build_index(
        &mut self,
        entries: &[Entry],
        files: &[GrammarFile],
        errors: &mut Vec<GrammarError>,
    ) {
        let entries = entries
            .iter()
            .filter(|entry| matches!(entry.body, Body::Phrase(_)));
        let listing = Listing::of(&self.lexicon);
        let mut anchors: Vec<(u16, u16, Anchor)> = Vec::new();
        for ((phrase, entry), number) in self.phrases.iter().zip(entries).zip(0..) {
            for (program, program_number) in phrase.programs.iter().zip(0..) {
                match anchor(program, &listing) {
                    Some(found) => anchors.push((number, program_number, found)),
                    None => errors.push(error(entry, files, (entry.line, 1), NO_ANCHOR.to_owned())),
                }
            }
        }
        self.index = Index::new(anchors, &self.compounds, &mut self.lexicon);
    }
}

const NO_ANCHOR: &str = "nothing here must be present: a pattern needs a word, <lemma> or {class} near its start that is not optional";

fn frames(given: &[Frame]) -> Result<Frames, &'static str> {
    if given.is_empty() {
        return Err("frames");
    }
    Ok(given.iter().copied().collect())
}
