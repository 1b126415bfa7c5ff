//! "the official", "the Vermont senator", "the agency": who was told of before.

use super::Resolver;
use super::draft::{Draft, sex_of};
use super::drafts::REACH;
use super::likeness::same_stem;
use crate::grammar::{Class, Classes, HeadKind};
use crate::source::Category;
use crate::source::mention::{Core, Determiner, Phrase};
use crate::source::names::{Bearer, NameKind};

impl Resolver<'_, '_> {
    /// The source that a definite phrase takes up again.
    pub(super) fn definite(&mut self, phrase: &Phrase) -> Option<usize> {
        let (Core::Noun(noun, _) | Core::Other(noun)) = phrase.about else {
            return None;
        };
        if self.is_one_of_several(phrase, noun) {
            return self.counted_before(phrase.range.start);
        }
        let known = self.best_draft(phrase, noun);
        let bearer = self.best_bearer(phrase, noun);
        match (known, bearer) {
            (Some((draft, score)), Some((bearer, other))) => Some(if other > score {
                self.bearer(bearer)
            } else {
                draft
            }),
            (Some((draft, _)), None) => Some(draft),
            (None, Some((bearer, _))) => Some(self.bearer(bearer)),
            (None, None) => self
                .only_spokesperson(phrase)
                .or_else(|| self.by_epithet(phrase)),
        }
    }

    /// "the third", "the other": one of those who were counted.
    fn is_one_of_several(&self, phrase: &Phrase, noun: usize) -> bool {
        const ONE_OF: Classes = Classes::of(Class::Ordinal).with(Class::Quantifier);
        phrase.determiner == Determiner::Definite
            && phrase.core.len() == 1
            && !phrase.is_plural(self.ground)
            && self.ground.marked.classes(noun).any(ONE_OF)
    }

    /// The unnamed people who were counted last, not long before a token.
    fn counted_before(&self, at: usize) -> Option<usize> {
        let text = self.ground.marked.text;
        let near = |draft: &Draft| text.sentence_of(at) - text.sentence_of(draft.last) <= 3;
        let counted = self
            .drafts
            .near()
            .filter(|(_, draft)| draft.last < at && draft.heads > Some(1) && near(draft));
        counted
            .max_by_key(|(_, draft)| draft.last)
            .map(|(index, _)| index)
    }

    /// "the Council spokesperson", where one unnamed spokesperson has been heard, of a body of that sort: the
    /// article says that they are known.
    fn only_spokesperson(&self, phrase: &Phrase) -> Option<usize> {
        let is_spokesperson =
            matches!(phrase.about, Core::Noun(_, head) if head.kind == HeadKind::Spokesperson);
        if !is_spokesperson || phrase.determiner != Determiner::Definite {
            return None;
        }
        let body = phrase.affiliation.as_ref().or(phrase.owner.as_ref())?;
        let sort = self.ground.text_of(body.end - 1);
        let is_spokesperson = |draft: &Draft| draft.kind == Some(HeadKind::Spokesperson);
        let mut heard = self
            .drafts
            .near()
            .filter(|(_, draft)| is_spokesperson(draft));
        let (only, draft) = heard.next()?;
        let same_sort = draft
            .affiliation
            .as_ref()
            .is_some_and(|body| body.ends_with(sort));
        (heard.next().is_none() && same_sort).then_some(only)
    }

    /// "the company", "the billionaire": the body or person that the story is at.
    fn by_epithet(&mut self, phrase: &Phrase) -> Option<usize> {
        let bare = phrase.determiner == Determiner::Definite
            && phrase.owner.is_none()
            && !phrase.partitive
            && !phrase.is_plural(self.ground);
        let Core::Noun(noun, head) = phrase.about else {
            return None;
        };
        if !bare || phrase.range.end > noun + 1 && self.ground.text_of(noun + 1) != "," {
            return None;
        }
        match head.kind {
            HeadKind::Company if phrase.affiliation.is_none() => {
                self.body_before(phrase.range.start, noun)
            }
            HeadKind::Class | HeadKind::Professional => {
                let place = phrase.range.start;
                let last = self.last_speaker(place, 2)?;
                (self.drafts[last].category == Category::NamedPerson)
                    .then(|| self.person_before(place, sex_of(self.ground, noun)))?
            }
            HeadKind::Office => self.person_before(phrase.range.start, sex_of(self.ground, noun)),
            _ => None,
        }
    }

    /// The body named last, before a token; `noun` calls it.
    fn body_before(&mut self, at: usize, noun: usize) -> Option<usize> {
        let text = self.ground.marked.text;
        let names = self.ground.names;
        let here = text.sentence_of(at);
        let end = names.found.partition_point(|name| name.whole.start < at);
        let mut best: Option<(usize, f32)> = None;
        for name in names.found[..end].iter().rev() {
            let distance = here - text.sentence_of(name.whole.start);
            if distance > 8 {
                break;
            }
            let bearer = names.bearer_of(name);
            let weight = match bearer.kind {
                _ if self.ground.marked.is(name.range.start, Class::Channel) => continue,
                NameKind::Body => 0.0,
                NameKind::Unknown if bearer.fullest.len() == 1 => -0.7,
                _ => continue,
            };
            #[allow(clippy::cast_precision_loss)] // a few sentences
            let mut score = weight + self.prominence(name, at) - 0.4 * distance as f32;
            score += self.called_alike(noun, bearer);
            if best.is_none_or(|(_, known)| score > known) {
                best = Some((name.bearer, score));
            }
        }
        best.map(|(bearer, _)| self.bearer(bearer))
    }

    /// Southwest Airlines is "the airline"; a Beach Club is no "utility".
    fn called_alike(&self, noun: usize, bearer: &Bearer) -> f32 {
        let last = self.ground.text_of(bearer.fullest.end - 1).to_lowercase();
        let word = self.ground.text_of(noun).to_lowercase();
        let own_noun = || {
            self.ground
                .marked
                .grammar
                .heads
                .get(&last)
                .is_some_and(|head| head.kind.is_body())
        };
        if same_stem(&last, &word) {
            2.0
        } else if own_noun() {
            -1.0
        } else {
            0.0
        }
    }

    /// The best unnamed source so far.
    fn best_draft(&self, phrase: &Phrase, noun: usize) -> Option<(usize, f32)> {
        let text = self.ground.marked.text;
        let here = text.sentence_of(phrase.range.start);
        let word = self.ground.text_of(noun).to_lowercase();
        let plural = phrase.is_plural(self.ground);
        let candidates = self.drafts.near().filter_map(|(index, draft)| {
            if draft.last >= phrase.range.start {
                return None;
            }
            let distance = here.saturating_sub(text.sentence_of(draft.last));
            if distance > REACH {
                return None;
            }
            let mut score = self.noun_match(draft, &word, phrase, plural)?;
            score += self.modifier_match(draft, phrase, noun);
            if draft.former != phrase.former && phrase.former {
                score -= 1.0;
            }
            #[allow(clippy::cast_precision_loss)] // a story's sentences
            let distance = distance as f32;
            score -= (distance * 0.05).min(1.0);
            (score >= 1.8).then_some((index, score))
        });
        candidates.max_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))
    }
}
