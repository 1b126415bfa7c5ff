use schemars::schema_for;

use super::Entry;

/// The JSON schema of an entry, as `claims/entry.schema.json` holds it.
pub fn schema() -> String {
    let schema = schema_for!(Entry);
    serde_json::to_string_pretty(schema.as_value()).unwrap_or_default()
}
