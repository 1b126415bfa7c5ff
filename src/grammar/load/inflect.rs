//! Regular English endings.

use crate::grammar::Form;

/// The forms of a verb, each with what it is.
pub fn verb(base: &str, given_past: Option<&str>, participle: Option<&str>) -> Vec<(String, Form)> {
    let past = given_past.map_or_else(|| past(base), str::to_owned);
    let gerund = gerund(base, &past);
    let mut forms = vec![
        (base.to_owned(), Form::Base),
        (third_person(base), Form::Present),
        (past, Form::Past),
        (gerund, Form::Gerund),
    ];
    forms.extend(participle.map(|word| (word.to_owned(), Form::Participle)));
    forms
}

fn third_person(base: &str) -> String {
    plural(base)
}

pub fn plural(base: &str) -> String {
    let sibilant = ["s", "x", "z", "ch", "sh"];
    match base.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ies"),
        _ if sibilant.iter().any(|ending| base.ends_with(ending)) => format!("{base}es"),
        _ => format!("{base}s"),
    }
}

fn past(base: &str) -> String {
    if base.ends_with('e') {
        return format!("{base}d");
    }
    match base.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ied"),
        _ => format!("{}ed", doubled(base)),
    }
}

/// The past tense shows whether the last consonant is doubled: "admitted", "admitting".
fn gerund(base: &str, past: &str) -> String {
    let silent = base
        .strip_suffix('e')
        .filter(|stem| !stem.is_empty() && !stem.ends_with(['e', 'o', 'y', 'i']));
    if let Some(stem) = silent {
        return format!("{stem}ing");
    }
    if let Some(stem) = base.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    match past.strip_suffix("ed") {
        Some(stem) if stem.starts_with(base) => format!("{stem}ing"),
        _ => format!("{}ing", doubled(base)),
    }
}

/// One syllable of consonant, vowel, consonant doubles its last letter: "plan", "planned".
fn doubled(base: &str) -> String {
    let letters: Vec<char> = base.chars().collect();
    let vowels = letters.iter().filter(|&&c| is_vowel(c)).count();
    match letters[..] {
        [.., a, b, c]
            if vowels == 1
                && !is_vowel(a)
                && is_vowel(b)
                && !is_vowel(c)
                && !matches!(c, 'w' | 'x' | 'y') =>
        {
            format!("{base}{c}")
        }
        _ => base.to_owned(),
    }
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(is_vowel)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_take_regular_endings() {
        let forms = |base: &str| {
            let past = past(base);
            let gerund = gerund(base, &past);
            [third_person(base), past, gerund].join(" ")
        };
        assert_eq!(forms("claim"), "claims claimed claiming");
        assert_eq!(forms("argue"), "argues argued arguing");
        assert_eq!(forms("plan"), "plans planned planning");
        assert_eq!(forms("deny"), "denies denied denying");
        assert_eq!(forms("say"), "says sayed saying");
        assert_eq!(forms("stress"), "stresses stressed stressing");
        assert_eq!(forms("agree"), "agrees agreed agreeing");
        assert_eq!(forms("vow"), "vows vowed vowing");
        assert_eq!(forms("lie"), "lies lied lying");
        assert_eq!(forms("quip"), "quips quiped quiping");
    }

    #[test]
    fn the_past_tense_tells_the_gerund() {
        assert_eq!(gerund("admit", "admitted"), "admitting");
        assert_eq!(gerund("tell", "told"), "telling");
        assert_eq!(gerund("see", "saw"), "seeing");
        assert_eq!(gerund("write", "wrote"), "writing");
    }
}
