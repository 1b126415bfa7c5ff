//! The stages of fitting: cues and pointers, then the ranking of their readings, then acceptance.
//!
//! Ranking and acceptance are taught on what models fitted to other stories propose (two folds), since a
//! model is too sure of the stories it has seen.

use std::collections::HashMap;

use super::align::Aligned;
use super::corpus::Tally;
use super::ftrl::{Learner, Rows, Settings};
use super::gold::GoldStory;
use crate::attribution::model::accept::{self, Found};
use crate::attribution::model::feature::{Family, Layout, Linear, Sink, log_softmax};
use crate::attribution::model::pointer::{self, Aim, Edge, Path, Pointer, Pointers, candidates};
use crate::attribution::model::search::{Choice, Part, Search};
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::{FAINTEST_CUE, Models, cue, may_be_cue, rank};
use crate::grammar::{Grammar, Marked};
use crate::read::Story;
use crate::text::Text;

const CUE: Settings = Settings {
    rate: 0.12,
    l1: 0.6,
    l2: 1.0,
    passes: 5,
};
const POINTER: Settings = Settings {
    rate: 0.12,
    l1: 0.4,
    l2: 1.0,
    passes: 6,
};
const RANK: Settings = Settings {
    rate: 0.08,
    l1: 0.4,
    l2: 2.0,
    passes: 8,
};
const ACCEPT: Settings = Settings {
    rate: 0.05,
    l1: 0.4,
    l2: 4.0,
    passes: 10,
};

type Example<'a> = (Sheet<'a>, Vec<Aligned>);

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

/// Takes features down as a row.
struct Row<'l, F> {
    layout: &'l Layout<F>,
    row: Vec<(u32, f32)>,
}

impl<F: Family> Sink<F> for Row<'_, F> {
    fn add_real(&mut self, template: F, value: usize, amount: f32) {
        self.row
            .push((self.layout.at(template, value) as u32, amount));
    }
}

/// Rows of one model, as they are described.
struct Table<F> {
    model: Linear<F>,
    rows: Rows,
}

impl<F: Family> Table<F> {
    fn new(start: &Linear<F>) -> Self {
        Self {
            model: start.clone(),
            rows: Rows::default(),
        }
    }

