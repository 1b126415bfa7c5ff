use std::fs::{self, OpenOptions};
use std::io::{self, BufRead, ErrorKind, IsTerminal, Write, stderr, stdin, stdout};
use std::path::{Path, PathBuf};

use crate::claim::{Claimant, Claims, Entry, Review, Verdict, When, exchange};
use crate::cli::outcome::{Outcome, Status, complain};

#[derive(clap::Args)]
pub struct Add {
    /// The claim as one sentence
    #[arg(long)]
    claim: Option<String>,
    /// Its id; made from the claim when it is not given
    #[arg(long)]
    id: Option<String>,
    /// Another wording of it; may be given more than once
    #[arg(long = "variant", value_name = "TEXT")]
    variants: Vec<String>,
    /// Who made the claim
    #[arg(long)]
    claimant: Option<String>,
    /// When it was made
    #[arg(long, value_name = "DATE")]
    said_on: Option<String>,
    /// The verdict in the reviewer's words
    #[arg(long)]
    label: Option<String>,
    /// The reason of the verdict in a sentence or two
    #[arg(long)]
    why: Option<String>,
    /// Title of the review
    #[arg(long)]
    title: Option<String>,
    /// Who reviewed it
    #[arg(long)]
    publisher: Option<String>,
    /// Address of the review
    #[arg(long)]
    url: Option<String>,
    /// When it was reviewed
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// A tag; may be given more than once
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// The folder that the new file goes to
    #[arg(long = "claims", value_name = "FOLDER", default_value = "claims")]
    folder: PathBuf,
}

impl Add {
    pub fn run(&self) -> Outcome {
        let asks = stdin().is_terminal();
        let answer = |given: &Option<String>, question: &str| match given {
            None if asks => ask(question),
            given => Ok(given.clone()),
        };
        let claim = answer(&self.claim, "Claim")?;
        let Some(claim) = claim.filter(|claim| !claim.trim().is_empty()) else {
            complain("no claim; give it with --claim");
            return Ok(Status::Trouble);
        };
        let claimant = answer(&self.claimant, "Who made it")?;
        let said_on = self.day(&self.said_on, "Said on (2024-03-22)", asks)?;
        let label = answer(&self.label, "Verdict, in the reviewer's words")?;
        let publisher = answer(&self.publisher, "Reviewed by")?;
        let url = answer(&self.url, "Address of the review")?;
        let published = self.day(&self.published, "Reviewed on (2024-03-22)", asks)?;
        let (Ok(said_on), Ok(published)) = (said_on, published) else {
            return Ok(Status::Trouble);
        };
        if label.is_none() && self.why.is_some() {
            complain("a reason needs the verdict that it is for; give it with --label");
            return Ok(Status::Trouble);
        }
        let review = Review {
            publisher,
            url,
            published,
            title: self.title.clone(),
            ..Review::default()
        };
        let mut entry = Entry {
            id: self.id.clone().unwrap_or_else(|| exchange::slug(&claim)),
            claim,
            variants: self.variants.clone(),
            claimant: claimant.map(|name| Claimant {
                name,
                ..Claimant::default()
            }),
            said_on,
            verdict: label.map(|label| Verdict {
                label,
                why: self.why.clone(),
                ..Verdict::default()
            }),
            review: (review != Review::default()).then_some(review),
            tags: self.tags.clone(),
            ..Entry::default()
        };
        let norm = exchange::norm_of(&entry);
        if let Some(verdict) = &mut entry.verdict {
            verdict.norm = norm;
        }
        self.write(&entry)
    }

    /// The day that is given or, on a terminal, answered; what is no day is told, and asked for again.
    fn day(
        &self,
        given: &Option<String>,
        question: &str,
        asks: bool,
    ) -> io::Result<Result<Option<When>, ()>> {
        loop {
            let text = match given {
                None if asks => ask(question)?,
                given => given.clone(),
            };
            let Some(text) = text else {
                return Ok(Ok(None));
            };
            if let Some(when) = When::parse(&text) {
                return Ok(Ok(Some(when)));
            }
            complain(format!(
                "`{text}` is no date; write it as 2024, 2024-03 or 2024-03-22"
            ));
            if given.is_some() || !asks {
                return Ok(Err(()));
            }
        }
    }

    fn write(&self, entry: &Entry) -> Outcome {
        if self.folder.is_file() {
            complain(format!(
                "{} is a file, and a new entry gets a file of its own; name a folder with --claims",
                self.folder.display()
            ));
            return Ok(Status::Trouble);
        }
        let (known, _) = Claims::open([&self.folder]);
        if let Some((file, line)) = known.place(&entry.id) {
            complain(format!(
                "the id `{}` is taken by {file}:{line}; give another with --id",
                entry.id
            ));
            return Ok(Status::Trouble);
        }
        let yaml = serde_yaml::to_string(entry).map_err(io::Error::other)?;
        let name = format!("{}.yaml", exchange::slug(&entry.id));
        let path = self.folder.join(name);
        let made = fs::create_dir_all(&self.folder);
        let made = made.map_err(|error| format!("{}: {error}", self.folder.display()));
        if let Err(error) = made.and_then(|()| create(&path, &yaml)) {
            complain(error);
            return Ok(Status::Trouble);
        }
        writeln!(stdout(), "{}", path.display())?;
        Ok(Status::Done)
    }
}

/// Never writes over a file.
pub fn create(path: &Path, text: &str) -> Result<(), String> {
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => format!(
            "{}: this file is there already, and nothing is written over it; give another name",
            path.display()
        ),
        _ => format!("{}: {error}", path.display()),
    })
}

fn ask(question: &str) -> io::Result<Option<String>> {
    write!(stderr(), "{question}: ")?;
    let mut answer = String::new();
    stdin().lock().read_line(&mut answer)?;
    let answer = answer.trim();
    Ok((!answer.is_empty()).then(|| answer.to_owned()))
}
