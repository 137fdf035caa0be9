//! `seed`

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::database::Missing;
use super::error::{CliError, Failure};
use super::output::shown;
use super::project::Project;
use super::{Outcome, output};
use crate::dialect::DialectName;

/// Load the application's own rows
///
/// The scripts of the folder `seed`, and of a folder in it that is named as the backend, run in the order of their names
/// and in one transaction. They shall do no harm when they run again: `ON CONFLICT DO NOTHING`.
#[derive(Debug, Args)]
pub(super) struct Arguments {}

pub(super) fn run(project: &Project) -> Result<Outcome, Failure> {
    let database = project.database()?;
    let scripts = scripts(&project.seed, database.backend())?;
    let mut connection = database.connect(Missing::Create)?;
    connection.execute("BEGIN")?;
    for script in &scripts {
        let sql = fs::read_to_string(script).map_err(|error| unreadable(script, &error))?;
        // The connection goes with the failure, and the transaction with it.
        connection.execute(&sql).map_err(|error| unreadable(script, &error))?;
    }
    connection.execute("COMMIT")?;
    for script in &scripts {
        output::line(format_args!("ran {}", shown(script)))?;
    }
    Ok(Outcome::Done)
}

/// The scripts for a backend, in the order in which they run.
fn scripts(folder: &Path, backend: DialectName) -> Result<Vec<PathBuf>, Failure> {
    let mut scripts = BTreeMap::new();
    for folder in [folder.to_owned(), folder.join(backend.as_str())] {
        if folder.is_dir() {
            let entries = fs::read_dir(&folder).map_err(|error| unreadable(&folder, &error))?;
            for entry in entries {
                let path = entry.map_err(|error| unreadable(&folder, &error))?.path();
                if path.extension().is_some_and(|extension| extension == "sql") {
                    scripts.insert((path.file_name().map(ToOwned::to_owned), folder.clone()), path);
                }
            }
        }
    }
    match scripts.is_empty() {
        true => Err(CliError::NoSeed(shown(folder).into()).into()),
        false => Ok(scripts.into_values().collect()),
    }
}

fn unreadable(path: &Path, error: &dyn std::error::Error) -> CliError {
    CliError::File { file: PathBuf::from(shown(path)), reason: error.to_string() }
}
