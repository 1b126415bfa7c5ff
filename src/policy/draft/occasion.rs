//! Where and how an unnamed source speaks: whoever can be seen there, or wrote to somebody else, was promised nothing.

use super::Draft;
use crate::grammar::{Class, Classes, Mark};
use crate::read::Span;
use crate::source::{DisclosureKind, Knowledge, Source};
use crate::text::Kind;

impl Draft<'_> {
    /// Neither a reason nor how they know is told: nothing says that the outlet spoke with them in confidence.
    pub(super) fn is_unexplained(source: &Source) -> bool {
        source.knowledge == Knowledge::Unstated && source.disclosure.kind == DisclosureKind::None
    }

    /// "In a speech, an adviser said", "an officer told the court": not to the outlet in confidence.
    pub(super) fn speaks_in_public(&self, source: &Source, first: Span) -> bool {
        Self::is_unexplained(source) && self.is_said_with(source, first, Mark::InPublic)
    }

    /// Whether the sentence of a mention has such a phrase, outside what the source says.
    pub(super) fn is_said_with(&self, source: &Source, mention: Span, mark: Mark) -> bool {
        let text = self.marked.text;
        let sentence = &text.sentences[text.sentence_of(text.tokens_of(mention).start)];
        let span = text.span(sentence.from, sentence.to);
        let said: Vec<Span> = self
            .claims_of(|other| std::ptr::eq(other, source))
            .flat_map(|(claim, _)| claim.attribution.content.iter().copied())
            .collect();
        self.marked(mark)
            .filter(|found| span.overlaps(*found))
            .any(|found| said.iter().all(|content| !content.overlaps(found)))
    }

    /// "A staffer emailed the mayor": the writer of a message that the copy tells of, not of words to the outlet.
    pub(super) fn writes_to_somebody(&self, source: &Source, first: Span) -> bool {
        let text = self.marked.text;
        let at = text.tokens_of(first);
        let sentence = text.sentence_of(at.start);
        let starts = text.sentences[sentence].from;
        let has = |tokens: std::ops::Range<usize>, class| {
            tokens.into_iter().any(|at| self.marked.is(at, class))
        };
        let before = self.near_before(first);
        let messages = has(text.tokens_of(before), Class::PrivateDocument);
        let writes = has(
            at.end..text.sentences[sentence].to.min(at.end + 2),
            Class::MessageCue,
        );
        let leaked = sentence > 0 && {
            let last = &text.sentences[sentence - 1];
            let last = text.span(last.from, last.to);
            last.end <= text.tokens[starts].start
                && self.block_of(last) == self.block_of(first)
                && self.marked(Mark::Leaked).any(|found| last.overlaps(found))
        };
        Self::is_unexplained(source) && (messages && writes || leaked)
    }

    /// The paragraph of a place up to its sentence, and the paragraph before.
    fn near_before(&self, place: Span) -> Span {
        let text = self.marked.text;
        let sentence = &text.sentences[text.sentence_of(text.tokens_of(place).start)];
        let ends = text.tokens[sentence.from].start;
        let blocks = &self.audit.story.blocks;
        let from = self
            .block_of(place)
            .map(|at| blocks[at.saturating_sub(1)].span.start);
        Span::new(from.unwrap_or(ends).min(ends), ends)
    }

    /// "interviews with a dozen officials": what the outlet did, not one who told it something.
    pub(super) fn are_interviews(&self, first: Span) -> bool {
        let text = self.marked.text;
        let heads = &self.marked.grammar.heads;
        let mut words = text.tokens_of(first);
        let opens = words.find(|at| {
            let is_head = heads.get(text.tokens[*at].text).is_some();
            is_head || self.marked.is(*at, Class::Channel)
        });
        let goes_on = words.next().map(|at| text.tokens[at].text);
        opens.is_some_and(|at| self.marked.is(at, Class::Channel)) && goes_on == Some("with")
    }

    /// "insiders said. ¶ The Ledger interviewed more than 20": how many stands in the paragraph or the next.
    pub fn is_counted_near(&self, place: Span) -> bool {
        let block = self.block_of(place);
        self.marked(Mark::Interviewed)
            .filter(|found| found.start >= place.start)
            .any(|found| {
                self.block_of(found)
                    .zip(block)
                    .is_some_and(|(at, from)| at <= from + 1)
            })
    }

    /// "one adviser, Tom Hale": the name is in the words themselves.
    pub(super) fn tells_a_name(&self, first: Span) -> bool {
        const NO_NAMES: Classes = Classes::of(Class::Place)
            .with(Class::Month)
            .with(Class::Weekday);
        let tokens = &self.marked.text.tokens;
        let mention = self.marked.text.tokens_of(first);
        let is_name = |at: usize| {
            let named = tokens.get(at).is_some_and(|token| token.is_capitalised());
            named && !self.marked.classes(at).any(NO_NAMES)
        };
        let mut commas = mention.filter(|at| tokens[*at].is(Kind::Comma));
        commas.any(|at| is_name(at + 1) && is_name(at + 2))
    }

    /// "as a party insider": what somebody else is, told by the way.
    pub(super) fn is_said_of_another(&self, source: &Source, first: Span) -> bool {
        let text = self.marked.text;
        let at = text.tokens_of(first).start;
        let speaks = self
            .claims_of(|other| std::ptr::eq(other, source))
            .any(|(claim, _)| {
                claim
                    .attribution
                    .source
                    .is_some_and(|told| told.overlaps(first))
            });
        let opens = at.checked_sub(1).map(|before| text.tokens[before].text);
        !speaks && opens == Some("as") && self.marked.is(at, Class::Article)
    }
}
