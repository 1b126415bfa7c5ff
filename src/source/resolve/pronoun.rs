//! "he", "she", "they", "it", "I", "we": whom they mean.

use super::holders::Holders;
use super::{Resolver, draft};
use crate::grammar::{Class, Classes};
use crate::source::Category;
use crate::source::names::{Name, NameKind, Sex};

/// Weights of what speaks for an antecedent.
mod weight {
    pub const SPEAKER: f32 = 1.6;
    pub const SUBJECT: f32 = 1.0;
    pub const POSSESSIVE: f32 = -0.8;
    pub const OBLIQUE: f32 = -0.4;
    /// For each sentence between.
    pub const DISTANCE: f32 = -0.45;
    pub const UNKNOWN_SEX: f32 = -0.6;
    pub const UNKNOWN_KIND: f32 = -0.4;
    pub const SAME_QUOTE: f32 = -1.0;
}

/// How many sentences back an antecedent is looked for.
const REACH: usize = 7;

impl Resolver<'_, '_> {
    pub(super) fn pronoun(&mut self, at: usize, attribution: Option<usize>) -> Option<usize> {
        if self.is_first_person(at) {
            return self.first_person(at, attribution);
        }
        let marked = self.ground.marked;
        if marked.is(at, Class::Plural) {
            return self.plural_before(at);
        }
        let Some(sex) = draft::sex_of(self.ground, at) else {
            return self.thing_before(at);
        };
        self.person_before(at, Some(sex))
    }

    /// Inside a quotation, its speaker; outside, the writer.
    fn first_person(&mut self, at: usize, attribution: Option<usize>) -> Option<usize> {
        let marked = self.ground.marked;
        let holders = self
            .holders
            .get_or_init(|| Holders::of(marked.text, self.attributions));
        if let Some(holder) = holders.at(at, attribution)
            && let Some(speaker) = self.attribution(holder)
        {
            return Some(speaker);
        }
        if marked.text.quotation_of(at).is_some() {
            return self.last_speaker(at, 3);
        }
        Some(self.drafts.writer())
    }

    /// Who spoke last before a token, at most so many sentences ago.
    pub(super) fn last_speaker(&self, at: usize, reach: usize) -> Option<usize> {
        let text = self.ground.marked.text;
        let &(place, speaker) = self.spoken_before(at).last()?;
        (text.sentence_of(at) - text.sentence_of(place) <= reach).then_some(speaker)
    }

    pub(super) fn person_before(&mut self, at: usize, sex: Option<Sex>) -> Option<usize> {
        let by_name = self.named_before(at, sex);
        let unnamed = self.unnamed_before(at, sex);
        match (by_name, unnamed) {
            (Some((bearer, score)), Some((draft, other))) => Some(if score >= other {
                self.bearer(bearer)
            } else {
                draft
            }),
            (Some((bearer, _)), None) => Some(self.bearer(bearer)),
            (None, Some((draft, _))) => Some(draft),
            (None, None) => self.last_speaker(at, REACH),
        }
    }

    /// The best bearer of a name, and how good it is.
    fn named_before(&self, at: usize, sex: Option<Sex>) -> Option<(usize, f32)> {
        let text = self.ground.marked.text;
        let names = self.ground.names;
        let here = text.sentence_of(at);
        let end = names.found.partition_point(|name| name.whole.start < at);
        let speaker = self
            .last_speaker(at, 4)
            .and_then(|draft| self.drafts[draft].bearer);
        let mut best: Option<(usize, f32)> = None;
        for name in names.found[..end].iter().rev() {
            let distance = here - text.sentence_of(name.whole.start);
            if distance > REACH {
                break;
            }
            let bearer = names.bearer_of(name);
            let personal = bearer.kind.is_person() || bearer.kind == NameKind::Unknown;
            if !personal || differ(bearer.sex, sex) || name.family {
                continue;
            }
            let mut score = self.prominence(name, at);
            #[allow(clippy::cast_precision_loss)] // a few sentences
            let far = distance as f32;
            score += weight::DISTANCE * far;
            if bearer.sex.is_none() {
                score += weight::UNKNOWN_SEX;
            }
            if bearer.kind == NameKind::Unknown {
                score += weight::UNKNOWN_KIND;
            }
            if speaker == Some(name.bearer) {
                score += weight::SPEAKER;
            }
            if best.is_none_or(|(_, known)| score > known) {
                best = Some((name.bearer, score));
            }
        }
        best
    }

    /// How much a place in its sentence draws pronouns.
    pub(super) fn prominence(&self, name: &Name, at: usize) -> f32 {
        let marked = self.ground.marked;
        let text = marked.text;
        let mut score = 0.0;
        if name.possessive {
            score += weight::POSSESSIVE;
        } else if self.is_subject(name) {
            score += weight::SUBJECT;
        }
        if name.whole.start > 0 && marked.is(name.whole.start - 1, Class::Preposition) {
            score += weight::OBLIQUE;
        }
        let quoted = text.quotation_of(name.whole.start);
        if quoted.is_some() && quoted != text.quotation_of(at) {
            score += weight::SAME_QUOTE;
        }
        score
    }

