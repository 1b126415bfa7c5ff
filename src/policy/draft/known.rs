//! Whether a reader can tell who an unnamed source is: from the words around it, or because nothing is held back.

use super::Draft;
use crate::grammar::{Class, Classes, Mark};
use crate::read::Span;
use crate::source::{Category, Channel, Knowledge, Source};
use crate::text::Kind;

impl Draft<'_> {
    /// `first` introduces the source.
    pub(super) fn is_known(&self, source: &Source, first: Span) -> bool {
        self.is_named_next(source)
            || self.stands_beside_a_name(first)
            || self.is_headline_style(source, first)
            || self.is_taken_up(source, first)
            || self.speaks_in_a_statement(source, first)
            || self.speaks_in_public(source, first)
            || self.writes_to_somebody(source, first)
            || self.are_interviews(first)
            || self.is_said_of_another(source, first)
            || !self.are_several(source) && self.tells_a_name(first)
    }

    /// "A top adviser said so. ¶ Tom Hale told reporters": the paragraph after begins with the name of somebody new, without
    /// a title of their own, or the sentence after names them by what they are.
    pub(super) fn is_named_next(&self, source: &Source) -> bool {
        let text = self.marked.text;
        let Some(&first) = source
            .mentions
            .first()
            .filter(|_| !self.are_several(source))
        else {
            return false;
        };
        let next = text.sentence_of(text.tokens_of(first).start) + 1;
        let Some(sentence) = text.sentences.get(next) else {
            return false;
        };
        let starts = text.tokens[sentence.from].start;
        let goes_on = self.block_of(first) == self.block_of(Span::new(starts, starts + 1));
        let people = self.audit.sources.all.iter();
        people
            .filter(|other| other.category == Category::NamedPerson)
            .filter_map(|other| Some((other, *other.mentions.first()?)))
            .filter(|(other, name)| {
                name.start == starts && self.words(*name).starts_with(&other.name)
            })
            .any(|(other, _)| !goes_on || self.is_called_the_same(first, sentence.from, other))
    }

    /// "An aide said so. Tom Hale, the aide": within the paragraph, who is named must be called by the same noun.
    fn is_called_the_same(&self, first: Span, at: usize, named: &Source) -> bool {
        const NEAR: usize = 8;
        let text = self.marked.text;
        let name = named.name.split_whitespace().count();
        let mut beside = at + name..(at + name + NEAR).min(text.tokens.len());
        let noun = self.head_at(first).map(|head| text.tokens[head].text);
        text.tokens
            .get(at + name)
            .is_some_and(|sign| sign.is(Kind::Comma))
            && !beside
                .clone()
                .any(|at| self.marked.is(at, Class::NewDeterminer))
            && beside
                .any(|at| noun.is_some_and(|noun| text.tokens[at].text.eq_ignore_ascii_case(noun)))
    }

    /// "Anna Kray, an official who wants": what somebody is, right behind their name; not "at Cold Harbor, a source said".
    fn stands_beside_a_name(&self, first: Span) -> bool {
        const NO_NAMES: Classes = Classes::of(Class::Place)
            .with(Class::Month)
            .with(Class::Weekday);
        let tokens = &self.marked.text.tokens;
        let mention = self.marked.text.tokens_of(first);
        let Some([given, family, comma]) =
            mention.start.checked_sub(3).map(|at| [at, at + 1, at + 2])
        else {
            return false;
        };
        let is_named = [given, family]
            .into_iter()
            .all(|at| tokens[at].is_capitalised() && !self.marked.classes(at).any(NO_NAMES));
        let goes_on = tokens.get(mention.end).is_some_and(|next| {
            matches!(next.kind, Kind::Comma | Kind::Stop)
                || self.marked.is(mention.end, Class::Relative)
        });
        is_named
            && tokens[comma].is(Kind::Comma)
            && self.marked.is(mention.start, Class::Article)
            && goes_on
    }

    /// "Harbor official praises bridge": one person without an article, as headlines have it; the story tells who.
    fn is_headline_style(&self, source: &Source, first: Span) -> bool {
        const OPENS: Classes = Classes::of(Class::Article)
            .with(Class::Demonstrative)
            .with(Class::Possessive)
            .with(Class::Quantifier)
            .with(Class::Cardinal)
            .with(Class::Ordinal)
            .with(Class::IndefinitePronoun);
        let mut tokens = self.marked.text.tokens_of(first);
        let opened = tokens
            .next()
            .is_some_and(|at| self.marked.classes(at).any(OPENS));
        let one = self.head(first).is_some_and(|head| !head.plural);
        let told = source.knowledge != Knowledge::Unstated;
        one && !self.are_several(source) && !opened && !told
    }

    /// "the speechwriter", one person taken for known from the first: somebody whom the story tells of in other words.
    pub fn is_taken_up(&self, source: &Source, first: Span) -> bool {
        let opens = self.words(first).split_whitespace().next();
        let definite = opens.is_some_and(|word| word.eq_ignore_ascii_case("the"));
        let explained = source.knowledge != Knowledge::Unstated;
        definite && !explained && !self.are_several(source)
    }

    /// "a station representative said in a statement": whoever speaks for a body in writing holds nothing back.
    fn speaks_in_a_statement(&self, source: &Source, first: Span) -> bool {
        let stated = source.channel == Channel::Statement
            || Self::is_unexplained(source) && self.is_said_with(source, first, Mark::Statement);
        stated && self.evidence.has_body(source)
    }
}
