//! What a story shows of its sources, gathered once, so that each claim is graded in its own time.

use std::collections::HashMap;

use super::said::Said;
use crate::attribution::{Act, Attribution};
use crate::grammar::{Class, Classes, Marked};
use crate::read::Span;
use crate::source::{Category, Source, Sources};

/// Everything in a story that a grade can rest on.
#[derive(Debug)]
pub struct Evidence<'a> {
    pub marked: &'a Marked<'a>,
    pub attributions: &'a [Attribution],
    pub sources: &'a Sources,
    /// For each attribution, the document that its own content relays.
    relayed: Vec<Option<Span>>,
    /// By the last word of the name they answer to.
    heard: HashMap<&'a str, Heard>,
    /// For each attribution.
    said: Vec<Said>,
    denies: Vec<bool>,
}

/// How one who could be accused was heard.
#[derive(Clone, Copy, Debug)]
pub struct Heard {
    pub source: usize,
    pub sought: Option<Span>,
    pub answered: Option<Span>,
}

/// A claim to be graded: the attributions that carry it.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    pub evidence: &'a Evidence<'a>,
    /// Indices; never empty.
    pub carriers: &'a [usize],
}

impl<'a> Evidence<'a> {
    pub fn new(
        marked: &'a Marked<'a>,
        attributions: &'a [Attribution],
        sources: &'a Sources,
    ) -> Self {
        let mut relayed = vec![None; attributions.len()];
        let mut heard: HashMap<&str, Heard> = HashMap::new();
        for (found, source) in attributions.iter().zip(&sources.of) {
            let Some(source) = *source else { continue };
            if let Some(holder) = found.within.filter(|_| is_document(&sources.all[source])) {
                relayed[holder] = found.source;
            }
            let Some(word) = answers_to(&sources.all[source]) else {
                continue;
            };
            let heard = heard.entry(word).or_insert(Heard {
                source,
                sought: None,
                answered: None,
            });
            match found.act {
                Act::Response => heard.sought.get_or_insert(found.span()),
                Act::Claim => heard.answered.get_or_insert(found.span()),
            };
        }
        let said = |found: &Attribution| Said::of(marked, &found.content);
        let denies = |found: &Attribution| found.cue.iter().any(|span| has_denial(marked, *span));
        Self {
            said: attributions.iter().map(said).collect(),
            denies: attributions.iter().map(denies).collect(),
            marked,
            attributions,
            sources,
            relayed,
            heard,
        }
    }

    pub fn relayed(&self, attribution: usize) -> Option<Span> {
        self.relayed[attribution]
    }

    pub fn heard(&self, name: &str) -> Option<Heard> {
        self.heard.get(name).copied()
    }

    pub(super) fn said(&self, attribution: usize) -> &Said {
        &self.said[attribution]
    }

    /// Whether its cue says that the content is not so.
    pub(super) fn denies(&self, attribution: usize) -> bool {
        self.denies[attribution]
    }

    pub fn text(&self) -> &'a str {
        &self.marked.text.story.text
    }
}

impl Evidence<'_> {
    /// Whether the story says what the source does, and not only that it is a person: "mayor", not "neighbor".
    pub fn has_role(&self, source: &Source) -> bool {
        let unnamed = source.category != Category::NamedPerson;
        let told = source.role.as_deref();
        let told = told.or(Some(source.name.as_str()).filter(|_| unnamed));
        told.unwrap_or_default().split_whitespace().any(|word| {
            let classes = self.marked.grammar.lexicon.get(word).classes;
            classes.any(ROLES) && !classes.any(NO_ROLES)
        })
    }

    /// Whether the story names a body, or a person, that the source belongs to: "the Navy", "the council", not "European" or "his".
    pub fn has_body(&self, source: &Source) -> bool {
        // "police": one word for who they are and where they belong.
        let own = |body: &&str| !body.eq_ignore_ascii_case(&source.name);
        let told = source.affiliation.as_deref().filter(own);
        told.unwrap_or_default().split_whitespace().any(|word| {
            let classes = self.marked.grammar.lexicon.get(word).classes;
            let name = word.starts_with(char::is_uppercase) && !classes.any(NO_BODIES);
            name || classes.has(Class::Institution)
        })
    }
}

const NO_BODIES: Classes = Classes::of(Class::Possessive)
    .with(Class::Nationality)
    .with(Class::Article);

const ROLES: Classes = Classes::of(Class::Role)
    .with(Class::Title)
    .with(Class::Official)
    .with(Class::Spokesperson)
    .with(Class::Aide);

const NO_ROLES: Classes = Classes::of(Class::Person).with(Class::SourceNoun);

impl<'a> Case<'a> {
    pub fn attributions(self) -> impl Iterator<Item = &'a Attribution> {
        self.carriers
            .iter()
            .map(move |&index| &self.evidence.attributions[index])
    }

    /// Who says it, each once.
    pub fn sources(self) -> impl Iterator<Item = &'a Source> {
        let of = &self.evidence.sources.of;
        self.carriers
            .iter()
            .enumerate()
            .filter(move |&(nth, &index)| {
                !self.carriers[..nth]
                    .iter()
                    .any(|&before| of[before] == of[index])
            })
            .filter_map(move |(_, &index)| of[index])
            .map(move |source| &self.evidence.sources.all[source])
    }

    pub fn all_are(self, category: Category) -> bool {
        self.sources().next().is_some() && self.sources().all(|source| source.category == category)
    }
}

fn has_denial(marked: &Marked<'_>, cue: Span) -> bool {
    let mut tokens = marked.text.tokens_of(cue);
    tokens.any(|at| marked.is(at, Class::Denial))
}

pub fn is_document(source: &Source) -> bool {
    source.category == Category::Document
}

/// The last word of the person or body for whom a source can answer.
fn answers_to(source: &Source) -> Option<&str> {
    let name = match source.category {
        Category::NamedPerson | Category::Organization => Some(source.name.as_str()),
        Category::Spokesperson | Category::Officials => source.affiliation.as_deref(),
        _ => None,
    };
    name?.split_whitespace().next_back()
}
