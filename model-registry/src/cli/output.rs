//! Writing to the terminal: results to stdout, errors and advice to stderr.

use std::env;
use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::path::{Component, Path, PathBuf};

use clap::builder::styling::{AnsiColor, Style};
use comfy_table::{Table, presets};
use serde::Serialize;

use super::error::{CliError, Failure};

/// One line of the result.
pub(super) fn line(text: impl fmt::Display) -> Result<(), Failure> {
    written(writeln!(io::stdout().lock(), "{text}"))
}

/// A script as the result; nothing where it is empty.
pub(super) fn script(sql: &str) -> Result<(), Failure> {
    match sql.trim_end() {
        "" => Ok(()),
        sql => line(sql),
    }
}

/// A value of the result, as JSON.
pub(super) fn json(value: &impl Serialize) -> Result<(), Failure> {
    line(serde_json::to_string_pretty(value).map_err(Failure::of)?)
}

/// Rows of the result under a heading.
pub(super) fn table<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<(), Failure> {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(header);
    for row in rows {
        table.add_row(row);
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    line(table.trim_fmt())
}

/// Whoever reads our output may stop early, as `head` does: then there is nobody left to tell.
fn written(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Failure(Vec::new())),
        other => other.map_err(|error| CliError::Output(error).into()),
    }
}

/// All errors of a failure, each with its causes and what to do.
pub(super) fn failure(failure: &Failure) {
    for complaint in &failure.0 {
        labelled("error", AnsiColor::Red, &complaint.message);
        for cause in &complaint.causes {
            labelled("caused by", AnsiColor::Red, cause);
        }
        if let Some(help) = &complaint.help {
            self::help(help);
        }
    }
}

/// Advice.
pub(super) fn help(text: impl fmt::Display) {
    labelled("help", AnsiColor::Cyan, text);
}

/// What an author should look at.
pub(super) fn warning(text: impl fmt::Display) {
    labelled("warning", AnsiColor::Yellow, text);
}

/// What is good to know.
pub(super) fn note(text: impl fmt::Display) {
    labelled("note", AnsiColor::Green, text);
}

fn labelled(label: &str, colour: AnsiColor, text: impl fmt::Display) {
    let style = match coloured() {
        true => Style::new().bold().fg_color(Some(colour.into())),
        false => Style::new(),
    };
    // Where even stderr is closed, nobody is there to tell.
    let _ = writeln!(io::stderr().lock(), "{style}{label}:{style:#} {text}");
}

/// <https://no-color.org>
fn coloured() -> bool {
    io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Whether somebody is there to answer questions.
pub(super) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A path for a message: without detours, and relative where it is below the working directory.
pub(super) fn shown(path: &Path) -> String {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => {
                plain.pop();
            }
            Component::ParentDir
            | Component::Normal(_)
            | Component::RootDir
            | Component::Prefix(_) => plain.push(component),
        }
    }
    let below = env::current_dir()
        .ok()
        .and_then(|directory| Some(plain.strip_prefix(directory).ok()?.to_owned()));
    let found = below.unwrap_or(plain);
    match found.as_os_str().is_empty() {
        true => ".".to_owned(),
        false => found.display().to_string(),
    }
}
