//! From an anchor to its likeliest readings: pointers find parts, parts are joined.

use rustc_hash::FxHashMap as HashMap;

use super::Models;
use super::cue::frames;
use super::feature::log_softmax;
use super::pointer::{
    DISTANCES, Edge, Path, candidates, describe_after, describe_before, describe_boundary,
    describe_constructs, describe_distance, describe_from_cue, describe_from_edge, describe_none,
    describe_path, distance,
};
use super::rank::describe_part;
use super::sheet::Sheet;
use super::tag::{TAGS, Tag};
use crate::grammar::CueKind;

/// Tokens `from..to`.
pub type Part = (usize, usize);

/// What a part is to its attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Content after the cue.
    Right,
    /// Content before the cue.
    Left,
    Source,
}

/// One joint choice of an anchor's parts, and how likely the pointers find each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    pub right: Option<Part>,
    pub left: Option<Part>,
    pub source: Option<Part>,
    pub logs: [f32; 3],
}

impl Choice {
    pub fn log(&self) -> f32 {
        self.logs.iter().sum()
    }

    pub fn parts(&self) -> impl Iterator<Item = (Role, Part)> {
        let named = |role: Role, part: Option<Part>| part.map(|part| (role, part));
        [
            named(Role::Right, self.right),
            named(Role::Left, self.left),
            named(Role::Source, self.source),
        ]
        .into_iter()
        .flatten()
    }

    /// Whether the contents have more than half of their tokens in common.
    pub fn shares_half(&self, other: &Self) -> bool {
        let both =
            |part: Part, other: Part| part.1.min(other.1).saturating_sub(part.0.max(other.0));
        let shared: usize = self
            .contents()
            .flat_map(|part| other.contents().map(move |other| both(part, other)))
            .sum();
        let all = |choice: &Self| choice.contents().map(|(from, to)| to - from).sum::<usize>();
        shared * 2 > all(self) + all(other) - shared
    }

    pub fn contents(&self) -> impl Iterator<Item = Part> {
        self.left.into_iter().chain(self.right)
    }
}

const FIRST_EDGES: usize = 3;
const SECOND_EDGES: usize = 4;
const PARTS: usize = 6;
/// Readings of one anchor that are ranked.
pub const CHOICES: usize = 24;
/// Edges less likely than this are not followed.
const FAINT: f32 = -5.0;

/// Finds readings in one story, and keeps what it worked out for the next anchor.
pub struct Search<'m, 's> {
    models: &'m Models,
    sheet: &'s Sheet<'s>,
    /// Scores of boundaries whatever the cue, for each edge; not a number until asked for.
    boundary_scores: [Vec<f32>; 6],
    /// What each kind of cue makes of its surroundings, for each edge.
    views: HashMap<(Profile, usize), View>,
    found: Vec<usize>,
    scores: Vec<f32>,
}

/// All that the pointers ask of a cue by itself: cues alike in this share what was worked out.
type Profile = (usize, Tag, u64, Option<CueKind>, usize);

/// What one kind of cue makes of the words before and after a boundary, and of its distance.
#[derive(Clone)]
struct View {
    after: [f32; TAGS],
    before: [f32; TAGS],
    distance: [f32; DISTANCES],
}

/// A part, its log-probability, and what its own evidence is worth to the ranking.
type Scored = (Option<Part>, f32, f32);

impl<'m, 's> Search<'m, 's> {
    pub fn new(models: &'m Models, sheet: &'s Sheet<'s>) -> Self {
        let boundary_scores = std::array::from_fn(|_| vec![f32::NAN; sheet.tokens() + 1]);
        Self {
            models,
            sheet,
            boundary_scores,
            views: HashMap::default(),
            found: Vec::new(),
            scores: Vec::new(),
        }
    }

    /// The likeliest joint choices of an anchor's parts, best first, and what the evidence of the parts is worth
    /// to the ranking of each.
    pub fn choices(&mut self, anchor: usize) -> Vec<(Choice, f32)> {
        let right = self.parts(anchor, Role::Right, Edge::RightStart, Edge::RightEnd);
        let left = self.parts(anchor, Role::Left, Edge::LeftEnd, Edge::LeftStart);
        let source = self.parts(anchor, Role::Source, Edge::SourceEnd, Edge::SourceStart);
        let mut choices = Vec::with_capacity(right.len() * left.len() * source.len());
        for &(right, right_log, right_worth) in &right {
            for &(left, left_log, left_worth) in &left {
                if right.is_none() && left.is_none() {
                    continue;
                }
                for &(source, source_log, source_worth) in &source {
                    let apart = |part: Option<Part>| !overlap(part, source);
                    if apart(right) && apart(left) {
                        let choice = Choice {
                            right,
                            left,
                            source,
                            logs: [right_log, left_log, source_log],
                        };
                        choices.push((choice, right_worth + left_worth + source_worth));
                    }
                }
            }
        }
        choices.sort_by(|a, b| b.0.log().total_cmp(&a.0.log()));
        choices.truncate(CHOICES);
        self.add_proposals(anchor, &mut choices);
        choices
    }

    /// Joins what the constructs read and the pointers did not.
    fn add_proposals(&self, anchor: usize, choices: &mut Vec<(Choice, f32)>) {
        let log = choices.last().map_or(FAINT, |last| last.0.log()) / 3.0;
        for proposal in self.sheet.proposals(anchor) {
            let choice = Choice {
                logs: [log; 3],
                ..proposal.choice
            };
            let known = choices.iter().any(|(known, _)| {
                Choice {
                    logs: choice.logs,
                    ..*known
                } == choice
            });
            if !known
                && !overlap(choice.right, choice.source)
                && !overlap(choice.left, choice.source)
            {
                let worth = |(role, part)| {
                    self.models
                        .rank
                        .score(|sum| describe_part(self.sheet, anchor, role, part, sum))
                };
                choices.push((choice, choice.parts().map(worth).sum()));
            }
        }
    }

