//! Just enough of HTML: the JSON-LD that a page carries, and a text without tags.

/// The contents of a page's `application/ld+json` scripts.
pub fn json_ld(page: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((head, body)) = next_script(rest) {
        let end = body
            .find("</script")
            .or_else(|| body.find("</SCRIPT"))
            .unwrap_or(body.len());
        if head.contains("ld+json") {
            found.push(body[..end].trim());
        }
        rest = &body[end..];
    }
    found
}

/// The next script's attributes, and what follows its tag.
fn next_script(page: &str) -> Option<(&str, &str)> {
    let start = page.find("<script").or_else(|| page.find("<SCRIPT"))?;
    let tag = &page[start..];
    let close = tag.find('>')?;
    Some((&tag[..close], &tag[close + 1..]))
}

/// The text without tags, with the common entities resolved and its spaces joined.
pub fn plain(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let tag = &rest[start + 1..];
        let is_tag = tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let Some(end) = tag.find('>').filter(|_| is_tag) else {
            kept.push_str(&rest[..=start]);
            rest = tag;
            continue;
        };
        kept.push_str(&rest[..start]);
        kept.push(' ');
        rest = &tag[end + 1..];
    }
    kept.push_str(rest);
    let entities = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#039;", "'"),
        ("&apos;", "'"),
        ("&rsquo;", "’"),
        ("&lsquo;", "‘"),
        ("&ldquo;", "“"),
        ("&rdquo;", "”"),
        ("&ndash;", "–"),
        ("&mdash;", "—"),
        ("&amp;", "&"),
    ];
    for (entity, sign) in entities {
        kept = kept.replace(entity, sign);
    }
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}
