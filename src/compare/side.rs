//! One version in: its claims, each with what alignment and comparison look at, and what it says without a source.

use super::change::{Told, plain};
use crate::audit::Audit;
use crate::grammar::Marked;
use crate::read::Span;
use crate::source::{Category, Source};
use crate::strength::{Band, Said};
use crate::text::{Kind, Text};

pub struct Side<'a> {
    audit: &'a Audit<'a>,
    /// In the order of the text.
    pub claims: Vec<Claim<'a>>,
    /// Sentences in which nothing is attributed.
    bare: Vec<(Span, Said)>,
}

/// A claim of fact that the copy attributes.
pub struct Claim<'a> {
    /// Index into the audit's attributions.
    pub attribution: usize,
    pub said: Said,
    /// Without what editors change freely.
    pub words: String,
    /// What of it stands in quotation marks; empty when nothing does.
    pub quoted: String,
    pub source: Option<&'a Source>,
    pub band: Option<Band>,
}

impl<'a> Side<'a> {
    pub fn new(audit: &'a Audit<'a>, marked: &Marked<'_>) -> Self {
        let attributions = audit.attributions.iter().enumerate();
        let claims = attributions
            .filter(|(_, found)| found.is_assertion())
            .map(|(at, found)| Claim {
                attribution: at,
                said: Said::of(marked, &found.content),
                words: plain(&in_full(marked.text, &found.content)),
                quoted: plain(&quoted(marked.text, &found.content)),
                source: source(audit, at),
                band: audit.strengths[at].as_ref().map(|graded| graded.band),
            })
            .collect();
        Self {
            audit,
            claims,
            bare: bare(audit, marked),
        }
    }

    pub fn start(&self, claim: usize) -> usize {
        let attribution = self.claims[claim].attribution;
        self.audit.attributions[attribution].span().start
    }

    pub fn told(&self, claim: usize) -> Told {
        Told::Attributed(self.claims[claim].attribution)
    }

    /// Where it says so without a source; nowhere when it has a source for it elsewhere.
    pub fn tells_bare(&self, said: &Said) -> Option<Told> {
        if self.claims.iter().any(|claim| claim.said.holds(said)) {
            return None;
        }
        let mut bare = self.bare.iter();
        let found = bare.find(|(_, sentence)| sentence.holds(said));
        found.map(|&(span, _)| Told::Bare(span))
    }
}

impl Claim<'_> {
    /// The last word of the name of a source that has one, so that nobody unnamed is taken for another.
    pub fn speaker(&self) -> Option<String> {
        let source = self.source.filter(|source| {
            matches!(
                source.category,
                Category::NamedPerson | Category::Organization | Category::Publication
            )
        });
        let last = source?.name.split_whitespace().next_back();
        last.map(str::to_lowercase)
    }
}

fn source<'a>(audit: &'a Audit<'_>, attribution: usize) -> Option<&'a Source> {
    let source = &audit.sources.all[audit.sources.of[attribution]?];
    (!matches!(source.category, Category::None | Category::Hearsay)).then_some(source)
}

fn bare(audit: &Audit<'_>, marked: &Marked<'_>) -> Vec<(Span, Said)> {
    let mut attributed: Vec<Span> = audit
        .attributions
        .iter()
        .flat_map(|found| found.content.iter().copied())
        .collect();
    attributed.sort_unstable();
    let text = marked.text;
    let sentences = text
        .sentences
        .iter()
        .map(|sentence| text.span(sentence.from, sentence.to));
    sentences
        .filter(|sentence| !attributed.iter().any(|span| span.overlaps(*sentence)))
        .map(|sentence| (sentence, Said::of(marked, &[sentence])))
        .collect()
}

fn in_full(text: &Text<'_>, content: &[Span]) -> String {
    let tokens = content.iter().flat_map(|span| text.tokens_of(*span));
    joined(text, tokens)
}

fn quoted(text: &Text<'_>, content: &[Span]) -> String {
    let tokens = content.iter().flat_map(|span| text.tokens_of(*span));
    joined(
        text,
        tokens.filter(|&at| {
            let kind = text.tokens[at].kind;
            text.quotation_of(at).is_some() && !matches!(kind, Kind::OpenQuote | Kind::CloseQuote)
        }),
    )
}

/// The tokens as they are spaced, without markup; where some between two are left out, there is a space.
fn joined(text: &Text<'_>, tokens: impl Iterator<Item = usize>) -> String {
    let mut line = String::new();
    let mut next = None;
    for at in tokens {
        let token = &text.tokens[at];
        if !line.is_empty() && (token.spaced || next != Some(at)) {
            line.push(' ');
        }
        line.push_str(token.text);
        next = Some(at + 1);
    }
    line
}
