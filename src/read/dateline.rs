//! The place a story was sent from, before its first sentence: “WASHINGTON (AP) — ”.

use super::draft::head;

/// No dateline is longer, in bytes.
const LONGEST: usize = 80;

/// Where the dateline of a paragraph ends, its dash included. Further down the story, `leading` being
/// false, only one with an agency or a comma counts.
pub fn end(paragraph: &str, leading: bool) -> Option<usize> {
    let head = head(paragraph, LONGEST);
    let shouted = is_shouted(head);
    if !shouted && !head.contains('(') {
        return None;
    }
    let (place, dash) = split(head)?;
    let end = place.len() + dash;
    let sentence = paragraph[end..].trim_start_matches(['“', '"', '\'', '‘', '(', '$']);
    let words = place.split_whitespace();
    let named = words.clone().all(is_place_word) && words.count() <= 6;
    let agency = place.contains('(') && place.ends_with(')');
    let told = (shouted || agency) && (leading || agency || place.contains(','));
    (named && told && !sentence.starts_with(char::is_lowercase)).then_some(end)
}

/// Whether the first word is in capitals.
fn is_shouted(head: &str) -> bool {
    let mut letters = head.chars().take_while(|c| c.is_alphabetic());
    letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
}

/// What stands before the first dash, and the length of the dash and the space around it.
fn split(head: &str) -> Option<(&str, usize)> {
    let is_dash = |&(at, c): &(usize, char)| match c {
        '—' | '–' => true,
        '-' => head[..at].ends_with(' ') && head[at..].trim_start_matches('-').starts_with(' '),
        _ => false,
    };
    let (at, _) = head.char_indices().find(is_dash)?;
    let place = head[..at].trim_end();
    let rest = head[at..].trim_start_matches(['—', '–', '-']).trim_start();
    (!place.is_empty()).then(|| (place, head.len() - rest.len() - place.len()))
}

/// A name, an abbreviation, a day of the month, an agency in brackets.
fn is_place_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    !bare.is_empty()
        && (bare.chars().all(|c| c.is_ascii_digit())
            || bare.starts_with(char::is_uppercase)
            || matches!(bare, "de" | "of" | "the" | "el" | "la"))
        && !word.ends_with([':', ';', '!', '?'])
        && !word.contains(['“', '”', '"', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest(paragraph: &str) -> Option<&str> {
        end(paragraph, true).map(|end| &paragraph[end..])
    }

    #[test]
    fn datelines_end_with_their_dash() {
        assert_eq!(
            rest("REEVE, N.H. (AP) — The mayor quit."),
            Some("The mayor quit.")
        );
        assert_eq!(
            rest("HOLT ISLAND, Dec. 11 - It rained."),
            Some("It rained.")
        );
        assert_eq!(rest("OSLO/BERGEN — Snow fell."), Some("Snow fell."));
        assert_eq!(rest("Reeve (Reuters) - Rates rose."), Some("Rates rose."));
    }

    #[test]
    fn other_dashes_end_nothing() {
        assert_eq!(rest("The mayor — who quit — left."), None);
        assert_eq!(rest("NATO said the plan — all of it — was off."), None);
        assert_eq!(rest("Ann Holt — she runs the shop — left."), None);
        assert_eq!(rest("NATO — the alliance — met."), None);
    }

    #[test]
    fn further_down_capitals_are_not_enough() {
        assert_eq!(end("ROE — It was late.", false), None);
        assert_eq!(end("REEVE, N.H. — It was late.", false), Some(16));
    }
}
