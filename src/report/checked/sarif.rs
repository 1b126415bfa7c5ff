//! SARIF 2.1.0, which code hosts and editors read.

use serde_json::{Value, json};

use super::{Checked, Trouble};
use crate::policy::{Finding, Policy, Severity};
use crate::read::Span;
use crate::report::place::Places;

/// One run over any number of stories.
#[derive(Debug)]
pub struct Sarif {
    rules: Vec<Value>,
    ids: Vec<String>,
    results: Vec<Value>,
    notifications: Vec<Value>,
    went_well: bool,
}

impl Sarif {
    /// A run with the rules of a policy.
    pub fn of(policy: &Policy<'_>) -> Self {
        let rules = policy.rules().map(|chosen| {
            let about = &chosen.rule.about;
            json!({
                "id": chosen.rule.id,
                "shortDescription": {"text": about.title},
                "fullDescription": {"text": about.why},
                "help": {"text": about.hint},
                "helpUri": about.standards.first().map(|standard| &standard.read),
                "defaultConfiguration": {"level": level(chosen.severity)},
            })
        });
        Self {
            rules: rules.collect(),
            ids: policy
                .rules()
                .map(|chosen| chosen.rule.id.clone())
                .collect(),
            results: Vec::new(),
            notifications: Vec::new(),
            went_well: true,
        }
    }

    pub fn add(&mut self, checked: &Checked<'_>) {
        let places = Places::of(checked.story);
        let results = checked.findings.iter().map(|finding| {
            let related = finding.related.iter().enumerate().map(|(id, related)| {
                let mut place = location(checked, &places, related.span);
                place["id"] = json!(id);
                place["message"] = json!({"text": related.label});
                place
            });
            json!({
                "ruleId": finding.rule,
                "ruleIndex": self.ids.iter().position(|id| *id == finding.rule),
                "level": level(finding.severity),
                "message": {"text": format!("{}. {}", finding.message, checked.hint(finding))},
                "locations": [location(checked, &places, finding.span)],
                "relatedLocations": related.collect::<Vec<_>>(),
                "partialFingerprints": {"ruleAndText/v1": fingerprint(checked, finding)},
            })
        });
        let results: Vec<Value> = results.collect();
        self.results.extend(results);
    }

    /// Says in the run's own words that something could not be used, or that a waiver has had its day.
    pub fn tell(&mut self, trouble: &Trouble) {
        let level = if trouble.is_error { "error" } else { "warning" };
        self.went_well &= !trouble.is_error;
        self.notifications
            .push(json!({"level": level, "message": {"text": trouble.message}}));
    }

    pub fn document(self) -> Value {
        json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": "onrecord",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": self.rules,
                }},
                "columnKind": "unicodeCodePoints",
                "invocations": [{
                    "executionSuccessful": self.went_well,
                    "toolExecutionNotifications": self.notifications,
                }],
                "results": self.results,
            }],
        })
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn location(checked: &Checked<'_>, places: &Places<'_>, span: Span) -> Value {
    let (from, to) = (places.start(span), places.end(span));
    json!({
        "physicalLocation": {
            "artifactLocation": {"uri": uri(&checked.story.path)},
            "region": {
                "startLine": from.line,
                "startColumn": from.column,
                "endLine": to.line,
                "endColumn": to.column,
            },
        },
    })
}

/// A path as the reference of a URI.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().fold(String::new(), |mut uri, byte| {
        if plain(byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
        uri
    })
}

/// The same for the same rule and words, wherever they stand.
fn fingerprint(checked: &Checked<'_>, finding: &Finding) -> String {
    format!("{:016x}", finding.fingerprint(&checked.story.text))
}
