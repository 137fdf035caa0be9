//! `init`

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::error::{CliError, Failure};
use super::output::{self, shown};
use super::project::Project;
use super::{Outcome, database, scaffold};
use crate::dialect::DialectName;

/// Set up a crate: migrations, models, build script, the program `manage`, and cargo's aliases
///
/// It writes what is not there, and says what it did. What is there is left as it is: what to add to it is printed.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The backend; may be given several times. Otherwise that of DATABASE_URL, or else SQLite
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
    /// Only say what would be written, and what is to be added
    #[arg(long)]
    dry_run: bool,
}

/// A file of the set-up.
pub(super) struct Piece {
    /// From the crate's directory.
    pub(super) path: PathBuf,
    pub(super) text: String,
    /// What to add to a file that is there already; none where its being there is enough.
    pub(super) addition: Option<String>,
}

/// The crate to set up.
pub(super) struct Package {
    pub(super) name: String,
    /// Whether it is a library too, which then holds the models.
    pub(super) is_library: bool,
    pub(super) backends: Vec<DialectName>,
    /// The names under `[dependencies]` and `[build-dependencies]`.
    pub(super) dependencies: [Vec<String>; 2],
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let backends = backends(arguments.backend, project)?;
    let package = Package::read(&project.root, backends)?;
    let mut additions = Vec::new();
    for piece in scaffold::pieces(&package) {
        let path = project.root.join(&piece.path);
        let name = shown(&path);
        let before = match path.exists() {
            true => Some(read(&path)?),
            false => None,
        };
        match (before, piece.addition) {
            (None, _) if arguments.dry_run => output::line(format_args!("would write {name}"))?,
            (None, _) => {
                write(&path, &piece.text)?;
                output::line(format_args!("wrote {name}"))?;
            }
            (Some(text), addition) if text == piece.text || addition.is_none() => {
                output::line(format_args!("{name} is there"))?;
            }
            (Some(_), addition) => additions.extend(addition.map(|addition| (name, addition))),
        }
    }
    additions.extend(
        scaffold::manifest(&package).map(|text| (shown(&project.root.join("Cargo.toml")), text)),
    );
    additions.extend(
        scaffold::sources(&package).map(|(file, text)| (shown(&project.root.join(file)), text)),
    );
    for (name, addition) in additions {
        output::line(format_args!(
            "\n{name} is left as it is; add to it:\n\n{}",
            indented(&addition)
        ))?;
    }
    output::help("then write a model, and its migration: `cargo migrate-autogenerate -m \"...\"`");
    Ok(Outcome::Done)
}

fn indented(text: &str) -> String {
    let line = |line: &str| match line.is_empty() {
        true => String::new(),
        false => format!("    {line}"),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn backends(mut named: Vec<DialectName>, project: &Project) -> Result<Vec<DialectName>, Failure> {
    if named.is_empty() {
        let database = match &project.database {
            Some(database) => Some(database.clone()),
            None => database::from_environment()?,
        };
        named.push(database.map_or(DialectName::Sqlite, |database| database.backend()));
    }
    named.sort();
    named.dedup();
    Ok(named)
}

impl Package {
    fn read(root: &Path, backends: Vec<DialectName>) -> Result<Self, Failure> {
        let file = root.join("Cargo.toml");
        if !file.exists() {
            return Err(CliError::NoCrate(shown(root)).into());
        }
        let invalid = |reason: String| CliError::File { file: file.clone(), reason };
        let manifest: toml::Table = read(&file)?
            .parse()
            .map_err(|error: toml::de::Error| invalid(error.message().to_owned()))?;
        let name = manifest
            .get("package")
            .and_then(|package| package.get("name")?.as_str())
            .ok_or_else(|| CliError::NoCrate(shown(root)))?;
        let names = |table: &str| -> Vec<String> {
            let table = manifest.get(table).and_then(toml::Value::as_table);
            table.into_iter().flat_map(|table| table.keys().cloned()).collect()
        };
        Ok(Self {
            name: name.to_owned(),
            is_library: root.join("src/lib.rs").exists(),
            backends,
            dependencies: [names("dependencies"), names("build-dependencies")],
        })
    }
}

fn read(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path)
        .map_err(|error| CliError::File { file: path.to_owned(), reason: error.to_string() })
}

/// Writes a file that is not there, all of it or nothing.
fn write(path: &Path, text: &str) -> Result<(), CliError> {
    let failed =
        |error: std::io::Error| CliError::File { file: path.to_owned(), reason: error.to_string() };
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory).map_err(failed)?;
    }
    let temporary = path.with_file_name(format!(".init.{}", std::process::id()));
    let written = fs::write(&temporary, text).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&temporary);
    }
    written.map_err(failed)
}
