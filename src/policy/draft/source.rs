//! What a rule asks of a source: whether its name is held back, and what the copy tells of it.

use super::{Claim, Draft};
use crate::grammar::{Class, Classes, CueKind, Head, HeadKind};
use crate::read::Span;
use crate::source::{Category, DisclosureKind, Knowledge, Source};
use crate::text::folded;

impl<'a> Draft<'a> {
    /// An anonymous source that a story uses for what it knows: an official, an aide, an insider, or whoever is said to
    /// know or asked not to be named. Not "his doctor", whom anyone can find, nor a passer-by or a class of people.
    pub fn is_held_back(&self, source: &Source) -> bool {
        let Some(&first) = source.mentions.first() else {
            return false;
        };
        let unnamed = match source.category {
            Category::Anonymous => true,
            Category::Officials | Category::Collective => self.speak_for_no_body(source, first),
            _ => false,
        };
        if !unnamed || self.is_known(source, first) {
            return false;
        }
        if source.knowledge != Knowledge::Unstated || source.disclosure.kind != DisclosureKind::None
        {
            return true;
        }
        let text = self.marked.text;
        let owned = text
            .tokens_of(first)
            .any(|at| text.tokens[at].is_possessive() || self.marked.is(at, Class::Possessive));
        let insider = self.has_head(first, HeadKind::Insider);
        let joined = self.first_with(&[first], Class::Conjunction).is_some();
        let high = source.senior && self.has_head(first, HeadKind::Class) && !joined;
        (insider || high || self.is_of_staff(first)) && (source.is_plural() || !owned)
    }

    /// "former officials": several who know what they say from a body that they left.
    fn speak_for_no_body(&self, source: &Source, first: Span) -> bool {
        let head = self
            .head_at(first)
            .map(|at| self.marked.text.span(at, at + 1));
        // "Former aides, who see him as the heir, are glad" gives no word of theirs.
        let tells = |claim: Claim<'_>| {
            let told = claim.attribution.source.zip(head);
            claim.attribution.kind == CueKind::Assertion
                && told.is_some_and(|(told, head)| told.overlaps(head))
        };
        let mut claims = self.claims_of(|other| std::ptr::eq(other, source));
        source.former
            && claims.any(|(claim, _)| tells(claim))
            && self.are_several(source)
            && self.is_of_staff(first)
    }

    /// "aide", "two officials", not "the staff".
    fn is_of_staff(&self, mention: Span) -> bool {
        const OF_STAFF: Classes = Classes::of(Class::Official)
            .with(Class::Aide)
            .with(Class::Spokesperson)
            .with(Class::Privy);
        const BODIES: Classes = Classes::of(Class::Collective).with(Class::Institution);
        let Some((head, at)) = self.head(mention).zip(self.head_at(mention)) else {
            return false;
        };
        let classes = self.marked.classes(at);
        classes.any(OF_STAFF) && (head.plural || !classes.any(BODIES))
    }

    /// The words that introduce a source; those of the claim where the story has none before.
    pub fn introduction(&self, claim: Claim<'_>, source: &Source) -> Span {
        let first = source.mentions.first().copied();
        first.unwrap_or_else(|| self.place(claim))
    }

    /// Whether a source is spoken of earlier in the paragraph of a place, or in the two before it: in an exchange each
    /// speaker comes back after the other.
    pub fn is_told_before(&self, source: &Source, place: Span) -> bool {
        const NEAR: usize = 2;
        self.is_told_within(source, place, NEAR)
    }

    /// Whether a source is spoken of earlier in the paragraph of a place, or in so many before it.
    pub(super) fn is_told_within(&self, source: &Source, place: Span, near: usize) -> bool {
        let Some(block) = self.block_of(place) else {
            return false;
        };
        source.mentions.iter().any(|&mention| {
            let told = self.block_of(mention);
            mention.end <= place.start && told.is_some_and(|told| told + near >= block)
        })
    }

    /// "The email said", after a paragraph that tells of an email.
    pub fn is_taken_up_from(&self, mention: Span, place: Span) -> bool {
        let text = self.marked.text;
        let definite = self.words(mention).to_lowercase().starts_with("the ");
        let Some((head, block)) = self.head_at(mention).zip(self.block_of(place)) else {
            return false;
        };
        let stem = |word: &str| folded::stem(&folded::fold(word));
        let noun = stem(text.tokens[head].text);
        let from = self.audit.story.blocks[block.saturating_sub(1)].span.start;
        let mut before = text.tokens_of(Span::new(from.min(place.start), place.start));
        definite && before.any(|at| stem(text.tokens[at].text) == noun)
    }

    /// Whether a reason told before for several of the same word covers a source too: "three sources, who were not
    /// authorized to speak", then "one source".
    pub fn is_covered(&self, source: &Source) -> bool {
        let noun = |source: &Source| {
            let first = *source.mentions.first()?;
            let head = self.head_at(first)?;
            let word = folded::fold(self.marked.text.tokens[head].text);
            Some((first.start, folded::stem(&word)))
        };
        let Some((place, word)) = noun(source) else {
            return false;
        };
        // Any two sources can be called "people".
        if source
            .mentions
            .first()
            .is_some_and(|first| self.has_head(*first, HeadKind::People))
        {
            return false;
        }
        let mut all = self.audit.sources.all.iter();
        all.any(|other| {
            other.disclosure.kind > DisclosureKind::Unexplained
                && self.are_several(other)
                && noun(other).is_some_and(|(before, same)| before < place && same == word)
        })
    }

    /// Nothing is told but that there is a source: "a source", "several people".
    pub fn is_bare(&self, source: &Source) -> bool {
        const SAYS_NOTHING: Classes = Classes::of(Class::Article)
            .with(Class::Cardinal)
            .with(Class::Quantifier)
            .with(Class::Demonstrative);
        let heads = &self.marked.grammar.heads;
        let text = self.marked.text;
        let vague = |head: Head| matches!(head.kind, HeadKind::Insider | HeadKind::People);
        let is_head = |at: usize| heads.get(text.tokens[at].text).is_some_and(vague);
        let mut words = source.mentions.first().map(|first| text.tokens_of(*first));
        source.knowledge == Knowledge::Unstated
            && words.as_mut().is_some_and(|words| {
                words.clone().any(is_head)
                    && !words
                        .clone()
                        .any(|at| self.marked.is(at, Class::IndefinitePronoun))
                    && words.all(|at| is_head(at) || self.marked.classes(at).any(SAYS_NOTHING))
            })
    }

    /// More than one person, as the copy tells it: "two people", "those close to him".
    pub fn are_several(&self, source: &Source) -> bool {
        let first = source.mentions.first();
        let those = first.is_some_and(|first| {
            let mut tokens = self.marked.text.tokens_of(*first);
            tokens
                .next()
                .is_some_and(|at| self.marked.is(at, Class::Plural))
        });
        source.is_plural() || those
    }

    /// Whether a named person speaks in the same paragraph after a claim, or in the next two.
    pub fn is_named_after(&self, claim: Claim<'_>) -> bool {
        const NEXT: usize = 2;
        let span = claim.attribution.span();
        let block = self.block_of(span);
        self.claims_of(|source| source.category == Category::NamedPerson)
            .any(|(other, _)| {
                let after = other.attribution.span();
                let near = self.block_of(after).zip(block);
                after.start >= span.start
                    && near.is_some_and(|(other, block)| other <= block + NEXT)
            })
    }
}
