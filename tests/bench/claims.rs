//! What a claims database costs, single-threaded and in process: `cargo bench --bench claims`.
//!
//! The entries are made up, the same ones each time. Each look-up is of another text, so that most entries it finds
//! are looked at for the first time.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use divan::{Bencher, black_box};
use onrecord::claim::{Claims, Query};

const DESK: usize = 10_000;
const ARCHIVE: usize = 1_000_000;

static DESK_CLAIMS: LazyLock<Claims> = LazyLock::new(|| database(DESK));
/// So large that its index is on disk.
static ARCHIVE_CLAIMS: LazyLock<Claims> =
    LazyLock::new(|| opened_cached(&file_of("bench-archive", ARCHIVE)));

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 400, sample_size = 1)]
fn claim_against_10_000(bencher: Bencher<'_, '_>) {
    look_up(bencher, &DESK_CLAIMS, DESK);
}

#[divan::bench(sample_count = 400, sample_size = 1)]
fn claim_against_1_000_000(bencher: Bencher<'_, '_>) {
    look_up(bencher, &ARCHIVE_CLAIMS, ARCHIVE);
}

/// From a file to a database that answers.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn open_10_000(bencher: Bencher<'_, '_>) {
    let file = file_of("bench-desk", DESK);
    bencher.bench_local(|| black_box(opened(&file)));
}

/// The same where it was opened before.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn open_10_000_cached(bencher: Bencher<'_, '_>) {
    let file = file_of("bench-desk", DESK);
    opened_cached(&file);
    bencher.bench_local(|| black_box(opened_cached(&file)));
}

fn look_up(bencher: Bencher<'_, '_>, claims: &Claims, entries: usize) {
    let next = AtomicUsize::new(1);
    // Reads the language's words, which is done once.
    black_box(claims.find(&Query::new(&told(0))));
    bencher
        .with_inputs(|| told(next.fetch_add(1, Ordering::Relaxed) * 7_919 % entries))
        .bench_refs(|text| claims.find(&Query::new(text)));
}

fn opened(file: &Path) -> Claims {
    let (claims, errors) = Claims::open([file]);
    assert_eq!(errors.first(), None);
    claims
}

fn opened_cached(file: &Path) -> Claims {
    let opened = Claims::open_cached([file]);
    assert_eq!(opened.errors.first(), None);
    assert!(opened.cache.is_none(), "{:?}", opened.cache);
    opened.claims
}

fn database(entries: usize) -> Claims {
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file("claims.yaml", yaml(0..entries).as_bytes(), &mut errors);
    assert_eq!(errors.first(), None);
    assert_eq!(claims.len(), entries);
    claims
}

/// Written a part at a time: an archive of a million entries need not fit in memory twice.
fn file_of(name: &str, entries: usize) -> PathBuf {
    const AT_ONCE: usize = 10_000;
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.yaml"));
    let write = || {
        let mut out = BufWriter::new(File::create(&file)?);
        for first in (0..entries).step_by(AT_ONCE) {
            out.write_all(yaml(first..(first + AT_ONCE).min(entries)).as_bytes())?;
        }
        out.flush()
    };
    if let Err(error) = write() {
        panic!("{}: {error}", file.display());
    }
    file
}

fn yaml(entries: std::ops::Range<usize>) -> String {
    let mut yaml = String::new();
    for number in entries {
        let fact = Fact::new(number);
        let (claim, title) = (fact.claim(), fact.title());
        let _ = write!(
            yaml,
            "- id: fact-{number}\n  claim: {claim}\n  verdict: {{label: Accurate, norm: \"true\"}}\n  \
             review: {{publisher: The Millport Gazette, title: {title}, published: 2023-05-06}}\n"
        );
    }
    yaml
}

/// The fact of an entry, as a story would say it.
fn told(number: usize) -> String {
    let fact = Fact::new(number);
    let claim = fact.claim();
    let Fact { town, person, .. } = fact;
    format!("{claim} It was the first time since the spring, {person} told reporters in {town}.")
}

/// What a made-up entry speaks of.
struct Fact {
    town: String,
    person: String,
    body: &'static str,
    deed: &'static str,
    figure: u64,
    thing: &'static str,
    cause: &'static str,
}

impl Fact {
    fn new(number: usize) -> Self {
        let mut draw = Draw::new(number);
        Self {
            town: draw.name(3),
            person: format!("{} {}", draw.name(2), draw.name(3)),
            body: draw.of(BODIES),
            deed: draw.of(DEEDS),
            figure: 2 + draw.below(4_000),
            thing: draw.of(THINGS),
            cause: draw.of(CAUSES),
        }
    }

    fn claim(&self) -> String {
        let Self {
            town,
            person,
            body,
            deed,
            figure,
            thing,
            cause,
        } = self;
        format!("The {body} of {town} {deed} {figure} {thing} after {cause} under {person}.")
    }

    fn title(&self) -> String {
        let Self {
            town,
            deed,
            thing,
            cause,
            ..
        } = self;
        format!("Who {deed} the {thing} of {town} and what {cause} had to do with it")
    }
}

/// Numbers that look drawn and are the same each time: splitmix64.
struct Draw(u64);

impl Draw {
    fn new(number: usize) -> Self {
        Self(number as u64 * 0x0d1c_e4e5_b9bf)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// The first of a list come up most, as words do.
    fn of(&mut self, list: &[&'static str]) -> &'static str {
        let end = 1 + self.below(list.len() as u64);
        list[usize::try_from(self.below(end)).unwrap_or(0)]
    }

    fn name(&mut self, syllables: usize) -> String {
        let name: String = (0..syllables).map(|_| self.of(SYLLABLES)).collect();
        name[..1].to_uppercase() + &name[1..]
    }
}

const BODIES: &[&str] = &[
    "council",
    "police",
    "hospital",
    "harbour board",
    "school district",
    "fire brigade",
    "water company",
    "bus operator",
    "housing trust",
    "museum",
    "port authority",
    "farmers' union",
    "library service",
    "orchestra",
];
const DEEDS: &[&str] = &[
    "closed",
    "opened",
    "bought",
    "sold",
    "repaired",
    "lost",
    "counted",
    "promised",
    "refused",
    "inspected",
    "evacuated",
    "licensed",
    "insured",
    "replaced",
    "auctioned",
    "restored",
];
const THINGS: &[&str] = &[
    "houses",
    "buses",
    "beds",
    "boats",
    "classrooms",
    "bridges",
    "wells",
    "pumps",
    "trees",
    "paintings",
    "ferries",
    "tractors",
    "permits",
    "lamps",
    "violins",
    "kilns",
    "greenhouses",
    "lockers",
];
const CAUSES: &[&str] = &[
    "the flood",
    "a fire",
    "budget cuts",
    "an audit",
    "the storm",
    "a strike",
    "the vote",
    "a lawsuit",
    "the heatwave",
    "a merger",
    "an outbreak",
    "the drought",
    "a landslide",
    "the bankruptcy of a supplier",
];
const SYLLABLES: &[&str] = &[
    "mar", "ton", "bel", "dor", "wick", "ham", "lin", "gra", "sto", "ven", "kel", "ros", "pen",
    "tha", "bury", "cor", "nes", "fal", "mere", "hol", "quin", "zet", "yar", "oak", "und", "isk",
];
