//! Attributions without a source: the speaker who goes on, or nobody.

use super::{Resolver, draft::Draft};
use crate::attribution::Attribution;
use crate::grammar::Class;

impl Resolver<'_, '_> {
    pub(super) fn unsaid(&mut self, index: usize) -> Option<usize> {
        let found = &self.attributions[index];
        if self.is_hearsay(found) {
            let cue = found.cue.first().copied()?;
            let range = self.ground.marked.text.tokens_of(cue);
            let name = self.words(&range);
            return Some(self.drafts.push(Draft::hearsay(name, range)));
        }
        self.going_speaker(index)
    }

    /// "reportedly", "is said to", "was accused of".
    fn is_hearsay(&self, found: &Attribution) -> bool {
        let marked = self.ground.marked;
        found.cue.iter().any(|cue| {
            let range = self.ground.marked.text.tokens_of(*cue);
            let hedged = range.clone().any(|at| marked.is(at, Class::Hedge));
            let passive = range.len() > 1
                && range.clone().any(|at| marked.is(at, Class::Be))
                && range
                    .clone()
                    .any(|at| marked.is(at, Class::CueVerb) && marked.words[at].form.is_some())
                && !range
                    .clone()
                    .any(|at| self.ground.text_of(at).ends_with("ing"));
            hedged || passive
        })
    }

    /// "Ruiz says that …, but argues that …": the subject goes on.
    fn same_subject(&self, found: &Attribution) -> Option<usize> {
        let text = self.ground.marked.text;
        let cue = self.ground.marked.text.tokens_of(*found.cue.first()?);
        let before = cue.start.checked_sub(1)?;
        let joined = matches!(self.ground.text_of(before), "and" | "but" | "then" | "also")
            && self.ground.marked.is(cue.start, Class::CueVerb);
        let sentence = text.sentences.get(text.sentence_of(cue.start))?;
        let &(place, speaker) = self.spoken_before(cue.start).last()?;
        (joined && place >= sentence.from).then_some(speaker)
    }

    /// A quotation without a source is its paragraph's speaker's.
    fn going_speaker(&self, index: usize) -> Option<usize> {
        let found = &self.attributions[index];
        let text = self.ground.marked.text;
        let content = self.ground.marked.text.tokens_of(*found.content.first()?);
        let at = content.start;
        if text.quotation_of(at).is_none() {
            return self.same_subject(found);
        }
        let block = text.sentences.get(text.sentence_of(at))?.block;
        let (place, speaker) = self.spoken_before(at).last()?;
        let same = text.sentences.get(text.sentence_of(*place))?.block == block;
        let near = text.sentence_of(at) - text.sentence_of(*place) <= 2;
        (same || near).then_some(*speaker)
    }
}
