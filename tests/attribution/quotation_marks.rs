//! Quotation marks of any kind, and those inside others.

use super::{direct, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn a_quotation_then_its_speaker() {
    only_by(
        Construct::Quote,
        "“The bridge is safe,” Ruiz said on Tuesday.",
        direct("Ruiz", "said on Tuesday", &["“The bridge is safe,”"]),
    );
    only_by(
        Construct::Quote,
        "‘The bridge is safe’, she said.",
        direct("she", "said", &["‘The bridge is safe’"]),
    );
}

#[test]
fn quotation_marks_inside_a_quotation_are_its_own() {
    only(
        "“My brother shouted, ‘Run,’ and I ran,” Osman said.",
        direct(
            "Osman",
            "said",
            &["“My brother shouted, ‘Run,’ and I ran,”"],
        ),
    );
    only(
        "“The foreman told us, ‘No masks, no pay,’ so we stopped asking,” said Luka Banic.",
        direct(
            "Luka Banic",
            "said",
            &["“The foreman told us, ‘No masks, no pay,’ so we stopped asking,”"],
        ),
    );
    only(
        "‘They called it a “rescue” and then sold the land,’ the deputy said.",
        direct(
            "the deputy",
            "said",
            &["‘They called it a “rescue” and then sold the land,’"],
        ),
    );
    only(
        "\"She looked at me and said, 'You are late,'\" Weaver said.",
        direct(
            "Weaver",
            "said",
            &["\"She looked at me and said, 'You are late,'\""],
        ),
    );
}