    fn parts(&mut self, anchor: usize, role: Role, first: Edge, second: Edge) -> Vec<Scored> {
        let mut parts = Vec::with_capacity(FIRST_EDGES * SECOND_EDGES);
        for (edge, log) in self.point(first, anchor, anchor, FIRST_EDGES) {
            let Some(edge) = edge else {
                parts.push((None, log, 0.0));
                continue;
            };
            for (other, other_log) in self.point(second, anchor, edge, SECOND_EDGES) {
                if let Some(other) = other {
                    parts.push((
                        Some((edge.min(other), edge.max(other))),
                        log + other_log,
                        0.0,
                    ));
                }
            }
        }
        parts.sort_by(|a, b| b.1.total_cmp(&a.1));
        parts.truncate(PARTS);
        let rank = &self.models.rank;
        for (part, _, worth) in &mut parts {
            if let Some(part) = *part {
                *worth = rank.score(|sum| describe_part(self.sheet, anchor, role, part, sum));
            }
        }
        parts
    }

    /// The likeliest boundaries for an edge with their log-probabilities, best first; `None` is "no such part".
    fn point(
        &mut self,
        edge: Edge,
        anchor: usize,
        given: usize,
        most: usize,
    ) -> Vec<(Option<usize>, f32)> {
        let sheet = self.sheet;
        candidates(sheet, edge, anchor, given, &mut self.found);
        let model = &self.models.pointers[edge as usize];
        let view = self
            .views
            .entry((profile(sheet, anchor), edge as usize))
            .or_insert_with(View::unseen);
        self.scores.clear();
        let mut path = Path::from(origin(edge, anchor, given));
        let (mut passed, mut path_score) = (0, 0.0);
        for &at in &self.found {
            if path.reach(sheet, at) {
                (passed, path_score) = (0, 0.0);
            }
            path_score += model.score(|sum| describe_path(path.tags & !passed, sum));
            passed = path.tags;
            let boundary = known(&mut self.boundary_scores[edge as usize][at], || {
                model.score(|sum| describe_boundary(sheet, at, sum))
            });
            let (before, after) = (sheet.tag_before(at), sheet.tag(at));
            let after = known(&mut view.after[after as usize], || {
                model.score(|sum| describe_after(sheet, anchor, after, sum))
            });
            let before = known(&mut view.before[before as usize], || {
                model.score(|sum| describe_before(sheet, anchor, before, sum))
            });
            let constructs =
                model.score(|sum| describe_constructs(sheet, edge, anchor, Some(at), sum));
            let mut score = boundary + after + before + path_score + constructs;
            if edge.may_be_none() {
                let distance = distance(anchor, at);
                score += known(&mut view.distance[distance], || {
                    model.score(|sum| describe_distance(sheet, anchor, distance, sum))
                });
                score += model.score(|sum| describe_from_cue(sheet, anchor, at, &path, sum));
            } else {
                score += model
                    .score(|sum| describe_from_edge(sheet, edge, anchor, given, at, &path, sum));
            }
            self.scores.push(score);
        }
        if edge.may_be_none() {
            self.scores.push(model.score(|sum| {
                describe_none(sheet, anchor, sum);
                describe_constructs(sheet, edge, anchor, None, sum);
            }));
        }
        best(&mut self.scores, &self.found, most)
    }
}

/// The `most` best of the boundaries; a score without a boundary is for "no such part".
fn best(scores: &mut [f32], found: &[usize], most: usize) -> Vec<(Option<usize>, f32)> {
    if scores.is_empty() {
        return Vec::new();
    }
    log_softmax(scores);
    let mut ranked: Vec<_> = scores
        .iter()
        .enumerate()
        .map(|(index, &log)| (found.get(index).copied(), log))
        .collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked.truncate(most);
    let best = ranked.first().map_or(0.0, |first| first.1);
    ranked.retain(|&(_, log)| log > best + FAINT);
    ranked
}

impl View {
    const fn unseen() -> Self {
        Self {
            after: [f32::NAN; TAGS],
            before: [f32::NAN; TAGS],
            distance: [f32::NAN; DISTANCES],
        }
    }
}

fn known(slot: &mut f32, work_out: impl FnOnce() -> f32) -> f32 {
    if slot.is_nan() {
        *slot = work_out();
    }
    *slot
}

fn profile(sheet: &Sheet<'_>, anchor: usize) -> Profile {
    let frames = frames(sheet, anchor).bits();
    (
        sheet.cue(anchor),
        sheet.tag(anchor),
        frames.into(),
        sheet.marked.words[anchor].kind,
        sheet.any_rate(anchor),
    )
}

/// Where the path to an edge's boundaries starts.
pub const fn origin(edge: Edge, anchor: usize, given: usize) -> usize {
    match edge {
        Edge::RightStart => anchor + 1,
        Edge::LeftEnd | Edge::SourceEnd => anchor,
        Edge::RightEnd | Edge::LeftStart | Edge::SourceStart => given,
    }
}

fn overlap(a: Option<Part>, b: Option<Part>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a.0 < b.1 && b.0 < a.1)
}
