//! Claims databases beside stories.

use super::{BRIDGE, folder, onrecord, written};

pub const BRIDGE_ENTRY: &str = "\
id: traffic
claim: The Ash Street bridge in Millbrook carries about 14,000 vehicles a day.
variants: ['The span carries about 14,000 vehicles a day.']
verdict: {label: Confirmed}
review: {published: 2024-02-01, publisher: Millbrook Gazette}
";

#[test]
fn a_claims_database_adds_what_it_knows() {
    let folder = folder("known-claim");
    let claims = written(&folder, "claims.yaml", BRIDGE_ENTRY);
    let ran = onrecord(&["audit", "--width", "200", "--claims", &claims, BRIDGE]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("traffic"), "{}", ran.out);
    let without = onrecord(&["audit", BRIDGE]);
    assert!(!without.out.contains("Known"));
}

#[test]
fn a_claims_file_with_a_wrong_field_is_told_and_the_story_still_audited() {
    let folder = folder("wrong-claim");
    let wrong = BRIDGE_ENTRY.replace("claim:", "clame:");
    let claims = written(&folder, "claims.yaml", wrong);
    let ran = onrecord(&["audit", "--claims", &claims, BRIDGE]);
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("claims.yaml:") && ran.err.contains("clame"),
        "{}",
        ran.err
    );
    assert!(ran.out.starts_with(BRIDGE));
}

#[test]
fn a_claims_database_that_is_not_there_is_one_line() {
    let ran = onrecord(&["audit", "--claims", "nowhere.yaml", BRIDGE]);
    assert_eq!(ran.status, 2);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.contains("nowhere.yaml"));
}
