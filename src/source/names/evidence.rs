//! What the words of a name and those around it say of its bearer.

use super::run::Run;
use super::{NameKind, Sex};
use crate::grammar::{Class, HeadKind, Marked};
use crate::text::{Case, Kind};

/// For each kind, the weight of what speaks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    pub person: f32,
    pub body: f32,
    pub place: f32,
    pub outlet: f32,
    pub female: f32,
    pub male: f32,
    /// Nothing but a first name.
    pub first_name: bool,
}

impl Evidence {
    pub fn of(marked: &Marked<'_>, run: &Run) -> Self {
        let mut found = Self::default();
        found.read_words(marked, run);
        found.read_before(marked, run);
        found.read_after(marked, run);
        found
    }

    pub fn add(&mut self, other: Self) {
        self.person += other.person;
        self.body += other.body;
        self.place += other.place;
        self.outlet += other.outlet;
        self.female += other.female;
        self.male += other.male;
        self.first_name |= other.first_name;
    }

    pub fn kind(&self) -> NameKind {
        let kinds = [
            (self.person, NameKind::Person),
            (self.outlet, NameKind::Outlet),
            (self.body, NameKind::Body),
            (self.place, NameKind::Place),
        ];
        let best = kinds
            .into_iter()
            .fold((0.0, NameKind::Unknown), |best, next| {
                if next.0 > best.0 { next } else { best }
            });
        match best.1 {
            NameKind::Person if self.first_name => NameKind::FirstName,
            kind => kind,
        }
    }

    pub fn sex(&self) -> Option<Sex> {
        if self.female > self.male {
            Some(Sex::Female)
        } else if self.male > self.female {
            Some(Sex::Male)
        } else {
            None
        }
    }

    fn read_words(&mut self, marked: &Marked<'_>, run: &Run) {
        let tokens = &marked.text.tokens;
        let words = run.name.len();
        let first = run.name.start;
        let last = run.name.end - 1;
        let given = marked.is(first, Class::GivenName);
        if given {
            self.person += if words > 1 { 3.0 } else { 1.0 };
            self.first_name = words == 1 && run.whole == run.name;
            self.sex_of(marked, first, 1.0);
        }
        let initial = |at: usize| tokens[at].text.len() <= 2 && tokens[at].text.ends_with('.');
        if words > 1 && (first..last).any(initial) || marked.is(last, Class::NameSuffix) {
            self.person += 3.0;
        }
        if words > 1
            && run.name.clone().any(|at| {
                tokens[at].case == Case::Lower
                    && !marked.is(at, Class::BodyLink)
                    && !marked.is(at, Class::NameLink)
            })
        {
            self.person += 1.0;
        }
        for at in run.name.clone() {
            if marked.is(at, Class::Institution) || self.is_body_noun(marked, at) {
                self.body += if at == last || at == first { 4.0 } else { 2.5 };
            }
            if marked.is(at, Class::Outlet) {
                self.outlet += 3.5;
            }
            if marked.is(at, Class::Document) && words > 1 {
                self.body += 1.0;
            }
            if marked.is(at, Class::BodyLink) {
                self.body += 2.0;
            }
        }
        if run.name.clone().all(|at| marked.is(at, Class::Place)) {
            self.place += 3.0;
        } else if run.name.clone().all(|at| marked.is(at, Class::Nationality)) {
            self.place += 2.0;
        }
        let shape = tokens[last].text;
        if is_address(shape) {
            self.outlet += 4.0;
        }
        let acronym = words == 1 && tokens[last].case == Case::Upper && shape.len() > 1;
        let inner_capital = shape.chars().skip(1).any(char::is_uppercase)
            && shape.chars().any(char::is_lowercase)
            && !shape.starts_with("Mc")
            && !shape.starts_with("Mac")
            && !shape.contains(['-', '\'', '’']);
        if acronym {
            self.body += 2.0;
        } else if inner_capital && words == 1 {
            self.body += 1.5;
        }
        if (2..=3).contains(&words) && self.body + self.place + self.outlet == 0.0 {
            self.person += 1.0;
        }
    }

    fn is_body_noun(self, marked: &Marked<'_>, at: usize) -> bool {
        let heads = &marked.grammar.heads;
        heads
            .get(marked.text.tokens[at].text)
            .is_some_and(|head| head.kind.is_body())
            && !marked.is(at, Class::GivenName)
    }

    fn read_before(&mut self, marked: &Marked<'_>, run: &Run) {
        if run.name.start > run.whole.start {
            self.person += 4.0;
            for at in run.whole.start..run.name.start {
                self.sex_of(marked, at, 3.0);
            }
            return;
        }
        let Some(before) = run.whole.start.checked_sub(1) else {
            return;
        };
        let token = &marked.text.tokens[before];
        let modifies = marked.text.tokens.get(run.whole.end).is_some_and(|next| {
            let classes = marked.classes(run.whole.end);
            next.case == Case::Lower
                && next.is(Kind::Word)
                && (classes.is_empty()
                    || marked.grammar.heads.get(next.text).is_some()
                    || classes.has(Class::Adjective))
        });
        if token.text == "the" || token.text == "The" {
            if !modifies && !run.possessive {
                self.body += 1.5;
                self.person -= 2.0;
            }
        } else if token.case == Case::Lower && token.is(Kind::Word) {
            let classes = marked.classes(before);
            let kind = marked.grammar.heads.get(token.text).map(|head| head.kind);
            let verb = classes.has(Class::CueVerb) || classes.has(Class::Verb);
            if kind == Some(HeadKind::Outlet) && !verb
                || kind.is_some_and(HeadKind::is_document) && token.text.ends_with("site")
            {
                self.outlet += 4.0;
            } else if classes.has(Class::Title)
                || classes.has(Class::Spokesperson)
                || classes.has(Class::Associate)
            {
                self.person += 2.0;
                self.sex_of(marked, before, 2.0);
            } else if matches!(token.text, "in" | "at" | "from") {
                self.person -= 0.5;
                self.place += 0.2;
            }
        }
    }

