//! Runs in, names and their bearers out: "Mary Ruiz", "Ms. Ruiz" and "Ruiz" are one.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use super::evidence::Evidence;
use super::run::Run;
use super::{Bearer, Name, NameKind, Names};
use crate::grammar::{Class, HeadKind, Marked};
use crate::text::{Case, Kind, Token, unaccented};

pub fn cluster(marked: &Marked<'_>, runs: &[Run]) -> Names {
    let mut cluster = Cluster {
        marked,
        runs,
        bearers: Vec::new(),
        evidence: Vec::new(),
        by_last: HashMap::default(),
        by_first: HashMap::default(),
        of: vec![None; runs.len()],
        runs_of: Vec::new(),
        in_small_letters: OnceCell::new(),
    };
    cluster.full_names();
    cluster.short_names();
    cluster.finish()
}

/// So many bearers of one word are told apart, by so many of their names. No story has more; a directory does.
const MOST_ALIKE: usize = 64;

/// Those that came up last, in the order of the text.
fn latest(bearers: &[usize]) -> impl Iterator<Item = usize> {
    let from = bearers.len().saturating_sub(MOST_ALIKE);
    bearers[from..].iter().copied()
}

/// "J." and "John".
fn are_initials(one: &str, other: &str) -> bool {
    let is_initial = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() == 1;
    one.chars().next() == other.chars().next() && (is_initial(one) || is_initial(other))
}

struct Cluster<'m, 'a> {
    marked: &'m Marked<'a>,
    runs: &'m [Run],
    bearers: Vec<Range<usize>>,
    evidence: Vec<Evidence>,
    by_last: HashMap<Cow<'m, str>, Vec<usize>>,
    by_first: HashMap<&'m str, Vec<usize>>,
    /// For each run, its bearer.
    of: Vec<Option<usize>>,
    /// For each bearer, its runs.
    runs_of: Vec<BTreeSet<usize>>,
    /// The story's words without a capital.
    in_small_letters: OnceCell<HashSet<&'m str>>,
}

