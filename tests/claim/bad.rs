//! What is wrong in a claims database is told by file and line, and takes nothing else with it.

use jiff::civil::date;
use onrecord::claim::{Claims, Query};

/// An entry that has done nothing wrong, put after the one that has.
const PIER: &str = "- {id: pier, claim: The pier is shut.}\n";

fn read(name: &str, bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file(name, bytes, &mut errors);
    let ids = claims.iter().map(|entry| entry.id.clone()).collect();
    (ids, errors.iter().map(ToString::to_string).collect())
}

/// The one message, when of a bad entry and the pier only the pier stands.
fn refused(bad: &str) -> String {
    let (ids, errors) = read("bad.yaml", format!("{bad}{PIER}").as_bytes());
    assert_eq!(ids, ["pier"]);
    assert_eq!(errors.len(), 1, "{errors:?}");
    errors[0].clone()
}

#[test]
fn of_two_entries_with_one_id_the_first_stands() {
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file("a.yaml", PIER.as_bytes(), &mut errors);
    let again = "- {id: fares, claim: Fares doubled.}\n- {id: pier, claim: The pier is open.}\n";
    claims.add_file("b.yaml", again.as_bytes(), &mut errors);
    assert_eq!(claims.len(), 2);
    assert_eq!(
        claims.get("pier").map(|entry| entry.claim.as_str()),
        Some("The pier is shut.")
    );
    let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        errors,
        ["b.yaml:2:1: the id `pier` is taken by a.yaml:1; give this entry another one"]
    );
}

#[test]
fn entries_related_in_a_ring_are_all_found_and_only_one_related_to_itself_is_doubted() {
    let ring = "\
- {id: pier, claim: The pier in Millport is shut., related: [boats]}
- {id: boats, claim: The fire destroyed 14 boats., related: [fares]}
- {id: fares, claim: Fares on the ferry doubled., related: [pier, fares]}
";
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file("ring.yaml", ring.as_bytes(), &mut errors);
    assert_eq!(errors, []);
    let found = claims.find(&Query::new("The fire destroyed 14 boats, the owner said."));
    assert_eq!(found[0].entry.id, "boats");
    let doubts = claims.doubts(date(2024, 1, 1));
    let doubts: Vec<_> = doubts.iter().map(ToString::to_string).collect();
    assert_eq!(doubts, ["ring.yaml:3:1: `fares` is related to itself"]);
}

#[test]
fn an_entry_of_20_megabytes_is_refused() {
    let too_long =
        "this entry has 20 MB, and an entry may have 1 MB; move long texts into files of their own";
    let words = "pier ".repeat((20 << 20) / 5);
    let one_line = format!("- id: long\n  claim: {words}\n");
    assert_eq!(refused(&one_line), format!("bad.yaml:1:1: {too_long}"));
    let many_lines = words.replace("pier pier pier pier ", "pier pier pier pier\n    ");
    let many_lines = format!("- id: long\n  claim: >\n    {many_lines}\n");
    assert!(refused(&many_lines).contains("and an entry may have 1 MB"));
    let json = format!(
        "{{\"id\": \"pier\", \"claim\": \"Shut.\"}}\n{{\"id\": \"long\", \"claim\": \"{words}\"}}\n"
    );
    let (ids, errors) = read("long.jsonl", json.as_bytes());
    assert_eq!(ids, ["pier"]);
    assert_eq!(errors, [format!("long.jsonl:2:1: {too_long}")]);
}

#[test]
fn a_word_that_an_entry_repeats_100_000_times_counts_as_often_as_can_be() {
    let (ids, errors) = read(
        "many.yaml",
        format!("- id: many\n  claim: {}\n{PIER}", "pier ".repeat(100_000)).as_bytes(),
    );
    assert_eq!(errors, [""; 0]);
    assert_eq!(ids, ["many", "pier"]);
}

const UNFOLDS: &str = "bad.yaml:1:1: the aliases (`*name`) of this entry unfold to more than 4 MB; write out what they stand for";

#[test]
fn aliases_of_aliases_that_explode_are_refused() {
    let mut bomb = String::from(
        "- id: bomb\n  claim: Shut.\n  jsonld:\n    a: &a [x, x, x, x, x, x, x, x, x]\n",
    );
    for (name, before) in ('b'..='k').zip('a'..='j') {
        let nine = vec![format!("*{before}"); 9].join(", ");
        bomb += &format!("    {name}: &{name} [{nine}]\n");
    }
    assert_eq!(refused(&bomb), UNFOLDS);
}

#[test]
fn one_long_text_with_thousands_of_aliases_is_refused() {
    let (long, aliases) = ("x".repeat(300_000), "*a, ".repeat(20_000));
    for tag in ["", "!own "] {
        let bomb = format!(
            "- id: bomb\n  claim: Shut.\n  jsonld:\n    a: &a {tag}{long}\n    b: [{aliases}]\n"
        );
        assert_eq!(refused(&bomb), UNFOLDS);
    }
}

