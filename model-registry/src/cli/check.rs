//! `check`

use clap::Args;
use serde::Serialize;

use super::Outcome;
use super::database::{Database, Missing};
use super::error::Failure;
use super::output;
use super::project::{self, Project};
use super::source::as_printed;
use super::status;
use crate::dialect::DialectName;
use crate::drift::{self, ColumnOrder, Drift};
use crate::runner::{RevisionStatus, Runner};
use crate::schema::Schema;

/// Compare the models with the migrations, and with the database
///
/// Prints one line for each difference. Exits with 0 where nothing differs, 1 where something does, 2 where the
/// comparison fails. Without `--database` it needs no database.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Compare the models with the live database too
    #[arg(long)]
    database: bool,
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// One comparison.
#[derive(Serialize)]
struct Comparison {
    backend: DialectName,
    against: Against,
    /// How messages name what the models are compared with.
    #[serde(skip)]
    with: String,
    tables: usize,
    differences: Vec<Drift>,
    /// Where structs of views declare other columns than the database says that their queries yield.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    view_columns: Vec<Drift>,
    /// The revisions that the database has otherwise than they are here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    history: Vec<RevisionStatus>,
    /// What differs and is no difference.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    column_order: Vec<ColumnOrder>,
}

/// What the models are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Against {
    Migrations,
    Database,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mut comparisons = Vec::new();
    for backend in project.backends(&arguments.backend)? {
        comparisons.push(with_migrations(project, backend)?);
    }
    if arguments.database {
        comparisons.push(with_database(project, &project.database()?)?);
    }
    match arguments.json {
        true => output::json(&comparisons)?,
        false => print(&comparisons, project)?,
    }
    let agrees = |comparison: &Comparison| {
        comparison.differences.is_empty()
            && comparison.view_columns.is_empty()
            && comparison.history.is_empty()
    };
    Ok(match comparisons.iter().all(agrees) {
        true => Outcome::Done,
        false => Outcome::Differs,
    })
}

fn with_migrations(project: &Project, backend: DialectName) -> Result<Comparison, Failure> {
    let models = project.models_schema(backend)?;
    let graph = project.graph(backend)?;
    if !graph.revisions().is_empty() {
        graph.head()?;
    }
    let migrated = project::replay(backend, &project.directory(backend), graph.revisions())?;
    compare(project, backend, &models, migrated, Against::Migrations)
}

fn with_database(project: &Project, database: &Database) -> Result<Comparison, Failure> {
    let models = project.models_schema(database.backend())?;
    let mut connection = database.connect(Missing::Empty)?;
    let live = connection.introspect()?;
    let models = as_printed(connection.as_mut(), models, &live)?;
    let connection = connection.as_mut();
    let columns = drift::columns_of_views(project.models()?, &models, &live, connection)?;
    let mut comparison = compare(project, database.backend(), &models, live, Against::Database)?;
    comparison.view_columns = columns;
    let graph = project.graph(database.backend())?;
    let status = Runner::new(&graph).status(connection)?;
    comparison.history =
        status.revisions.into_iter().filter(|revision| revision.state.contradicts()).collect();
    Ok(comparison)
}

fn compare(
    project: &Project,
    backend: DialectName,
    models: &Schema,
    mut schema: Schema,
    against: Against,
) -> Result<Comparison, Failure> {
    let with = match against {
        Against::Migrations => format!("the {backend} migrations"),
        Against::Database => format!("the {backend} database"),
    };
    project.unmanaged.leave_out(&mut schema, models);
    let differences = drift::compare(project.models()?, models, &schema, &with);
    let column_order = match against {
        Against::Migrations => Vec::new(),
        Against::Database => drift::columns_in_another_order(models, &schema),
    };
    let (tables, view_columns, history) = (models.tables.len(), Vec::new(), Vec::new());
    Ok(Comparison {
        backend,
        against,
        with,
        tables,
        differences,
        view_columns,
        history,
        column_order,
    })
}

fn print(comparisons: &[Comparison], project: &Project) -> Result<(), Failure> {
    for Comparison { with, tables, differences, view_columns, history, .. } in comparisons {
        for revision in history {
            output::line(format_args!("{with}: {} is {}", revision.name, status::state(revision)))?;
        }
        match differences.len() + view_columns.len() {
            0 => output::line(format_args!("nothing differs from {with} (tables: {tables})"))?,
            _ => differences.iter().chain(view_columns).try_for_each(output::line)?,
        }
    }
    for ColumnOrder { object, found, .. } in comparisons.iter().flat_map(|own| &own.column_order) {
        let found = found.join(", ");
        output::note(format_args!("{object}: its columns come in another order: {found}"));
    }
    let differs = |comparison: &&Comparison| !comparison.differences.is_empty();
    match comparisons.iter().find(differs).map(|comparison| comparison.against) {
        None => {}
        Some(Against::Migrations) => {
            output::help(format_args!("write the migration: {}", project.mending_command));
        }
        // The migrations are as the models, so that they only have to run.
        Some(Against::Database) => output::help("apply the migrations: `upgrade`"),
    }
    Ok(())
}
