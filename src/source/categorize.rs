//! A phrase without a name in, its [`Category`] out. The cases are those of `docs/sources.md`.

use super::Category;
use super::mention::{Core, Count, Determiner, Ground, Phrase};
use super::names::NameKind;
use crate::grammar::{Class, Head, HeadKind, Mark, Marks};

/// What the phrase says beside its noun.
struct Case<'p, 'm, 'a> {
    ground: Ground<'m, 'a>,
    phrase: &'p Phrase,
    plural: bool,
    counted: bool,
    /// The words say how they know: "familiar with", "briefed on".
    inside: bool,
}

pub fn phrase(ground: Ground<'_, '_>, phrase: &Phrase) -> Category {
    let case = Case {
        ground,
        phrase,
        plural: phrase.is_plural(ground),
        counted: matches!(phrase.count, Count::Exactly(_) | Count::Several),
        inside: knows(ground, phrase),
    };
    if ground.marked.is(phrase.range.start, Class::Negation) {
        // "No one said so."
        return Category::None;
    }
    match phrase.about {
        Core::Noun(_, head) => case.noun(head),
        Core::Name(_) => Category::NamedPerson,
        Core::Pronoun(_) | Core::Relative(_) => Category::None,
        Core::Other(at) => case.other(at),
    }
}

/// "familiar with the talks", "who was briefed", "on condition of anonymity".
fn knows(ground: Ground<'_, '_>, phrase: &Phrase) -> bool {
    const IN_CONFIDENCE: Marks = Marks::of(Mark::Direct)
        .with(Mark::Witness)
        .with(Mark::Briefed)
        .with(Mark::Familiar)
        .with(Mark::Unexplained);
    (phrase.core.start..phrase.range.end).any(|at| ground.marked.marks(at).any(IN_CONFIDENCE))
}

