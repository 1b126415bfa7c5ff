use super::whose::Whose;
use crate::grammar::{Class, HeadKind};
use crate::read::Span;
use crate::source::mention::{Core, Count, Ground, Phrase, TokenRange};
use crate::source::names::{NameKind, Sex};
use crate::source::{Category, Source};

/// A source as far as it is known while the story is read.
#[derive(Clone, Debug)]
pub struct Draft {
    pub name: String,
    pub category: Category,
    /// Whose name it is, where a name says so.
    pub bearer: Option<usize>,
    /// The noun that introduces it, in lower case.
    pub noun: String,
    pub kind: Option<HeadKind>,
    pub plural: bool,
    pub heads: Option<u32>,
    pub sex: Option<Sex>,
    pub former: bool,
    pub senior: bool,
    pub role: Option<String>,
    pub affiliation: Option<String>,
    /// The words that introduce it.
    pub intro: TokenRange,
    /// Where it was spoken of last.
    pub last: usize,
    /// Those of the attributions.
    pub mentions: Vec<Span>,
}

fn words(ground: Ground<'_, '_>, range: &TokenRange) -> String {
    let text = ground.marked.text;
    text.span(range.start, range.end)
        .of(&text.story.text)
        .to_owned()
}

impl Draft {
    fn empty(name: String, category: Category, intro: TokenRange) -> Self {
        Self {
            name,
            category,
            bearer: None,
            noun: String::new(),
            kind: None,
            plural: false,
            heads: None,
            sex: None,
            former: false,
            senior: false,
            role: None,
            affiliation: None,
            last: intro.start,
            intro,
            mentions: Vec::new(),
        }
    }

    pub fn of_bearer(ground: Ground<'_, '_>, bearer: usize) -> Self {
        let found = &ground.names.bearers[bearer];
        let alone = found.fullest.len() == 1;
        let category = match found.kind {
            NameKind::Person => Category::NamedPerson,
            NameKind::FirstName => Category::PartialName,
            NameKind::Body | NameKind::Place => Category::Organization,
            NameKind::Outlet => Category::Publication,
            NameKind::Unknown if alone && ground.text_of(found.fullest.start).starts_with('@') => {
                Category::PartialName
            }
            NameKind::Unknown => Category::NamedPerson,
        };
        let first = found.names.first().map_or(found.fullest.clone(), |&name| {
            ground.names.found[name].whole.clone()
        });
        let mut draft = Self::empty(words(ground, &found.fullest), category, first);
        draft.bearer = Some(bearer);
        draft.sex = found.sex;
        if matches!(category, Category::NamedPerson | Category::PartialName) {
            draft.heads = Some(1);
        }
        draft
    }

    pub fn introduced(ground: Ground<'_, '_>, phrase: &Phrase, category: Category) -> Self {
        let mut draft = Self::empty(words(ground, &phrase.range), category, phrase.range.clone());
        let noun = match phrase.about {
            Core::Noun(at, head) => {
                draft.kind = Some(head.kind);
                at
            }
            Core::Other(at) | Core::Pronoun(at) | Core::Relative(at) | Core::Name(at) => at,
        };
        draft.noun = ground.text_of(noun).to_lowercase();
        draft.sex = sex_of(ground, noun);
        draft.plural = phrase.is_plural(ground);
        draft.heads = match phrase.count {
            Count::Exactly(count) => Some(count),
            _ if draft.plural || !category.is_people() => None,
            _ => Some(1),
        };
        draft.learn(ground, phrase);
        draft
    }

    /// Gives the body or person it belongs to by the full name.
    pub fn belongs_to(&mut self, ground: Ground<'_, '_>, whose: &Whose) {
        let intro = self.intro.clone();
        if intro.start <= whose.words.start && whose.words.end <= intro.end {
            let part = |range: TokenRange| (!range.is_empty()).then(|| words(ground, &range));
            let parts = [
                part(intro.start..whose.words.start),
                Some(whose.name.clone()),
                part(whose.words.end..intro.end),
            ];
            let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
            self.name = joined.replace(" ’s", "’s").replace(" 's", "'s");
        }
        let name = whose.name.trim_end_matches("’s");
        self.affiliation = Some(name.to_owned());
    }