#[test]
fn a_few_aliases_are_as_good_as_what_they_stand_for() {
    let entry = "- id: fares\n  claim: &said Fares doubled.\n  variants: [*said, Fares went up.]\n";
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file("fares.yaml", entry.as_bytes(), &mut errors);
    assert_eq!(errors, []);
    let fares = claims.get("fares").unwrap();
    assert_eq!(fares.variants, ["Fares doubled.", "Fares went up."]);
}

#[test]
fn lists_200_000_deep_are_refused() {
    let message = "bad.yaml:1:1: lists or mappings lie more than 100 deep within one another; make the entry flatter";
    let (open, close) = ("[".repeat(200_000), "]".repeat(200_000));
    let flow = format!("- id: deep\n  claim: Shut.\n  jsonld: {{a: {open}{close}}}\n");
    assert_eq!(refused(&flow), message);
    let items = "- ".repeat(200_000);
    let block = format!("- id: deep\n  claim: Shut.\n  tags:\n    {items}x\n");
    assert_eq!(refused(&block), message);
}

#[test]
fn a_line_of_dashes_in_a_text_is_no_list() {
    let ruler = "-".repeat(300);
    let entry = format!("- id: ruler\n  claim: |\n    Fares doubled.\n    {ruler}\n{PIER}");
    let (ids, errors) = read("ruler.yaml", entry.as_bytes());
    assert_eq!(errors, [""; 0]);
    assert_eq!(ids, ["ruler", "pier"]);
}

#[test]
fn an_entry_that_is_not_utf8_is_told_where_and_the_others_of_its_file_stand() {
    let latin = b"- id: fares\n  claim: Fares doubled.\n- id: cafe\n  claim: The caf\xe9 is shut, the caf\xe9 says.\n- {id: pier, claim: The pier is shut.}\n";
    let (ids, errors) = read("old.yaml", latin);
    assert_eq!(ids, ["fares", "pier"]);
    assert_eq!(
        errors,
        ["old.yaml:4:17: not UTF-8 here; save the file as UTF-8"]
    );
    let lines = b"{\"id\": \"cafe\", \"claim\": \"The caf\xe9.\"}\n\n{\"id\": \"pier\", \"claim\": \"Shut.\"}\n";
    let (ids, errors) = read("old.jsonl", lines);
    assert_eq!(ids, ["pier"]);
    assert_eq!(
        errors,
        ["old.jsonl:1:33: not UTF-8 here; save the file as UTF-8"]
    );
}

#[test]
fn bytes_that_are_not_utf8_between_entries_are_told_and_take_nothing_with_them() {
    let (ids, errors) = read(
        "old.yaml",
        b"# The caf\xe9's list.\n- {id: pier, claim: Shut.}\n\n# na\xefve\n# and fa\xe7ade\n- {id: mill, claim: Sold.}\n# \xe9nd\n",
    );
    assert_eq!(ids, ["pier", "mill"]);
    assert_eq!(
        errors,
        [
            "old.yaml:1:10: not UTF-8 here; save the file as UTF-8",
            "old.yaml:4:5: not UTF-8 here; save the file as UTF-8",
            "old.yaml:7:3: not UTF-8 here; save the file as UTF-8"
        ]
    );
}

#[test]
fn an_entry_of_80_000_unknown_fields_is_told_of_in_a_few_lines() {
    use std::fmt::Write;
    let mut many = String::from("- id: many\n  claim: Shut.\n");
    (0..80_000).for_each(|n| writeln!(many, "  f{n}: 1").unwrap());
    let (ids, errors) = read("bad.yaml", format!("{many}{PIER}").as_bytes());
    assert_eq!(ids, ["pier"]);
    assert!(errors.len() < 20, "{}", errors.len());
    assert!(errors[0].starts_with("bad.yaml:3:3: unknown field `f0`"));
    let last = "there may be more wrong in this entry; mend what is told, and check again";
    assert!(errors.last().unwrap().ends_with(last), "{errors:?}");
}

#[test]
fn lists_at_the_margin_belong_to_the_mapping_that_stands_there() {
    let one = "id: fares\nclaim: Fares doubled.\nvariants:\n- Fares went up twofold.\n- Tickets cost twice as much.\ntags:\n- ferry\n---\nid: pier\nclaim: Shut.\n";
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file("one.yaml", one.as_bytes(), &mut errors);
    assert_eq!(errors, []);
    assert_eq!(claims.len(), 2);
    assert_eq!(claims.get("fares").unwrap().variants.len(), 2);
}

#[test]
fn a_byte_order_mark_moves_no_place() {
    let (ids, errors) = read(
        "bom.yaml",
        b"\xef\xbb\xbf- {id: cafe, claim: caf\xe9}\n- {id: pier, claim: Shut.}\n",
    );
    assert_eq!(ids, ["pier"]);
    assert_eq!(
        errors,
        ["bom.yaml:1:24: not UTF-8 here; save the file as UTF-8"]
    );
}
