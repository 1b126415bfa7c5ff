//! Posts and copy in, the words that carry the claim out.

/// The text without addresses, with hashtags and handles cut into their words ("#DeathToll" is "Death Toll").
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let word = before_address(word);
        match word.find(['#', '@']) {
            Some(at) => {
                kept.push_str(&word[..at]);
                let tags = word[at..].split(['#', '@']);
                tags.for_each(|tag| push_tag(&mut kept, tag));
            }
            None => kept.push_str(word),
        }
        kept.push(' ');
    }
    kept
}

/// What of a word stands before an address that was glued to it.
fn before_address(word: &str) -> &str {
    let starts = [
        "http://",
        "https://",
        "www.",
        "pic.twitter.com",
        "t.co/",
        "bit.ly/",
    ];
    let address = starts.iter().filter_map(|start| word.find(start)).min();
    &word[..address.unwrap_or(word.len())]
}

fn push_tag(kept: &mut String, tag: &str) {
    let mut before = ' ';
    for c in tag.chars() {
        let hump = c.is_uppercase() && before.is_lowercase()
            || c.is_ascii_digit() != before.is_ascii_digit()
                && before.is_alphanumeric()
                && c.is_alphanumeric();
        if hump {
            kept.push(' ');
        }
        kept.push(if c == '_' { ' ' } else { c });
        before = c;
    }
    kept.push(' ');
}

/// Where the signature of a copied post begins: "— Mary Ruiz (@mruiz) May 4, 2021".
pub fn signature(text: &str) -> usize {
    let at = text.rfind('—').filter(|at| text[*at..].contains("(@"));
    at.unwrap_or(text.len())
}
