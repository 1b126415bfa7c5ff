//! The stages of fitting: cues and pointers, then the ranking of their readings, then acceptance.
//!
//! Ranking and acceptance are taught on what models fitted to other stories propose (folds), since a
//! model is too sure of the stories it has seen.

use super::acceptance::{fit_accept, judge};
use super::corpus::{Example, Tally};
use super::cues::fit_cue;
use super::gold::GoldStory;
use super::pointers::fit_pointer;
use super::ranking::{Proposal, fit_rank, propose};
use crate::attribution::model::Models;
use crate::attribution::model::pointer::{Edge, Pointers};
use crate::grammar::{Grammar, Marked};
use crate::read::Story;
use crate::text::Text;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How often [`fit`] tells of a stage.
pub const STAGES: u64 = 5;

/// Into how many parts the stories are dealt.
const FOLDS: usize = 8;

/// Fits all models to the stories, from scratch or from earlier weights. `say` is told of each stage as it ends.
pub fn fit(
    grammar: &Grammar,
    gold: &[GoldStory],
    from: Option<&Models>,
    say: &mut dyn FnMut(&str),
) -> Models {
    let stories: Vec<_> = gold
        .iter()
        .map(|gold| Story::from_text(&*gold.id, &*gold.text))
        .collect();
    let texts: Vec<_> = stories.iter().map(Text::of).collect();
    let marked: Vec<_> = texts
        .iter()
        .map(|text| Marked::new(grammar, text))
        .collect();
    let tally = Tally::of(gold, &texts);
    let vocabulary = from.map_or_else(|| tally.vocabulary(), |from| from.vocabulary.clone());
    let start = from.cloned().unwrap_or_else(|| Models::zero(vocabulary));
    let examples: Vec<Example<'_>> = gold
        .iter()
        .zip(&marked)
        .map(|(gold, marked)| tally.prepare(&start.vocabulary, from.is_some(), gold, marked))
        .collect();
    say(&format!(
        "{} stories, {} relations",
        examples.len(),
        examples
            .iter()
            .map(|(_, aligned)| aligned.len())
            .sum::<usize>()
    ));

    let fold_models = in_parallel(|fold| cues_and_pointers(&start, &others(&examples, fold)));
    say("cues and pointers, on all but one fold each");

    let proposals: [Vec<Proposal<'_>>; FOLDS] = std::array::from_fn(|fold| {
        let own = examples.iter().skip(fold).step_by(FOLDS);
        own.flat_map(|example| propose(&fold_models[fold], example))
            .collect()
    });
    let mut models = start.clone();
    let all: Vec<_> = proposals.iter().flatten().collect();
    models.rank = fit_rank(&start.rank, &all);
    say(&format!("ranking of {} anchors' readings", all.len()));

    let fold_ranks = in_parallel(|fold| {
        let others = proposals
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != fold);
        let others: Vec<_> = others.flat_map(|(_, proposals)| proposals).collect();
        fit_rank(&start.rank, &others)
    });
    let mut judged = Vec::new();
    for (rank, proposals) in fold_ranks.iter().zip(&proposals) {
        judge(rank, proposals, &mut judged);
    }
    models.accept = fit_accept(&start.accept, &judged);
    say("acceptance");

    let all: Vec<_> = examples.iter().collect();
    let (cue, pointers) = std::thread::scope(|scope| {
        let cue = scope.spawn(|| fit_cue(&start.cue, &all));
        let pointers = Edge::ALL.map(|edge| fit_pointer(&start.pointers[edge], edge, &all));
        (cue.join(), pointers)
    });
    if let Ok(cue) = cue {
        models.cue = cue;
    }
    models.pointers = Pointers::new(pointers);
    say("cues and pointers, on all");
    models
}

fn cues_and_pointers(start: &Models, examples: &[&Example<'_>]) -> Models {
    let mut models = start.clone();
    models.cue = fit_cue(&start.cue, examples);
    models.pointers =
        Pointers::new(Edge::ALL.map(|edge| fit_pointer(&start.pointers[edge], edge, examples)));
    models
}

/// Runs the work of each fold, two at a time.
fn in_parallel<T: Send + Sync>(work: impl Fn(usize) -> T + Sync) -> [T; FOLDS] {
    let results: [OnceLock<T>; FOLDS] = std::array::from_fn(|_| OnceLock::new());
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let fold = next.fetch_add(1, Ordering::Relaxed);
                    let Some(result) = results.get(fold) else {
                        break;
                    };
                    result.get_or_init(|| work(fold));
                }
            });
        }
    });
    let mut fold = 0;
    results.map(|result| {
        fold += 1;
        result.into_inner().unwrap_or_else(|| work(fold - 1))
    })
}

/// The stories of all folds but one.
fn others<'e, 'a>(examples: &'e [Example<'a>], fold: usize) -> Vec<&'e Example<'a>> {
    let others = examples
        .iter()
        .enumerate()
        .filter(|(index, _)| index % FOLDS != fold);
    others.map(|(_, example)| example).collect()
}
