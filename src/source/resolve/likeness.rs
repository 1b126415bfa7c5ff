//! How well a phrase fits somebody who was told of before.

use super::Resolver;
use super::draft::Draft;
use crate::grammar::{Class, HeadKind};
use crate::source::Category;
use crate::source::mention::{Core, Determiner, Phrase};

impl Resolver<'_, '_> {
    pub(super) fn noun_match(
        &self,
        draft: &Draft,
        word: &str,
        phrase: &Phrase,
        plural: bool,
    ) -> Option<f32> {
        let number = draft.plural == plural || phrase.partitive;
        if !number {
            return None;
        }
        let introduces = phrase.determiner == Determiner::Bare && !phrase.partitive;
        if introduces {
            // "Aides said" again: the same class of people, named by the same words.
            let words = self.words(&draft.intro);
            let same = words.eq_ignore_ascii_case(&self.words(&phrase.range));
            return same.then_some(3.0);
        }
        if draft.noun == word || same_stem(&draft.noun, word) {
            return Some(2.5);
        }
        let anonymous = draft.category == Category::Anonymous;
        let definite = phrase.determiner == Determiner::Definite || phrase.partitive;
        if definite && anonymous && self.is_generic(phrase) {
            return Some(2.0);
        }
        let spoken =
            matches!(draft.kind, Some(HeadKind::Spokesperson)) && word.starts_with("spokes");
        if spoken {
            return Some(2.3);
        }
        let document = draft.category == Category::Document
            && matches!(phrase.about, Core::Noun(_, head) if head.kind.is_document())
            && definite;
        document.then_some(1.9)
    }

    /// "the people", "the source", "the two": nouns that take up any unnamed source.
    pub(super) fn is_generic(&self, phrase: &Phrase) -> bool {
        match phrase.about {
            Core::Noun(at, head) => {
                matches!(head.kind, HeadKind::People)
                    || self.ground.marked.is(at, Class::SourceNoun)
            }
            _ => false,
        }
    }

    /// Words before the noun that the introduction has too, or has not.
    pub(super) fn modifier_match(&self, draft: &Draft, phrase: &Phrase, noun: usize) -> f32 {
        let mut score = 0.0;
        for at in phrase.range.start..noun {
            let token = &self.ground.marked.text.tokens[at];
            let counts = token.is_word()
                && token.text.len() > 2
                && !self.ground.marked.is(at, Class::Article);
            if !counts
                || self.ground.marked.is(at, Class::Possessive)
                || self.ground.marked.is(at, Class::Demonstrative)
            {
                continue;
            }
            let known = draft
                .intro
                .clone()
                .any(|other| self.ground.text_of(other).eq_ignore_ascii_case(token.text));
            score += match (known, self.ground.names.at(at).is_some()) {
                (true, _) => 0.6,
                // Another body's or place's name.
                (false, true) => -1.5,
                (false, false) => -0.4,
            };
        }
        score
    }
}

/// "official" and "officials".
pub(super) fn same_stem(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short)
        .is_some_and(|rest| matches!(rest, "s" | "es"))
        || matches!((a, b), ("people", "person") | ("person", "people"))
}
