//! Whether the figures and the dates of two tellings agree.

use super::super::date;
use super::super::quantity::{Agreement, Hedge, Quantity, Unit, agreement};
use super::features::Pair;
use super::telling::{Role, Telling, Term};
use crate::read::Span;

/// How the figures of one kind stand, and the two places that show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub agreement: Agreement,
    /// In the claim and in the sentence.
    pub places: (Span, Span),
}

impl Pair<'_> {
    /// The worst that the claim's quantities meet with in the sentence; `None` where nothing compares.
    pub fn quantities(&self) -> Option<Verdict> {
        self.own()
            .filter_map(|own| self.quantity(own))
            .max_by_key(|verdict| badness(verdict.agreement))
    }

    /// What the claim counts and measures.
    fn own(&self) -> impl Iterator<Item = &Quantity> {
        let own = self.claim.quantities.iter();
        own.filter(|own| self.claim.in_content(own.span) && !self.claim.is_age(own.span))
    }

    fn quantity(&self, own: &Quantity) -> Option<Verdict> {
        let told: Vec<&Quantity> = self
            .sentence
            .quantities
            .iter()
            .filter(|other| {
                self.sentence.in_content(other.span) && !self.sentence.is_age(other.span)
            })
            .collect();
        let found = told.iter().filter_map(|other| {
            let agreement = agreement(own, other);
            let counts_alike = self.counts_alike(own, other);
            let alone = told.iter().filter(|third| third.unit == other.unit).count() == 1;
            let alike = counts_alike || alone && (own.unit != Unit::Count || self.has_main());
            let compares = match agreement {
                Agreement::OtherUnit => self.rival_units(own.unit, other.unit) && alike,
                Agreement::Conflict => alike && !self.is_answered(other),
                Agreement::Same | Agreement::Compatible => own.unit != Unit::Count || alike,
            };
            let agreement = match agreement {
                Agreement::OtherUnit => Agreement::Conflict,
                Agreement::Conflict if self.is_complement(own, other) => Agreement::Same,
                agreement => agreement,
            };
            compares.then_some(Verdict {
                agreement,
                places: (own.span, other.span),
            })
        });
        found.min_by_key(|verdict| badness(verdict.agreement))
    }

    /// 31 percent voted; 69 percent stayed away.
    fn is_complement(&self, own: &Quantity, other: &Quantity) -> bool {
        let shares = own.unit == self.language.figures.percent().unit;
        let whole = (own.value + other.value - 100.0).abs() < 0.6;
        let marked = |telling: &Telling| {
            telling.told().any(|(_, term)| {
                self.language
                    .concepts
                    .complement
                    .contains(&term.word.folded)
            })
        };
        shares && whole && marked(self.claim) != marked(self.sentence)
    }

    /// Whether the claim is of a share or a sum: it says nothing without what that is a share of.
    pub fn is_share(&self) -> bool {
        let share = |own: &Quantity| {
            let money = matches!(own.unit, Unit::Money(_));
            money
                || ["percent", "points"]
                    .iter()
                    .any(|unit| own.unit_is(self.language, unit))
        };
        self.own().any(share)
    }

    /// Another figure of the claim says the same as this one.
    fn is_answered(&self, other: &Quantity) -> bool {
        let mut own = self.claim.quantities.iter();
        own.any(|own| agreement(own, other) == Agreement::Same)
    }

    /// Whether the claim counts or measures something. One of a thing is told without a figure, too.
    pub fn has_figure(&self) -> bool {
        self.own().any(|own| {
            let is_one = own.unit == Unit::Count && own.hedge == Hedge::Exact && own.value <= 1.0;
            !is_one
        })
    }

    /// "12 more schools": the sentence speaks of others, and the claim does not.
    pub fn speaks_of_others(&self) -> bool {
        self.counts_further(self.sentence) && !self.counts_further(self.claim)
    }

    fn counts_further(&self, telling: &Telling) -> bool {
        let terms = &telling.terms;
        let further = |at: Option<usize>| {
            let term = at.and_then(|at| terms.get(at));
            term.is_some_and(|term| self.language.concepts.further.contains(&term.word.folded))
        };
        telling.quantities.iter().any(|found| {
            let first = terms.partition_point(|term| term.word.span.end <= found.span.start);
            let after = terms.partition_point(|term| term.word.span.start < found.span.end);
            found.unit == Unit::Count && (further(Some(after)) || further(first.checked_sub(1)))
        })
    }

    /// Percent against points, euros against dollars.
    fn rival_units(&self, a: Unit, b: Unit) -> bool {
        let dimension = |unit| match unit {
            Unit::Dimension(number) => self
                .language
                .figures
                .dimensions
                .get(number)
                .map(String::as_str),
            _ => None,
        };
        match (a, b) {
            (Unit::Money(a), Unit::Money(b)) => a != b,
            _ => matches!(
                (dimension(a), dimension(b)),
                (Some("percent"), Some("points")) | (Some("points"), Some("percent"))
            ),
        }
    }

    /// What they count is the same: the words after the figures, or beside them where none follow.
    fn counts_alike(&self, own: &Quantity, other: &Quantity) -> bool {
        let ours = counted(&self.claim.terms, own.span);
        let theirs = counted(&self.sentence.terms, other.span);
        let (Some(ours), Some(theirs)) = (ours, theirs) else {
            return true;
        };
        let alike = |a: &Term, b: &Term| {
            a.word.stem == b.word.stem
                || a.concepts
                    .iter()
                    .any(|concept| b.concepts.contains(concept))
        };
        ours.iter().any(|a| theirs.iter().any(|b| alike(a, b)))
    }

    /// The worst of the claim's dates; a bare weekday beside a full date says nothing.
    pub fn dates(&self) -> Option<Verdict> {
        let own = self
            .claim
            .dates
            .iter()
            .filter(|own| self.claim.in_content(own.span));
        let verdicts = own.filter_map(|own| {
            let told = self
                .sentence
                .dates
                .iter()
                .filter(|other| self.sentence.in_content(other.span));
            let found = told.filter_map(|other| {
                let agreement = match date::agreement(&own.given, &other.given)? {
                    // The day of the story filled in what both leave open.
                    Agreement::Compatible if own.printed == other.printed => Agreement::Same,
                    agreement => agreement,
                };
                let answered =
                    self.claim.dates.iter().any(|own| {
                        date::agreement(&own.given, &other.given) == Some(Agreement::Same)
                    });
                if agreement == Agreement::Conflict && answered {
                    return None;
                }
                Some(Verdict {
                    agreement,
                    places: (own.span, other.span),
                })
            });
            found.min_by_key(|verdict| badness(verdict.agreement))
        });
        verdicts.max_by_key(|verdict| badness(verdict.agreement))
    }
}

impl Quantity {
    fn unit_is(&self, language: &super::Language, name: &str) -> bool {
        matches!(self.unit, Unit::Dimension(number)
            if language.figures.dimensions.get(number).is_some_and(|known| known == name))
    }
}

const fn badness(agreement: Agreement) -> u8 {
    match agreement {
        Agreement::Same => 0,
        Agreement::Compatible => 1,
        Agreement::Conflict | Agreement::OtherUnit => 2,
    }
}

/// The words that a figure counts: up to three that carry meaning after it, before the next break.
fn counted(terms: &[Term], figure: Span) -> Option<Vec<&Term>> {
    let after = terms
        .iter()
        .skip_while(|term| term.word.span.start < figure.end);
    let words: Vec<&Term> = after
        .take(6)
        .take_while(|term| !term.breaks)
        .filter(|term| matches!(term.role, Role::Plain | Role::Name))
        .take(3)
        .collect();
    (!words.is_empty()).then_some(words)
}
