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
use crate::dialect::{Backend, DialectName};
use crate::drift::{self, ColumnOrder, Drift};
use crate::refresh::{self, ViewStatus};
use crate::runner::{RevisionStatus, Runner};
use crate::schema::{Object, ObjectName, Place, Schema};

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
    /// The materialized views that the database never filled.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unfilled: Vec<Unfilled>,
    /// What differs and is no difference.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    column_order: Vec<ColumnOrder>,
}

/// A materialized view that holds nothing, and that PostgreSQL refuses to read.
#[derive(Serialize)]
struct Unfilled {
    view: ObjectName,
    place: Option<Place>,
    /// Whether the models say that the migrations fill it.
    with_data: bool,
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
            && !comparison.unfilled.iter().any(|view| view.with_data)
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
    let mut connection = database.connect(Missing::Empty)?;
    let (models, live) = drift::models_and_database(project.models()?, connection.as_mut());
    let (models, live) = (models?, live?);
    let unfilled = unfilled(project, connection.as_mut(), &models)?;
    let models = as_printed(connection.as_mut(), models, &live)?;
    let connection = connection.as_mut();
    let columns = drift::columns_of_views(project.models()?, &models, &live, connection)?;
    let mut comparison = compare(project, database.backend(), &models, live, Against::Database)?;
    comparison.view_columns = columns;
    comparison.unfilled = unfilled;
    let graph = project.graph(database.backend())?;
    let status = Runner::new(&graph).status(connection)?;
    comparison.history =
        status.revisions.into_iter().filter(|revision| revision.state.contradicts()).collect();
    Ok(comparison)
}

/// Those that the models declare. On SQLite no migration fills any.
fn unfilled(
    project: &Project,
    connection: &mut dyn Backend,
    models: &Schema,
) -> Result<Vec<Unfilled>, Failure> {
    let metadata = project.models()?;
    let is_empty = |view: &ViewStatus| view.materialized.as_ref().is_some_and(|own| !own.populated);
    let sources = project.sources(connection.dialect().name());
    let views = refresh::status(connection, &sources)?.into_iter().filter(is_empty);
    Ok(views
        .filter_map(|ViewStatus { view, .. }| {
            let (object, with_data) = match models.views.get(&view) {
                Some(own) => {
                    let with_data = own.materialized.as_ref().is_some_and(|own| own.with_data);
                    (Object::View { name: view.clone() }, with_data)
                }
                None => (Object::table(models.table(&view).map(|table| &table.name)?), false),
            };
            Some(Unfilled { place: metadata.place(&object), view, with_data })
        })
        .collect())
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
    Ok(Comparison {
        backend,
        against,
        with,
        tables: models.tables.len(),
        differences,
        view_columns: Vec::new(),
        history: Vec::new(),
        unfilled: Vec::new(),
        column_order,
    })
}

fn print(comparisons: &[Comparison], project: &Project) -> Result<(), Failure> {
    for comparison in comparisons {
        let Comparison { with, tables, differences, view_columns, history, unfilled, .. } =
            comparison;
        for revision in history {
            output::line(format_args!("{with}: {} is {}", revision.name, status::state(revision)))?;
        }
        unfilled.iter().try_for_each(|view| tell_unfilled(view, with))?;
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
        Some(Against::Database) => {
            output::help(format_args!("apply the migrations: {}", project.upgrade_command));
        }
    }
    if comparisons.iter().any(|comparison| !comparison.unfilled.is_empty()) {
        output::help("fill what was never filled: `views refresh --stale`");
    }
    Ok(())
}

/// Where the models say that somebody fills it later, that is no difference.
fn tell_unfilled(view: &Unfilled, with: &str) -> Result<(), Failure> {
    let place = view.place.map(|place| format!("{place}: ")).unwrap_or_default();
    let message = format!("{place}view {}: never filled in {with}", view.view);
    match view.with_data {
        true => output::line(message),
        false => {
            output::note(message);
            Ok(())
        }
    }
}
