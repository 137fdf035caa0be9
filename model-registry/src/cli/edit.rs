//! `edit`

use std::env;
use std::path::PathBuf;
use std::process::Command;

use clap::Args;

use super::database::Missing;
use super::error::{CliError, Failure};
use super::project::Project;
use super::{Outcome, output, range};
use crate::dialect::DialectName;
use crate::runner::{Runner, State};

/// Open the scripts of a revision in the editor that VISUAL or EDITOR names
///
/// A revision that the database has already is opened too, with a warning: what is edited in it is never applied there.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Which: a version, a name, the start of either, `head`, or one of these with `+N` or `-N`
    #[arg(value_name = "REV", default_value = "head")]
    revision: String,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let (mut files, mut unknown) = (Vec::new(), None);
    for (backend, graph) in project.graphs(&arguments.backend)? {
        match range::named(project, backend, &graph, &arguments.revision) {
            Ok(found) => {
                for revision in found {
                    warn_if_applied(project, backend, &revision.version, &revision.name);
                    let directory = project.directory(backend).join(&revision.name);
                    let scripts = ["up.sql", "down.sql"].map(|file| directory.join(file));
                    files.extend(scripts.into_iter().filter(|file| file.exists()));
                }
            }
            Err(failure) => unknown = Some(failure),
        }
    }
    match (files.is_empty(), unknown) {
        (true, Some(failure)) => Err(failure),
        _ => open(&files),
    }
}

/// Only where the database can be asked: to edit needs none.
fn warn_if_applied(project: &Project, backend: DialectName, version: &str, name: &str) {
    let asked = project.database().and_then(|database| {
        let graph = project.graph(backend)?;
        let mut connection = database.connect(Missing::Empty)?;
        let is_it = database.backend() == backend;
        let status = Runner::new(&graph).status(connection.as_mut())?;
        Ok(is_it
            && status.revisions.iter().any(|r| r.version == version && r.state != State::Pending))
    });
    if matches!(asked, Ok(true)) {
        output::warning(format_args!(
            "{name} is applied: put a change into a new revision, or downgrade to before it first"
        ));
    }
}

fn open(files: &[PathBuf]) -> Result<Outcome, Failure> {
    let named = ["VISUAL", "EDITOR"].map(|variable| env::var(variable).unwrap_or_default());
    let Some(editor) = named.into_iter().find(|editor| !editor.trim().is_empty()) else {
        return Err(CliError::NoEditor.into());
    };
    // Its arguments are in the variable too: `code --wait`.
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or_default();
    match Command::new(program).args(words).args(files).status() {
        Ok(status) if status.success() => Ok(Outcome::Done),
        Ok(status) => Err(CliError::Program { program: editor, reason: status.to_string() }.into()),
        Err(error) => Err(CliError::Program { program: editor, reason: error.to_string() }.into()),
    }
}
