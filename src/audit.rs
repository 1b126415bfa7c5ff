//! The whole path for one story.

use crate::attribution::explain::{Explained, explain, forbidden};
use crate::attribution::model::Models;
use crate::attribution::{Attribution, Least, attributions};
use crate::claim::{Bare, Claims, Match, bare, touched};
use crate::grammar::{Grammar, Marked};
use crate::policy::{Draft, Finding, Policy};
use crate::read::Story;
use crate::source::{self, Codebook, Ratios, Sources};
use crate::strength::{Case, Evidence, Rubric, Strength, carriers, grade, weakest};
use crate::text::Text;

/// Audits stories with one grammar.
#[derive(Clone, Copy, Debug)]
pub struct Auditor<'g> {
    grammar: &'g Grammar,
    models: Option<&'g Models>,
    least: Least,
    implied: bool,
    rubric: Option<&'g Rubric>,
    claims: Option<&'g Claims>,
}

/// What was found in one story.
#[derive(Clone, Debug)]
pub struct Audit<'s> {
    pub story: &'s Story,
    pub attributions: Vec<Attribution>,
    pub sources: Sources,
    /// For each attribution; `None` for responses, and without a rubric.
    pub strengths: Vec<Option<Strength>>,
    /// The attribution whose claim is the weakest that the headline or the lead rests on.
    pub weakest: Option<usize>,
    /// For each attribution, itself and then those that carry the same claim; none for responses, and without a rubric.
    pub carriers: Vec<Vec<usize>>,
    /// For each attribution, the entries of the claims database that its content touches, best first.
    pub matches: Vec<Vec<Match>>,
    /// What the story says without a source and the database knows.
    pub bare: Vec<Bare>,
}

impl<'g> Auditor<'g> {
    pub const fn new(grammar: &'g Grammar) -> Self {
        Self {
            grammar,
            models: None,
            least: Least::DEFAULT,
            implied: false,
            rubric: None,
            claims: None,
        }
    }

    /// Reads with these models and not the bundled ones.
    #[must_use]
    pub const fn models(self, models: &'g Models) -> Self {
        Self {
            models: Some(models),
            ..self
        }
    }

    /// Leaves out attributions that are less likely right than this (0 to 1), quotations or not.
    #[must_use]
    pub const fn min_confidence(self, least: f32) -> Self {
        Self {
            least: Least::alike(least),
            ..self
        }
    }

    /// Tells later sentences of a paragraph too whose attribution is only implied.
    #[must_use]
    pub const fn implied(self, implied: bool) -> Self {
        Self { implied, ..self }
    }

    /// Looks up what is said in a claims database.
    #[must_use]
    pub const fn claims(self, claims: &'g Claims) -> Self {
        Self {
            claims: Some(claims),
            ..self
        }
    }

    /// Grades the sourcing of each claim.
    #[must_use]
    pub const fn rubric(self, rubric: &'g Rubric) -> Self {
        Self {
            rubric: Some(rubric),
            ..self
        }
    }

    /// The attributions alone.
    pub fn attributions(&self, story: &Story) -> Vec<Attribution> {
        let text = Text::of(story);
        self.attributed(&Marked::new(self.grammar, &text))
    }

    fn attributed(&self, marked: &Marked<'_>) -> Vec<Attribution> {
        let models = self.models.unwrap_or_else(|| Models::bundled());
        attributions(marked, models, self.least)
    }

    pub fn audit<'s>(&self, story: &'s Story) -> Audit<'s> {
        let text = Text::of(story);
        let marked = Marked::new(self.grammar, &text);
        let mut attributions = self.attributed(&marked);
        let mut sources = source::sources(&marked, &attributions);
        if self.implied {
            source::add_implied(&marked, &mut attributions, &mut sources);
        }
        let graded = self.graded(&marked, &attributions, &sources);
        let matches = self.matches(story, &attributions, &sources);
        Audit {
            story,
            bare: self
                .claims
                .map_or_else(Vec::new, |claims| bare(claims, &text, &attributions)),
            attributions,
            sources,
            strengths: graded.strengths,
            weakest: graded.weakest,
            carriers: graded.carriers,
            matches,
        }
    }

    /// Where the copy departs from a policy, in the order of the text.
    pub fn review(&self, audit: &Audit<'_>, policy: &Policy<'_>) -> Vec<Finding> {
        let text = Text::of(audit.story);
        let marked = Marked::new(self.grammar, &text);
        policy.findings(&Draft::new(audit, &marked))
    }

    /// Why each attribution of an audit of this auditor's is told, and what else was likely.
    pub fn explain(&self, audit: &Audit<'_>) -> Explained {
        let text = Text::of(audit.story);
        let marked = Marked::new(self.grammar, &text);
        let models = self.models.unwrap_or_else(|| Models::bundled());
        Explained {
            cues: explain(&marked, models, self.least, &audit.attributions),
            forbidden: forbidden(&marked),
        }
    }

    fn matches(
        &self,
        story: &Story,
        attributions: &[Attribution],
        sources: &Sources,
    ) -> Vec<Vec<Match>> {
        let Some(claims) = self.claims else {
            return vec![Vec::new(); attributions.len()];
        };
        let speakers = sources.of.iter().map(|source| {
            let source = &sources.all[(*source)?];
            Some(source.name.as_str())
        });
        attributions
            .iter()
            .zip(speakers)
            .map(|(said, speaker)| touched(claims, story, &said.content, speaker))
            .collect()
    }

    fn graded(
        &self,
        marked: &Marked<'_>,
        attributions: &[Attribution],
        sources: &Sources,
    ) -> Graded {
        let Some(rubric) = self.rubric else {
            return Graded::none(attributions.len());
        };
        let evidence = Evidence::new(marked, attributions, sources);
        let carriers = carriers(&evidence);
        let strength = |carriers: &Vec<usize>| {
            let case = Case {
                evidence: &evidence,
                carriers,
            };
            (!carriers.is_empty()).then(|| grade(rubric, case))
        };
        let strengths: Vec<_> = carriers.iter().map(strength).collect();
        Graded {
            weakest: weakest(&evidence, &strengths),
            strengths,
            carriers,
        }
    }
}

/// The grades of a story's attributions, as [`Audit`] has them.
struct Graded {
    strengths: Vec<Option<Strength>>,
    weakest: Option<usize>,
    carriers: Vec<Vec<usize>>,
}

impl Graded {
    fn none(attributions: usize) -> Self {
        Self {
            strengths: vec![None; attributions],
            weakest: None,
            carriers: vec![Vec::new(); attributions],
        }
    }
}

impl Audit<'_> {
    /// Anonymous to named, as one codebook defines them.
    pub fn ratios(&self, codebook: &Codebook) -> Ratios {
        Ratios::of(
            codebook,
            &self.story.text,
            &self.attributions,
            &self.sources,
        )
    }
}
