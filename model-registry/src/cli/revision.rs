//! `revision`

use std::path::PathBuf;

use clap::Args;

use super::decide::{Assignment, Change, Decisions, plans};
use super::error::{CliError, Failure};
use super::project::{self, Project};
use super::{Outcome, output};
use crate::dialect::{DialectName, dialect};
use crate::plan::{Finding, Plan, Severity};
use crate::revision::{
    Graph, RUST_GUARD, Revision, RustPart, Settings, Written, next_version, write_revision_as,
};

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
    /// The revision that the new one follows, where there are several heads
    #[arg(long, value_name = "REV")]
    head: Option<String>,
    /// Let it follow a revision that is no head: the start of a branch
    #[arg(long, requires = "head")]
    splice: bool,
    /// A revision of another branch that must be applied before; may be given several times
    #[arg(long, value_name = "REV")]
    depends_on: Vec<String>,
    /// It has a part in Rust, up and down: functions with `#[migration("...")]`
    #[arg(long, conflicts_with = "autogenerate")]
    rust: bool,
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
    settings: Settings,
    up: String,
    down: String,
    losses: Vec<Finding>,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mut places = Vec::new();
    for backend in project.backends(&arguments.backend)? {
        places.push(Place::of(project, backend, &arguments)?);
    }
    let (message, rust) = (arguments.message.clone(), arguments.rust);
    let drafts = match arguments.autogenerate {
        true => generate(arguments, project, places)?,
        false => places.into_iter().map(|place| blank(place, rust)).collect(),
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
    output::help(format_args!("read it, then apply it: {}", project.upgrade_command));
    if rust {
        output::help(format_args!(
            "write its part in Rust: `#[migration(\"{version}\")]` on a function"
        ));
    }
    Ok(Outcome::Done)
}

/// Where a new revision of one backend goes.
struct Place {
    backend: DialectName,
    directory: PathBuf,
    graph: Graph,
    settings: Settings,
}

impl Place {
    fn of(project: &Project, backend: DialectName, arguments: &Arguments) -> Result<Self, Failure> {
        let graph = project.graph(backend)?;
        let parents = match &arguments.head {
            Some(text) => vec![parent(&graph, text, arguments.splice)?],
            None if graph.revisions().is_empty() => Vec::new(),
            None => vec![graph.head()?.version.clone()],
        };
        let mut settings = Settings::following(parents);
        for text in &arguments.depends_on {
            settings.depends_on.push(graph.resolve(text)?.version.clone());
        }
        Ok(Self { backend, directory: project.directory(backend), graph, settings })
    }

    /// What the new revision builds on.
    fn ground(&self) -> Vec<&Revision> {
        self.graph.closure(self.settings.needs().map(String::as_str))
    }
}

/// The one revision that is named; a head, unless a branch shall start there.
fn parent(graph: &Graph, text: &str, splice: bool) -> Result<String, Failure> {
    let revision = graph.resolve(text)?;
    match splice || graph.heads().contains(&revision) {
        true => Ok(revision.version.clone()),
        false => Err(CliError::NoHead(revision.name.clone()).into()),
    }
}

/// A revision for each backend whose migrations differ from the models.
fn generate(
    arguments: Arguments,
    project: &Project,
    places: Vec<Place>,
) -> Result<Vec<Draft>, Failure> {
    let mut changes = Vec::new();
    for place in &places {
        let to = project.models_schema(place.backend)?;
        let mut from = project::replay(place.backend, &place.directory, place.ground())?;
        project.unmanaged.leave_out(&mut from, &to);
        changes.push(Change { backend: place.backend, from, to });
    }
    let backfills = arguments.backfill.into_iter().map(|said| (said.name, said.value));
    let decisions = Decisions {
        renames: arguments.rename,
        drops: arguments.drop.into_iter().collect(),
        backfills: backfills.collect(),
    };
    let plans = plans(project.models()?, &changes, decisions)?;
    let mut drafts = Vec::new();
    for (place, plan) in places.into_iter().zip(plans) {
        if !plan.is_empty() {
            report(place.backend, &plan)?;
            drafts.push(generated(place, plan)?);
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

fn generated(place: Place, plan: Plan) -> Result<Draft, Failure> {
    let dialect = dialect(place.backend);
    let own_transaction = [&plan.up, &plan.down].map(|steps| dialect.needs_own_transaction(steps));
    Ok(Draft {
        directory: place.directory,
        settings: Settings {
            run_in_transaction: own_transaction == [false, false],
            ..place.settings
        },
        up: dialect.script(&plan.up)?,
        down: dialect.script(&plan.down)?,
        losses: plan.losses,
    })
}

/// A revision for a person to write.
fn blank(place: Place, rust: bool) -> Draft {
    let Place { directory, mut settings, .. } = place;
    let [up, down] = match rust {
        true => {
            settings.rust = vec![RustPart::Up, RustPart::Down];
            ["runs before the function", "runs before the function `down`"].map(with_guard)
        }
        // A statement, since PostgreSQL and Diesel refuse a script without any.
        false => ["it does", "undoes it"].map(|what| {
            format!("-- Write here what {what}, in place of this statement.\nSELECT 1;\n")
        }),
    };
    Draft { directory, settings, up, down, losses: Vec::new() }
}

/// The script beside a part in Rust.
fn with_guard(what: &str) -> String {
    format!(
        "-- The next statement stops every tool that would leave out the part in Rust; the runner skips it.\n\
         {RUST_GUARD};\n\n-- Write here the SQL that {what}, if there is any.\n"
    )
}

impl Draft {
    fn written(&self, message: &str, version: &str) -> Written {
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        let follows = match self.settings.parents.as_slice() {
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
            down: Some(format!(
                "-- Undoes: {message}\n-- Revision {version}.\n{losses}\n{}",
                self.down
            )),
            message,
            settings: self.settings.clone(),
        }
    }
}