    fn push(&mut self, describe: impl FnOnce(&mut Row<'_, F>)) {
        let mut row = Row {
            layout: &self.model.layout,
            row: Vec::with_capacity(64),
        };
        describe(&mut row);
        self.rows.push(&row.row);
    }

    fn fit(mut self, settings: Settings, teach: impl FnOnce(&mut Learner, &Rows)) -> Linear<F> {
        let mut learner = Learner::from(&self.model.weights, settings);
        teach(&mut learner, &self.rows);
        self.model.weights = learner.weights;
        self.model
    }
}

fn fit_cue(start: &Linear<cue::Cue>, examples: &[&Example<'_>]) -> Linear<cue::Cue> {
    let mut table = Table::new(start);
    let mut labels = Vec::new();
    for (sheet, aligned) in examples {
        let mut anchors = vec![false; sheet.tokens()];
        aligned
            .iter()
            .for_each(|found| anchors[found.anchor] = true);
        for at in (0..sheet.tokens()).filter(|&at| may_be_cue(sheet, at)) {
            table.push(|row| cue::describe(sheet, at, row));
            labels.push(anchors[at]);
        }
    }
    table.fit(CUE, |learner, rows| learner.logistic(rows, &labels))
}

fn fit_pointer(start: &Linear<Pointer>, edge: Edge, examples: &[&Example<'_>]) -> Linear<Pointer> {
    let mut table = Table::new(start);
    let (mut groups, mut targets, mut found) = (Vec::new(), Vec::new(), Vec::new());
    for (sheet, aligned) in examples {
        for relation in aligned {
            let (part, first_is_start) = match edge {
                Edge::RightStart | Edge::RightEnd => (relation.parts.right, true),
                Edge::LeftEnd | Edge::LeftStart => (relation.parts.left, false),
                Edge::SourceEnd | Edge::SourceStart => (relation.parts.source, false),
            };
            let known_first = part.map(|(from, to)| if first_is_start { from } else { to });
            let gold = if edge.may_be_none() {
                known_first
            } else {
                part.map(|(from, to)| if first_is_start { to } else { from })
            };
            let given = if edge.may_be_none() {
                relation.anchor
            } else {
                let Some(given) = known_first else { continue };
                given
            };
            let aim = Aim {
                edge,
                anchor: relation.anchor,
                given,
            };
            candidates(sheet, aim, &mut found);
            let right = found.iter().position(|&at| Some(at) == gold);
            if right.is_none() && gold.is_some() {
                continue;
            }
            let begin = table.rows.count();
            let mut path = Path::from(aim.origin());
            for (index, &at) in found.iter().enumerate() {
                path.reach(sheet, at);
                table.push(|row| pointer::describe(sheet, aim, at, &path, row));
                targets.push(f32::from(u8::from(Some(index) == right)));
            }
            if edge.may_be_none() {
                table.push(|row| pointer::describe_none(sheet, aim, row));
                targets.push(f32::from(u8::from(right.is_none())));
            }
            groups.push(begin..table.rows.count());
        }
    }
    table.fit(POINTER, |learner, rows| {
        learner.softmax(rows, &groups, &targets)
    })
}

/// An anchor that a fold's models found in a story they were not fitted to.
#[derive(Clone)]
struct Proposal<'a> {
    sheet: &'a Sheet<'a>,
    anchor: usize,
    cue_score: f32,
    choices: Vec<Choice>,
    /// How right each choice is, if the anchor is a cue: 0 to 1.
    quality: Option<Vec<f32>>,
    /// Whether each choice would count as found.
    right: Vec<bool>,
}

fn propose<'a>(models: &Models, example: &'a Example<'a>) -> Vec<Proposal<'a>> {
    let (sheet, aligned) = example;
    let by_anchor: HashMap<usize, &Aligned> = aligned
        .iter()
        .flat_map(|found| {
            found
                .cue
                .iter()
                .copied()
                .chain([found.anchor])
                .map(move |at| (at, found))
        })
        .collect();
    let mut search = Search::new(models, sheet);
    let mut proposals = Vec::new();
    for anchor in (0..sheet.tokens()).filter(|&at| may_be_cue(sheet, at)) {
        let cue_score = models.cue.score(|sum| cue::describe(sheet, anchor, sum));
        if cue_score < FAINTEST_CUE {
            continue;
        }
        let choices: Vec<_> = search
            .choices(anchor)
            .into_iter()
            .map(|(choice, _)| choice)
            .collect();
        if choices.is_empty() {
            continue;
        }
        let relation = by_anchor.get(&anchor);
        let judged: Vec<_> = choices
            .iter()
            .map(|choice| relation.map_or((0.0, false), |found| quality(sheet, found, choice)))
            .collect();
        // A second word of a cue is the same relation found twice.
        let first_of_cue = relation.is_some_and(|found| found.anchor == anchor);
        proposals.push(Proposal {
            sheet,
            anchor,
            cue_score,
            quality: relation.map(|_| judged.iter().map(|&(quality, _)| quality).collect()),
            right: judged
                .iter()
                .map(|&(_, right)| right && first_of_cue)
                .collect(),
            choices,
        });
    }
    proposals
}

/// How well a choice agrees with a gold relation, and whether it would be scored as right.
fn quality(sheet: &Sheet<'_>, gold: &Aligned, choice: &Choice) -> (f32, bool) {
    let words = |part: Part| (part.0..part.1).filter(|&at| sheet.marked.text.tokens[at].is_word());
    let content: Vec<usize> = choice.contents().flat_map(words).collect();
    let overlap = intersection_over_union(&gold.content, &content);
    let source: Vec<usize> = choice
        .source
        .map(|part| words(part).collect())
        .unwrap_or_default();
    let source_overlap = intersection_over_union(&gold.source, &source);
    let holds =
        |whole: &[usize], part: &[usize]| part.iter().all(|at| whole.binary_search(at).is_ok());
    let source_right = match (gold.source.is_empty(), source.is_empty()) {
        (true, true) => true,
        (false, false) => {
            source_overlap >= 0.5 || holds(&gold.source, &source) || holds(&source, &gold.source)
        }
        _ => false,
    };
    let quality = 0.6 * overlap + if source_right { 0.2 } else { 0.0 } + 0.2 * source_overlap;
    (quality, overlap >= 0.5 && source_right)
}

fn intersection_over_union(gold: &[usize], found: &[usize]) -> f32 {
    let shared = found
        .iter()
        .filter(|at| gold.binary_search(at).is_ok())
        .count();
    let all = gold.len() + found.len() - shared;
    if all == 0 {
        0.0
    } else {
        shared as f32 / all as f32
    }
}

/// How sharply the ranker is asked to prefer better readings.
const SHARPNESS: f32 = 12.0;

fn fit_rank(start: &Linear<rank::Rank>, proposals: &[Proposal<'_>]) -> Linear<rank::Rank> {
    let mut table = Table::new(start);
    let (mut groups, mut targets) = (Vec::new(), Vec::new());
    for proposal in proposals {
        let Some(quality) = &proposal.quality else {
            continue;
        };
        let begin = table.rows.count();
        for choice in &proposal.choices {
            table.push(|row| rank::describe(proposal.sheet, proposal.anchor, choice, row));
        }
        let mut wanted: Vec<f32> = quality.iter().map(|quality| quality * SHARPNESS).collect();
        log_softmax(&mut wanted);
        targets.extend(wanted.iter().map(|log| log.exp()));
        groups.push(begin..table.rows.count());
    }
    table.fit(RANK, |learner, rows| {
        learner.softmax(rows, &groups, &targets)
    })
}

/// A story's anchors with their best readings, and which of them are right.
struct Judged<'a> {
    sheet: &'a Sheet<'a>,
    found: Vec<Found>,
    right: Vec<bool>,
}

fn judge<'a>(rank: &Linear<rank::Rank>, proposals: &[Proposal<'a>], judged: &mut Vec<Judged<'a>>) {
    for proposal in proposals {
        let mut logs: Vec<f32> = proposal
            .choices
            .iter()
            .map(|choice| {
                rank.score(|sum| rank::describe(proposal.sheet, proposal.anchor, choice, sum))
            })
            .collect();
        log_softmax(&mut logs);
        let Some(best) = (0..logs.len()).max_by(|&a, &b| logs[a].total_cmp(&logs[b])) else {
            continue;
        };
        let second = (0..logs.len())
            .filter(|&index| index != best)
            .map(|index| logs[index])
            .fold(f32::MIN, f32::max);
        let same_story = judged
            .last()
            .is_some_and(|last| std::ptr::eq(last.sheet, proposal.sheet));
        if !same_story {
            judged.push(Judged {
                sheet: proposal.sheet,
                found: Vec::new(),
                right: Vec::new(),
            });
        }
        let Some(story) = judged.last_mut() else {
            continue;
        };
        story.found.push(Found {
            anchor: proposal.anchor,
            cue_score: proposal.cue_score,
            choice: proposal.choices[best],
            reading_log: logs[best],
            margin: (logs[best] - second).min(10.0),
            readings: proposal.choices.len(),
        });
        story.right.push(proposal.right[best]);
    }
}

fn fit_accept(start: &Linear<accept::Accept>, judged: &[Judged<'_>]) -> Linear<accept::Accept> {
    let mut table = Table::new(start);
    let mut labels = Vec::new();
    for story in judged {
        for index in 0..story.found.len() {
            table.push(|row| accept::describe(story.sheet, &story.found, index, row));
            labels.push(story.right[index]);
        }
    }
    table.fit(ACCEPT, |learner, rows| learner.logistic(rows, &labels))
}
