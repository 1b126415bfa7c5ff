//! Bodies that speak as bodies, and parties and nations as classes of people.

use onrecord::Category::{Collective, Organization};

use super::assert_told;

#[test]
fn a_campaign_a_government_and_a_committee_are_bodies() {
    assert_told(
        "[The Okafor campaign] said the ballots had been lost. [The White House] denied it. \
         The Senate Elections Committee met on Monday. [The committee] said it would count again.",
        &[Organization, Organization, Organization],
    );
    assert_told("[Norway] said it would send two ships.", &[Organization]);
}

#[test]
fn a_party_or_a_nation_as_people_is_a_class() {
    assert_told(
        "[Republicans] say the ballots were lost. [Americans] believe that they were burned.",
        &[Collective, Collective],
    );
}

#[test]
fn a_party_as_a_body_is_a_body() {
    assert_told(
        "[The Republican National Committee] said the ballots had been lost.",
        &[Organization],
    );
}
