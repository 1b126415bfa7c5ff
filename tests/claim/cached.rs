//! What is kept beside a large database: used while it is right, and never after.

use std::fs;
use std::path::{Path, PathBuf};

use onrecord::claim::{CacheError, Claims, Match, Opened, Query};

use crate::cli::folder;

const TOWNS: [&str; 7] = [
    "Arden", "Belmore", "Corriton", "Dunwick", "Elverham", "Farrowby", "Greystow",
];

/// A ferry lost each year, over and over.
fn line(number: usize) -> String {
    let town = TOWNS[number % TOWNS.len()];
    format!(
        "{{\"id\":\"ferry-{number}\",\"claim\":\"The harbour board of {town} counted {} passengers on ferry {number} \
         in the summer of 2019.\",\"verdict\":{{\"label\":\"Accurate\",\"scale\":{{\"value\":0.1}}}}}}\n",
        1_000 + number * 3
    )
}

/// A database of a desk: some hundred kilobytes.
fn desk(name: &str) -> PathBuf {
    let file = folder(&format!("cached-{name}")).join("ferries.jsonl");
    let lines: String = (0..2_000).map(line).collect();
    assert!(lines.len() > 1 << 18);
    fs::write(&file, lines).unwrap();
    file
}

fn kept(database: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(database.with_file_name(".onrecord")) else {
        return Vec::new();
    };
    let mut found: Vec<_> = found.map(|found| found.unwrap().path()).collect();
    found.retain(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name != ".gitignore" && name != "CACHEDIR.TAG"
    });
    found.sort();
    found
}

fn open(database: &Path) -> Opened {
    Claims::open_cached([database])
}

const STORY: &str =
    "The harbour board of Dunwick counted 1,030 passengers on ferry 10 in the summer of 2019.";

/// What is found, to the last figure.
fn found(claims: &Claims) -> Vec<String> {
    let found: Vec<Match> = claims.find(&Query::new(STORY));
    found.iter().map(|found| format!("{found:?}")).collect()
}

#[test]
fn a_database_that_is_opened_again_answers_as_it_did() {
    let file = desk("again");
    let (plain, errors) = Claims::open([&file]);
    assert!(errors.is_empty() && kept(&file).is_empty());
    let first = open(&file);
    let [cache] = &kept(&file)[..] else {
        panic!("{:?}", kept(&file));
    };
    let written = fs::metadata(cache).unwrap().modified().unwrap();
    let second = open(&file);
    assert_eq!(fs::metadata(cache).unwrap().modified().unwrap(), written);
    for opened in [&first, &second] {
        assert!(opened.errors.is_empty() && opened.cache.is_none());
        assert_eq!(found(&opened.claims), found(&plain));
        assert!(found(&plain)[0].contains("ferry-10"));
        assert_eq!(opened.claims.place("ferry-10"), plain.place("ferry-10"));
        assert_eq!(opened.claims.get("ferry-7"), plain.get("ferry-7"));
        assert!(opened.claims.iter().eq(plain.iter()));
    }
}

#[test]
fn what_is_wrong_with_a_database_is_told_each_time() {
    let file = desk("wrong");
    let lines = fs::read_to_string(&file).unwrap()
        + "{\"id\":\"ferry-3\",\"claim\":\"Twice.\"}\n{\"id\":\"x\"}\n";
    fs::write(&file, lines).unwrap();
    let first = open(&file);
    let second = open(&file);
    assert_eq!(first.errors.len(), 2);
    assert_eq!(first.errors, second.errors);
    assert_eq!(kept(&file).len(), 1);
}

#[test]
fn a_database_that_changed_is_read_anew_even_if_its_size_and_time_are_as_before() {
    let file = desk("changed");
    let before = open(&file);
    assert!(
        before
            .claims
            .get("ferry-10")
            .unwrap()
            .claim
            .contains("1030")
    );
    let modified = fs::metadata(&file).unwrap().modified().unwrap();
    let lines = fs::read_to_string(&file).unwrap();
    fs::write(&file, lines.replace(" 1030 ", " 9030 ")).unwrap();
    let handle = fs::File::options().write(true).open(&file).unwrap();
    handle.set_modified(modified).unwrap();
    let after = open(&file);
    assert!(after.claims.get("ferry-10").unwrap().claim.contains("9030"));
    assert!(found(&after.claims)[0].contains("Quantity"));
}

#[test]
fn only_the_last_versions_are_kept() {
    let file = desk("versions");
    for number in 2_000..2_005 {
        let lines = fs::read_to_string(&file).unwrap() + &line(number);
        fs::write(&file, lines).unwrap();
        assert_eq!(open(&file).claims.len(), number + 1);
    }
    assert_eq!(kept(&file).len(), 2);
}

#[test]
fn a_damaged_cache_is_told_and_made_again() {
    let file = desk("damaged");
    open(&file);
    let cache = &kept(&file)[0];
    let whole = fs::read(cache).unwrap();
    let mut turned = whole.clone();
    let last = turned.len() - 40;
    turned[last] ^= 1;
    for damaged in [&whole[..whole.len() / 2], &whole[..10], &[], &turned[..]] {
        fs::write(cache, damaged).unwrap();
        let opened = open(&file);
        let told = opened.cache.expect("told").to_string();
        assert!(
            told.contains("damaged") && told.contains("claims-"),
            "{told}"
        );
        assert!(found(&opened.claims)[0].contains("ferry-10"));
        assert!(open(&file).cache.is_none(), "made again");
    }
}

