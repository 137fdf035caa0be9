//! `revision`

use std::path::PathBuf;

use clap::Args;

use super::decide::{Assignment, Change, Decisions, plans};
use super::error::Failure;
use super::project::{self, Project};
use super::{Outcome, output};
use crate::dialect::{DialectName, dialect};
use crate::plan::{Finding, Plan, Severity};
use crate::revision::{Graph, Written, next_version, write_revision_as};

/// Write a new revision
///
/// With `--autogenerate` it makes the schema of the migrations equal to that of the models; no database is needed.
/// Without, it is empty, to be written by hand. Each backend that has migrations gets its own.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// What the revision does, in a few words
    #[arg(short, long)]
    message: String,
    /// Write what makes the migrations equal to the models
    #[arg(long)]
    autogenerate: bool,
    /// This table, column or enum has a new name; may be given several times
    #[arg(long, value_name = "TABLE.OLD=NEW", requires = "autogenerate")]
    rename: Vec<Assignment>,
    /// Drop this table, column or enum; may be given several times
    #[arg(long, value_name = "TABLE.COLUMN", requires = "autogenerate")]
    drop: Vec<String>,
    /// The value, in SQL, that rows get which are there; may be given several times
    #[arg(long, value_name = "TABLE.COLUMN=SQL", requires = "autogenerate")]
    backfill: Vec<Assignment>,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
}

/// A revision of one backend before it has its version.
struct Draft {
    directory: PathBuf,
    parents: Vec<String>,
    up: String,
    down: String,
    run_in_transaction: bool,
    losses: Vec<Finding>,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let backends = project.backends(&arguments.backend)?;
    let message = arguments.message.clone();
    let drafts = match arguments.autogenerate {
        true => generate(arguments, project, &backends)?,
        false => {
            backends.iter().map(|backend| blank(project, *backend)).collect::<Result<_, _>>()?
        }
    };
    let versions = drafts.iter().map(|draft| next_version(&draft.directory));
    let Some(version) = versions.collect::<Result<Vec<_>, _>>()?.into_iter().max() else {
        output::line("nothing to write: the migrations make what the models say")?;
        return Ok(Outcome::Done);
    };
    for draft in &drafts {
        let written = draft.written(&message, &version);
        let path = write_revision_as(&draft.directory, &version, &written)?;
        output::line(format_args!("wrote {}", path.display()))?;
    }
    output::help("read it, then apply it with `upgrade`");
    Ok(Outcome::Done)
}

/// A revision for each backend whose migrations differ from the models.
fn generate(
    arguments: Arguments,
    project: &Project,
    backends: &[DialectName],
) -> Result<Vec<Draft>, Failure> {
    let (mut graphs, mut changes) = (Vec::new(), Vec::new());
    for backend in backends.iter().copied() {
        let (to, graph) = (project.models_schema(backend)?, project.graph(backend)?);
        let from = project::replay(backend, &project.directory(backend), graph.revisions())?;
        changes.push(Change { backend, from, to });
        graphs.push(graph);
    }
    let backfills = arguments.backfill.into_iter().map(|said| (said.name, said.value));
    let decisions = Decisions {
        renames: arguments.rename,
        drops: arguments.drop.into_iter().collect(),
        backfills: backfills.collect(),
    };
    let plans = plans(project.models()?, &changes, decisions)?;
    let mut drafts = Vec::new();
    for ((change, graph), plan) in changes.iter().zip(&graphs).zip(plans) {
        if !plan.is_empty() {
            report(change.backend, &plan)?;
            drafts.push(generated(project, change.backend, graph, plan)?);
        }
    }
    Ok(drafts)
}

fn report(backend: DialectName, plan: &Plan) -> Result<(), Failure> {
    output::line(format_args!("{backend}:"))?;
    for step in &plan.up {
        output::line(format_args!("  {}", step.describe()))?;
    }
    for finding in &plan.findings {
        let text = format!("{}: {} ({})", finding.object, finding.advice, finding.code);
        match finding.severity {
            Severity::Warning => output::warning(text),
            Severity::Note => output::note(text),
        }
    }
    Ok(())
}

fn generated(
    project: &Project,
    backend: DialectName,
    graph: &Graph,
    plan: Plan,
) -> Result<Draft, Failure> {
    let dialect = dialect(backend);
    let own_transaction = [&plan.up, &plan.down].map(|steps| dialect.needs_own_transaction(steps));
    Ok(Draft {
        directory: project.directory(backend),
        parents: parents(graph)?,
        up: dialect.script(&plan.up)?,
        down: dialect.script(&plan.down)?,
        run_in_transaction: own_transaction == [false, false],
        losses: plan.losses,
    })
}

/// A revision for a person to write.
///
/// It has a statement, since PostgreSQL and Diesel refuse a script without any.
fn blank(project: &Project, backend: DialectName) -> Result<Draft, Failure> {
    Ok(Draft {
        directory: project.directory(backend),
        parents: parents(&project.graph(backend)?)?,
        up: "-- Write here what it does, in place of this statement.\nSELECT 1;\n".to_owned(),
        down: "-- Write here what undoes it, in place of this statement.\nSELECT 1;\n".to_owned(),
        run_in_transaction: true,
        losses: Vec::new(),
    })
}

/// The head, if there is any revision.
fn parents(graph: &Graph) -> Result<Vec<String>, Failure> {
    match graph.heads().is_empty() {
        true => Ok(Vec::new()),
        false => Ok(vec![graph.head()?.version.clone()]),
    }
}

impl Draft {
    fn written(&self, message: &str, version: &str) -> Written {
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        let follows = match self.parents.as_slice() {
            [] => "nothing: it is the first".to_owned(),
            parents => parents.join(", "),
        };
        let losses: String = self
            .losses
            .iter()
            .map(|loss| format!("-- Careful: {}: {}.\n", loss.object, loss.advice))
            .collect();
        Written {
            up: format!("-- {message}\n-- Revision {version}, follows {follows}.\n\n{}", self.up),
            down: format!("-- Undoes: {message}\n-- Revision {version}.\n{losses}\n{}", self.down),
            message,
            run_in_transaction: self.run_in_transaction,
            parents: self.parents.clone(),
        }
    }
}
