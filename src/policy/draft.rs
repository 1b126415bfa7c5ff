//! What rules look at: the audit of a story, and the marked words it was made from.

use crate::attribution::{Attribution, Mode};
use crate::audit::Audit;
use crate::grammar::{Class, Classes, Counted, Head, HeadKind, Mark, Marked};
use crate::read::{Block, BlockKind, Span};
use crate::source::{Category, DisclosureKind, Knowledge, Source};
use crate::strength::{Dimension, Evidence, Points};
use crate::text::{Kind, folded};

/// A story as a rule reads it.
#[derive(Debug)]
pub struct Draft<'a> {
    pub audit: &'a Audit<'a>,
    pub marked: &'a Marked<'a>,
    pub evidence: Evidence<'a>,
}

/// An assertion of the story, and who makes it.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    pub index: usize,
    pub attribution: &'a Attribution,
    pub source: Option<&'a Source>,
}

/// So sure must an attribution be that a rule speaks of it.
const SURE: f32 = 0.5;

impl<'a> Draft<'a> {
    pub fn new(audit: &'a Audit<'a>, marked: &'a Marked<'a>) -> Self {
        Self {
            audit,
            marked,
            evidence: Evidence::new(marked, &audit.attributions, &audit.sources),
        }
    }

    /// Assertions of the body that are read surely, in the order of the text. Headlines leave out who is named below.
    pub fn claims(&self) -> impl Iterator<Item = Claim<'a>> {
        let audit = self.audit;
        let all = audit.attributions.iter().enumerate();
        all.filter(|(_, found)| {
            found.is_assertion()
                && !matches!(found.block, BlockKind::Headline | BlockKind::Standfirst)
                && (found.confidence >= SURE || found.mode != Mode::Indirect)
        })
        .map(move |(index, attribution)| Claim {
            index,
            attribution,
            source: audit.sources.of[index].map(|source| &audit.sources.all[source]),
        })
    }

    /// Claims of sources whose names are held back.
    pub fn anonymous(&self) -> impl Iterator<Item = (Claim<'a>, &'a Source)> {
        self.claims_of(|source| self.is_held_back(source))
    }

    /// An anonymous source that a story uses for what it knows: an official, an aide, an insider, or whoever is said to
    /// know or asked not to be named. Not "his doctor", whom anyone can find, nor a passer-by or a class of people.
    pub fn is_held_back(&self, source: &Source) -> bool {
        const OF_STAFF: Classes = Classes::of(Class::Official)
            .with(Class::Aide)
            .with(Class::Spokesperson);
        const BODIES: Classes = Classes::of(Class::Collective).with(Class::Institution);
        let Some(&first) = source.mentions.first() else {
            return false;
        };
        if source.category != Category::Anonymous || self.is_named_next(source) {
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
        let of_staff = self.head_at(first).is_some_and(|at| {
            let classes = self.marked.classes(at);
            classes.any(OF_STAFF) && !classes.any(BODIES)
        });
        let insider = self.has_head(first, HeadKind::Insider);
        (insider || of_staff) && (source.is_plural() || !owned)
    }

    /// "A top adviser said so. Ed Brook told reporters": the sentence after, or the first of the next paragraph, begins
    /// with the name of somebody new, without a title of their own.
    fn is_named_next(&self, source: &Source) -> bool {
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
        let people = self.audit.sources.all.iter();
        people
            .filter(|other| other.category == Category::NamedPerson)
            .filter_map(|other| Some((other, *other.mentions.first()?)))
            .any(|(other, name)| name.start == starts && self.words(name).starts_with(&other.name))
    }

    pub fn claims_of(
        &self,
        wanted: impl Fn(&Source) -> bool,
    ) -> impl Iterator<Item = (Claim<'a>, &'a Source)> {
        self.claims().filter_map(move |claim| {
            let source = claim.source.filter(|source| wanted(source))?;
            Some((claim, source))
        })
    }

    /// Each source that is wanted and makes a claim, once, with the first of its claims.
    pub fn sources(
        &self,
        wanted: impl Fn(&Source) -> bool,
    ) -> impl Iterator<Item = (Claim<'a>, &'a Source)> {
        let mut seen: Vec<*const Source> = Vec::new();
        self.claims_of(wanted).filter(move |(_, source)| {
            let is_new = !seen.contains(&std::ptr::from_ref(*source));
            seen.push(*source);
            is_new
        })
    }

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

    /// Where a claim's source is told; its cue where it has none.
    pub fn place(&self, claim: Claim<'_>) -> Span {
        let cue = claim.attribution.cue.first().copied();
        claim
            .attribution
            .source
            .or(cue)
            .unwrap_or_else(|| claim.attribution.span())
    }

    /// The first of these spans' tokens with a class.
    pub fn first_with(&self, spans: &[Span], class: Class) -> Option<Span> {
        let mut tokens = spans
            .iter()
            .flat_map(|span| self.marked.text.tokens_of(*span));
        let at = tokens.find(|&at| self.marked.is(at, class))?;
        Some(self.marked.text.span(at, at + 1))
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

    /// The words that introduce a source; those of the claim where the story has none before.
    pub fn introduction(&self, claim: Claim<'_>, source: &Source) -> Span {
        let first = source.mentions.first().copied();
        first.unwrap_or_else(|| self.place(claim))
    }

    /// Whether a source is spoken of earlier in the paragraph of a place, or in the one before it.
    pub fn is_told_before(&self, source: &Source, place: Span) -> bool {
        let Some(block) = self.block_of(place) else {
            return false;
        };
        source.mentions.iter().any(|&mention| {
            let near = self.block_of(mention);
            mention.end <= place.start && near.is_some_and(|near| near + 1 >= block)
        })
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

    /// Nobody else carries the claim, and no document.
    pub fn is_alone(&self, claim: Claim<'_>) -> bool {
        let of = &self.audit.sources.of;
        let carriers = &self.audit.carriers[claim.index];
        let document = self.points(claim, Dimension::Document);
        carriers.iter().all(|&other| of[other] == of[claim.index])
            && document.is_none_or(|points| points.points == 0)
    }

    /// What a claim was given in one dimension of strength; `None` where it does not apply.
    pub fn points(&self, claim: Claim<'_>, dimension: Dimension) -> Option<&'a Points> {
        let strength = self.audit.strengths[claim.index].as_ref()?;
        strength
            .points
            .iter()
            .find(|points| points.dimension == dimension)
    }

    /// Whether the noun that a mention ends with, or the last before a relative clause, is of this kind.
    pub fn has_head(&self, mention: Span, kind: HeadKind) -> bool {
        self.head(mention).is_some_and(|head| head.kind == kind)
    }

    fn head(&self, mention: Span) -> Option<Head> {
        let at = self.head_at(mention)?;
        self.marked
            .grammar
            .heads
            .get(self.marked.text.tokens[at].text)
    }

    /// The last of the nouns that a mention begins with: "official" of "a senior defense official with direct knowledge".
    fn head_at(&self, mention: Span) -> Option<usize> {
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

    /// "a memo", "memos": not one that the reader is to know.
    pub fn begins_indefinite(&self, mention: Span) -> bool {
        let first = self.words(mention).to_lowercase();
        !first.starts_with("the ")
            && !first.starts_with("its ")
            && !first.starts_with(char::is_numeric)
    }

    /// Whether a mark belongs to a web page's markup that was left in the copy: `lang="en"`, `"><tweet/>`.
    pub fn is_markup(&self, mark: Span) -> bool {
        let text = &self.audit.story.text;
        let before = text[..mark.start].trim_end().chars().next_back();
        let after = text[mark.end..].trim_start().chars().next();
        before == Some('=') || matches!(after, Some('<' | '>'))
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
}

/// Begins what is said beside a noun: "official with direct knowledge".
const ENDS_CORE: Classes = Classes::of(Class::Preposition)
    .with(Class::Of)
    .with(Class::To)
    .with(Class::Relative);

const QUOTATION_MARKS: [char; 4] = ['"', '“', '‘', '«'];
