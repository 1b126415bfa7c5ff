//! From an anchor to its likeliest readings: pointers find parts, parts are joined.

use rustc_hash::FxHashMap as HashMap;

use super::Models;
use super::choice::{Choice, Part, Role};
use super::cue::frames;
use super::feature::log_softmax;
use super::pointer::{
    Aim, DISTANCES, Edge, FromCue, FromEdge, Path, Row, candidates, describe_after,
    describe_before, describe_boundary, describe_constructs, describe_distance, describe_none,
    describe_path, distance, edge_of,
};
use super::rank::describe_part;
use super::sheet::Sheet;
use super::tag::{TAGS, Tag};
use crate::grammar::CueKind;

const FIRST_EDGES: usize = 3;
const SECOND_EDGES: usize = 4;
const PARTS: usize = 6;
/// Readings of one anchor that are ranked.
pub const CHOICES: usize = 24;
/// An edge this much less likely than the likeliest is not looked at further: of first edges, each of which costs
/// a search for its second, and of second ones.
const FAINT_FIRST: f32 = -3.0;
const FAINT_SECOND: f32 = -5.0;

/// Finds readings in one story, and keeps what it worked out for the next anchor.
pub struct Search<'m, 's> {
    models: &'m Models,
    sheet: &'s Sheet<'s>,
    boundaries: Boundaries,
    /// What each kind of cue makes of its surroundings.
    views: Vec<View>,
    view_of: HashMap<Profile, usize>,
    found: Vec<usize>,
    scores: Vec<f32>,
    joined: Vec<Joined>,
}

/// What the pointers make of the boundaries that they were asked about, whatever the cue.
struct Boundaries {
    /// One past the place of its row; 0 when it was not asked about yet.
    row_of: Vec<u32>,
    rows: Vec<Row>,
}

/// All that the pointers ask of a cue by itself: cues alike in this share what was worked out.
type Profile = (usize, Tag, u64, Option<CueKind>, usize);

/// What one kind of cue makes of the words before and after a boundary, and of its distance. Not a number until
/// asked for.
struct View {
    after: [Row; TAGS],
    before: [Row; TAGS],
    distance: [Row; DISTANCES],
}

/// Places in the lists of the three parts, and the log-probability of having them together.
type Joined = (f32, [u8; 3]);

/// A part, its log-probability, and what its own evidence is worth to the ranking.
type Scored = (Option<Part>, f32, f32);

impl<'m, 's> Search<'m, 's> {
    pub fn new(models: &'m Models, sheet: &'s Sheet<'s>) -> Self {
        Self {
            models,
            sheet,
            boundaries: Boundaries {
                row_of: vec![0; sheet.tokens() + 1],
                rows: Vec::new(),
            },
            views: Vec::new(),
            view_of: HashMap::default(),
            found: Vec::new(),
            scores: Vec::new(),
            joined: Vec::new(),
        }
    }

    /// The likeliest joint choices of an anchor's parts, best first, and what the evidence of the parts is worth
    /// to the ranking of each.
    pub fn choices(&mut self, anchor: usize) -> Vec<(Choice, f32)> {
        let view = self.view(anchor);
        let rights = self.parts(anchor, view, Role::Right, Edge::RightStart, Edge::RightEnd);
        let lefts = self.parts(anchor, view, Role::Left, Edge::LeftEnd, Edge::LeftStart);
        let sources = self.parts(
            anchor,
            view,
            Role::Source,
            Edge::SourceEnd,
            Edge::SourceStart,
        );
        self.join(&rights, &lefts, &sources);
        let choice = |&(_, [right, left, source]): &Joined| {
            let (right, right_log, right_worth) = rights[usize::from(right)];
            let (left, left_log, left_worth) = lefts[usize::from(left)];
            let (source, source_log, source_worth) = sources[usize::from(source)];
            let choice = Choice {
                right,
                left,
                source,
                logs: [right_log, left_log, source_log],
            };
            (choice, right_worth + left_worth + source_worth)
        };
        let mut choices = Vec::with_capacity(self.joined.len() + 4);
        choices.extend(self.joined.iter().map(choice));
        self.add_proposals(anchor, &mut choices);
        choices
    }

