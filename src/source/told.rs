//! [`Sources`] in; the same with what the story tells of them beside their names: how they know, why they are not
//! named, how their words reached the outlet, how it came by a document.

use super::{Category, Channel, DisclosureKind, Knowledge, Sources};
use crate::attribution::Attribution;
use crate::grammar::{Class, Head, Mark, Marked, PhraseMatch};
use crate::read::Span;
use std::ops::Range;

/// How many tokens may stand between a source's words and a phrase that belongs to them: ", who".
const NEAR: usize = 2;
/// How many sentences after a source its reason may stand.
const REACH: usize = 3;

const KNOWLEDGE: [(Mark, Knowledge); 4] = [
    (Mark::Witness, Knowledge::Witness),
    (Mark::Direct, Knowledge::Direct),
    (Mark::Briefed, Knowledge::Briefed),
    (Mark::Familiar, Knowledge::Familiar),
];

const DISCLOSURE: [(Mark, DisclosureKind); 3] = [
    (Mark::Specific, DisclosureKind::Specific),
    (Mark::Boilerplate, DisclosureKind::Boilerplate),
    (Mark::Unexplained, DisclosureKind::Unexplained),
];

const CHANNEL: [(Mark, Channel); 6] = [
    (Mark::Interview, Channel::Interview),
    (Mark::Statement, Channel::Statement),
    (Mark::Email, Channel::Email),
    (Mark::SocialPost, Channel::SocialPost),
    (Mark::InDocument, Channel::Document),
    (Mark::OtherOutlet, Channel::OtherOutlet),
];

pub fn tell(marked: &Marked<'_>, attributions: &[Attribution], sources: &mut Sources) {
    let mentions = mentions(marked, sources);
    let mut telling = Telling {
        marked,
        mentions,
        sources,
    };
    for phrase in &marked.phrases {
        if let Some(knowledge) = said(&KNOWLEDGE, phrase) {
            telling.knowledge(phrase, knowledge);
        }
        if let Some(kind) = said(&DISCLOSURE, phrase) {
            telling.disclosure(phrase, kind);
        }
        if phrase.has(Mark::PartialName) {
            telling.partial_name(phrase);
        }
        if phrase.has(Mark::Seen) {
            telling.provenance(phrase);
        }
    }
    telling.channels(attributions);
}

fn said<T: Copy>(table: &[(Mark, T)], phrase: &PhraseMatch) -> Option<T> {
    let said = table.iter().find(|(mark, _)| phrase.has(*mark));
    said.map(|&(_, value)| value)
}

/// The words of a source at one place.
struct Place {
    tokens: Range<usize>,
    source: usize,
}

fn mentions(marked: &Marked<'_>, sources: &Sources) -> Vec<Place> {
    let mut mentions = Vec::new();
    for (source, known) in sources.all.iter().enumerate() {
        mentions.extend(known.mentions.iter().map(|&span| Place {
            tokens: marked.text.tokens_of(span),
            source,
        }));
    }
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
    mentions
}

struct Telling<'t, 'a> {
    marked: &'t Marked<'a>,
    /// In the order of the text.
    mentions: Vec<Place>,
    sources: &'t mut Sources,
}

impl Telling<'_, '_> {
    fn knowledge(&mut self, phrase: &PhraseMatch, knowledge: Knowledge) {
        let span = self.span(phrase);
        let Some(source) = self.spoken_of(phrase) else {
            return;
        };
        let source = &mut self.sources.all[source];
        if source.category.is_people() && knowledge.nearer_than(source.knowledge) {
            source.knowledge = knowledge;
            source.knowledge_span = Some(span);
        }
    }

    fn disclosure(&mut self, phrase: &PhraseMatch, kind: DisclosureKind) {
        let span = self.span(phrase);
        for source in self.held_back_by(phrase, kind) {
            let source = &mut self.sources.all[source];
            if kind > source.disclosure.kind {
                source.disclosure.kind = kind;
                source.disclosure.span = Some(span);
            }
            // Whoever asked not to be named is held back, whatever class of people they belong to.
            if source.category != Category::PartialName {
                source.category = Category::Anonymous;
            }
        }
    }

    /// "gave his name as Abu Omar": a name, though not one that tells who he is. "Declined to give his name" gives
    /// none.
    fn partial_name(&mut self, phrase: &PhraseMatch) {
        let last = &self.marked.text.tokens[phrase.tokens.end - 1];
        if !last.text.starts_with(char::is_uppercase) {
            return;
        }
        if let Some(source) = self.spoken_of(phrase) {
            let source = &mut self.sources.all[source];
            if source.category.may_ask_not_to_be_named() && !source.is_plural() {
                source.category = Category::PartialName;
            }
        }
    }

    fn provenance(&mut self, phrase: &PhraseMatch) {
        let span = self.span(phrase);
        if let Some(source) = self.spoken_of(phrase) {
            let source = &mut self.sources.all[source];
            if source.category == Category::Document {
                source.provenance.get_or_insert(span);
            }
        }
    }

