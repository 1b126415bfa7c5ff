//! Whose an unnamed source is, in full: "a Halden spokeswoman" is one of Halden Systems, "her lawyers" are Mary Ruiz's.

use super::Resolver;
use super::draft::{Draft, sex_of};
use crate::grammar::{Class, HeadKind};
use crate::source::mention::{Core, Determiner, Phrase, TokenRange};
use crate::source::names::NameKind;

/// Words of a phrase, and what they stand for.
pub struct Whose {
    pub words: TokenRange,
    pub name: String,
}

impl Resolver<'_, '_> {
    /// The body or person that the phrase's people belong to, by the fullest name of the story; `None` where the
    /// phrase has it, or the story does not.
    pub(super) fn whose(&mut self, phrase: &Phrase) -> Option<Whose> {
        let range = phrase.owner.as_ref().or(phrase.affiliation.as_ref())?;
        let last = range.end.checked_sub(1)?;
        if self.ground.marked.is(last, Class::Possessive) {
            return self.owner_before(last);
        }
        if let Some(name) = self.ground.names.at(last) {
            let bearer = self.ground.names.bearer_of(name);
            let first = self.ground.text_of(bearer.fullest.start);
            let fuller = bearer.fullest.len() > name.range.len();
            // "the House" is not short for the White House.
            let short = match bearer.kind {
                NameKind::Place => false,
                NameKind::Body | NameKind::Outlet => self.ground.text_of(name.range.start) == first,
                _ => true,
            };
            if short && fuller {
                return Some(Whose {
                    words: name.range.clone(),
                    name: self.words(&bearer.fullest),
                });
            }
            if !fuller || name.range.len() > 1 {
                return None;
            }
        }
        let mention = self.ground.mention(range.clone());
        let [body] = &mention.phrases[..] else {
            return None;
        };
        let Core::Noun(noun, head) = body.about else {
            return None;
        };
        let (bearer, _) = head
            .kind
            .is_body()
            .then(|| self.best_bearer(body, noun))??;
        Some(Whose {
            words: range.clone(),
            name: self.words(&self.ground.names.bearers[bearer].fullest),
        })
    }

    /// "her attorneys" are "lawyers for Ms. Ruiz".
    pub(super) fn same_counsel(&mut self, phrase: &Phrase) -> Option<usize> {
        let counsel = matches!(phrase.about, Core::Noun(_, head) if head.kind == HeadKind::Counsel);
        if !counsel || phrase.determiner != Determiner::Possessive {
            return None;
        }
        let whose = self.whose(phrase)?;
        let client = whose.name.trim_end_matches("’s");
        let plural = phrase.is_plural(self.ground);
        let same = |draft: &Draft| {
            draft.kind == Some(HeadKind::Counsel)
                && draft.plural == plural
                && draft.affiliation.as_deref() == Some(client)
        };
        let mut heard = self.drafts.near().filter(|(_, draft)| same(draft));
        heard.next().map(|(index, _)| index)
    }

    /// "her": the person's.
    fn owner_before(&mut self, at: usize) -> Option<Whose> {
        let sex = sex_of(self.ground, at)?;
        let owner = self.person_before(at, Some(sex))?;
        let name = &self.drafts[owner].name;
        self.drafts[owner].bearer.is_some().then(|| Whose {
            words: at..at + 1,
            name: format!("{name}’s"),
        })
    }
}
