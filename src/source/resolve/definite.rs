//! "the official", "the Vermont senator", "the agency": who was told of before.

use super::Resolver;
use super::draft::{Draft, sex_of};
use super::drafts::REACH;
use super::nouns::Nouns;
use crate::grammar::{Class, Classes, HeadKind};
use crate::source::Category;
use crate::source::mention::{Core, Determiner, Phrase};
use crate::source::names::{Bearer, Name, NameKind};
use crate::text::Kind;

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

    fn noun_match(&self, draft: &Draft, word: &str, phrase: &Phrase, plural: bool) -> Option<f32> {
        let number = draft.plural == plural || phrase.partitive;
        if !number {
            return None;
        }
        let introduces = phrase.determiner == Determiner::Bare && !phrase.partitive;
        if introduces {
            // "Aides said" again: the same class of people, named by the same words.
            let words = self.words(&draft.intro);
            let same = words.eq_ignore_ascii_case(&self.words(&phrase.range));
            return same.then_some(3.0);
        }
        if draft.noun == word || same_stem(&draft.noun, word) {
            return Some(2.5);
        }
        let anonymous = draft.category == Category::Anonymous;
        let definite = phrase.determiner == Determiner::Definite || phrase.partitive;
        if definite && anonymous && self.is_generic(phrase) {
            return Some(2.0);
        }
        let spoken =
            matches!(draft.kind, Some(HeadKind::Spokesperson)) && word.starts_with("spokes");
        if spoken {
            return Some(2.3);
        }
        let document = draft.category == Category::Document
            && matches!(phrase.about, Core::Noun(_, head) if head.kind.is_document())
            && definite;
        document.then_some(1.9)
    }

    /// "the people", "the source", "the two": nouns that take up any unnamed source.
    fn is_generic(&self, phrase: &Phrase) -> bool {
        match phrase.about {
            Core::Noun(at, head) => {
                matches!(head.kind, HeadKind::People)
                    || self.ground.marked.is(at, Class::SourceNoun)
            }
            _ => false,
        }
    }

    /// Words before the noun that the introduction has too, or has not.
    fn modifier_match(&self, draft: &Draft, phrase: &Phrase, noun: usize) -> f32 {
        let mut score = 0.0;
        for at in phrase.range.start..noun {
            let token = &self.ground.marked.text.tokens[at];
            let counts = token.is_word()
                && token.text.len() > 2
                && !self.ground.marked.is(at, Class::Article);
            if !counts
                || self.ground.marked.is(at, Class::Possessive)
                || self.ground.marked.is(at, Class::Demonstrative)
            {
                continue;
            }
            let known = draft
                .intro
                .clone()
                .any(|other| self.ground.text_of(other).eq_ignore_ascii_case(token.text));
            score += match (known, self.ground.names.at(at).is_some()) {
                (true, _) => 0.6,
                // Another body's or place's name.
                (false, true) => -1.5,
                (false, false) => -0.4,
            };
        }
        score
    }

    /// The bearer of a name whom the noun calls: by title, role, appositive, or the name's last word.
    pub(super) fn best_bearer(&self, phrase: &Phrase, noun: usize) -> Option<(usize, f32)> {
        if phrase.is_plural(self.ground) || phrase.partitive {
            return None;
        }
        let wanted = Calls::of(phrase)?;
        let marked = self.ground.marked;
        let start = phrase.range.start;
        let sex = sex_of(self.ground, noun);
        let here = marked.text.sentence_of(start);
        let mut best: Option<(usize, f32)> = None;
        let nouns = self.nouns.get_or_init(|| Nouns::of(marked));
        for at in nouns.called(noun, self.reach(start)..start) {
            let Some(name) = self.name_called(at) else {
                continue;
            };
            let bearer = self.ground.names.bearer_of(name);
            if !wanted.fits(bearer.kind) {
                continue;
            }
            if matches!((sex, bearer.sex), (Some(a), Some(b)) if a != b) {
                continue;
            }
            #[allow(clippy::cast_precision_loss)] // a story's sentences
            let distance = (here - marked.text.sentence_of(at)) as f32;
            let score = 2.2 - (distance * 0.04).min(1.2) + self.shared_modifiers(phrase, noun, at);
            if score > 1.0 && best.is_none_or(|(_, known)| score > known) {
                best = Some((name.bearer, score));
            }
        }
        best
    }

    /// Places and bodies before the noun that stand near the other use of it too.
    fn shared_modifiers(&self, phrase: &Phrase, noun: usize, other: usize) -> f32 {
        let mut score = 0.0;
        for at in phrase.range.start..noun {
            let token = &self.ground.marked.text.tokens[at];
            if !token.is_word() || token.text.len() < 3 || self.ground.marked.is(at, Class::Article)
            {
                continue;
            }
            let near = (other.saturating_sub(2)..other + 8)
                .any(|place| self.ground.text_of(place).eq_ignore_ascii_case(token.text));
            score += if near { 0.8 } else { -0.3 };
        }
        score
    }

    /// The name whose bearer the noun at a token describes.
    fn name_called(&self, at: usize) -> Option<&Name> {
        let names = self.ground.names;
        let tokens = &self.ground.marked.text.tokens;
        if let Some(name) = names.at(at) {
            // A title before a person's name, or the last word of a body's.
            let kind = names.bearer_of(name).kind;
            let title = at < name.range.start && kind != NameKind::Place;
            let last = at + 1 == name.range.end && at > name.range.start;
            let of = self.ground.text_of(at + 1) == "of" && at + 1 < name.range.end;
            let body = kind == NameKind::Body && (last || of) || kind == NameKind::Place && last;
            return (title || body).then_some(name);
        }
        let after = names.at(at + 1).or_else(|| {
            let comma = tokens
                .get(at + 1)
                .is_some_and(|token| token.is(Kind::Comma));
            names.at(at + 2).filter(|_| comma)
        });
        let person = |name: &&Name| {
            let kind = names.bearer_of(name).kind;
            kind.is_person() || kind == NameKind::Unknown
        };
        if let Some(name) = after.filter(person).filter(|name| !name.possessive) {
            return Some(name);
        }
        self.name_before(at).or_else(|| self.name_after_of(at))
    }

    /// "Ruiz, the senior senator", "Ruiz is a senator".
    fn name_before(&self, at: usize) -> Option<&Name> {
        let names = self.ground.names;
        let tokens = &self.ground.marked.text.tokens;
        let lowest = at.saturating_sub(12);
        let opener = (lowest..at).rev().find(|&place| {
            matches!(tokens[place].kind, Kind::Comma | Kind::Dash | Kind::Stop)
                || self.ground.marked.is(place, Class::Be)
        })?;
        if tokens[opener].is(Kind::Stop) || opener == 0 {
            return None;
        }
        let mut end = opener;
        // "Ruiz, 55, a salesman"
        if end >= 2 && tokens[end - 1].is(Kind::Number) && tokens[end - 2].is(Kind::Comma) {
            end -= 2;
        }
        let name = names.at(end.checked_sub(1)?)?;
        (name.whole.end == end && !name.possessive).then_some(name)
    }

    /// "the head of Central Command, Gen. Ana Ruiz".
    fn name_after_of(&self, at: usize) -> Option<&Name> {
        let names = self.ground.names;
        let tokens = &self.ground.marked.text.tokens;
        if !matches!(self.ground.text_of(at + 1), "of" | "for" | "at") {
            return None;
        }
        let comma = (at + 2..at + 10)
            .find(|&place| tokens.get(place).is_some_and(|token| token.is(Kind::Comma)))?;
        let name = names.at(comma + 1)?;
        names.bearer_of(name).kind.is_person().then_some(name)
    }
}

/// What a noun can call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Calls {
    Person,
    Body,
}

impl Calls {
    fn of(phrase: &Phrase) -> Option<Self> {
        match phrase.about {
            Core::Noun(_, head) => match head.kind {
                HeadKind::Document
                | HeadKind::Post
                | HeadKind::Outlet
                | HeadKind::Rumor
                | HeadKind::Share
                | HeadKind::Insider
                | HeadKind::People => None,
                HeadKind::Body | HeadKind::Company | HeadKind::Government => Some(Self::Body),
                _ => Some(Self::Person),
            },
            _ => Some(Self::Person),
        }
    }

    const fn fits(self, kind: NameKind) -> bool {
        match self {
            Self::Person => matches!(
                kind,
                NameKind::Person | NameKind::FirstName | NameKind::Unknown
            ),
            Self::Body => !kind.is_person(),
        }
    }
}

/// "official" and "officials".
fn same_stem(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short)
        .is_some_and(|rest| matches!(rest, "s" | "es"))
        || matches!((a, b), ("people", "person") | ("person", "people"))
}
