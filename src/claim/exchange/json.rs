//! JSON as pages print it in, the value out: what stands around it and in it that JSON does not allow is mended, and told.

use std::borrow::Cow;

use serde_json::Value;

use super::html;

/// # Errors
/// When the text is no JSON, mended or not: the error of the text as it came.
pub fn read(text: &str, repairs: &mut Vec<String>) -> serde_json::Result<Value> {
    let text = text.trim_start_matches('\u{feff}');
    let first = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let mut mended = Cow::Borrowed(text);
    let mut done = Vec::new();
    for (mend, what) in MENDS {
        let Some(next) = mend(&mended) else { continue };
        mended = Cow::Owned(next);
        done.push(*what);
        if let Ok(value) = serde_json::from_str(&mended) {
            repairs.extend(done.iter().map(|what| format!("JSON: {what}")));
            return Ok(value);
        }
    }
    Err(first)
}

type Mend = fn(&str) -> Option<String>;

const MENDS: &[(Mend, &str)] = &[
    (bare, "took away the comment marks around it"),
    (unescaped, "resolved the HTML entities in it"),
    (one_line, "took line breaks within texts for spaces"),
    (without_commas, "took away commas before a closing bracket"),
];

/// Without `<!-- -->` and `//<![CDATA[ //]]>` around it.
fn bare(text: &str) -> Option<String> {
    let marks = [
        "<!--",
        "-->",
        "//<![CDATA[",
        "//]]>",
        "<![CDATA[",
        "]]>",
        "/*",
        "*/",
    ];
    let mut bare = text.trim();
    while let Some(rest) = marks
        .iter()
        .find_map(|mark| bare.strip_prefix(mark).or_else(|| bare.strip_suffix(mark)))
    {
        bare = rest.trim();
    }
    (bare.len() < text.trim().len()).then(|| bare.to_owned())
}

fn unescaped(text: &str) -> Option<String> {
    let coded = text.trim_start_matches(['{', '[', ' ', '\n', '\r', '\t']);
    coded.starts_with("&quot;").then(|| html::resolved(text))
}

fn one_line(text: &str) -> Option<String> {
    let mut within = false;
    let mut escaped = false;
    let mended: String = text
        .chars()
        .map(|c| {
            let quote = c == '"' && !escaped;
            within ^= quote;
            escaped = within && c == '\\' && !escaped;
            if within && c.is_control() { ' ' } else { c }
        })
        .collect();
    (mended != text).then_some(mended)
}

fn without_commas(text: &str) -> Option<String> {
    let mut within = false;
    let mut escaped = false;
    let mut mended = String::with_capacity(text.len());
    for c in text.chars() {
        if !within && matches!(c, '}' | ']') {
            let end = mended.trim_end().len();
            if mended[..end].ends_with(',') {
                mended.truncate(end - 1);
            }
        }
        within ^= c == '"' && !escaped;
        escaped = within && c == '\\' && !escaped;
        mended.push(c);
    }
    (mended != text).then_some(mended)
}