    fn read_after(&mut self, marked: &Marked<'_>, run: &Run) {
        let tokens = &marked.text.tokens;
        let after = run.whole.end;
        let Some(next) = tokens.get(after) else {
            return;
        };
        if next.is(Kind::Comma) {
            let Some(second) = tokens.get(after + 1) else {
                return;
            };
            let age = second.is(Kind::Number)
                && second.text.len() <= 3
                && tokens
                    .get(after + 2)
                    .is_some_and(|third| third.is(Kind::Comma));
            if age {
                self.person += 3.0;
            }
            if second.text == "which" {
                self.body += 2.0;
            }
            if second.text == "who" || self.is_role_appositive(marked, after + 1) {
                self.person += 2.0;
            }
        } else if next.is(Kind::OpenBracket) {
            let party = tokens.get(after + 1).is_some_and(|inside| {
                matches!(inside.text, "D" | "R" | "I")
                    || inside.text.starts_with("D-")
                    || inside.text.starts_with("R-")
            });
            if party {
                self.person += 3.0;
            }
        } else if matches!(next.text, "who" | "himself" | "herself") {
            self.person += 2.0;
        }
        if marked.grammar.heads.get(next.text).is_some_and(|head| {
            next.case == Case::Lower && (head.kind == HeadKind::Official || head.kind.is_document())
        }) && !run.possessive
        {
            self.body += 1.0;
        }
        self.read_said(marked, after);
        self.read_own(marked, run);
    }

    /// "Exxon said it would …", "Ruiz said she would …".
    fn read_said(&mut self, marked: &Marked<'_>, after: usize) {
        if !marked.is(after, Class::CueVerb) {
            return;
        }
        let text = marked.text;
        let to = text.sentences[text.sentence_of(after)].to.min(after + 4);
        let own_words = |at: &usize| text.quotation_of(*at).is_none();
        let mut reported = (after + 1..to).filter(own_words);
        let pronoun = reported.find(|&at| marked.is(at, Class::SubjectPronoun));
        let Some(pronoun) = pronoun else { return };
        if marked.text.tokens[pronoun].text == "it" {
            self.body += 1.0;
        } else if marked.is(pronoun, Class::Female) || marked.is(pronoun, Class::Male) {
            self.person += 1.0;
            self.sex_of(marked, pronoun, 0.5);
        }
    }

    /// "Ruiz hopes to move her family": whose the next thing is, where no other name comes between.
    fn read_own(&mut self, marked: &Marked<'_>, run: &Run) {
        const REACH: usize = 8;
        let text = marked.text;
        let sentence = &text.sentences[text.sentence_of(run.whole.start)];
        let to = sentence.to.min(run.whole.end + REACH);
        if run.whole.start > sentence.from + 2 || run.possessive {
            return;
        }
        let plain = |at: &usize| {
            let token = &text.tokens[*at];
            token.is_word() && !token.is_capitalised() && text.quotation_of(*at).is_none()
        };
        let own = (run.whole.end..to)
            .take_while(plain)
            .find(|&at| marked.is(at, Class::Possessive));
        if let Some(own) = own {
            self.sex_of(marked, own, 0.3);
        }
    }

    /// ", a senior expert at …", ", the mayor of …".
    fn is_role_appositive(self, marked: &Marked<'_>, from: usize) -> bool {
        let tokens = &marked.text.tokens;
        for (offset, token) in tokens[from.min(tokens.len())..].iter().take(7).enumerate() {
            let at = from + offset;
            if !token.is_word()
                || marked.is(at, Class::CueVerb) && !marked.is(at, Class::Role)
                || marked.is(at, Class::Preposition)
            {
                return false;
            }
            let kind = marked.grammar.heads.get(token.text).map(|head| head.kind);
            if matches!(
                kind,
                Some(
                    HeadKind::Spokesperson
                        | HeadKind::Office
                        | HeadKind::Official
                        | HeadKind::Aide
                        | HeadKind::Counsel
                        | HeadKind::Confidant
                        | HeadKind::Public
                        | HeadKind::Class
                )
            ) {
                return true;
            }
        }
        false
    }

    fn sex_of(&mut self, marked: &Marked<'_>, at: usize, weight: f32) {
        if marked.is(at, Class::Female) {
            self.female += weight;
        }
        if marked.is(at, Class::Male) {
            self.male += weight;
        }
    }
}

/// "example.com".
fn is_address(text: &str) -> bool {
    text.rsplit_once('.').is_some_and(|(name, end)| {
        name.len() > 2
            && (2..=3).contains(&end.len())
            && end.chars().all(|c| c.is_ascii_lowercase())
    })
}