    /// Whether a verb follows the name, at once or after an appositive.
    fn is_subject(&self, name: &Name) -> bool {
        let marked = self.ground.marked;
        let verbs = [
            Class::CueVerb,
            Class::Be,
            Class::Have,
            Class::Do,
            Class::Modal,
            Class::Verb,
        ];
        let verbs = verbs.into_iter().collect();
        let after = name.whole.end;
        if marked.classes(after).any(verbs) || self.ground.text_of(after).ends_with("ed") {
            return true;
        }
        let sentence = &marked.text.sentences[marked.text.sentence_of(name.whole.start)];
        let first = !(sentence.from..name.whole.start).any(|at| self.ground.names.at(at).is_some());
        first && name.whole.start < sentence.from + 3
    }

    /// The best unnamed source of one head.
    fn unnamed_before(&self, at: usize, sex: Option<Sex>) -> Option<(usize, f32)> {
        let text = self.ground.marked.text;
        let here = text.sentence_of(at);
        let last = self.last_speaker(at, 4);
        let candidates = self.drafts.near().filter_map(|(index, draft)| {
            let single = draft.category.is_people() && !draft.plural && draft.heads == Some(1);
            if !single || draft.last >= at || differ(draft.sex, sex) {
                return None;
            }
            let distance = here.checked_sub(text.sentence_of(draft.last))?;
            if distance > REACH {
                return None;
            }
            #[allow(clippy::cast_precision_loss)] // a few sentences
            let mut score = weight::SUBJECT + weight::DISTANCE * distance as f32;
            if draft.sex.is_none() {
                score += weight::UNKNOWN_SEX;
            }
            if last == Some(index) {
                score += weight::SPEAKER;
            }
            Some((index, score))
        });
        candidates.max_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))
    }

    /// "they": the last source of several heads; a body where there is none.
    fn plural_before(&mut self, at: usize) -> Option<usize> {
        if let Some(people) = self.people_before(at) {
            return Some(people);
        }
        let text = self.ground.marked.text;
        let here = text.sentence_of(at);
        let near = |place: usize| here - text.sentence_of(place) <= REACH;
        let before = || self.spoken_before(at).iter().rev();
        let spoken = || before().take_while(|(place, _)| near(*place));
        let plural = spoken().find(|(_, draft)| self.drafts[*draft].plural);
        let body =
            || spoken().find(|(_, draft)| self.drafts[*draft].category == Category::Organization);
        plural.or_else(body).map(|(_, draft)| *draft)
    }

    /// "As **officials** warned of a flood, which they said …": people who do something earlier in the sentence, and
    /// spoke last neither in it nor are they a source yet.
    fn people_before(&mut self, at: usize) -> Option<usize> {
        let marked = self.ground.marked;
        let text = marked.text;
        let from = text.sentences.get(text.sentence_of(at))?.from;
        if (self.spoken_before(at).last()).is_some_and(|&(place, _)| place >= from) {
            return None;
        }
        const ACTS: Classes = Classes::of(Class::CueVerb)
            .with(Class::Verb)
            .with(Class::Have)
            .with(Class::Be)
            .with(Class::Modal);
        const OPENS: Classes = Classes::of(Class::Subordinator)
            .with(Class::That)
            .with(Class::CueVerb)
            .with(Class::Preposition)
            .with(Class::Verb);
        let people = |&noun: &usize| {
            let head = marked.grammar.heads.get(self.ground.text_of(noun));
            head.is_some_and(|head| head.plural && head.kind.is_people())
                && marked.classes(noun + 1).any(ACTS)
                && text.quotation_of(noun).is_none()
        };
        let noun = (from..at).rev().find(people)?;
        let first = (from..noun)
            .rev()
            .take_while(|&before| {
                text.tokens[before].is_word() && !marked.classes(before).any(OPENS)
            })
            .last()
            .unwrap_or(noun);
        self.source(first..noun + 1, None)
    }

    /// "it": the last body or document.
    fn thing_before(&mut self, at: usize) -> Option<usize> {
        let text = self.ground.marked.text;
        let names = self.ground.names;
        let here = text.sentence_of(at);
        let near = |place: usize, reach: usize| here - text.sentence_of(place) <= reach;
        let mut spoken = self
            .spoken_before(at)
            .iter()
            .rev()
            .take_while(|(place, _)| near(*place, 3));
        let thing = spoken.find(|(_, draft)| {
            matches!(
                self.drafts[*draft].category,
                Category::Organization | Category::Document | Category::Publication
            )
        });
        if let Some(&(_, draft)) = thing {
            return Some(draft);
        }
        let end = names.found.partition_point(|name| name.whole.start < at);
        let mut before = names.found[..end]
            .iter()
            .rev()
            .take_while(|name| near(name.whole.start, 2));
        let body = before.find(|name| {
            let kind = names.bearer_of(name).kind;
            matches!(kind, NameKind::Body | NameKind::Outlet | NameKind::Place) && !name.possessive
        })?;
        Some(self.bearer(body.bearer))
    }
}

const fn differ(one: Option<Sex>, other: Option<Sex>) -> bool {
    matches!(
        (one, other),
        (Some(Sex::Female), Some(Sex::Male)) | (Some(Sex::Male), Some(Sex::Female))
    )
}
