//! Runs of capitalised words.
//!
//! ```text
//! run  = [ title ] name ;
//! name = capital { capital | particle capital | link capital | nickname } [ suffix ] ;
//! link = "of" | "for" | "on" | "and" | "&" ;   (* after a word that names a body *)
//! ```

use std::ops::Range;

use crate::grammar::{Class, Classes, FUNCTION_WORDS, Head, HeadKind, Marked};
use crate::text::{Case, Kind};

/// A run of capitalised words, cut into what stands before the name and the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub whole: Range<usize>,
    pub name: Range<usize>,
    pub possessive: bool,
    /// The first word of a sentence alone, which would have a capital anyway.
    pub doubtful: bool,
    /// It stands in a line that capitalises every word.
    pub headline: bool,
    /// A common word that has a capital for its place; a name only where it begins one elsewhere.
    pub common: bool,
}

/// Words that do not begin a name however they are written.
const NO_NAMES: Classes = FUNCTION_WORDS
    .with(Class::Demonstrative)
    .with(Class::Interrogative)
    .with(Class::Quantifier)
    .with(Class::Cardinal)
    .with(Class::Month)
    .with(Class::Weekday)
    .with(Class::TimeWord)
    .with(Class::Adverb)
    .with(Class::Former);

/// Words that are names wherever they have a capital.
const PROPER: Classes = Classes::of(Class::GivenName)
    .with(Class::Place)
    .with(Class::Nationality)
    .with(Class::Outlet);

pub fn runs(marked: &Marked<'_>) -> Vec<Run> {
    let mut runs = Vec::new();
    let scan = Scan { marked };
    for sentence in &marked.text.sentences {
        let headline = scan.is_headline(sentence.from, sentence.to);
        let mut at = sentence.from;
        while at < sentence.to {
            match scan.run(at, sentence.from, sentence.to) {
                Some(mut run) => {
                    at = run.whole.end;
                    run.headline = headline;
                    if !run.name.is_empty() {
                        runs.push(run);
                    }
                }
                None => at += 1,
            }
        }
    }
    runs
}

struct Scan<'m, 'a> {
    marked: &'m Marked<'a>,
}

impl Scan<'_, '_> {
    fn classes(&self, at: usize) -> Classes {
        self.marked.classes(at)
    }

    fn is_body_link(&self, at: usize) -> bool {
        self.classes(at).has(Class::BodyLink)
    }

    /// Whether most longer words of the sentence have a capital, and it ends without a stop.
    fn is_headline(&self, from: usize, to: usize) -> bool {
        if self.marked.text.tokens[to - 1].is(Kind::Stop) {
            return false;
        }
        let words = || {
            self.marked.text.tokens[from..to]
                .iter()
                .filter(|token| token.is(Kind::Word) && token.text.len() > 3)
        };
        let capitals = words().filter(|token| token.is_capitalised()).count();
        let all = words().count();
        all > 3 && capitals * 10 > all * 7
    }

    fn run(&self, at: usize, first: usize, end: usize) -> Option<Run> {
        let tokens = &self.marked.text.tokens;
        if !self.is_capital(at) {
            return None;
        }
        let classes = self.classes(at);
        let initial = at == first || matches!(tokens[at - 1].kind, Kind::OpenQuote | Kind::Colon);
        let function = classes.any(NO_NAMES) && !classes.has(Class::GivenName);
        if tokens[at].text == "I" || function && tokens[at].case != Case::Upper {
            return None;
        }
        let verb = classes.has(Class::CueVerb) || classes.has(Class::Verb);
        if initial
            && verb
            && !classes.any(PROPER)
            && self.marked.grammar.heads.get(tokens[at].text).is_none()
        {
            return None;
        }
        let to = self.extend(at, end);
        let alone = to == at + 1;
        let common = initial && alone && !classes.any(PROPER) && self.is_common(at);
        let name = self.name_in(at, to);
        let whole = if name.is_empty() {
            at..to
        } else {
            at..name.end
        };
        Some(Run {
            possessive: tokens
                .get(whole.end)
                .is_some_and(|next| next.is_possessive()),
            doubtful: initial && alone && !classes.any(PROPER),
            headline: false,
            common,
            whole,
            name,
        })
    }

    /// A noun for people with a capital: "Democrat", "President".
    fn is_person_noun(&self, at: usize) -> bool {
        let head = self
            .marked
            .grammar
            .heads
            .get(self.marked.text.tokens[at].text);
        head.is_some_and(|head| {
            matches!(
                head.kind,
                HeadKind::Office
                    | HeadKind::Official
                    | HeadKind::Aide
                    | HeadKind::Class
                    | HeadKind::Spokesperson
                    | HeadKind::Insider
                    | HeadKind::Professional
                    | HeadKind::Counsel
            )
        })
    }

    /// A word of the lexicon, or one that heads unnamed sources.
    fn is_common(&self, at: usize) -> bool {
        let text = self.marked.text.tokens[at].text;
        !self.classes(at).is_empty() || self.marked.grammar.heads.get(text).is_some()
    }

    fn is_capital(&self, at: usize) -> bool {
        let token = &self.marked.text.tokens[at];
        if token.clitic || !token.is(Kind::Word) {
            return false;
        }
        token.is_capitalised() || self.is_prefixed(token.text)
    }

    /// "al-Zawahiri".
    fn is_prefixed(&self, text: &str) -> bool {
        text.split_once('-').is_some_and(|(prefix, rest)| {
            let classes = self.marked.grammar.lexicon.get(prefix).classes;
            classes.has(Class::NameParticle) && rest.starts_with(char::is_uppercase)
        })
    }

