//! Each construct reads its sentence: who, with which words, says what.

use onrecord::attribution::{Attribution, Construct, Mode};
use onrecord::{Auditor, Grammar, Span, Story};

/// What a reader would write down of an attribution.
#[derive(Debug, PartialEq)]
struct Read {
    source: Option<String>,
    cue: Vec<String>,
    content: Vec<String>,
    mode: Mode,
}

fn attributions(copy: &str) -> (Vec<Attribution>, Vec<Read>) {
    let grammar = Grammar::bundled("en").unwrap();
    let story = Story::from_text("story.txt", copy);
    let found = Auditor::new(&grammar).audit(&story).attributions;
    let text = |span: &Span| span.of(&story.text).to_owned();
    let read = found
        .iter()
        .map(|found| Read {
            source: found.source.as_ref().map(text),
            cue: found.cue.iter().map(text).collect(),
            content: found.content.iter().map(text).collect(),
            mode: found.mode,
        })
        .collect();
    (found, read)
}

fn read(source: &str, cue: &str, content: &[&str], mode: Mode) -> Read {
    Read {
        source: (!source.is_empty()).then(|| source.to_owned()),
        cue: cue
            .split(" … ")
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect(),
        content: content.iter().map(|&part| part.to_owned()).collect(),
        mode,
    }
}

/// The copy has this attribution, by this construct, and no other.
#[track_caller]
fn only(copy: &str, construct: Construct, expected: Read) {
    let (found, read) = attributions(copy);
    assert_eq!(read, [expected], "{copy}");
    assert_eq!(found[0].construct, construct, "{copy}");
}

#[test]
fn a_quotation_and_then_its_speaker() {
    only(
        "“The bridge is safe,” Ruiz said.",
        Construct::Quote,
        read("Ruiz", "said", &["“The bridge is safe,”"], Mode::Direct),
    );
}
