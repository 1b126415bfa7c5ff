//! Which mentions speak of one source.

mod called;
mod definite;
mod draft;
mod drafts;
mod holders;
mod joined;
mod likeness;
mod nouns;
mod pair;
mod pronoun;
mod relative;
mod speaker;
mod whose;

use std::cell::OnceCell;

use rustc_hash::FxHashMap as HashMap;

use super::Sources;
use super::categorize;
use super::mention::{Core, Count, Determiner, Ground, Phrase, TokenRange};
use super::names::Names;
use crate::attribution::Attribution;
use crate::grammar::{Class, Marked};
use crate::read::{BlockKind, Span};
use draft::Draft;
use drafts::{Drafts, REACH};
use holders::Holders;
use nouns::Nouns;

/// The sources with the mentions by which they speak.
pub(super) struct Resolved {
    pub sources: Sources,
    /// For each source, wherever the copy has its name.
    pub elsewhere: Vec<Vec<Span>>,
}

/// Who says what each attribution holds; each source once.
pub(super) fn resolve(marked: &Marked<'_>, attributions: &[Attribution]) -> Resolved {
    let names = Names::of(marked);
    let mut resolver = Resolver {
        ground: Ground {
            marked,
            names: &names,
        },
        attributions,
        drafts: Drafts::default(),
        by_bearer: vec![None; names.bearers.len()],
        of: vec![State::Open; attributions.len()],
        spoken: Vec::new(),
        nouns: OnceCell::new(),
        met: HashMap::default(),
        holders: OnceCell::new(),
        families: OnceCell::new(),
    };
    resolver.run();
    resolver.finish()
}

/// How far an attribution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Open,
    /// Being resolved: it stands in what it is asked for.
    Busy,
    Done(Option<usize>),
}

struct Resolver<'m, 'a> {
    ground: Ground<'m, 'a>,
    attributions: &'m [Attribution],
    drafts: Drafts,
    /// For each bearer of a name, its draft.
    by_bearer: Vec<Option<usize>>,
    of: Vec<State>,
    /// Who has spoken so far, in the order of the text: the token, and the draft.
    spoken: Vec<(usize, usize)>,
    nouns: OnceCell<Nouns<'m>>,
    /// What the words of each attribution's source were found to mean: "an official said …, and warned …".
    met: HashMap<Span, Option<usize>>,
    holders: OnceCell<Holders>,
    /// The persons with a first name, by their surnames.
    families: OnceCell<HashMap<&'m str, Vec<usize>>>,
}