    fn channels(&mut self, attributions: &[Attribution]) {
        let marked = self.marked;
        for (found, source) in attributions.iter().zip(&self.sources.of) {
            let Some(source) = *source else { continue };
            let source = &mut self.sources.all[source];
            if source.channel != Channel::Unstated {
                continue;
            }
            let beside = found.cue.iter().chain(&found.source);
            source.channel = beside
                .map(|&span| marked.text.tokens_of(span))
                .flat_map(|part| part.start..part.end + 1)
                .flat_map(|at| marked.phrases_at(at))
                .find_map(|phrase| said(&CHANNEL, phrase))
                .unwrap_or_default();
        }
    }

    fn span(&self, phrase: &PhraseMatch) -> Span {
        let tokens = &phrase.tokens;
        self.marked.text.span(tokens.start, tokens.end)
    }

    /// Whose words hold the phrase, or stand right before it.
    fn spoken_of(&self, phrase: &PhraseMatch) -> Option<usize> {
        let at = phrase.tokens.start;
        let sentence = self.marked.text.sentence_of(at);
        let mention = self
            .mentions_in(sentence)
            .rev()
            .find(|mention| mention.tokens.start <= at && at <= mention.tokens.end + NEAR)?;
        Some(mention.source)
    }

    /// Who is not named because of what the phrase says.
    fn held_back_by(&self, phrase: &PhraseMatch, kind: DisclosureKind) -> Vec<usize> {
        let at = phrase.tokens.start;
        let text = self.marked.text;
        if text.quotation_of(at).is_some() {
            return Vec::new();
        }
        let sentence = text.sentence_of(at);
        let before = self
            .mentions_in(sentence)
            .rev()
            .find(|mention| mention.tokens.start <= at);
        let mention = before.or_else(|| self.mentions_in(sentence).next());
        if let Some(mention) = mention {
            let held_back = self.is_unnamed(mention).then_some(mention.source);
            return held_back.into_iter().collect();
        }
        let asked = kind == DisclosureKind::Unexplained
            || self.marked.is(at, Class::Negation)
            || self.says_anonymous(sentence);
        if asked {
            self.told_of_before(sentence, text.sentences[sentence].from..at)
        } else {
            Vec::new()
        }
    }

    /// The unnamed sources of earlier sentences whom the words at the head of a sentence mean: those who were called
    /// so, wherever that was; else the last of that number; for several, where nobody is several, each of the last.
    fn told_of_before(&self, sentence: usize, words: Range<usize>) -> Vec<usize> {
        let plural = words.clone().any(|at| self.is_plural(at));
        let fits = |mention: &&Place| self.sources.all[mention.source].is_plural() == plural;
        let mut called = words.filter(|&at| self.is_people(at)).filter_map(|noun| {
            let is_called_so = |mention: &&Place| self.holds(mention, noun);
            self.unnamed_in(0..sentence).filter(is_called_so).find(fits)
        });
        if let Some(mention) = called.next() {
            return vec![mention.source];
        }
        let near = || self.unnamed_in(sentence.saturating_sub(REACH)..sentence);
        let found = near().find(fits);
        match found.or_else(|| near().next()) {
            Some(mention) if found.is_some() || !plural => vec![mention.source],
            _ => near().map(|mention| mention.source).collect(),
        }
    }

    /// The mentions of unnamed sources in some sentences, the last first.
    fn unnamed_in(&self, sentences: Range<usize>) -> impl Iterator<Item = &Place> {
        sentences
            .rev()
            .flat_map(|sentence| self.mentions_in(sentence).rev())
            .filter(|mention| self.is_unnamed(mention))
    }

    fn holds(&self, mention: &Place, noun: usize) -> bool {
        let tokens = &self.marked.text.tokens;
        let is_noun = |at: usize| tokens[at].text.eq_ignore_ascii_case(tokens[noun].text);
        mention.tokens.clone().any(is_noun)
    }

    fn is_people(&self, at: usize) -> bool {
        let head = self.head(at);
        head.is_some_and(|head| head.kind.is_people())
    }

    fn head(&self, at: usize) -> Option<Head> {
        self.marked
            .grammar
            .heads
            .get(self.marked.text.tokens[at].text)
    }

    fn mentions_in(&self, sentence: usize) -> impl DoubleEndedIterator<Item = &Place> {
        let sentence = &self.marked.text.sentences[sentence];
        let begins_before = |limit| move |mention: &Place| mention.tokens.start < limit;
        let from = self.mentions.partition_point(begins_before(sentence.from));
        let to = self.mentions.partition_point(begins_before(sentence.to));
        self.mentions[from..to].iter()
    }

    fn is_unnamed(&self, mention: &Place) -> bool {
        self.sources.all[mention.source]
            .category
            .may_ask_not_to_be_named()
    }

    fn says_anonymous(&self, sentence: usize) -> bool {
        let sentence = &self.marked.text.sentences[sentence];
        (sentence.from..sentence.to).any(|at| self.marked.marks(at).has(Mark::Unexplained))
    }

    fn is_plural(&self, at: usize) -> bool {
        let head = self.head(at);
        self.marked.is(at, Class::Plural) || head.is_some_and(|head| head.plural)
    }
}
