//! A content that its speaker stands in the middle of is one attribution with two parts.

use super::{direct, indirect, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn a_split_quotation_is_one_attribution() {
    only_by(
        Construct::Quote,
        "“I was asleep,” Osman said, “and then I was in the street.”",
        direct(
            "Osman",
            "said",
            &["“I was asleep,”", "“and then I was in the street.”"],
        ),
    );
    only(
        "“If the levy passes,” the treasurer warned, “the pool will close by June.”",
        direct(
            "the treasurer",
            "warned",
            &["“If the levy passes,”", "“the pool will close by June.”"],
        ),
    );
    only(
        "“We asked,” said Nadia Kerr, a nurse who runs the shelter, “and they laughed.”",
        direct(
            "Nadia Kerr, a nurse who runs the shelter",
            "said",
            &["“We asked,”", "“and they laughed.”"],
        ),
    );
}

#[test]
fn the_speaker_in_the_middle_of_a_paraphrase() {
    only_by(
        Construct::Parenthetical,
        "The tunnel, the company said, will open in May.",
        indirect("the company", "said", &["The tunnel", "will open in May"]),
    );
    only(
        "The levy, the treasurer said on Monday, would close the pool by June.",
        indirect(
            "the treasurer",
            "said on Monday",
            &["The levy", "would close the pool by June"],
        ),
    );
}
