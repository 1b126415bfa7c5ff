//! A quotation that runs over paragraphs, and a paragraph of quotation that goes on with the speaker before.

use super::{direct, mixed, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn a_quotation_runs_over_paragraphs() {
    only_by(
        Construct::LeadIn,
        "Idris told the crowd: “We have nine dead.\n\n“There are more in the hospital.”",
        direct(
            "Idris",
            "told",
            &["“We have nine dead.\n\n“There are more in the hospital.”"],
        ),
    );
    only(
        "“The river took the barn,” said Willem Roos. “It took the cows.\n\n“By morning it had \
         taken the road.”",
        direct(
            "Willem Roos",
            "said",
            &[
                "“The river took the barn,”",
                "“It took the cows.\n\n“By morning it had taken the road.”",
            ],
        ),
    );
}

#[test]
fn a_paragraph_of_quotation_goes_on_with_the_speaker_before() {
    only(
        "“The shop was my father’s,” Adeyemi said.\n\n“I will open it again.”",
        direct(
            "Adeyemi",
            "said",
            &["“The shop was my father’s,”", "“I will open it again.”"],
        ),
    );
    only(
        "The rain stopped on Friday and the river fell.\n\nChief Vance said the search would go \
         on.\n\n“We are not leaving her out there.”",
        mixed(
            "Chief Vance",
            "said",
            &[
                "the search would go on",
                "“We are not leaving her out there.”",
            ],
        ),
    );
}