impl<'m> Resolver<'m, '_> {
    fn run(&mut self) {
        let mut order: Vec<usize> = (0..self.attributions.len()).collect();
        order.sort_by_key(|&index| self.place(index));
        for index in order {
            self.attribution(index);
        }
    }

    /// Where an attribution is read: at its source, else at its cue or content.
    fn place(&self, index: usize) -> usize {
        let found = &self.attributions[index];
        found
            .source
            .or_else(|| found.cue.first().copied())
            .map_or_else(|| found.span().start, |span| span.start)
    }

    fn attribution(&mut self, index: usize) -> Option<usize> {
        match self.of[index] {
            State::Done(source) => return source,
            State::Busy => return None,
            State::Open => self.of[index] = State::Busy,
        }
        let found = &self.attributions[index];
        let source = match found.source {
            Some(span) => {
                let range = self.ground.marked.text.tokens_of(span);
                let draft = match self.met.get(&span) {
                    Some(&met) => met,
                    None => self.source(range.clone(), Some(index)),
                };
                self.met.insert(span, draft);
                if let Some(draft) = draft {
                    let place = self
                        .spoken
                        .partition_point(|&(token, _)| token <= range.start);
                    self.spoken.insert(place, (range.start, draft));
                    self.drafts.spoke(draft, span, range.start);
                    self.drafts.sweep(self.reach(range.start));
                }
                draft
            }
            None => self.unsaid(index),
        };
        self.of[index] = State::Done(source);
        source
    }

    /// The source that some words mean.
    fn source(&mut self, range: TokenRange, attribution: Option<usize>) -> Option<usize> {
        if range.is_empty() {
            return None;
        }
        let mention = self.ground.mention(range);
        if let [phrase] = &mention.phrases[..] {
            return self.phrase(phrase, attribution);
        }
        self.several(&mention, attribution)
    }

    fn phrase(&mut self, phrase: &Phrase, attribution: Option<usize>) -> Option<usize> {
        if let Some(token) = phrase.named {
            return Some(self.named(token, phrase));
        }
        match phrase.about {
            Core::Pronoun(at) => self.pronoun(at, attribution),
            Core::Relative(at) => self.relative(at, attribution),
            Core::Name(token) => Some(self.named(token, phrase)),
            Core::Noun(..) | Core::Other(_) => Some(self.described(phrase)),
        }
    }

    /// A phrase that gives a name.
    fn named(&mut self, token: usize, phrase: &Phrase) -> usize {
        let Some(name) = self.ground.names.at(token) else {
            return self.introduce(phrase);
        };
        if name.family
            && let Some(family) = self.family(name.bearer)
        {
            return family;
        }
        let draft = self.bearer(name.bearer);
        self.drafts[draft].learn(self.ground, phrase);
        draft
    }

    /// The draft of a name's bearer.
    fn bearer(&mut self, bearer: usize) -> usize {
        if let Some(known) = self.by_bearer[bearer] {
            return known;
        }
        let draft = self.drafts.push(Draft::of_bearer(self.ground, bearer));
        self.by_bearer[bearer] = Some(draft);
        draft
    }

    /// A phrase without a name: someone known, or a new source.
    fn described(&mut self, phrase: &Phrase) -> usize {
        let known = match phrase.determiner {
            _ if phrase.fresh => None,
            Determiner::Definite | Determiner::Possessive => self.definite(phrase),
            Determiner::Bare if phrase.count == Count::None || phrase.partitive => {
                self.definite(phrase)
            }
            Determiner::Bare | Determiner::Indefinite if phrase.partitive => self.definite(phrase),
            Determiner::Bare | Determiner::Indefinite => None,
        };
        let known = known
            .or_else(|| self.pair(phrase))
            .or_else(|| self.same_counsel(phrase));
        if let Some(known) = known {
            self.introduce_in_full(known, phrase);
        }
        known.unwrap_or_else(|| self.introduce(phrase))
    }

    /// What the headline says in short, the story introduces.
    fn introduce_in_full(&mut self, known: usize, phrase: &Phrase) {
        let body = |at: usize| self.block_of(at) == BlockKind::Body;
        let draft = &self.drafts[known];
        let better = draft.bearer.is_none()
            && !draft.intro.is_empty()
            && !body(draft.intro.start)
            && body(phrase.range.start)
            && phrase.range.len() > draft.intro.len();
        if better {
            self.drafts[known].name = self.words(&phrase.range);
            self.drafts[known].intro = phrase.range.clone();
            if let Some(whose) = self.whose(phrase) {
                self.drafts[known].belongs_to(self.ground, &whose);
            }
        }
    }

    fn block_of(&self, token: usize) -> BlockKind {
        let text = self.ground.marked.text;
        text.story.blocks[text.sentences[text.sentence_of(token)].block].kind
    }

    /// A new source.
    fn introduce(&mut self, phrase: &Phrase) -> usize {
        let category = match self.another_like(phrase) {
            Some(like) => self.drafts[like].category,
            None => categorize::phrase(self.ground, phrase),
        };
        let mut draft = Draft::introduced(self.ground, phrase, category);
        if category.is_people()
            && let Some(whose) = self.whose(phrase)
        {
            draft.belongs_to(self.ground, &whose);
        }
        self.drafts.push(draft)
    }

    /// "Another said": one more of the sort of the unnamed source that was heard last.
    fn another_like(&self, phrase: &Phrase) -> Option<usize> {
        let alone = phrase.range.len() == 1 && phrase.determiner == Determiner::Bare;
        let another = alone && self.ground.marked.is(phrase.range.start, Class::Quantifier);
        let singular = another && !phrase.is_plural(self.ground);
        let place = phrase.range.start;
        let heard = (self.spoken.iter().rev()).find(|&&(at, _)| at < place && singular)?;
        let unnamed = self.drafts[heard.1].category.may_ask_not_to_be_named();
        unnamed.then_some(heard.1)
    }

    fn words(&self, range: &TokenRange) -> String {
        let text = self.ground.marked.text;
        text.span(range.start, range.end)
            .of(&text.story.text)
            .to_owned()
    }

    /// Wherever the copy names each bearer, in the order of the text.
    fn named_mentions(&self) -> Vec<Vec<Span>> {
        let names = self.ground.names;
        let mut mentions = vec![Vec::new(); names.bearers.len()];
        for name in names.found.iter().filter(|name| !name.family) {
            let span = self
                .ground
                .marked
                .text
                .span(name.whole.start, name.whole.end);
            mentions[name.bearer].push(span);
        }
        mentions
    }

    fn finish(self) -> Resolved {
        let mut sources = Sources::default();
        let mut used = vec![false; self.drafts.len()];
        for state in &self.of {
            if let State::Done(Some(draft)) = *state {
                used[draft] = true;
            }
        }
        let mut order: Vec<usize> = (0..self.drafts.len())
            .filter(|&draft| used[draft])
            .collect();
        let named = self.named_mentions();
        let start = |draft: &usize| {
            let named = self.drafts[*draft]
                .bearer
                .and_then(|bearer| named[bearer].first());
            let spoken = self.drafts[*draft].first_mention(self.ground);
            named.map_or(spoken, |span| span.start.min(spoken))
        };
        order.sort_by_key(start);
        let mut elsewhere = Vec::with_capacity(order.len());
        let mut place = vec![None; self.drafts.len()];
        for (index, &draft) in order.iter().enumerate() {
            place[draft] = Some(index);
            sources.all.push(self.drafts[draft].source(self.ground));
            let bearer = self.drafts[draft].bearer;
            elsewhere.push(bearer.map_or_else(Vec::new, |bearer| named[bearer].clone()));
        }
        sources.of = self
            .of
            .iter()
            .map(|state| match state {
                State::Done(Some(draft)) => place[*draft],
                _ => None,
            })
            .collect();
        Resolved { sources, elsewhere }
    }

    /// The first token that a mention at the token `at` can look back to.
    fn reach(&self, at: usize) -> usize {
        let text = self.ground.marked.text;
        let sentence = text.sentence_of(at).saturating_sub(REACH);
        text.sentences
            .get(sentence)
            .map_or(at, |sentence| sentence.from)
    }

    /// Who spoke before a token, in the order of the text.
    fn spoken_before(&self, at: usize) -> &[(usize, usize)] {
        let to = self.spoken.partition_point(|&(place, _)| place < at);
        &self.spoken[..to]
    }

    fn is_first_person(&self, at: usize) -> bool {
        self.ground.marked.is(at, Class::FirstPerson)
    }
}
