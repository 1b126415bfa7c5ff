//! Figures and dates as news prints them.

use onrecord::claim::compare::Language;
use onrecord::claim::date::{self, dates};
use onrecord::claim::quantity::{Agreement, Quantity, agreement, quantities};
use onrecord::claim::relate;

fn figure(text: &str) -> Quantity {
    let found = quantities(&Language::english().figures, text, &[]);
    assert_eq!(found.len(), 1, "{text}: {found:#?}");
    found.into_iter().next().unwrap()
}

fn value(text: &str) -> f64 {
    figure(text).value
}

#[test]
fn figures_are_read_as_news_prints_them() {
    for (text, expected) in [
        ("14 boats", 14.0),
        ("1,284,311 voters", 1_284_311.0),
        ("1.3 million voters", 1_300_000.0),
        ("half a million voters", 500_000.0),
        ("two and a half million voters", 2_500_000.0),
        ("three hundred and twelve ewes", 312.0),
        ("twelve hundred ewes", 1200.0),
        ("twenty-one ewes", 21.0),
        ("a dozen ewes", 12.0),
        ("two dozen ewes", 24.0),
        ("$2.5bn", 2_500_000_000.0),
        ("£3m", 3_000_000.0),
        ("two-thirds of the herd", 200.0 / 3.0),
        ("a fifth of the herd", 20.0),
        ("three out of four farmers", 75.0),
        ("a quarter century", 25.0 * 31_557_600.0),
        ("5 m of rope", 5.0),
        ("2.4m users", 2_400_000.0),
        ("a 1.8m fence", 1.8),
        ("a pair of frigates", 2.0),
        ("rents rose by a quarter", 25.0),
        ("it shut for a fortnight", 14.0 * 86_400.0),
    ] {
        assert!(
            (value(text) - expected).abs() < 1e-6 * expected,
            "{text}: {}",
            value(text)
        );
    }
}

#[test]
fn words_that_look_like_figures_are_none() {
    for text in [
        "no one came",
        "one of them came",
        "Flight 318 left",
        "they won 3-1",
        "COVID-19 spread",
        "she won for a second time",
        "the 19th floor",
    ] {
        let found = quantities(&Language::english().figures, text, &[]);
        assert!(found.is_empty(), "{text}: {found:#?}");
    }
}

#[test]
fn figures_agree_as_the_relations_say() {
    use Agreement::{Compatible, Conflict, OtherUnit, Same};
    for (one, other, expected) in [
        ("14 boats", "fourteen boats", Same),
        ("14 boats", "41 boats", Conflict),
        ("a dozen boats", "six boats", Conflict),
        ("a dozen boats", "13 boats", Compatible),
        ("about 130 boats", "125 boats", Compatible),
        ("about 130 boats", "140 boats", Conflict),
        ("nearly 130 boats", "117 boats", Compatible),
        ("nearly 130 boats", "131 boats", Conflict),
        ("more than 130 boats", "130 boats", Conflict),
        ("at least 130 boats", "130 boats", Compatible),
        ("up to 130 boats", "131 boats", Conflict),
        ("dozens of boats", "100 boats", Conflict),
        ("hundreds of boats", "640 boats", Compatible),
        ("between 40 and 60 boats", "55 boats", Compatible),
        ("1.3 million boats", "1,284,311 boats", Compatible),
        ("1.3 million boats", "1,384,311 boats", Conflict),
        ("20 percent", "a fifth", Same),
        ("4 percent", "4 percentage points", OtherUnit),
        ("$3 million", "€3 million", OtherUnit),
        ("62 miles", "100 kilometres", Same),
        ("60 metres", "60 feet", Conflict),
        ("160 km/h", "100 mph", Same),
        ("160 km/h", "160 mph", Conflict),
        ("67 percent", "two-thirds", Compatible),
        ("under two hours", "less than 120 minutes", Same),
        (
            "11 years and three months",
            "more than a decade",
            Compatible,
        ),
        ("48.8°C", "119.8 degrees Fahrenheit", Same),
    ] {
        assert_eq!(
            agreement(&figure(one), &figure(other)),
            expected,
            "{one} / {other}"
        );
        assert_eq!(
            agreement(&figure(other), &figure(one)),
            expected,
            "{other} / {one}"
        );
    }
}

#[test]
fn dates_agree_as_far_as_they_are_given() {
    use Agreement::{Compatible, Conflict, Same};
    for (one, other, expected) in [
        ("on 4 May 2021", "on May 4, 2021", Some(Same)),
        ("on 4 May 2021", "on the fourth of May 2021", Some(Same)),
        ("on 4 May 2021", "in May 2021", Some(Compatible)),
        ("in the 1970s", "in 1974", Some(Compatible)),
        ("in the spring of 2014", "in November 2014", Some(Conflict)),
        (
            "the first Sunday of September 2023",
            "on 3 September 2023",
            Some(Same),
        ),
        ("on Tuesday", "on Thursday", Some(Conflict)),
        ("on Tuesday", "in 2014", None),
        ("on 4 May 2021", "on a Tuesday", Some(Compatible)),
    ] {
        let calendar = &Language::english().calendar;
        let (a, b) = (
            dates(calendar, one)[0].given,
            dates(calendar, other).first().map(|date| date.given),
        );
        assert_eq!(
            b.and_then(|b| date::agreement(&a, &b)),
            expected,
            "{one} / {other}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn whatever_the_text_spans_lie_on_characters(claim in "\\PC{0,80}", sentence in "[0-9a-zéÀ$€%.,’“” -]{0,80}") {
        let decision = relate(&claim, &sentence);
        if let Some((ours, theirs)) = decision.places {
            proptest::prop_assert!(claim.get(ours.start..ours.end).is_some());
            proptest::prop_assert!(sentence.get(theirs.start..theirs.end).is_some());
        }
    }
}
