//! Findings that were there before, as numbers: which ones a check need not tell again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Finding;

/// Raised when fingerprints are made another way.
const VERSION: u32 = 1;

/// How often each finding was there, by rule and fingerprint. Holds no word of the copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u32,
    findings: BTreeMap<String, BTreeMap<String, usize>>,
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Default for Baseline {
    fn default() -> Self {
        Self {
            version: VERSION,
            findings: BTreeMap::new(),
        }
    }
}

impl Baseline {
    /// # Errors
    /// What is wrong with the text, and what to do: it is no baseline, or one of another version.
    pub fn parse(text: &str) -> Result<Self, String> {
        const ANEW: &str = "write it anew with --write-baseline";
        let version: Version = serde_json::from_str(text)
            .map_err(|error| format!("no baseline of onrecord ({error}); {ANEW}"))?;
        if version.version != VERSION {
            return Err(format!(
                "a baseline of version {}, and this onrecord reads version {VERSION}; {ANEW}",
                version.version
            ));
        }
        serde_json::from_str(text).map_err(|error| format!("a broken baseline ({error}); {ANEW}"))
    }

    /// Adds a finding of a story's text.
    pub fn add(&mut self, finding: &Finding, text: &str) {
        let of_rule = self.findings.entry(finding.rule.clone()).or_default();
        *of_rule.entry(key(finding, text)).or_default() += 1;
    }

    /// Whether the finding was there before; each that was is known once.
    pub fn take(&mut self, finding: &Finding, text: &str) -> bool {
        let left = self
            .findings
            .get_mut(&finding.rule)
            .and_then(|of_rule| of_rule.get_mut(&key(finding, text)));
        match left {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        }
    }

    pub fn count(&self) -> usize {
        self.findings.values().flat_map(BTreeMap::values).sum()
    }
}

fn key(finding: &Finding, text: &str) -> String {
    format!("{:016x}", finding.fingerprint(text))
}
