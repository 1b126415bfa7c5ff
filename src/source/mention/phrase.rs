//! ```text
//! phrase = [ determiner ] [ count ] { modifier } core { affiliation | appositive | relative } ;
//! ```

use super::head::{self, Core};
use super::{Count, Determiner, Ground, TokenRange, count, determiner, post};
use crate::grammar::{Class, HeadKind};
use crate::text::Kind;

/// One noun phrase and what it tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    pub range: TokenRange,
    pub determiner: Determiner,
    pub count: Count,
    /// "another", "a second": not the one before.
    pub fresh: bool,
    /// "two of the people": some of those already told of.
    pub partitive: bool,
    pub former: bool,
    pub senior: bool,
    /// From the first modifier to the noun.
    pub core: TokenRange,
    pub about: Core,
    /// The token of the person's name, where the phrase gives one.
    pub named: Option<usize>,
    /// Whose they are: "Clinton" in "Clinton's aides"; "his" in "his aides".
    pub owner: Option<TokenRange>,
    /// The body or person they belong to, before or after the noun.
    pub affiliation: Option<TokenRange>,
}

pub fn read(ground: Ground<'_, '_>, range: TokenRange) -> Phrase {
    let range = trim(ground, range);
    let mut phrase = Phrase {
        determiner: Determiner::Bare,
        count: Count::None,
        fresh: false,
        partitive: false,
        former: false,
        senior: false,
        core: range.clone(),
        about: Core::Other(range.start),
        named: None,
        owner: None,
        affiliation: None,
        range,
    };
    let from = phrase.read_start(ground);
    phrase.read_core(ground, from);
    phrase.read_rest(ground);
    phrase
}

/// Without the prepositions, adverbs and signs at its ends.
fn trim(ground: Ground<'_, '_>, range: TokenRange) -> TokenRange {
    let tokens = &ground.marked.text.tokens;
    let mut from = range.start;
    let mut to = range.end;
    while from + 1 < to
        && (!tokens[from].is_word() && !matches!(tokens[from].kind, Kind::OpenQuote)
            || leads(ground, from))
    {
        from += 1;
    }
    while to > from + 1
        && matches!(
            tokens[to - 1].kind,
            Kind::Comma | Kind::Dash | Kind::Colon | Kind::Stop | Kind::Semicolon
        )
    {
        to -= 1;
    }
    from..before_day(ground, from, to)
}

/// Without "on Wednesday".
fn before_day(ground: Ground<'_, '_>, from: usize, to: usize) -> usize {
    if to < from + 2 || !ground.marked.is(to - 1, Class::Weekday) {
        return to;
    }
    let led = ground.marked.is(to - 2, Class::Preposition);
    (to - 1 - usize::from(led)).max(from + 1)
}

fn leads(ground: Ground<'_, '_>, at: usize) -> bool {
    let classes = ground.marked.classes(at);
    let text = ground.text_of(at);
    let linking = classes.has(Class::Preposition)
        || classes.has(Class::Conjunction)
        || classes.has(Class::Subordinator);
    (linking || matches!(text, "even" | "Even" | "only" | "Only" | "both" | "Both"))
        && ground.names.at(at).is_none()
        && !classes.has(Class::Former)
        && count::read(ground, at, at + 3).is_none()
}

impl Phrase {
    /// The determiner and the count; one past them.
    fn read_start(&mut self, ground: Ground<'_, '_>) -> usize {
        let mut at = self.range.start;
        let to = self.range.end;
        for _ in 0..3 {
            if let Some((found, after)) = count::read(ground, at, to) {
                self.count = found;
                at = after;
            } else if let Some(found) = determiner::at(ground, at).filter(|_| at + 1 < to) {
                self.determiner = found;
                if found == Determiner::Possessive {
                    self.owner = Some(at..at + 1);
                }
                self.fresh |= matches!(
                    ground.text_of(at),
                    "another" | "Another" | "other" | "Other"
                );
                at += 1;
            } else {
                break;
            }
            if at < to && ground.text_of(at) == "of" {
                self.partitive = true;
                at += 1;
            }
        }
        at.min(to)
    }

    fn read_core(&mut self, ground: Ground<'_, '_>, from: usize) {
        if from >= self.range.end {
            // "Half said so", "another said": the count is all there is.
            self.core = self.range.start..self.range.end;
            self.about = head::of(ground, self.core.clone());
            return;
        }
        let end = head::core_end(ground, from, self.range.end);
        self.core = from..end;
        self.about = head::of(ground, self.core.clone());
        self.read_modifiers(ground);
        match self.about {
            Core::Name(token) => self.named = Some(token),
            // "a 2021 report": a year, or a part of a name.
            Core::Noun(_, head)
                if !head.plural && matches!(self.count, Count::Exactly(count) if count > 1) =>
            {
                self.count = Count::None;
            }
            _ => {}
        }
    }

    fn read_modifiers(&mut self, ground: Ground<'_, '_>) {
        let marked = ground.marked;
        let noun = match self.about {
            Core::Noun(at, _) | Core::Other(at) => at,
            Core::Name(at) => ground.names.at(at).map_or(at, |name| name.range.start),
            Core::Pronoun(_) | Core::Relative(_) => return,
        };
        for at in self.core.start..=noun.min(self.core.end.saturating_sub(1)) {
            let token = &marked.text.tokens[at];
            if token.is_possessive() {
                self.owner = Some(self.core.start..at);
                self.determiner = Determiner::Possessive;
            }
            let text = token.text;
            if at < noun {
                self.former |= marked.is(at, Class::Former) || text.starts_with("ex-");
                self.senior |= marked.is(at, Class::Senior);
                self.fresh |= marked.is(at, Class::Ordinal)
                    && self.determiner != Determiner::Definite
                    || ["second", "third", "fourth", "separate"].contains(&text)
                        && self.determiner == Determiner::Indefinite;
            }
        }
        if self.owner.is_none() && !matches!(self.about, Core::Name(_)) {
            self.affiliation = (self.core.start..noun).find_map(|at| {
                let name = ground.names.at(at)?;
                Some(name.range.clone())
            });
            if matches!(self.about, Core::Noun(_, head) if head.kind == HeadKind::Force) {
                self.affiliation = Some(self.core.start..noun + 1);
            }
            if self.affiliation.is_none() {
                self.affiliation = (self.core.start..noun).find_map(|at| {
                    let body = marked
                        .grammar
                        .heads
                        .get(ground.text_of(at))
                        .is_some_and(|head| head.kind.is_body());
                    let bodily =
                        marked.is(at, Class::Nationality) || marked.is(at, Class::Institution);
                    (body || bodily).then_some(at..at + 1)
                });
            }
        }
    }

    fn read_rest(&mut self, ground: Ground<'_, '_>) {
        let after = self.core.end;
        if self.named.is_none() {
            self.named = match self.about {
                Core::Noun(_, head) if head.kind == HeadKind::Post => {
                    post::author(ground, after, self.range.end)
                }
                _ => post::named_appositive(ground, after, self.range.end),
            };
        }
        if self.affiliation.is_none() {
            self.affiliation = post::affiliation(ground, after, self.range.end);
        }
    }

    pub fn is_plural(&self, ground: Ground<'_, '_>) -> bool {
        match (self.count, self.about) {
            (Count::Exactly(1), _) => false,
            (Count::None, Core::Noun(_, head)) => head.plural,
            (Count::None, Core::Pronoun(at) | Core::Other(at)) => {
                ground.marked.is(at, Class::Plural) || ground.text_of(at).ends_with('s')
            }
            (Count::None, _) => false,
            _ => true,
        }
    }
}
