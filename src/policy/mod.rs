//! An audited story and a policy in, [`Finding`]s out: where the copy departs from a house's sourcing rules.
//! What a rule is stands in `grammars/policies/rules/`, one file each, and how it is seen in [`rules`](self), one each.

mod baseline;
mod by_rule;
mod draft;
mod examples;
mod finding;
mod profile;
mod rule;
mod rules;
mod waiver;

pub use baseline::Baseline;
pub use by_rule::{ByRule, RuleName};
pub use draft::{Claim, Draft};
pub use finding::{Confidence, Finding, Related, Severity};
pub use profile::{Policy, Profile, Setting};
pub use rule::{Rule, Rules, Standard};
pub use waiver::Waivers;

impl Policy<'_> {
    /// What the policy's rules find in a story, in the order of the text.
    pub fn findings(&self, draft: &Draft<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for chosen in self.rules() {
            let mut found = finding::Found::default();
            chosen.look(draft, &mut found);
            findings.extend(found.named(chosen.rule, chosen.severity));
        }
        findings.sort_by(|a, b| (a.span, &a.rule).cmp(&(b.span, &b.rule)));
        // Two attributions can share the words that a rule rests on.
        findings.dedup_by(|a, b| a.span == b.span && a.rule == b.rule);
        findings
    }
}
