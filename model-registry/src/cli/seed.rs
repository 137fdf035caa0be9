//! `seed`

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
    let mut scripts = Vec::new();
    for path in paths(&project.seed, database.backend())? {
        let sql = fs::read_to_string(&path).map_err(|error| failed(&path, &error))?;
        scripts.push((path, sql));
    }
    let mut connection = database.connect(Missing::Create)?;
    connection.execute("BEGIN")?;
    for (path, sql) in &scripts {
        // The connection goes with the failure, and the transaction with it.
        connection.execute(sql).map_err(|error| failed(path, &error))?;
    }
    connection.execute("COMMIT")?;
    for (path, _) in &scripts {
        output::line(format_args!("ran {}", shown(path)))?;
    }
    Ok(Outcome::Done)
}

/// The scripts for a backend, in the order in which they run.
fn paths(folder: &Path, backend: DialectName) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for folder in [folder.to_owned(), folder.join(backend.as_str())] {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).map_err(|error| failed(&folder, &error))? {
            let path = entry.map_err(|error| failed(&folder, &error))?.path();
            if path.extension().is_some_and(|extension| extension == "sql") {
                paths.push(path);
            }
        }
    }
    if paths.is_empty() {
        return Err(CliError::NoSeed(shown(folder).into()).into());
    }
    paths.sort_by(|one, other| (one.file_name(), one).cmp(&(other.file_name(), other)));
    Ok(paths)
}

fn failed(path: &Path, error: &dyn std::error::Error) -> CliError {
    CliError::File { file: PathBuf::from(shown(path)), reason: error.to_string() }
}
