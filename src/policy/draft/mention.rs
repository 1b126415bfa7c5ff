//! What the words say that name a source: its noun, and how many they are.

use super::Draft;
use crate::grammar::{Class, Classes, Counted, Head, HeadKind};
use crate::read::Span;
use crate::text::Kind;

/// Begins what is said beside a noun: "official with direct knowledge".
const ENDS_CORE: Classes = Classes::of(Class::Preposition)
    .with(Class::Of)
    .with(Class::To)
    .with(Class::Relative);

impl<'a> Draft<'a> {
    /// Whether the noun that a mention ends with, or the last before a relative clause, is of this kind.
    pub fn has_head(&self, mention: Span, kind: HeadKind) -> bool {
        self.head(mention).is_some_and(|head| head.kind == kind)
    }

    pub(super) fn head(&self, mention: Span) -> Option<Head> {
        let at = self.head_at(mention)?;
        self.marked
            .grammar
            .heads
            .get(self.marked.text.tokens[at].text)
    }

    /// The last of the nouns that a mention begins with: "official" of "a senior defense official with direct knowledge".
    pub(super) fn head_at(&self, mention: Span) -> Option<usize> {
        let heads = &self.marked.grammar.heads;
        let text = self.marked.text;
        let is_head = |at: &usize| heads.get(text.tokens[*at].text).is_some();
        let ends = |at: &usize| {
            let classes = self.marked.classes(*at);
            classes.any(ENDS_CORE) || text.tokens[*at].is(Kind::Comma)
        };
        let core = text.tokens_of(mention).take_while(|at| !ends(at));
        core.filter(is_head)
            .last()
            .or_else(|| text.tokens_of(mention).find(is_head))
    }

    /// The noun of "the official": one person, taken for known.
    pub fn known_person(&self, mention: Span) -> Option<&'a str> {
        let (article, noun) = self.words(mention).split_once(' ')?;
        let head = self.head(mention)?;
        let known = article.eq_ignore_ascii_case("the") && !noun.contains(' ');
        (known && !head.plural && head.kind.is_people()).then_some(noun)
    }

    /// Whether one of a noun is told of before a place: "quoted a witness", though it is nobody's source there.
    pub fn is_one_told_of(&self, noun: &str, place: Span) -> bool {
        const FARTHEST: usize = 4;
        let text = self.marked.text;
        let before = 0..text.tokens_of(place).start;
        let mut nouns = before.filter(|&at| text.tokens[at].text.eq_ignore_ascii_case(noun));
        nouns.any(|at| {
            let words = at.saturating_sub(FARTHEST)..at;
            let opens = Classes::of(Class::Article)
                .with(Class::Cardinal)
                .with(Class::NewDeterminer);
            words.rev().any(|at| {
                self.marked.classes(at).any(opens)
                    && !text.tokens[at].text.eq_ignore_ascii_case("the")
            })
        })
    }

    /// Whether a body is spoken of in the paragraph of a place before it, or in the two before: "local police".
    pub fn follows_a_body(&self, place: Span) -> bool {
        const NEAR: usize = 2;
        let text = self.marked.text;
        let blocks = &self.audit.story.blocks;
        let from = self
            .block_of(place)
            .map(|at| blocks[at.saturating_sub(NEAR)].span.start);
        let mut before = text.tokens_of(Span::new(from.unwrap_or(place.start), place.start));
        before.any(|at| {
            let head = self.marked.grammar.heads.get(text.tokens[at].text);
            head.is_some_and(|head| head.kind == HeadKind::Force)
        })
    }

    /// "she", not "one aide".
    pub fn is_pronoun(&self, mention: Span) -> bool {
        let tokens = self.marked.text.tokens_of(mention);
        tokens.len() == 1 && self.marked.is(tokens.start, Class::SubjectPronoun)
    }

    /// How many a mention says they are.
    pub fn count_in(&self, mention: Span) -> Option<u32> {
        let text = self.marked.text;
        // "two of the people": not all of them.
        if text
            .tokens_of(mention)
            .any(|at| self.marked.is(at, Class::Of))
        {
            return None;
        }
        let mut tokens = text.tokens_of(mention).map(|at| text.tokens[at].text);
        tokens.find_map(|word| {
            let number = self
                .marked
                .grammar
                .counts
                .longest(std::iter::once(word), |means| match means {
                    Counted::Number(number) => Some(number),
                    _ => None,
                });
            number
                .map(|(_, number)| number)
                .filter(|number| *number > 1)
        })
    }

    /// "a memo", "memos": not one that the reader is to know.
    pub fn begins_indefinite(&self, mention: Span) -> bool {
        let first = self.words(mention).to_lowercase();
        !first.starts_with("the ")
            && !first.starts_with("its ")
            && !first.starts_with(char::is_numeric)
    }
}
