//! Bearers of names whom a noun calls: "the senator", "the airline".

use super::Resolver;
use super::draft::sex_of;
use super::nouns::Nouns;
use crate::grammar::{Class, HeadKind};
use crate::source::mention::{Core, Phrase};
use crate::source::names::{Name, NameKind};
use crate::text::Kind;

impl Resolver<'_, '_> {
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
