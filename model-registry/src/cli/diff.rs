//! `diff`

use clap::Args;

use super::decide::{Change, failure};
use super::error::Failure;
use super::project::Project;
use super::source::Source;
use super::{Outcome, output};
use crate::dialect::{DialectName, dialect};
use crate::plan::{Intent, Plan, Undecided, plan};

/// Show what makes one schema out of another
///
/// SRC is one of: `models`, `migrations[:DIR][@REV]`, `sql:FILE`, `database[:URL]`, `empty`. Prints nothing and exits
/// with 0 where nothing differs, with 1 where something does, with 2 where the comparison fails.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The schema as it is
    #[arg(long, value_name = "SRC")]
    from: String,
    /// The schema as it shall be
    #[arg(long, value_name = "SRC")]
    to: String,
    /// The dialect; otherwise that of the database
    #[arg(long, value_name = "BACKEND")]
    backend: Option<DialectName>,
    /// Print a SQL script
    #[arg(long, conflicts_with = "json")]
    sql: bool,
    /// Print the script of the way back
    #[arg(long, requires = "sql")]
    down: bool,
    /// Print the steps as JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let from: Source = arguments.from.parse()?;
    let to: Source = arguments.to.parse()?;
    let named = arguments.backend.or(from.backend()).or(to.backend());
    let backend = project.backend(named)?;
    let steps = compare(project, backend, &from, &to)?;
    if arguments.json {
        output::json(&steps.up)?;
    } else if arguments.sql {
        let steps = if arguments.down { &steps.down } else { &steps.up };
        output::script(&dialect(backend).script(steps)?)?;
    } else {
        steps.up.iter().try_for_each(|step| output::line(step.describe()))?;
    }
    Ok(match steps.is_empty() {
        true => Outcome::Done,
        false => Outcome::Differs,
    })
}

/// The plan from one source to the other, as if everything may be dropped.
///
/// Models say their former names, so a plan that leads away from them is the way back of the one that leads to them.
fn compare(
    project: &Project,
    backend: DialectName,
    from: &Source,
    to: &Source,
) -> Result<Plan, Failure> {
    let leads_away = matches!(from, Source::Models);
    let (old, new) = if leads_away { (to, from) } else { (from, to) };
    let renames = match matches!(new, Source::Models) {
        true => project.models()?.renames(),
        false => Vec::new(),
    };
    let intent = Intent { renames, undecided: Undecided::Accept, ..Intent::default() };
    let from = project.managed(old.schema(project, backend)?, backend)?;
    let to = project.managed(new.schema(project, backend)?, backend)?;
    let to = old.as_printed(project, to, &from)?;
    let from = new.as_printed(project, from, &to)?;
    let planned = plan(dialect(backend), &from, &to, &intent);
    let plan = planned.map_err(|errors| {
        failure(&errors, project.models.as_ref(), Change { backend, from, to })
    })?;
    Ok(match leads_away {
        true => Plan { up: plan.down, down: plan.up, ..plan },
        false => plan,
    })
}
