//! Changes to a claims file as text, so that its comments and its form survive.

use super::exchange::norm_of;
use super::load::{self, load};
use super::{ClaimError, Entry, Norm};

/// What was made of a claims file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Normalised {
    pub text: String,
    /// The entries whose norm was filled in.
    pub done: Vec<(String, Norm)>,
    /// Id and label of those whose label no table knows.
    pub unknown: Vec<(String, String)>,
    /// Those that are written in a form that cannot be added to.
    pub by_hand: Vec<(String, Norm)>,
    /// Entries that are wrong stay as they are.
    pub errors: Vec<ClaimError>,
}

/// The file with `verdict.norm` filled in where a label's meaning is known and none is given.
pub fn normalise(file: &str, text: &str) -> Normalised {
    let mut all = Normalised::default();
    load(file, text.as_bytes(), &mut all.errors);
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let (mark, rest) = text.split_at(mark);
    all.text.push_str(mark);
    let mut end = 0;
    for piece in load::pieces(file, rest) {
        all.text.push_str(&rest[end..piece.bytes.start]);
        end = piece.bytes.end;
        let source = &rest[piece.bytes.clone()];
        let filled = all.filled(file, source);
        all.text.push_str(filled.as_deref().unwrap_or(source));
    }
    all.text.push_str(&rest[end..]);
    all
}

impl Normalised {
    fn filled(&mut self, file: &str, source: &str) -> Option<String> {
        let entry = only(file, source)?;
        let verdict = entry.verdict.as_ref()?;
        if verdict.norm.is_some() {
            return None;
        }
        let Some(norm) = norm_of(&entry) else {
            self.unknown.push((entry.id.clone(), verdict.label.clone()));
            return None;
        };
        let mut wanted = entry.clone();
        wanted.verdict.as_mut()?.norm = Some(norm);
        let mut tries = ways(source, norm);
        let filled = tries.find(|text| only(file, text).as_ref() == Some(&wanted));
        match filled {
            Some(_) => self.done.push((entry.id, norm)),
            None => self.by_hand.push((entry.id, norm)),
        }
        filled
    }
}

fn only(file: &str, source: &str) -> Option<Entry> {
    let mut loaded = load(file, source.as_bytes(), &mut Vec::new()).into_iter();
    loaded.next().map(|loaded| loaded.entry)
}

/// How many places of one entry are tried.
const TRIES: usize = 200;

/// The text with the norm where it may belong: on a line after or before each `label`, or within braces after one.
/// Which of them says what is meant, only reading them tells.
fn ways(source: &str, norm: Norm) -> impl Iterator<Item = String> {
    let name = match norm {
        Norm::True | Norm::False => format!("\"{}\"", norm.name()),
        _ => norm.name().to_owned(),
    };
    let break_ = if source.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let labels = source.match_indices("label").map(|(at, _)| at);
    let places = labels.flat_map(move |at| {
        let start = source[..at].rfind('\n').map_or(0, |before| before + 1);
        let end = source[at..].find('\n').map(|end| at + end + 1);
        let margin = &source[start..at];
        let norm_line = format!("norm: {name}{break_}");
        // "{label: …" and "- label" begin no line of a block.
        let block = margin.trim().is_empty().then(|| match end {
            Some(end) => [
                (end, format!("{margin}{norm_line}")),
                (start, format!("{margin}{norm_line}")),
            ],
            None => [
                (source.len(), format!("{break_}{margin}norm: {name}")),
                (start, format!("{margin}{norm_line}")),
            ],
        });
        let quoted = source[..at].ends_with('"');
        let key = if quoted { "\"norm\"" } else { "norm" };
        let value = if quoted {
            format!("\"{}\"", norm.name())
        } else {
            name.clone()
        };
        let within = format!(", {key}: {value}");
        let ends = source[at..].match_indices(['}', ',']);
        let flow = ends.map(move |(end, _)| (at + end, within.clone()));
        block.into_iter().flatten().chain(flow)
    });
    places.take(TRIES).map(|(at, text)| {
        let (before, after) = source.split_at(at);
        let before = if text.starts_with(',') {
            before.trim_end()
        } else {
            before
        };
        format!("{before}{text}{after}")
    })
}
