use std::io::{Write, stdout};

use clap::ValueEnum;
use comfy_table::Cell;
use serde::Serialize;
use serde_json::{Map, Value};

use super::super::outcome::{Outcome, Status, complain};
use super::super::screen::Screen;
use super::find::{Chosen, Found};
use super::settings::{Settings, lines_of};

#[derive(clap::Args)]
pub struct Show {
    #[command(flatten)]
    chosen: Chosen,
    /// How to write the settings
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    screen: Screen,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// One document
    Json,
}

#[derive(Serialize)]
struct Row {
    key: String,
    value: Value,
    /// `None` for the default.
    file: Option<String>,
    line: Option<usize>,
}

impl Show {
    pub fn run(&self) -> Outcome {
        let found = match self.chosen.find() {
            Ok(found) => found,
            Err(error) => {
                complain(error);
                return Ok(Status::Trouble);
            }
        };
        let rows = rows(&found)?;
        let mut out = stdout().lock();
        match self.format {
            Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&rows)?)?,
            Format::Table => {
                let look = self.screen.look();
                let mut table = look.list(&["Setting", "Value", "From"]);
                for row in &rows {
                    table.add_row([&row.key, &in_words(&row.value), &row.from()].map(Cell::new));
                }
                let mut text = String::new();
                look.write(&mut text, &table);
                out.write_all(text.trim_end().as_bytes())?;
                writeln!(out)?;
            }
        }
        Ok(Status::Done)
    }
}

impl Row {
    fn from(&self) -> String {
        match (&self.file, self.line) {
            (Some(file), Some(line)) => format!("{file}:{line}"),
            (Some(file), None) => file.clone(),
            (None, _) => "default".to_owned(),
        }
    }
}

fn rows(found: &Found) -> serde_json::Result<Vec<Row>> {
    let (set, defaults) = (fields(&found.settings)?, fields(&Settings::defaults())?);
    let row = |(key, default): (String, Value)| {
        let value = set.get(&key).filter(|value| !value.is_null());
        let file = found.file.as_ref().filter(|_| value.is_some());
        Row {
            value: value.unwrap_or(&default).clone(),
            line: file.and_then(|file| lines_of(&file.text, &key).next()),
            file: file.map(|file| file.path.display().to_string()),
            key,
        }
    };
    Ok(defaults.into_iter().map(row).collect())
}

fn fields(settings: &Settings) -> serde_json::Result<Map<String, Value>> {
    serde_json::from_value(serde_json::to_value(settings)?)
}

fn in_words(value: &Value) -> String {
    match value {
        Value::Null => "unset".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(all) if all.is_empty() => "none".to_owned(),
        Value::Array(all) => all.iter().map(in_words).collect::<Vec<_>>().join(", "),
        Value::Object(all) if all.is_empty() => "none".to_owned(),
        Value::Object(all) => {
            let each = all
                .iter()
                .map(|(name, value)| format!("{name}: {}", in_words(value)));
            each.collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}