impl<'m> Cluster<'m, '_> {
    fn tokens(&self) -> &'m [Token<'m>] {
        &self.marked.text.tokens
    }

    /// The word that a later mention repeats.
    fn last_of(&self, range: &Range<usize>) -> Cow<'m, str> {
        let mut places = range.clone().rev();
        let core = places
            .find(|&at| self.tokens()[at].is_word() && !self.marked.is(at, Class::NameSuffix));
        core.map_or(Cow::Borrowed(""), |at| unaccented(self.tokens()[at].text))
    }

    fn full_names(&mut self) {
        for (index, run) in self.runs.iter().enumerate() {
            if run.headline || run.common || run.name.len() < 2 {
                continue;
            }
            let known = self.same_full_name(run);
            let bearer = known.unwrap_or_else(|| self.introduce(run));
            self.join(index, bearer);
        }
        for (index, run) in self.runs.iter().enumerate() {
            if run.headline
                && run.name.len() > 1
                && let Some(bearer) = self.same_full_name(run)
            {
                self.join(index, bearer);
            }
        }
    }

    /// The bearer with the same first and last words; else one whose first word is the other's initial.
    fn same_full_name(&self, run: &Run) -> Option<usize> {
        let first = self.tokens()[run.name.start].text;
        let candidates = self.by_last.get(self.last_of(&run.name).as_ref())?;
        let others = || latest(candidates).filter(|&bearer| !self.is_kin_of(run, bearer));
        let first_of = |bearer: usize| self.tokens()[self.bearers[bearer].start].text;
        others()
            .find(|&bearer| first_of(bearer) == first)
            .or_else(|| others().find(|&bearer| are_initials(first, first_of(bearer))))
    }

    /// "J. Ruiz, Mary's father": somebody else than Mary Ruiz.
    fn is_kin_of(&self, run: &Run, bearer: usize) -> bool {
        let tokens = self.tokens();
        let first = self.bearers[bearer].start;
        let after = run.whole.end;
        let [comma, name, possessive] = [after, after + 1, after + 2].map(|at| tokens.get(at));
        comma.is_some_and(|token| token.is(Kind::Comma))
            && name.is_some_and(|name| name.text == tokens[first].text)
            && possessive.is_some_and(Token::is_possessive)
    }

    fn introduce(&mut self, run: &Run) -> usize {
        let bearer = self.bearers.len();
        self.bearers.push(run.name.clone());
        self.evidence.push(Evidence::default());
        self.runs_of.push(BTreeSet::new());
        self.by_last
            .entry(self.last_of(&run.name))
            .or_default()
            .push(bearer);
        let first = self.tokens()[run.name.start].text;
        self.by_first.entry(first).or_default().push(bearer);
        bearer
    }

    fn join(&mut self, index: usize, bearer: usize) {
        let run = &self.runs[index];
        self.of[index] = Some(bearer);
        self.runs_of[bearer].insert(index);
        self.evidence[bearer].add(Evidence::of(self.marked, run));
        if run.name.len() > self.bearers[bearer].len() {
            self.bearers[bearer] = run.name.clone();
        }
    }

    fn short_names(&mut self) {
        for (index, run) in self.runs.iter().enumerate() {
            if self.of[index].is_some() {
                continue;
            }
            let found = self.bearer_of_short(index, run);
            match found {
                Some(bearer) => self.join(index, bearer),
                None if run.headline || run.common || run.doubtful && run.name.len() == 1 => {}
                None => {
                    let bearer = self.introduce(run);
                    self.join(index, bearer);
                }
            }
        }
        self.doubtful_names();
    }

    /// First words of sentences that are names elsewhere.
    fn doubtful_names(&mut self) {
        for (index, run) in self.runs.iter().enumerate() {
            if self.of[index].is_some() || run.headline || run.common {
                continue;
            }
            let bearer = match self.bearer_of_short(index, run) {
                Some(known) => known,
                None if self.is_common_here(run) => continue,
                None => self.introduce(run),
            };
            self.join(index, bearer);
        }
    }

    /// The first word of a sentence that the story writes in small letters elsewhere.
    fn is_common_here(&self, run: &Run) -> bool {
        let in_small_letters = self.in_small_letters.get_or_init(|| {
            let lower = self
                .tokens()
                .iter()
                .filter(|token| token.case == Case::Lower);
            lower.map(|token| token.text).collect()
        });
        let word = self.tokens()[run.name.start].text.to_lowercase();
        in_small_letters.contains(word.as_str())
    }

    fn bearer_of_short(&self, index: usize, run: &Run) -> Option<usize> {
        let word = self.last_of(&run.name);
        let singular = word.strip_suffix('s');
        let by_last = self
            .by_last
            .get(&word)
            .or_else(|| self.by_last.get(singular?));
        let no_title = run.name == run.whole;
        let by_first = self
            .by_first
            .get(word.as_ref())
            .filter(|_| no_title && run.name.len() == 1);
        let by_last = by_last.filter(|_| !run.common);
        let candidates: Vec<usize> = by_last
            .into_iter()
            .chain(by_first)
            .flat_map(|bearers| latest(bearers))
            .collect();
        let own = Evidence::of(self.marked, run);
        let fits = |bearer: &usize| {
            let other = self.evidence[*bearer];
            match (own.sex(), other.sex()) {
                (Some(a), Some(b)) => a == b,
                _ => true,
            }
        };
        let mut fitting: Vec<usize> = candidates.into_iter().filter(fits).collect();
        let person = |bearer: &usize| self.evidence[*bearer].kind().is_person();
        let body_first = |bearer: &usize| {
            let by_first_word = !by_last.is_some_and(|last| last.contains(bearer));
            !run.common && !person(bearer) && by_first_word && !self.is_company(*bearer)
        };
        fitting.retain(|bearer| !body_first(bearer));
        // "California" is not short for "Baja California".
        let place = run.name.len() == 1 && self.marked.is(run.name.start, Class::Place);
        let surely_person = |bearer: &usize| self.evidence[*bearer].person >= 2.0;
        fitting
            .retain(|bearer| !place || surely_person(bearer) || self.bearers[*bearer].len() == 1);
        if fitting.iter().any(person) && own.person >= own.body {
            fitting.retain(person);
        }
        match fitting[..] {
            [] => None,
            [only] => Some(only),
            _ => Some(self.nearest(index, &fitting)),
        }
    }

    /// "Southwest Airlines": a firm, which its first word is short for.
    fn is_company(&self, bearer: usize) -> bool {
        let full = &self.bearers[bearer];
        let head = self
            .marked
            .grammar
            .heads
            .get(self.tokens()[full.end - 1].text);
        full.len() == 2 && head.is_some_and(|head| head.kind == HeadKind::Company)
    }

    /// Whom a surname alone was used for before; else the one whose surname came last before the run; else the one
    /// named first after it.
    fn nearest(&self, index: usize, candidates: &[usize]) -> usize {
        let runs = |bearer: &usize| &self.runs_of[*bearer];
        let word = self.last_of(&self.runs[index].name);
        let alone = |run: &&usize| self.runs[**run].name.len() == 1;
        let with_surname = |run: &&usize| self.last_of(&self.runs[**run].name) == word;
        let last = |fits: &dyn Fn(&&usize) -> bool| {
            candidates
                .iter()
                .filter_map(|bearer| {
                    let mut latest = runs(bearer).range(..index).rev().take(MOST_ALIKE);
                    latest.find(fits)
                })
                .max()
        };
        let before = last(&|run| alone(run) && with_surname(run)).or_else(|| last(&with_surname));
        let after = || {
            candidates
                .iter()
                .filter_map(|bearer| runs(bearer).range(index..).next())
                .min()
        };
        before
            .or_else(after)
            .and_then(|&run| self.of[run])
            .unwrap_or(candidates[0])
    }

    fn finish(self) -> Names {
        let mut names = Names {
            bearers: self
                .bearers
                .iter()
                .zip(&self.evidence)
                .map(|(fullest, evidence)| Bearer {
                    kind: match evidence.kind() {
                        NameKind::FirstName if fullest.len() > 1 => NameKind::Person,
                        kind => kind,
                    },
                    sex: evidence.sex(),
                    fullest: fullest.clone(),
                    names: Vec::new(),
                })
                .collect(),
            ..Names::default()
        };
        for (run, bearer) in self.runs.iter().zip(&self.of) {
            let Some(bearer) = *bearer else { continue };
            let word = self.last_of(&run.name);
            let full = self.last_of(&self.bearers[bearer]);
            names.bearers[bearer].names.push(names.found.len());
            names.found.push(Name {
                whole: run.whole.clone(),
                range: run.name.clone(),
                bearer,
                possessive: run.possessive,
                family: word.len() == full.len() + 1
                    && word.ends_with('s')
                    && word.starts_with(full.as_ref()),
            });
        }
        names
    }
}
