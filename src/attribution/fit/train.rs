//! The stages of fitting: cues and pointers, then the ranking of their readings, then acceptance.
//!
//! Ranking and acceptance are taught on what models fitted to other stories propose (folds), since a
//! model is too sure of the stories it has seen.

use super::acceptance::{self, fit_accept, judge};
use super::corpus::{Example, Tally};
use super::course::Course;
use super::cues::{self, fit_cue};
use super::folds::{FOLDS, in_parallel, others};
use super::gold::GoldStory;
use super::pointers::{self, fit_pointer};
use super::ranking::{self, Proposal, fit_rank, propose};
use crate::attribution::model::Models;
use crate::attribution::model::pointer::{Edge, Pointers};
use crate::grammar::{Grammar, Marked};
use crate::read::Story;
use crate::text::Text;

/// What is fitted to what.
pub struct Setup<'a> {
    pub grammar: &'a Grammar,
    pub gold: &'a [GoldStory],
    /// Stories that figures are taken on after each pass; they are not fitted to.
    pub held_out: &'a [GoldStory],
    /// Earlier weights to start from.
    pub from: Option<&'a Models>,
    pub course: Course<'a>,
}

/// How often a [`Course`] is told that a pass is done.
pub const PASSES: usize = {
    let cues_and_pointers = cues::PASSES + Edge::ALL.len() * pointers::PASSES;
    (FOLDS + 1) * (cues_and_pointers + ranking::PASSES) + acceptance::PASSES
};

/// Fits all models to the stories, from scratch or from earlier weights. `say` is told of each stage as it ends,
/// and of its figures.
pub fn fit(setup: &Setup<'_>, say: &mut dyn FnMut(&str)) -> Models {
    let (gold, course) = (setup.gold, &setup.course);
    let copy = stories(gold);
    let texts: Vec<_> = copy.iter().map(Text::of).collect();
    let marked = mark(setup.grammar, &texts);
    let tally = Tally::of(gold, &texts);
    let start = setup
        .from
        .cloned()
        .unwrap_or_else(|| Models::zero(tally.vocabulary()));
    let known = setup.from.is_some();
    let examples: Vec<Example<'_>> = gold
        .iter()
        .zip(&marked)
        .map(|(gold, marked)| tally.prepare(&start.vocabulary, known, gold, marked))
        .collect();
    say(&format!(
        "{} stories, {} relations",
        examples.len(),
        relations(&examples)
    ));
    let held_copy = stories(setup.held_out);
    let held_texts: Vec<_> = held_copy.iter().map(Text::of).collect();
    let held_marked = mark(setup.grammar, &held_texts);
    let held: Vec<Example<'_>> = setup
        .held_out
        .iter()
        .zip(&held_marked)
        .map(|(gold, marked)| tally.held_out(&start.vocabulary, gold, marked))
        .collect();
    let held: Vec<_> = held.iter().collect();

    let fold_models =
        in_parallel(|fold| cues_and_pointers(&start, &others(&examples, fold), course));
    say("cues and pointers, on all but one fold each");

    let proposals: [Vec<Proposal<'_>>; FOLDS] = std::array::from_fn(|fold| {
        let own = examples.iter().skip(fold).step_by(FOLDS);
        own.flat_map(|example| propose(&fold_models[fold], example))
            .collect()
    });
    let held_proposals: Vec<_> = held
        .iter()
        .flat_map(|example| propose(&fold_models[0], example))
        .collect();
    let mut models = start.clone();
    let all: Vec<_> = proposals.iter().flatten().collect();
    let ranking = fit_rank(&start.rank, &all, &held_proposals, course);
    models.rank = ranking.model;
    tell("rank", &ranking.figures, say);
    say(&format!("ranking of {} anchors' readings", all.len()));

    let fold_ranks = in_parallel(|fold| {
        let others: Vec<_> = (proposals.iter().enumerate())
            .filter(|(other, _)| *other != fold)
            .flat_map(|(_, proposals)| proposals)
            .collect();
        fit_rank(&start.rank, &others, &[], course).model
    });
    let mut judged = Vec::new();
    for (rank, proposals) in fold_ranks.iter().zip(&proposals) {
        judge(rank, proposals, &mut judged);
    }
    let mut held_judged = Vec::new();
    judge(&models.rank, &held_proposals, &mut held_judged);
    let held_relations = setup.held_out.iter().map(|gold| gold.relations.len()).sum();
    let accepting = fit_accept(&start.accept, &judged, &held_judged, held_relations, course);
    models.accept = accepting.model;
    tell("accept", &accepting.figures, say);
    say("acceptance");

    let all: Vec<_> = examples.iter().collect();
    let (cue, pointers) = std::thread::scope(|scope| {
        let cue = scope.spawn(|| fit_cue(&start.cue, &all, &held, course));
        let pointers =
            Edge::ALL.map(|edge| fit_pointer(&start.pointers[edge], edge, &all, &held, course));
        (cue.join(), pointers)
    });
    if let Ok(cue) = cue {
        tell("cue", &cue.figures, say);
        models.cue = cue.model;
    }
    for (edge, fitted) in Edge::ALL.into_iter().zip(&pointers) {
        tell(edge.name(), &fitted.figures, say);
    }
    models.pointers = Pointers::new(pointers.map(|fitted| fitted.model));
    say("cues and pointers, on all");
    models
}

fn stories(gold: &[GoldStory]) -> Vec<Story> {
    gold.iter()
        .map(|gold| Story::from_text(&*gold.id, &*gold.text))
        .collect()
}

fn mark<'a>(grammar: &'a Grammar, texts: &'a [Text<'a>]) -> Vec<Marked<'a>> {
    texts
        .iter()
        .map(|text| Marked::new(grammar, text))
        .collect()
}

fn relations(examples: &[Example<'_>]) -> usize {
    examples.iter().map(|(_, aligned)| aligned.len()).sum()
}

/// A line of figures for each pass.
fn tell(stage: &str, figures: &[String], say: &mut dyn FnMut(&str)) {
    for (index, line) in figures.iter().enumerate() {
        let (pass, passes) = (index + 1, figures.len());
        say(&format!("  {stage:12} pass {pass:2} of {passes:2}  {line}"));
    }
}

/// Models of a fold, which only make the proposals of the other: no figures are taken.
fn cues_and_pointers(start: &Models, examples: &[&Example<'_>], course: &Course<'_>) -> Models {
    let mut models = start.clone();
    models.cue = fit_cue(&start.cue, examples, &[], course).model;
    let pointers = |edge| fit_pointer(&start.pointers[edge], edge, examples, &[], course).model;
    models.pointers = Pointers::new(Edge::ALL.map(pointers));
    models
}