#[test]
fn where_nothing_can_be_kept_the_database_is_read_each_time() {
    let file = desk("unkept");
    fs::write(file.with_file_name(".onrecord"), "a file is in the way").unwrap();
    for _ in 0..2 {
        let opened = open(&file);
        assert!(matches!(opened.cache, Some(CacheError::Unkept { .. })));
        assert!(found(&opened.claims)[0].contains("ferry-10"));
    }
}

#[test]
fn a_small_database_leaves_nothing_beside_it() {
    let file = folder("cached-small").join("ferries.jsonl");
    fs::write(&file, line(1) + &line(2)).unwrap();
    assert_eq!(open(&file).claims.len(), 2);
    assert!(kept(&file).is_empty());
}

#[test]
fn many_that_open_a_database_at_once_do_not_disturb_one_another() {
    let file = desk("at-once");
    let expected = found(&Claims::open([&file]).0);
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                let opened = open(&file);
                assert!(opened.cache.is_none(), "{:?}", opened.cache);
                assert_eq!(found(&opened.claims), expected);
            });
        }
    });
    assert_eq!(kept(&file).len(), 1, "nothing half done is left");
}

#[test]
fn processes_share_a_cache_and_one_that_is_told_not_to_leaves_nothing() {
    let file = desk("processes");
    let path = file.to_str().unwrap();
    let look_up = |more: &[&str]| {
        let args = [&["match", "-t", STORY, "--claims", path], more].concat();
        let mut command = crate::cli::command(&args);
        command.stdout(std::process::Stdio::piped());
        command
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap()
    };
    let answer = |child: std::process::Child| {
        let ran = child.wait_with_output().unwrap();
        assert!(ran.status.success() && ran.stderr.is_empty(), "{ran:?}");
        String::from_utf8(ran.stdout).unwrap()
    };
    let plain = answer(look_up(&["--no-cache"]));
    assert!(plain.contains("same as ferry-10"), "{plain}");
    assert!(!file.with_file_name(".onrecord").exists());
    let at_once: Vec<_> = (0..3).map(|_| look_up(&[])).collect();
    for child in at_once {
        assert_eq!(answer(child), plain);
    }
    assert_eq!(kept(&file).len(), 1);
}

/// One test, for making the database takes a while.
#[test]
#[cfg(feature = "tantivy")]
fn a_large_database_has_its_index_on_disk() {
    let file = folder("cached-large").join("ferries.jsonl");
    let lines: String = (0..20_001).map(line).collect();
    fs::write(&file, lines).unwrap();
    let first = open(&file);
    assert!(first.cache.is_none(), "{:?}", first.cache);
    let [_, index] = &kept(&file)[..] else {
        panic!("{:?}", kept(&file));
    };
    let expected = found(&first.claims);
    assert!(expected[0].contains("ferry-10"));

    let second = open(&file);
    assert!(second.cache.is_none());
    assert_eq!(found(&second.claims), expected);
    assert_eq!(second.claims.failure(), None);

    // Another program that holds its locks stops nobody.
    fs::create_dir(index.join(".tantivy-meta.lock")).unwrap();
    fs::write(index.join(".tantivy-writer.lock"), "").unwrap();
    let locked = open(&file);
    assert!(locked.cache.is_none(), "{:?}", locked.cache);
    assert_eq!(found(&locked.claims), expected);

    // An entry that is added later is found, too.
    let mut added = second.claims;
    let (mut errors, extra) = (Vec::new(), line(20_001));
    added.add_file("more.jsonl", extra.as_bytes(), &mut errors);
    assert!(errors.is_empty() && found(&added)[0].contains("ferry-10"));
    let text = "The board counted 61,003 passengers on ferry 20001 in 2019.";
    assert_eq!(added.find(&Query::new(text))[0].entry.id, "ferry-20001");

    // A truncated index is made again, and so is one that is gone, or altered where nobody would notice.
    for damage in [truncate, remove, alter] {
        damage(index);
        let opened = open(&file);
        let told = opened.cache.expect("told").to_string();
        assert!(told.contains("index-"), "{told}");
        assert_eq!(found(&opened.claims), expected);
    }
    assert!(open(&file).cache.is_none());
}

fn file_of(index: &Path, ending: &str) -> PathBuf {
    let mut files = fs::read_dir(index)
        .unwrap()
        .map(|file| file.unwrap().path());
    let found = files.find(|file| file.extension().is_some_and(|end| end == ending));
    found.unwrap()
}

fn truncate(index: &Path) {
    let terms = file_of(index, "term");
    let half = fs::metadata(&terms).unwrap().len() / 2;
    let file = fs::File::options().write(true).open(terms).unwrap();
    file.set_len(half).unwrap();
}

fn alter(index: &Path) {
    let postings = file_of(index, "idx");
    let mut bytes = fs::read(&postings).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&postings, bytes).unwrap();
}

fn remove(index: &Path) {
    fs::remove_dir_all(index).unwrap();
}
