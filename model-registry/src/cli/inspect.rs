//! `inspect`

use clap::{Args, ValueEnum};

use super::decide::{Change, failure};
use super::error::Failure;
use super::project::Project;
use super::source::Source;
use super::{Outcome, output};
use crate::dialect::{DialectName, dialect};
use crate::plan::{Intent, Undecided, plan};
use crate::schema::Schema;

/// Show a schema
///
/// SRC is one of: `models`, `migrations[:DIR][@REV]`, `sql:FILE`, `database[:URL]`, `empty`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Where the schema comes from
    #[arg(value_name = "SRC")]
    source: String,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Sql)]
    format: Format,
    /// The same as `--format json`
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// The dialect; otherwise that of the database
    #[arg(long, value_name = "BACKEND")]
    backend: Option<DialectName>,
}

/// How a schema is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As the script that makes it
    Sql,
    /// As data
    Json,
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let source: Source = arguments.source.parse()?;
    let backend = project.backend(arguments.backend.or(source.backend()))?;
    let schema = source.schema(project, backend)?;
    let format = if arguments.json { Format::Json } else { arguments.format };
    match format {
        Format::Json => output::json(&schema)?,
        Format::Sql => {
            let (dialect, from) = (dialect(backend), Schema::default());
            let intent = Intent { undecided: Undecided::Accept, ..Intent::default() };
            let plan = plan(dialect, &from, &schema, &intent).map_err(|errors| {
                failure(&errors, project.models.as_ref(), Change { backend, from, to: schema })
            })?;
            output::script(&dialect.script(&plan.up)?)?;
        }
    }
    Ok(Outcome::Done)
}