impl Case<'_, '_, '_> {
    fn noun(&self, head: Head) -> Category {
        if self.phrase.count == Count::Share && !head.kind.is_document() {
            return Category::UnnamedGroup;
        }
        match head.kind {
            HeadKind::Spokesperson => Category::Spokesperson,
            HeadKind::Document | HeadKind::Post => Category::Document,
            HeadKind::Outlet => Category::Publication,
            HeadKind::Rumor => Category::Hearsay,
            HeadKind::Body | HeadKind::Company | HeadKind::Government => self.body(),
            HeadKind::Share => Category::UnnamedGroup,
            HeadKind::Insider | HeadKind::Confidant => Category::Anonymous,
            HeadKind::Counsel => self.counsel(),
            HeadKind::Force => self.official(Category::Officials),
            HeadKind::Official => self.official(Category::Collective),
            HeadKind::Aide => self.official(Category::Officials),
            HeadKind::Professional => self.professional(),
            HeadKind::Office => self.office(),
            HeadKind::People => self.people(),
            HeadKind::Public => self.public(),
            HeadKind::Class => self.class(),
        }
    }

    fn body(&self) -> Category {
        if self.plural
            && self.phrase.determiner == Determiner::Bare
            && !self.has_body()
            && self.phrase.affiliation.is_none()
        {
            return Category::Collective;
        }
        Category::Organization
    }

    fn counsel(&self) -> Category {
        if self.phrase.owner.is_some() || self.phrase.affiliation.is_some() {
            Category::Spokesperson
        } else {
            self.class()
        }
    }

    /// Staff and members of a body: one, or counted, or in the know, is held back; a class of them speaks for the body.
    fn official(&self, bodiless: Category) -> Category {
        if !self.plural || self.counted || self.inside {
            return Category::Anonymous;
        }
        if self.has_body() && !self.of_some_government() || self.body_nearby() {
            return Category::Officials;
        }
        bodiless
    }

    fn professional(&self) -> Category {
        if self.plural && self.phrase.owner.is_some() {
            self.official(Category::Officials)
        } else {
            self.class()
        }
    }

    fn has_body(&self) -> bool {
        self.phrase.owner.is_some() || self.phrase.affiliation.is_some()
    }

    /// "government officials": of no country that the phrase tells.
    fn of_some_government(&self) -> bool {
        let heads = &self.ground.marked.grammar.heads;
        let government = |at| {
            let head = heads.get(self.ground.text_of(at));
            head.is_some_and(|head| head.kind == HeadKind::Government)
        };
        let affiliation = self.phrase.affiliation.as_ref();
        affiliation.is_some_and(|body| body.len() == 1 && government(body.start))
            && !(self.phrase.core.end..self.phrase.range.end).any(|at| self.is_told(at))
    }

    /// A name or a nationality.
    fn is_told(&self, at: usize) -> bool {
        self.ground.names.at(at).is_some() || self.ground.marked.is(at, Class::Nationality)
    }

    /// A body or person named in this sentence or the three before.
    fn body_nearby(&self) -> bool {
        let text = self.ground.marked.text;
        let sentence = text.sentence_of(self.phrase.range.start);
        let from = text.sentences[sentence.saturating_sub(3)].from;
        (from..self.phrase.range.start).any(|at| {
            let named = self.ground.names.at(at).is_some_and(|name| {
                let kind = self.ground.names.bearer_of(name).kind;
                matches!(kind, NameKind::Body | NameKind::Place | NameKind::Person)
            });
            named || self.ground.marked.is(at, Class::Nationality)
        })
    }

    /// A post that anyone can look up, unless it is one of many.
    fn office(&self) -> Category {
        if self.plural {
            return if self.counted || self.inside {
                Category::Anonymous
            } else if self.leads_a_body() {
                Category::Officials
            } else {
                Category::Collective
            };
        }
        match self.phrase.determiner {
            Determiner::Definite | Determiner::Possessive => Category::NamedPerson,
            Determiner::Bare if self.phrase.count == Count::None => Category::NamedPerson,
            _ => Category::Anonymous,
        }
    }

    /// "district leaders": of a body, not of a party or a people.
    fn leads_a_body(&self) -> bool {
        let Some(body) = self.phrase.affiliation.as_ref() else {
            return false;
        };
        let last = body.end - 1;
        let named = self
            .ground
            .names
            .at(last)
            .map(|name| self.ground.names.bearer_of(name).kind);
        let noun = self
            .ground
            .marked
            .grammar
            .heads
            .get(self.ground.text_of(last));
        named == Some(NameKind::Body) || noun.is_some_and(|head| head.kind.is_body())
    }

    fn people(&self) -> Category {
        if self.inside
            || matches!(self.phrase.about, Core::Noun(at, _) if self.ground.text_of(at) == "someone")
        {
            return Category::Anonymous;
        }
        if self.around_someone() {
            return Category::Anonymous;
        }
        if !self.plural {
            return Category::UnnamedPerson;
        }
        let bare = self.phrase.core.len() <= 1 && self.phrase.range.len() <= 2;
        if bare && !self.counted {
            return Category::Collective;
        }
        Category::UnnamedGroup
    }

    /// "those around him".
    fn around_someone(&self) -> bool {
        self.phrase
            .range
            .clone()
            .any(|at| self.ground.text_of(at) == "around")
    }

    fn public(&self) -> Category {
        if self.inside {
            Category::Anonymous
        } else if self.plural {
            Category::UnnamedGroup
        } else {
            Category::UnnamedPerson
        }
    }

    fn class(&self) -> Category {
        if self.inside || self.counted || !self.plural {
            Category::Anonymous
        } else {
            Category::Collective
        }
    }

    fn other(&self, at: usize) -> Category {
        let marked = self.ground.marked;
        if self.phrase.count == Count::Share {
            return Category::UnnamedGroup;
        }
        if self.inside {
            return Category::Anonymous;
        }
        let classes = marked.classes(at);
        if classes.has(Class::Document) {
            Category::Document
        } else if classes.has(Class::Outlet) {
            Category::Publication
        } else if classes.has(Class::Institution)
            || classes.has(Class::Place)
            || classes.has(Class::Nationality)
        {
            Category::Organization
        } else if classes.has(Class::Role) {
            self.class()
        } else if classes.has(Class::Person) || classes.has(Class::Associate) {
            self.public()
        } else if self.counted && self.phrase.range.len() <= 2 {
            Category::Anonymous
        } else if classes.has(Class::Collective)
            || self.plural && !classes.has(Class::SubjectPronoun)
        {
            Category::Collective
        } else {
            Category::None
        }
    }
}
