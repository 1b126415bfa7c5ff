use std::fs::OpenOptions;
use std::io::{BufRead, IsTerminal, Write, stderr, stdin, stdout};
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
    /// Who made the claim
    #[arg(long)]
    claimant: Option<String>,
    /// The verdict in the reviewer's words
    #[arg(long)]
    label: Option<String>,
    /// Who reviewed it
    #[arg(long)]
    publisher: Option<String>,
    /// Address of the review
    #[arg(long)]
    url: Option<String>,
    /// When it was reviewed
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
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
        let Some(claim) = answer(&self.claim, "Claim")? else {
            complain("no claim; give it with --claim");
            return Ok(Status::Trouble);
        };
        let claimant = answer(&self.claimant, "Who made it")?;
        let label = answer(&self.label, "Verdict, in the reviewer's words")?;
        let publisher = answer(&self.publisher, "Reviewed by")?;
        let url = answer(&self.url, "Address of the review")?;
        let published = answer(&self.published, "Reviewed on (2024-03-22)")?;
        let when = published.as_deref().map(|text| (text, When::parse(text)));
        if let Some((text, None)) = when {
            complain(format!(
                "`{text}` is no date; write it as 2024, 2024-03 or 2024-03-22"
            ));
            return Ok(Status::Trouble);
        }
        let review = Review {
            publisher,
            url,
            published: when.and_then(|(_, when)| when),
            ..Review::default()
        };
        let mut entry = Entry {
            id: self.id.clone().unwrap_or_else(|| exchange::slug(&claim)),
            claim,
            claimant: claimant.map(|name| Claimant {
                name,
                ..Claimant::default()
            }),
            verdict: label.map(|label| Verdict {
                label,
                ..Verdict::default()
            }),
            review: (review != Review::default()).then_some(review),
            ..Entry::default()
        };
        let norm = exchange::norm_of(&entry);
        if let Some(verdict) = &mut entry.verdict {
            verdict.norm = norm;
        }
        self.write(&entry)
    }

    fn write(&self, entry: &Entry) -> Outcome {
        let (known, _) = Claims::open([&self.folder]);
        if let Some((file, line)) = known.place(&entry.id) {
            complain(format!(
                "the id `{}` is taken by {file}:{line}; give another with --id",
                entry.id
            ));
            return Ok(Status::Trouble);
        }
        let yaml = serde_yaml::to_string(entry).map_err(std::io::Error::other)?;
        let path = self
            .folder
            .join(format!("{}.yaml", exchange::slug(&entry.id)));
        if let Err(error) = create(&path, &yaml) {
            complain(format!("{}: {error}", path.display()));
            return Ok(Status::Trouble);
        }
        writeln!(stdout(), "{}", path.display())?;
        Ok(Status::Done)
    }
}

/// Never writes over a file.
pub fn create(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())
}

fn ask(question: &str) -> std::io::Result<Option<String>> {
    write!(stderr(), "{question}: ")?;
    let mut answer = String::new();
    stdin().lock().read_line(&mut answer)?;
    let answer = answer.trim();
    Ok((!answer.is_empty()).then(|| answer.to_owned()))
}
