//! A colon or a dash leads over to what is said.

use super::{attributions, direct, none, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn a_speaker_then_a_colon_and_a_quotation() {
    only_by(
        Construct::LeadIn,
        "The mayor told reporters on Monday: “We will rebuild. We will not move.”",
        direct(
            "The mayor",
            "told … on Monday",
            &["“We will rebuild. We will not move.”"],
        ),
    );
    only_by(
        Construct::LeadIn,
        "The union said: “Nobody on the night shift was warned.”",
        direct(
            "The union",
            "said",
            &["“Nobody on the night shift was warned.”"],
        ),
    );
    only(
        "Her lawyer added: “She has nothing to hide.”",
        direct("Her lawyer", "added", &["“She has nothing to hide.”"]),
    );
}

#[test]
fn a_dash_leads_over_to_a_quotation() {
    only(
        "Dressel put it bluntly — “The money is gone.”",
        direct("Dressel", "put it bluntly", &["“The money is gone.”"]),
    );
    only(
        "“There was no plan,” Adair said — “there was not even a map.”",
        direct(
            "Adair",
            "said",
            &["“There was no plan,”", "“there was not even a map.”"],
        ),
    );
    none("The verdict of the inspector — “unsafe” — was painted on the door.");
}

#[test]
fn a_name_and_a_colon() {
    let copy = "“We won,” Ruiz said.\n\nRuiz: We will start on Monday.\n\nQUESTION: And the money?";
    let (found, _) = attributions(copy);
    let colon: Vec<_> = found
        .iter()
        .filter(|found| found.construct == Construct::Colon)
        .collect();
    assert_eq!(colon.len(), 1);
    assert_eq!(colon[0].source.map(|span| span.of(copy)), Some("Ruiz"));
    assert_eq!(colon[0].content[0].of(copy), "We will start on Monday");
}