    fn extend(&self, at: usize, end: usize) -> usize {
        let tokens = &self.marked.text.tokens;
        let mut to = at + 1;
        let mut linked = false;
        while to < end {
            let token = &tokens[to];
            let next_capital = |skip: usize| to + skip < end && self.is_capital(to + skip);
            let text = token.text;
            let bodily = self.is_bodily(to - 1) && !self.classes(at).has(Class::GivenName);
            if self.is_capital(to) && token.spaced {
                let classes = self.classes(to);
                let function = classes.any(NO_NAMES)
                    && !classes.any(PROPER)
                    && token.case != Case::Upper
                    && !classes.has(Class::Title);
                if text == "I" || function {
                    break;
                }
                to += 1;
            } else if self.classes(to).has(Class::NameParticle) && next_capital(1) {
                to += 2;
            } else if (bodily && self.is_body_link(to) || linked && text == "and")
                && next_capital(1)
                && !self.classes(to + 1).has(Class::Weekday)
                && !self.classes(to + 1).has(Class::Month)
            {
                linked = true;
                to += 2;
            } else if bodily
                && self.is_body_link(to)
                && to + 2 < end
                && tokens[to + 1].text == "the"
                && next_capital(2)
            {
                linked = true;
                to += 3;
            } else if text == "and" && to == at + 1 && self.is_first_of_two_tasks(at, end) {
                to += 2;
            } else if let Some(after) = self.nickname(to, at, end) {
                to = after;
            } else if token.is(Kind::Comma)
                && to + 1 < end
                && self.marked.is(to + 1, Class::NameSuffix)
            {
                to += 2;
            } else {
                break;
            }
        }
        to
    }

    /// "**Customs** and Border Protection": a common word before a body's.
    fn is_first_of_two_tasks(&self, at: usize, end: usize) -> bool {
        let tokens = &self.marked.text.tokens;
        let second = at + 2;
        let last = (second..end)
            .take_while(|&next| self.is_capital(next))
            .last();
        let bodily = last.is_some_and(|last| last > second && self.is_bodily(last));
        if !bodily || self.classes(at).any(PROPER) || tokens[at].case == Case::Upper {
            return false;
        }
        self.is_common(at) && !self.is_person_noun(at)
    }

    /// Names a body or an office, which may go on with "of".
    fn is_bodily(&self, at: usize) -> bool {
        let bodily = [
            Class::Institution,
            Class::Title,
            Class::Role,
            Class::Document,
        ];
        let classes = self.classes(at);
        if classes.has(Class::Channel) {
            return false;
        }
        let head = || {
            let heads = &self.marked.grammar.heads;
            heads.get(self.marked.text.tokens[at].text)
        };
        let body = |head: Head| !head.plural && (head.kind.is_body() || head.kind.is_document());
        classes.any(bodily.into_iter().collect()) && !classes.has(Class::Plural)
            || head().is_some_and(body)
    }

    /// `Mary “Shorty” Ruiz`: the end of the quoted name, when a capital follows.
    fn nickname(&self, open: usize, start: usize, end: usize) -> Option<usize> {
        let tokens = &self.marked.text.tokens;
        let opens = matches!(tokens[open].kind, Kind::OpenQuote | Kind::OpenBracket);
        let given = open > start && self.classes(open - 1).has(Class::GivenName);
        if !opens || !given {
            return None;
        }
        let close = (open + 2..end.min(open + 4))
            .find(|&at| matches!(tokens[at].kind, Kind::CloseQuote | Kind::CloseBracket))?;
        (close + 1 < end && self.is_capital(close + 1) && tokens[open + 1].is_capitalised())
            .then_some(close + 2)
    }

    /// The name, without the titles and what else stands before it in the run.
    fn name_in(&self, from: usize, to: usize) -> Range<usize> {
        let last = to - 1;
        let is_title = |at: usize| {
            let classes = self.classes(at);
            let titled = classes.has(Class::Title)
                || classes.has(Class::Honorific)
                || classes.has(Class::Role)
                || self.is_person_noun(at);
            titled && !(classes.has(Class::GivenName) && at == from && to - from == 2)
        };
        let body_end = self.classes(last).has(Class::Institution);
        let given_before = last > from && self.classes(last - 1).has(Class::GivenName);
        if self.is_person_noun(last)
            && !body_end
            && !given_before
            && !self.classes(last).has(Class::GivenName)
        {
            // "the President", "Senate Democrats": nobody's name, but what stands before may be.
            return from..last;
        }
        let mut cut = from;
        if !body_end {
            cut = (from..last)
                .rev()
                .find(|&at| is_title(at))
                .map_or(from, |at| at + 1);
        }
        let given = (cut + 1..last).find(|&at| self.classes(at).has(Class::GivenName));
        if let Some(given) = given {
            let before = cut..given;
            let described = before.clone().any(|at| {
                let modifiers = [
                    Class::Place,
                    Class::Nationality,
                    Class::Institution,
                    Class::Role,
                    Class::Title,
                ];
                self.classes(at).any(modifiers.into_iter().collect())
                    || self.marked.text.tokens[at].case == Case::Lower
            });
            let head = self
                .marked
                .grammar
                .heads
                .get(self.marked.text.tokens[last].text);
            let body = body_end || head.is_some_and(|head| head.kind.is_body());
            if described && !body && !self.classes(cut).has(Class::GivenName) {
                cut = given;
            }
        }
        let dangling = self.is_body_link(cut);
        if dangling { to..to } else { cut..to }
    }
}
