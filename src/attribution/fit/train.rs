//! The stages of fitting: cues and pointers, then the ranking of their readings, then acceptance.
//!
//! Ranking and acceptance are taught on what models fitted to other stories propose (two folds), since a
//! model is too sure of the stories it has seen.

use super::acceptance::{fit_accept, judge};
use super::corpus::{Example, Tally};
use super::cues::fit_cue;
use super::gold::GoldStory;
use super::pointers::fit_pointer;
use super::ranking::{Proposal, fit_rank, propose};
use crate::attribution::model::Models;
use crate::attribution::model::pointer::Edge;
use crate::grammar::{Grammar, Marked};
use crate::read::Story;
use crate::text::Text;

/// How often [`fit`] tells of a stage.
pub const STAGES: u64 = 5;

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

    let folds: [Vec<&Example<'_>>; 2] = std::array::from_fn(|fold| {
        examples
            .iter()
            .enumerate()
            .filter(|(index, _)| index % 2 == fold)
            .map(|(_, example)| example)
            .collect()
    });
    let (first, second) = std::thread::scope(|scope| {
        let first = scope.spawn(|| cues_and_pointers(&start, &folds[0]));
        let second = cues_and_pointers(&start, &folds[1]);
        (first.join(), second)
    });
    let Ok(first) = first else {
        return start;
    };
    say("cues and pointers, on either half");

    let fold_models = [second, first];
    let proposals: [Vec<Proposal<'_>>; 2] = std::array::from_fn(|fold| {
        folds[fold]
            .iter()
            .flat_map(|example| propose(&fold_models[fold], example))
            .collect()
    });
    let mut models = start.clone();
    let fold_ranks = [
        fit_rank(&start.rank, &proposals[1]),
        fit_rank(&start.rank, &proposals[0]),
    ];
    let both: Vec<_> = proposals.iter().flatten().cloned().collect();
    models.rank = fit_rank(&start.rank, &both);
    say(&format!("ranking of {} anchors' readings", both.len()));

    let mut judged = Vec::new();
    for (fold, rank) in fold_ranks.iter().enumerate() {
        judge(rank, &proposals[fold], &mut judged);
    }
    models.accept = fit_accept(&start.accept, &judged);
    say("acceptance");

    let all: Vec<_> = examples.iter().collect();
    let (cue, pointers) = std::thread::scope(|scope| {
        let cue = scope.spawn(|| fit_cue(&start.cue, &all));
        let pointers =
            Edge::ALL.map(|edge| fit_pointer(&start.pointers[edge as usize], edge, &all));
        (cue.join(), pointers)
    });
    if let Ok(cue) = cue {
        models.cue = cue;
    }
    models.pointers = pointers;
    say("cues and pointers, on all");
    models
}

fn cues_and_pointers(start: &Models, examples: &[&Example<'_>]) -> Models {
    let mut models = start.clone();
    models.cue = fit_cue(&start.cue, examples);
    models.pointers =
        Edge::ALL.map(|edge| fit_pointer(&start.pointers[edge as usize], edge, examples));
    models
}
