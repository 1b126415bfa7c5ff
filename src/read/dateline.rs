//! The place a story was sent from, before its first sentence: “WASHINGTON (AP) — ”.

/// No dateline is longer, in bytes.
const LONGEST: usize = 80;

/// Where the dateline of a paragraph ends, its dash included. Further down the story, `leading` being
/// false, only one with an agency or a comma counts.
pub fn end(paragraph: &str, leading: bool) -> Option<usize> {
    let (place, dash) = split(head(paragraph))?;
    let words = place.split_whitespace();
    let first = place.split(|c: char| !c.is_alphabetic()).next()?;
    let shouted = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
    let agency = place.contains('(') && place.ends_with(')');
    let named = words.clone().all(is_place_word) && words.count() <= 6;
    let begins =
        paragraph[place.len() + dash..].trim_start_matches(['“', '"', '\'', '‘', '(', '$']);
    if begins.starts_with(char::is_lowercase) {
        return None;
    }
    let told = named && (shouted || agency) && (leading || agency || place.contains(','));
    told.then_some(place.len() + dash)
}

fn head(paragraph: &str) -> &str {
    let ends = |at: &usize| paragraph.is_char_boundary(*at);
    let end = (0..=LONGEST.min(paragraph.len())).rev().find(ends);
    &paragraph[..end.unwrap_or(0)]
}

/// What stands before the dash, and the length of the dash and the space around it.
fn split(head: &str) -> Option<(&str, usize)> {
    let (at, dash) = [" — ", " – ", " -- ", " - ", "— ", " —", "—"]
        .iter()
        .filter_map(|dash| Some((head.find(dash)?, dash.len())))
        .min_by_key(|&(at, len)| (at, std::cmp::Reverse(len)))?;
    Some((&head[..at], dash)).filter(|(place, _)| !place.is_empty())
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
