//! Several who speak as one: "Ruiz and two aides", "the Ruizes".

use rustc_hash::FxHashMap as HashMap;

use super::Resolver;
use super::draft::Draft;
use crate::source::Category;
use crate::source::mention::Mention;
use crate::source::names::{Bearer, NameKind};

impl Resolver<'_, '_> {
    /// Coordinated phrases: with a named person among them it is theirs; else a source of its own.
    pub(super) fn several(
        &mut self,
        mention: &Mention,
        attribution: Option<usize>,
    ) -> Option<usize> {
        let before = self.drafts.len();
        let parts: Vec<usize> = mention
            .phrases
            .iter()
            .filter_map(|phrase| self.phrase(phrase, attribution))
            .collect();
        let named: Vec<usize> = parts
            .iter()
            .copied()
            .filter(|&part| self.drafts[part].category == Category::NamedPerson)
            .collect();
        match (&named[..], &parts[..]) {
            ([only], _) => Some(*only),
            ([], []) => None,
            ([], [only]) => Some(*only),
            _ => {
                let of = if named.len() > 1 { named } else { parts };
                Some(self.joined(mention, &of, before))
            }
        }
    }

    /// One draft for several. The parts that nothing else has spoken for are taken back.
    fn joined(&mut self, mention: &Mention, parts: &[usize], before: usize) -> usize {
        let drafts: Vec<Draft> = parts
            .iter()
            .map(|&part| self.drafts[part].clone())
            .collect();
        let name = if drafts[0].category == Category::NamedPerson {
            let names: Vec<&str> = drafts.iter().map(|draft| draft.name.as_str()).collect();
            names.join(" and ")
        } else {
            self.words(&mention.range)
        };
        if let Some(known) = self.drafts.plural(&name) {
            return known;
        }
        let new = before..self.drafts.len();
        let unspoken = parts.iter().all(|&part| part >= before)
            && new.into_iter().all(|new| self.drafts[new].bearer.is_none());
        if unspoken {
            self.drafts.truncate(before);
        }
        self.drafts
            .push(Draft::joined(&drafts, name, mention.range.clone()))
    }

    /// "the Clintons": all who bear the surname.
    pub(super) fn family(&mut self, bearer: usize) -> Option<usize> {
        let ground = self.ground;
        let surname = |bearer: &Bearer| ground.text_of(bearer.fullest.end - 1);
        let families = self.families.get_or_init(|| {
            let mut families: HashMap<_, Vec<usize>> = HashMap::default();
            for (index, found) in ground.names.bearers.iter().enumerate() {
                if found.kind == NameKind::Person && found.fullest.len() > 1 {
                    families.entry(surname(found)).or_default().push(index);
                }
            }
            families
        });
        let members = families.get(surname(&ground.names.bearers[bearer]))?;
        if members.len() < 2 {
            return None;
        }
        let drafts: Vec<Draft> = members
            .iter()
            .map(|&member| Draft::of_bearer(self.ground, member))
            .collect();
        let name: Vec<String> = drafts.iter().map(|draft| draft.name.clone()).collect();
        let name = name.join(" and ");
        let known = self.drafts.plural(&name);
        Some(known.unwrap_or_else(|| {
            let range = drafts[0].intro.clone();
            self.drafts.push(Draft::joined(&drafts, name, range))
        }))
    }
}
