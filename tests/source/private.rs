//! Friends who speak in private, and members of a party or a trade at large.

use onrecord::Category::{Anonymous, Collective};

use super::assert_told;

#[test]
fn friends_and_allies_speak_in_private_however_many_they_are() {
    for friends in [
        "Friends of Mr. Okafor",
        "Allies of Mr. Okafor",
        "Two associates of Mr. Okafor",
        "An ally of Mr. Okafor",
        "Mr. Okafor’s friends",
        "People close to Mr. Okafor",
        "A person close to Mr. Okafor",
    ] {
        assert_told(
            &format!("Daniel Okafor left town on Monday. [{friends}] said he would not return."),
            &[Anonymous],
        );
    }
}

#[test]
fn people_close_to_anything_are_held_back() {
    assert_told(
        "The merger is off, [people close to the talks] said.",
        &[Anonymous],
    );
}

#[test]
fn members_of_a_party_or_a_trade_at_large_are_a_class() {
    for members in [
        "fellow Democrats",
        "Democratic leaders",
        "lawmakers",
        "strategists",
        "former prosecutors",
        "Republicans",
    ] {
        assert_told(
            &format!("The bill is dead, [{members}] said."),
            &[Collective],
        );
    }
}

#[test]
fn a_counted_few_of_a_party_are_held_back() {
    for few in ["several Democrats", "two Republicans", "three lawmakers"] {
        assert_told(&format!("The bill is dead, [{few}] said."), &[Anonymous]);
    }
}
