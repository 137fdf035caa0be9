//! `rebase`

use std::path::PathBuf;

use clap::Args;

use super::database::Missing;
use super::error::{CliError, Complaint, Failure};
use super::project::Project;
use super::{Outcome, output};
use crate::dialect::DialectName;
use crate::revision::{
    Graph, Rebased, Revision, RevisionError, move_revision, next_versions, rebase,
};
use crate::runner::{Runner, State};

/// Put a revision, and what follows it, behind another head
///
/// It gets a new version. Its scripts stay where they make the same change there and undo it, which replay proves; what
/// `revision --autogenerate` wrote is written anew otherwise. A revision that the database has is refused.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The first revision that moves
    #[arg(value_name = "REV")]
    revision: String,
    /// What it shall follow; the other head unless said
    #[arg(long, value_name = "REV")]
    onto: Option<String>,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
}

/// What moves in one directory.
struct Move {
    backend: DialectName,
    directory: PathBuf,
    graph: Graph,
    revision: Revision,
    onto: Revision,
}

/// New versions for all that moves: the revisions of several backends share theirs.
fn versions(moves: &[Move]) -> Result<Vec<String>, RevisionError> {
    let counts = moves.iter().map(|moved| moved.graph.descendants(&moved.revision.version).len());
    let count = counts.max().unwrap_or_default();
    let mut latest = Vec::new();
    for moved in moves {
        latest = latest.max(next_versions(&moved.directory, count)?);
    }
    Ok(latest)
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let (mut moves, mut unknown) = (Vec::new(), None);
    for (backend, graph) in project.graphs(&arguments.backend)? {
        match graph.resolve(&arguments.revision).cloned() {
            Ok(revision) => {
                let onto = onto(&graph, &revision, arguments.onto.as_deref())?.clone();
                let directory = project.directory(backend);
                check_unapplied(project, backend, &graph, &revision)?;
                moves.push(Move { backend, directory, graph, revision, onto });
            }
            // The backends need not have the same revisions.
            Err(error) => unknown = Some(error),
        }
    }
    if moves.is_empty() {
        return Err(unknown.unwrap_or(RevisionError::NoRevisions).into());
    }
    let versions = versions(&moves)?;
    let mut rebased = Vec::new();
    for moved in &moves {
        let Move { backend, graph, revision, onto, .. } = moved;
        if revision.settings.parents == [onto.version.clone()] {
            output::line(format_args!(
                "{backend}: {} follows {} already",
                revision.name, onto.name
            ))?;
            continue;
        }
        let found = rebase(*backend, graph, revision, onto, &versions);
        rebased.push((&moved.directory, found.map_err(|error| failure(&error))?));
    }
    for (directory, rebased) in rebased {
        for Rebased { name, version, written, regenerated } in rebased {
            let path = move_revision(directory, &name, &version, &written)?;
            let how = if regenerated { ", with its scripts written anew" } else { "" };
            output::line(format_args!("{name} is now {}{how}", path.display()))?;
        }
    }
    Ok(Outcome::Done)
}

fn failure(error: &RevisionError) -> Failure {
    let mut complaint = Complaint::new(error);
    complaint.help = Some(
        "mend its scripts by hand, or remove it and write it again: `revision --autogenerate`"
            .to_owned(),
    );
    Failure(vec![complaint])
}

/// What the revision shall follow: the one that is named, or the only head that does not build on it.
fn onto<'a>(
    graph: &'a Graph,
    revision: &Revision,
    named: Option<&str>,
) -> Result<&'a Revision, Failure> {
    if let Some(text) = named {
        return Ok(graph.resolve(text)?);
    }
    let moved = graph.descendants(&revision.version);
    let others: Vec<_> = graph.heads().into_iter().filter(|head| !moved.contains(head)).collect();
    match others.as_slice() {
        [other] => Ok(other),
        others => {
            let names = others.iter().map(ToString::to_string).collect();
            Err(CliError::NoOnto { name: revision.name.clone(), others: names }.into())
        }
    }
}

/// A revision that a database has must not get another version.
fn check_unapplied(
    project: &Project,
    backend: DialectName,
    graph: &Graph,
    revision: &Revision,
) -> Result<(), Failure> {
    let database = match project.database() {
        Ok(database) if database.backend() == backend => database,
        Ok(_) | Err(_) => {
            output::note(format_args!("no {backend} database was asked whether it has {revision}"));
            return Ok(());
        }
    };
    let mut connection = database.connect(Missing::Empty)?;
    let status = Runner::new(graph).status(connection.as_mut())?;
    let moved = graph.descendants(&revision.version);
    let applied = status.revisions.iter().find(|found| {
        found.state != State::Pending && moved.iter().any(|moved| moved.version == found.version)
    });
    match applied {
        None => Ok(()),
        Some(found) => Err(CliError::AppliedAlready(found.name.clone()).into()),
    }
}