    pub fn joined(parts: &[Self], name: String, range: TokenRange) -> Self {
        let has = |category| parts.iter().any(|part| part.category == category);
        let counted = parts
            .iter()
            .any(|part| part.category == Category::Anonymous && part.heads.is_some());
        let ranked = [
            Category::NamedPerson,
            Category::PartialName,
            Category::Officials,
            Category::Anonymous,
            Category::Organization,
        ];
        let category = if counted && !has(Category::NamedPerson) {
            Category::Anonymous
        } else {
            ranked
                .into_iter()
                .find(|&category| has(category))
                .unwrap_or(parts[0].category)
        };
        let mut draft = Self::empty(name, category, range);
        draft.kind = parts[0].kind;
        draft.noun.clone_from(&parts[0].noun);
        draft.plural = true;
        draft.heads = parts.iter().map(|part| part.heads).sum();
        draft.affiliation = parts.iter().find_map(|part| part.affiliation.clone());
        draft.former = parts.iter().all(|part| part.former);
        draft.senior = parts.iter().any(|part| part.senior);
        draft
    }

    /// What another phrase for the same source tells.
    pub fn learn(&mut self, ground: Ground<'_, '_>, phrase: &Phrase) {
        self.former |= phrase.former;
        self.senior |= phrase.senior;
        if matches!(phrase.about, Core::Noun(_, head) if head.kind.is_body())
            && self.bearer.is_some()
        {
            // "The company that makes them, Halden Systems".
            self.category = Category::Organization;
            self.heads = None;
        }
        if self.affiliation.is_none() {
            let body = phrase.affiliation.clone().or_else(|| phrase.owner.clone());
            self.affiliation = body.map(|range| words(ground, &range));
        }
        if self.role.is_none() {
            self.role = role(ground, phrase);
        }
    }

    pub fn first_mention(&self, ground: Ground<'_, '_>) -> usize {
        let intro = ground
            .marked
            .text
            .tokens
            .get(self.intro.start)
            .map_or(0, |token| token.start);
        self.mentions
            .iter()
            .map(|span| span.start)
            .min()
            .map_or(intro, |first| first.min(intro))
    }

    pub fn source(&self, ground: Ground<'_, '_>) -> Source {
        let intro = ground.marked.text.span(self.intro.start, self.intro.end);
        let mut mentions = self.mentions.clone();
        if !mentions.iter().any(|mention| mention.overlaps(intro)) && !intro.is_empty() {
            mentions.push(intro);
        }
        mentions.sort_unstable();
        mentions.dedup();
        Source {
            name: self.name.clone(),
            category: self.category,
            role: self.role.clone(),
            affiliation: self.affiliation.clone(),
            former: self.former,
            senior: self.senior,
            heads: self.heads,
            plural: self.plural,
            mentions,
            ..Source::default()
        }
    }
}

/// The role of a named person: what stands before the name, or after it in an appositive.
fn role(ground: Ground<'_, '_>, phrase: &Phrase) -> Option<String> {
    match phrase.about {
        Core::Noun(at, _) | Core::Other(at) => Some(words(ground, &(phrase.core.start..at + 1))),
        Core::Name(token) => {
            let name = ground.names.at(token)?;
            let before = phrase.core.start..name.range.start;
            if !before.is_empty() && !ground.marked.is(before.end - 1, Class::Honorific) {
                return Some(words(ground, &before));
            }
            let after = name.whole.end;
            (after + 1 < phrase.range.end && ground.text_of(after) == ",").then(|| {
                let end = (after + 1..phrase.range.end)
                    .find(|&at| matches!(ground.text_of(at), "," | "who"))
                    .unwrap_or(phrase.range.end);
                words(ground, &(after + 1..end))
            })
        }
        _ => None,
    }
}

pub fn sex_of(ground: Ground<'_, '_>, at: usize) -> Option<Sex> {
    if ground.marked.is(at, Class::Female) {
        Some(Sex::Female)
    } else if ground.marked.is(at, Class::Male) {
        Some(Sex::Male)
    } else {
        None
    }
}

impl Draft {
    /// The reporter, who is no source of the ratio.
    pub fn writer() -> Self {
        Self::empty("the writer".to_owned(), Category::Reporter, 0..0)
    }

    /// Nobody: "reportedly", "is said to".
    pub fn hearsay(name: String, range: TokenRange) -> Self {
        Self::empty(name, Category::Hearsay, range)
    }
}
