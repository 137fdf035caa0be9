//! `merge`

use clap::Args;

use super::error::{CliError, Complaint, Failure};
use super::project::Project;
use super::{Outcome, output};
use crate::dialect::DialectName;
use crate::revision::{
    Graph, Revision, RevisionError, Settings, Written, next_version, prove_commuting,
    write_revision_as,
};

/// Write a revision that joins branches
///
/// It proves first, by replay, that the branches commute: that it makes no difference in which order a database gets
/// them. Where it does, the message names the object and both revisions, and nothing is written. Rows are not compared.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The heads to join; all of them unless said
    #[arg(value_name = "REV")]
    revisions: Vec<String>,
    /// What the revision is called; `merge` with the names of the heads unless said
    #[arg(short, long)]
    message: Option<String>,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let graphs = project.graphs(&arguments.backend)?;
    let mut merges = Vec::new();
    let mut unknown = None;
    for (backend, graph) in &graphs {
        let heads = match heads(graph, &arguments.revisions) {
            Ok(heads) => heads?,
            // The backends need not have the same revisions.
            Err(error) => {
                unknown = Some(error);
                continue;
            }
        };
        if heads.len() > 1 {
            prove_commuting(*backend, graph, &heads).map_err(|error| {
                let mut complaint = Complaint::new(&error);
                complaint.message = format!("{backend}: {}", complaint.message);
                complaint.help = Some(format!(
                    "put one behind the other: `rebase {}`, or mend the one that is applied nowhere",
                    heads[heads.len() - 1].version
                ));
                Failure(vec![complaint])
            })?;
            merges.push((project.directory(*backend), heads));
        }
    }
    let versions = merges.iter().map(|(directory, _)| next_version(directory));
    let Some(version) = versions.collect::<Result<Vec<_>, _>>()?.into_iter().max() else {
        if let Some(error) = unknown {
            return Err(error.into());
        }
        output::line("nothing to merge: there is one head")?;
        return Ok(Outcome::Done);
    };
    for (directory, heads) in merges {
        let written = written(&heads, arguments.message.as_deref(), &version);
        let path = write_revision_as(&directory, &version, &written)?;
        output::line(format_args!("wrote {}", path.display()))?;
    }
    output::help(format_args!(
        "the branches commute: apply what a database does not have: {}",
        project.upgrade_command
    ));
    Ok(Outcome::Done)
}

/// The heads to join; an error where a name fits no revision.
fn heads<'a>(
    graph: &'a Graph,
    named: &[String],
) -> Result<Result<Vec<&'a Revision>, CliError>, RevisionError> {
    let heads = graph.heads();
    if named.is_empty() || named == ["heads"] {
        return Ok(Ok(heads));
    }
    let mut chosen: Vec<&Revision> = Vec::new();
    for text in named {
        let revision = graph.resolve(text)?;
        if !heads.contains(&revision) {
            return Ok(Err(CliError::NoHead(revision.name.clone())));
        }
        if !chosen.contains(&revision) {
            chosen.push(revision);
        }
    }
    chosen.sort_by(|a, b| a.version.cmp(&b.version));
    Ok(Ok(chosen))
}

fn written(heads: &[&Revision], message: Option<&str>, version: &str) -> Written {
    let slugs: Vec<_> = heads.iter().map(|head| head.slug()).collect();
    let message = message.map_or_else(|| format!("merge {}", slugs.join(" and ")), str::to_owned);
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let parents: Vec<_> = heads.iter().map(|head| head.version.clone()).collect();
    let follows = parents.join(", ");
    Written {
        up: format!(
            "-- {message}\n-- Revision {version}, follows {follows}.\n\n\
             -- The branches commute, so there is nothing to do.\nSELECT 1;\n"
        ),
        down: Some(format!("-- Undoes: {message}\n-- Revision {version}.\n\nSELECT 1;\n")),
        message,
        settings: Settings::following(parents),
    }
}
