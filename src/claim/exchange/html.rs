//! Just enough of HTML: the JSON-LD that a page carries, and a text without tags.

/// The contents of a page's `application/ld+json` scripts.
pub fn json_ld(page: &str) -> Vec<&str> {
    // Upper case in ASCII moves no offset.
    let lower = page.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(tag) = lower[at..].find("<script") {
        let tag = at + tag;
        let Some(close) = lower[tag..].find('>') else {
            break;
        };
        let body = tag + close + 1;
        let end = lower[body..]
            .find("</script")
            .map_or(page.len(), |end| body + end);
        if lower[tag..body].contains("ld+json") {
            found.push(page[body..end].trim());
        }
        at = end;
    }
    found
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
        if !is_inline(&tag[..end]) {
            kept.push(' ');
        }
        rest = &tag[end + 1..];
    }
    kept.push_str(rest);
    resolved(&kept)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Within a word or before a comma such a tag leaves no gap.
fn is_inline(tag: &str) -> bool {
    let name = tag.trim_start_matches('/');
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next();
    let inline = [
        "a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u",
    ];
    name.is_some_and(|name| inline.iter().any(|known| known.eq_ignore_ascii_case(name)))
}

/// The text with the common entities resolved, and all that are given by number.
pub fn resolved(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        kept.push_str(&rest[..start]);
        rest = &rest[start..];
        // A plain "&" has no semicolon near.
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let sign = end.and_then(|end| Some((end, entity(&rest[1..end])?)));
        let (taken, sign) = sign.map_or((1, '&'), |(end, sign)| (end + 1, sign));
        kept.push(sign);
        rest = &rest[taken..];
    }
    kept.push_str(rest);
    kept
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(
            || number.parse().ok(),
            |hex| u32::from_str_radix(hex, 16).ok(),
        );
        return char::from_u32(code?);
    }
    let known = [
        ("nbsp", ' '),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("rsquo", '’'),
        ("lsquo", '‘'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("hellip", '…'),
        ("eacute", 'é'),
        ("euro", '€'),
        ("pound", '£'),
        ("amp", '&'),
    ];
    let known = known.iter().find(|(known, _)| *known == name);
    known.map(|(_, sign)| *sign)
}