    /// The likeliest ways to join parts that do not overlap, best first.
    fn join(&mut self, rights: &[Scored], lefts: &[Scored], sources: &[Scored]) {
        let joined = &mut self.joined;
        joined.clear();
        for (&(source, source_log, _), at) in sources.iter().zip(0..) {
            let apart = |parts: &[Scored]| {
                let mut places = [0; PARTS];
                let mut count = 0;
                for (&(part, ..), place) in parts.iter().zip(0..) {
                    if !overlap(part, source) {
                        places[count] = place;
                        count += 1;
                    }
                }
                (places, count)
            };
            let (right_places, right_count) = apart(rights);
            let (left_places, left_count) = apart(lefts);
            for &right in &right_places[..right_count] {
                let (right_part, right_log, _) = rights[usize::from(right)];
                for &left in &left_places[..left_count] {
                    let (left_part, left_log, _) = lefts[usize::from(left)];
                    if right_part.is_some() || left_part.is_some() {
                        let log: f32 = [right_log, left_log, source_log].iter().sum();
                        joined.push((log, [right, left, at]));
                    }
                }
            }
        }
        let order = |a: &Joined, b: &Joined| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1));
        if joined.len() > CHOICES {
            joined.select_nth_unstable_by(CHOICES - 1, order);
            joined.truncate(CHOICES);
        }
        joined.sort_unstable_by(order);
    }

    /// The place of what cues like the anchor make of their surroundings.
    fn view(&mut self, anchor: usize) -> usize {
        let views = &mut self.views;
        let known = self.view_of.entry(profile(self.sheet, anchor));
        *known.or_insert_with(|| {
            views.push(View::UNSEEN);
            views.len() - 1
        })
    }

    /// Joins what the constructs read and the pointers did not.
    fn add_proposals(&self, anchor: usize, choices: &mut Vec<(Choice, f32)>) {
        let log = choices.last().map_or(FAINT_SECOND, |last| last.0.log()) / 3.0;
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

    fn parts(
        &mut self,
        anchor: usize,
        view: usize,
        role: Role,
        first: Edge,
        second: Edge,
    ) -> Vec<Scored> {
        let aim = |edge, given| Aim {
            edge,
            anchor,
            given,
        };
        let mut parts = Vec::with_capacity(FIRST_EDGES * SECOND_EDGES);
        for (edge, log) in self.point(aim(first, anchor), view) {
            let Some(edge) = edge else {
                parts.push((None, log, 0.0));
                continue;
            };
            for (other, other_log) in self.point(aim(second, edge), view) {
                if let Some(other) = other {
                    parts.push((
                        Some((edge.min(other), edge.max(other))),
                        log + other_log,
                        0.0,
                    ));
                }
            }
        }
        parts.sort_by(|a: &Scored, b| b.1.total_cmp(&a.1));
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
    fn point(&mut self, aim: Aim, view: usize) -> Vec<(Option<usize>, f32)> {
        let Aim { edge, anchor, .. } = aim;
        let (most, faint) = if edge.may_be_none() {
            (FIRST_EDGES, FAINT_FIRST)
        } else {
            (SECOND_EDGES, FAINT_SECOND)
        };
        let sheet = self.sheet;
        candidates(sheet, aim, &mut self.found);
        let (pointers, place) = (&self.models.pointers, edge as usize);
        let model = &pointers[edge];
        let view = &mut self.views[view];
        let proposals = sheet.proposals(anchor);
        let of_constructs =
            |at: Option<usize>| model.score(|sum| describe_constructs(sheet, aim, at, sum));
        let where_none_sees_it = of_constructs(Some(usize::MAX));
        let (from_cue, from_edge) = (FromCue::new(sheet, anchor), FromEdge::new(sheet, aim));
        let mut path = Path::from(aim.origin());
        let (mut passed, mut path_score) = (0, 0.0);
        self.scores.clear();
        for &at in &self.found {
            if path.reach(sheet, at) {
                (passed, path_score) = (0, 0.0);
            }
            if path.tags != passed {
                path_score += model.score(|sum| describe_path(path.tags & !passed, sum));
                passed = path.tags;
            }
            let (before, after) = (sheet.tag_before(at), sheet.tag(at));
            let boundary = self.boundaries.row(at, || {
                pointers.sums(|sums| describe_boundary(sheet, at, sums))
            });
            let boundary = boundary[place];
            let after = known_row(&mut view.after[after as usize], place, || {
                pointers.sums(|sums| describe_after(sheet, anchor, after, sums))
            });
            let before = known_row(&mut view.before[before as usize], place, || {
                pointers.sums(|sums| describe_before(sheet, anchor, before, sums))
            });
            let seen = proposals
                .iter()
                .any(|proposal| edge_of(proposal, edge) == Some(at));
            let constructs = if seen {
                of_constructs(Some(at))
            } else {
                where_none_sees_it
            };
            let mut score = boundary + after + before + path_score + constructs;
            if edge.may_be_none() {
                let distance = distance(anchor, at);
                score += known_row(&mut view.distance[distance], place, || {
                    pointers.sums(|sums| describe_distance(sheet, anchor, distance, sums))
                });
                score += model.score(|sum| from_cue.describe(at, &path, sum));
            } else {
                score += model.score(|sum| from_edge.describe(at, &path, sum));
            }
            self.scores.push(score);
        }
        if edge.may_be_none() {
            self.scores
                .push(model.score(|sum| describe_none(sheet, aim, sum)));
        }
        best(&mut self.scores, &self.found, most, faint)
    }
}

impl Boundaries {
    fn row(&mut self, at: usize, work_out: impl FnOnce() -> Row) -> &Row {
        let place = match self.row_of[at] {
            0 => {
                self.rows.push(work_out());
                self.row_of[at] = self.rows.len() as u32;
                self.rows.len() - 1
            }
            next => next as usize - 1,
        };
        &self.rows[place]
    }
}

/// The `most` best of the boundaries; a score without a boundary is for "no such part".
fn best(scores: &mut [f32], found: &[usize], most: usize, faint: f32) -> Vec<(Option<usize>, f32)> {
    log_softmax(scores);
    let mut best: Vec<(Option<usize>, f32)> = Vec::with_capacity(most + 1);
    for (index, &log) in scores.iter().enumerate() {
        if best.len() < most || best.last().is_some_and(|last| log > last.1) {
            let place = best.partition_point(|better| better.1 >= log);
            best.insert(place, (found.get(index).copied(), log));
            best.truncate(most);
        }
    }
    let first = best.first().map_or(0.0, |first| first.1);
    best.retain(|&(_, log)| log > first + faint);
    best
}

impl View {
    const UNSEEN: Self = Self {
        after: [[f32::NAN; 8]; TAGS],
        before: [[f32::NAN; 8]; TAGS],
        distance: [[f32::NAN; 8]; DISTANCES],
    };
}

pub fn known(slot: &mut f32, work_out: impl FnOnce() -> f32) -> f32 {
    if slot.is_nan() {
        *slot = work_out();
    }
    *slot
}

fn known_row(slot: &mut Row, place: usize, work_out: impl FnOnce() -> Row) -> f32 {
    if slot[place].is_nan() {
        *slot = work_out();
    }
    slot[place]
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

fn overlap(a: Option<Part>, b: Option<Part>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a.0 < b.1 && b.0 < a.1)
}
