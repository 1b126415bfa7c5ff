use std::io::{Write, stdout};

use clap::Subcommand;

use super::data;
use super::outcome::{Outcome, Status, complain};
use super::screen::Screen;
use crate::policy::{Profile, Rules};
use crate::report::{self, Look};
use crate::source::Category;

#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    topic: Topic,
}

#[derive(Subcommand)]
enum Topic {
    /// How the sourcing of a claim is graded
    Strength {
        #[command(flatten)]
        screen: Screen,
    },
    /// What a house rule asks, and after whose standard
    Rule {
        /// A rule, such as `no-reason`; without it, all
        #[arg(value_name = "NAME")]
        name: Option<String>,
        #[command(flatten)]
        screen: Screen,
    },
    /// What a category of sources is, and what each codebook makes of it
    Category {
        /// A category, such as `anonymous`; without it, all
        #[arg(value_name = "NAME")]
        name: Option<String>,
        #[command(flatten)]
        screen: Screen,
    },
    /// Whom a codebook counts as named and whom as anonymous
    Codebook {
        /// A bundled codebook, or the path of your own; without it, all
        #[arg(value_name = "NAME|PATH")]
        name: Option<String>,
        #[command(flatten)]
        screen: Screen,
    },
}

pub fn run(args: &Args) -> Outcome {
    let text = match &args.topic {
        Topic::Strength { screen } => strength(screen.look()),
        Topic::Rule { name, screen } => rule(name.as_deref(), screen.look()),
        Topic::Category { name, screen } => category(name.as_deref(), screen.look()),
        Topic::Codebook { name, screen } => codebook(name.as_deref(), screen.look()),
    };
    let Some(text) = text else {
        return Ok(Status::Trouble);
    };
    stdout().lock().write_all(text.as_bytes())?;
    Ok(Status::Done)
}

fn strength(look: Look) -> Option<String> {
    Some(report::rubric(&data::rubric()?, look))
}

fn rule(name: Option<&str>, look: Look) -> Option<String> {
    let rules = data::rules()?;
    match name {
        Some(name) => Some(report::house_rule(
            rules.get(name).map_err(complain).ok()?,
            &profiles(&rules)?,
            look,
        )),
        None => Some(report::house_rules(&rules, &profiles(&rules)?, look)),
    }
}

fn profiles(rules: &Rules) -> Option<Vec<Profile>> {
    let all = Profile::names().map(|name| Profile::open(name, rules));
    all.collect::<Result<_, _>>().map_err(complain).ok()
}

fn category(name: Option<&str>, look: Look) -> Option<String> {
    let codebooks = data::codebooks()?;
    let Some(name) = name else {
        return Some(report::categories(&codebooks, look));
    };
    let category = Category::named(name).map_err(complain).ok()?;
    Some(report::category(category, &codebooks, look))
}

fn codebook(name: Option<&str>, look: Look) -> Option<String> {
    let Some(name) = name else {
        return Some(report::codebooks(&data::codebooks()?, look));
    };
    let (codebooks, chosen) = data::chosen_codebooks(&[name.to_owned()])?;
    let chosen = chosen.iter().filter_map(|id| codebooks.get(id));
    Some(
        chosen
            .map(|codebook| report::codebook(codebook, look))
            .collect(),
    )
}
