//! What rules look at: the audit of a story, and the marked words it was made from.

mod copy;
mod known;
mod mention;
mod occasion;
mod source;

use crate::attribution::{Attribution, Mode};
use crate::audit::Audit;
use crate::grammar::Marked;
use crate::read::{BlockKind, Span};
use crate::source::{Category, Source};
use crate::strength::{Dimension, Evidence, Points};

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
                && !self.is_told_by_another(found)
        })
        .map(move |(index, attribution)| Claim {
            index,
            attribution,
            source: audit.sources.of[index].map(|source| &audit.sources.all[source]),
        })
    }

    /// "The report says that an official said": the outlet has it from the report. What another outlet heard is passed on.
    fn is_told_by_another(&self, found: &Attribution) -> bool {
        let sources = &self.audit.sources;
        let outer = found.within.and_then(|outer| sources.of[outer]);
        outer.is_some_and(|outer| sources.all[outer].category != Category::Publication)
    }

    /// Claims of sources whose names are held back.
    pub fn anonymous(&self) -> impl Iterator<Item = (Claim<'a>, &'a Source)> {
        self.claims_of(|source| self.is_held_back(source))
            .filter(|&(claim, source)| {
                let place = self.place(claim);
                // "They" far from the source can be anybody.
                !self.is_pronoun(place) || self.is_told_within(source, place, 1)
            })
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

    /// Whose words they are is read surely: "she telling him" can be of either.
    pub fn is_sure(&self, claim: Claim<'_>) -> bool {
        claim.attribution.confidence >= SURE
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
}
