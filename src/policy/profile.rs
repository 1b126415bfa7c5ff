//! `grammars/policies/profiles/*.yaml` in, [`Policy`] out: which rules are on, and how much each matters.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::finding::Found;
use super::rule::Check;
use super::{ByRule, Draft, Rule, Rules, Severity};
use crate::grammar::{GrammarError, nearest};

const BUNDLED: &[(&str, &str)] = &[
    (
        "default",
        include_str!("../../grammars/policies/profiles/default.yaml"),
    ),
    (
        "strict",
        include_str!("../../grammars/policies/profiles/strict.yaml"),
    ),
    (
        "wire",
        include_str!("../../grammars/policies/profiles/wire.yaml"),
    ),
    (
        "broadcast",
        include_str!("../../grammars/policies/profiles/broadcast.yaml"),
    ),
];

/// Which rules a house goes by.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    #[serde(default)]
    pub name: String,
    /// What it follows, in a line.
    pub about: String,
    rules: ByRule<Setting>,
    /// By name of a rule that measures, the share from 0 to 1 above which it fires.
    #[serde(default)]
    limits: ByRule<f64>,
}

/// Whether a rule is on, and how much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Setting {
    Off,
    /// With the severity that the rule has.
    On,
    Advice,
    Warning,
    Error,
}

impl Setting {
    /// The severity that a rule has; `None` when it is off.
    fn severity(self, rule: &Rule) -> Option<Severity> {
        Some(match self {
            Self::Off => return None,
            Self::On => rule.severity,
            Self::Advice => Severity::Advice,
            Self::Warning => Severity::Warning,
            Self::Error => Severity::Error,
        })
    }
}

/// The rules that are on.
#[derive(Clone, Debug)]
pub struct Policy<'r> {
    rules: Vec<Chosen<'r>>,
}

/// A rule that is on, with the severity that counts.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'r> {
    pub rule: &'r Rule,
    pub severity: Severity,
    limit: Option<f64>,
}

impl<'r> Chosen<'r> {
    const fn as_is(rule: &'r Rule) -> Self {
        Self {
            rule,
            severity: rule.severity,
            limit: rule.limit,
        }
    }

    pub(super) fn look(self, draft: &Draft<'_>, found: &mut Found) {
        match (self.rule.check, self.limit) {
            (Check::Seen(check), _) => check(draft, found),
            (Check::Measured(check), Some(limit)) => check(draft, limit, found),
            (Check::Measured(_), None) => {}
        }
    }
}

impl Profile {
    pub fn names() -> impl Iterator<Item = &'static str> {
        BUNDLED.iter().map(|(name, _)| *name)
    }

    /// A bundled profile by its name, or the one in a user's file.
    ///
    /// # Errors
    /// One line: no such profile, or what is wrong with the file and where.
    pub fn open(name: &str, rules: &Rules) -> Result<Self, String> {
        if let Some((known, yaml)) = BUNDLED.iter().find(|(known, _)| *known == name) {
            return Self::parse(
                &format!("policies/profiles/{known}.yaml"),
                known,
                yaml,
                rules,
            );
        }
        let path = Path::new(name);
        if path.extension().is_none() && path.components().count() < 2 && !path.is_file() {
            let names = Self::names().map(str::to_owned);
            return Err(nearest::unknown("profile", name, names));
        }
        let text = fs::read_to_string(path).map_err(|cause| format!("{name}: {cause}"))?;
        Self::parse(name, name, &text, rules)
    }

    fn parse(file: &str, name: &str, yaml: &str, rules: &Rules) -> Result<Self, String> {
        let profile: Self = serde_yaml::from_str(yaml)
            .map_err(|error| GrammarError::yaml(file, 1, &error).to_string())?;
        // The last: limits are written after the rules.
        let at = |id: &str, wrong: String| {
            let lines = yaml.lines().zip(1..);
            let told = lines.filter(|(line, _)| line.contains(id));
            format!(
                "{file}:{}: {wrong}",
                told.last().map_or(1, |(_, line)| line)
            )
        };
        for (id, limit) in profile.limits.iter() {
            let rule = rules.get(id)?;
            if rule.limit.is_none() {
                return Err(at(id, format!("`{id}` has no limit to set")));
            }
            if !(0.0..=1.0).contains(limit) {
                return Err(at(
                    id,
                    format!("the limit of `{id}` is a share from 0 to 1"),
                ));
            }
        }
        Ok(Self {
            name: name.to_owned(),
            ..profile
        })
    }
}

impl Profile {
    /// The severity that a rule has in this profile; `None` when it is off.
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        self.rules.get(&rule.id)?.severity(rule)
    }
}

impl<'r> Policy<'r> {
    pub fn of(profile: &Profile, rules: &'r Rules) -> Self {
        let chosen = rules.iter().filter_map(|rule| {
            let severity = profile.severity(rule)?;
            let limit = profile.limits.get(&rule.id).copied().or(rule.limit);
            Some(Chosen {
                rule,
                severity,
                limit,
            })
        });
        Self {
            rules: chosen.collect(),
        }
    }

    /// Every rule, with its own severity.
    pub fn of_all(rules: &'r Rules) -> Self {
        Self::of_rules(rules.iter())
    }

    fn of_rules(rules: impl Iterator<Item = &'r Rule>) -> Self {
        Self {
            rules: rules.map(Chosen::as_is).collect(),
        }
    }

    /// This rule alone.
    pub fn of_one(rule: &'r Rule) -> Self {
        Self::of_rules(std::iter::once(rule))
    }

    /// With these rules too, with the severity they have.
    #[must_use]
    pub fn with(mut self, more: impl IntoIterator<Item = &'r Rule>) -> Self {
        for rule in more {
            if self.rules.iter().all(|chosen| chosen.rule.id != rule.id) {
                self.rules.push(Chosen::as_is(rule));
            }
        }
        self
    }

    /// With another severity for these rules, on or off as it says.
    #[must_use]
    pub fn set(mut self, settings: &ByRule<Setting>, rules: &'r Rules) -> Self {
        for rule in rules.iter() {
            let Some(setting) = settings.get(&rule.id) else {
                continue;
            };
            let Some(severity) = setting.severity(rule) else {
                self = self.without(&[rule]);
                continue;
            };
            self = self.with([rule]);
            let chosen = self
                .rules
                .iter_mut()
                .filter(|chosen| chosen.rule.id == rule.id);
            chosen.for_each(|chosen| chosen.severity = severity);
        }
        self
    }

    /// Without these rules.
    #[must_use]
    pub fn without(mut self, fewer: &[&Rule]) -> Self {
        self.rules
            .retain(|chosen| fewer.iter().all(|rule| rule.id != chosen.rule.id));
        self
    }

    pub fn rules(&self) -> impl Iterator<Item = Chosen<'r>> {
        self.rules.iter().copied()
    }
}
