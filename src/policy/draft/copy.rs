//! What a rule asks of places in the copy: words, sentences, paragraphs, quotations.

use super::Draft;
use crate::grammar::{Class, Classes, Mark};
use crate::read::{Block, BlockKind, Span};

const QUOTATION_MARKS: [char; 4] = ['"', '“', '‘', '«'];

impl<'a> Draft<'a> {
    /// The words of a span.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(&self.audit.story.text)
    }

    /// The words of a span as a message quotes them: in one line, the end left out where they are many.
    pub fn quoted(&self, span: Span) -> String {
        const MOST: usize = 8;
        let all: Vec<&str> = self.words(span).split_whitespace().collect();
        match all.get(..MOST) {
            Some(first) if all.len() > MOST => format!("“{}…”", first.join(" ")),
            _ => format!("“{}”", all.join(" ")),
        }
    }

    /// The first of these spans' tokens with a class.
    pub fn first_with(&self, spans: &[Span], class: Class) -> Option<Span> {
        let mut tokens = spans
            .iter()
            .flat_map(|span| self.marked.text.tokens_of(*span));
        let at = tokens.find(|&at| self.marked.is(at, class))?;
        Some(self.marked.text.span(at, at + 1))
    }

    /// Whether words of a claim are what it tells that others said: "a source said that aides called it foolish", not "I
    /// think it foolish".
    pub fn is_of_somebody_else(&self, content: &[Span], words: Span) -> bool {
        const SUBJECT: usize = 2;
        let text = self.marked.text;
        let at = text.tokens_of(words).start;
        let sentence = text.sentences[text.sentence_of(at)].from;
        let said = content.iter().find(|part| part.overlaps(words));
        let from = said
            .map_or(at, |part| text.tokens_of(*part).start)
            .max(sentence);
        // "The plan" is nobody's word.
        let noun = Classes::of(Class::Article)
            .with(Class::Possessive)
            .with(Class::Demonstrative)
            .with(Class::Adjective);
        let is_noun = |at: usize| at > from && self.marked.classes(at - 1).any(noun);
        let cue = (from..at)
            .rev()
            .find(|&at| self.marked.is(at, Class::CueVerb) && !is_noun(at));
        cue.is_some_and(|cue| {
            let mut subject = cue.saturating_sub(SUBJECT).max(from)..cue;
            !subject.any(|at| self.marked.is(at, Class::FirstPerson))
        })
    }

    /// The spans of phrases with a mark.
    pub fn marked(&self, mark: Mark) -> impl Iterator<Item = Span> {
        let found = self.marked.phrases_with(mark);
        found.map(|phrase| {
            let tokens = self.marked.marked_by(phrase);
            self.marked.text.span(tokens.start, tokens.end)
        })
    }

    /// The first paragraph of the body.
    pub fn lead(&self) -> Option<Block> {
        let blocks = &self.audit.story.blocks;
        blocks
            .iter()
            .find(|block| block.kind == BlockKind::Body)
            .copied()
    }

    /// The block that holds a place.
    pub fn block_of(&self, span: Span) -> Option<usize> {
        let blocks = &self.audit.story.blocks;
        blocks
            .iter()
            .position(|block| block.span.start <= span.start && span.start < block.span.end)
    }

    /// Whether a name stands in the spans, or somebody is pointed to: "he", "her".
    pub fn names_somebody(&self, spans: &[Span]) -> bool {
        let mut tokens = spans
            .iter()
            .flat_map(|span| self.marked.text.tokens_of(*span));
        tokens.any(|at| {
            let inside = self.marked.text.sentences[self.marked.text.sentence_of(at)].from < at;
            let token = &self.marked.text.tokens[at];
            let name = token.is_capitalised() && inside && !self.marked.is(at, Class::FirstPerson);
            let sex = Classes::of(Class::Male).with(Class::Female);
            name || self.marked.classes(at).any(sex) && self.marked.is(at, Class::SubjectPronoun)
        })
    }

    /// How many sentences a span holds.
    pub fn sentences_in(&self, span: Span) -> usize {
        let mut tokens = self
            .marked
            .text
            .tokens_of(span)
            .map(|at| self.marked.text.sentence_of(at));
        let Some(first) = tokens.next() else {
            return 0;
        };
        tokens.next_back().unwrap_or(first) - first + 1
    }

    /// Quotations of the body that are sentences of their own, not words picked out.
    pub fn whole_quotations(&self) -> impl Iterator<Item = Span> {
        const FEWEST: usize = 6;
        let text = self.marked.text;
        let outer = text
            .quotations
            .iter()
            .filter(|quotation| quotation.within.is_none());
        outer
            .filter(|quotation| quotation.close.is_some() && quotation.tokens().len() > FEWEST)
            .map(|quotation| text.span(quotation.tokens().start, quotation.tokens().end))
            .filter(|span| {
                let block = self
                    .block_of(*span)
                    .map(|block| self.audit.story.blocks[block]);
                block.is_some_and(|block| block.kind == BlockKind::Body)
            })
    }

    /// Nothing but a space and signs between two places of one paragraph.
    pub fn are_adjacent(&self, from: usize, to: usize) -> bool {
        let between = self.words(Span::new(from, to));
        !between.contains('\n') && !between.contains(char::is_alphanumeric)
    }

    /// Whether a phrase with this mark stands in the sentence of a place.
    pub fn sentence_has(&self, place: Span, mark: Mark) -> bool {
        let text = self.marked.text;
        let Some(sentence) = text
            .sentences
            .get(text.sentence_of(text.tokens_of(place).start))
        else {
            return false;
        };
        let span = text.span(sentence.from, sentence.to);
        self.marked(mark).any(|found| span.overlaps(found))
    }

    /// Whether a mark belongs to a web page's markup that was left in the copy: `lang="en"`, `"><tweet/>`.
    pub fn is_markup(&self, mark: Span) -> bool {
        let text = &self.audit.story.text;
        let before = text[..mark.start].trim_end().chars().next_back();
        let after = text[mark.end..].trim_start().chars().next();
        matches!(before, Some('=' | '>')) || matches!(after, Some('<' | '>'))
    }

    /// Whether a mark opens a paragraph and its neighbor begins with one too: a speech or an excerpt.
    pub fn is_one_of_quoted_paragraphs(&self, mark: Span) -> bool {
        let blocks = &self.audit.story.blocks;
        let Some(block) = self.block_of(mark) else {
            return false;
        };
        let quoted = |block: &Block| self.words(block.span).starts_with(QUOTATION_MARKS);
        let near = [block.checked_sub(1), Some(block + 1)];
        let mut near = near.into_iter().flatten().filter_map(|at| blocks.get(at));
        blocks[block].span.start == mark.start && near.any(quoted)
    }

    /// Whether the paragraph after a place shows an account: "(@harborwatch)".
    pub fn is_followed_by_a_handle(&self, place: Span) -> bool {
        let blocks = &self.audit.story.blocks;
        let next = self.block_of(place).and_then(|at| blocks.get(at + 1));
        next.is_some_and(|block| {
            let words = self.words(block.span);
            words
                .match_indices('@')
                .any(|(at, _)| words[at + 1..].starts_with(char::is_alphanumeric))
        })
    }

    /// Whether a mark has its partner after all: one mark too many stands after it in the paragraph, or the next one, which
    /// opens none, ends with it, as where the speaker stands under a quotation set apart or lines are broken by hand.
    pub fn is_closed_after_all(&self, mark: Span) -> bool {
        const FARTHEST: usize = 4;
        let blocks = &self.audit.story.blocks;
        let Some(at) = self.block_of(mark) else {
            return false;
        };
        let rest = &self.words(blocks[at].span)[mark.end - blocks[at].span.start..];
        let opens = self.words(mark);
        let closes = opens.replace('“', "”");
        let count = |sign: &str| rest.matches(sign).count();
        // Two apostrophes for a mark, with the full stop between them.
        let parted = opens == "''" && rest.contains("'.'");
        let paired = if opens == closes {
            count(opens) % 2 == 1
        } else {
            count(&closes) > count(opens)
        };
        let mut later = blocks.iter().skip(at + 1).take(FARTHEST);
        let next = later.find_map(|block| {
            let words = self.words(block.span);
            match (words.find(&closes), words.starts_with(QUOTATION_MARKS)) {
                (_, true) => Some(false),
                (Some(_), _) if opens == closes => Some(words.trim_end().ends_with(&closes)),
                (Some(found), _) => Some(words.find(opens).is_none_or(|open| open > found)),
                (None, _) => None,
            }
        });
        paired || parted || blocks[at].span.start == mark.start && next == Some(true)
    }
}
