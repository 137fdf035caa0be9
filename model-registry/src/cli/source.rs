//! Where a schema comes from: `models`, `migrations[:DIR][@REV]`, `sql:FILE`, `database[:URL]`, `empty`.

use std::fs;
use std::path::PathBuf;
use std::str::FromStr;

use super::database::{Database, Missing};
use super::error::{CliError, Failure};
use super::output;
use super::project::{self, Project};
use crate::dialect::{Backend, DialectName, Normalized};
use crate::replay::{Script, replayer};
use crate::schema::Schema;

/// Where a schema comes from.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// The models that are linked in.
    Models,
    /// A directory of migrations, as far as a revision.
    Migrations {
        /// The project's own where none is given.
        directory: Option<PathBuf>,
        /// All where none is given.
        revision: Option<String>,
    },
    /// A file with DDL.
    Sql(PathBuf),
    /// A live database; the project's own where none is given.
    Database(Option<Database>),
    /// Nothing.
    Empty,
}

impl FromStr for Source {
    type Err = CliError;

    /// The error does not repeat what is behind the colon, which may be a URL with a password.
    fn from_str(text: &str) -> Result<Self, CliError> {
        let unknown = |name: &str| CliError::UnknownSource(name.to_owned());
        match text.split_once(':') {
            None if text == "models" => Ok(Self::Models),
            None if text == "empty" => Ok(Self::Empty),
            None if text == "database" => Ok(Self::Database(None)),
            None => match text.strip_prefix("migrations") {
                Some(rest) if rest.is_empty() || rest.starts_with('@') => Ok(migrations(rest)),
                Some(_) | None => Err(unknown(text)),
            },
            Some(("migrations", rest)) => Ok(migrations(rest)),
            Some(("database", url)) => Ok(Self::Database(Some(Database::parse(url)?))),
            Some(("sql", file)) if !file.is_empty() => Ok(Self::Sql(file.into())),
            Some((name, _)) => Err(unknown(name)),
        }
    }
}

/// `DIR`, `@REV`, `DIR@REV` or nothing.
fn migrations(text: &str) -> Source {
    let (directory, revision) = match text.rsplit_once('@') {
        Some((directory, revision)) => (directory, Some(revision.to_owned())),
        None => (text, None),
    };
    let directory = (!directory.is_empty()).then(|| PathBuf::from(directory));
    Source::Migrations { directory, revision }
}

impl Source {
    /// The backend, where the source itself says it.
    pub(super) fn backend(&self) -> Option<DialectName> {
        match self {
            Self::Database(Some(database)) => Some(database.backend()),
            Self::Database(None)
            | Self::Models
            | Self::Migrations { .. }
            | Self::Sql(_)
            | Self::Empty => None,
        }
    }

    /// The schema, in the form of that backend.
    pub(super) fn schema(
        &self,
        project: &Project,
        backend: DialectName,
    ) -> Result<Schema, Failure> {
        match self {
            Self::Models => project.models_schema(backend),
            Self::Migrations { directory, revision } => {
                let directory = directory.clone().unwrap_or_else(|| project.directory(backend));
                let graph = project::graph(&directory)?;
                match revision {
                    None => project::replay(backend, &directory, graph.revisions()),
                    Some(revision) if revision == "base" => Ok(Schema::default()),
                    Some(revision) => {
                        let revision = graph.resolve(revision)?;
                        project::replay(backend, &directory, graph.ancestors(&revision.version))
                    }
                }
            }
            Self::Sql(file) => sql_file(file, backend),
            Self::Database(named) => {
                let database = live(named.as_ref(), project)?;
                match database.backend() == backend {
                    true => Ok(database.connect(Missing::Empty)?.introspect()?),
                    false => Err(CliError::OtherBackend {
                        database: database.backend(),
                        wanted: backend,
                    }
                    .into()),
                }
            }
            Self::Empty => Ok(Schema::default()),
        }
    }

    /// The other schema of a comparison as this source prints it: a live database is asked, where `own` is its schema.
    pub(super) fn as_printed(
        &self,
        project: &Project,
        other: Schema,
        own: &Schema,
    ) -> Result<Schema, Failure> {
        match self {
            Self::Database(named) => {
                let mut connection = live(named.as_ref(), project)?.connect(Missing::Empty)?;
                as_printed(connection.as_mut(), other, own)
            }
            Self::Models | Self::Migrations { .. } | Self::Sql(_) | Self::Empty => Ok(other),
        }
    }
}

fn live(named: Option<&Database>, project: &Project) -> Result<Database, Failure> {
    match named {
        Some(database) => Ok(database.clone()),
        None => project.database(),
    }
}

/// The schema as a live database prints it. What that cannot make is named, for it is compared by its text.
pub(super) fn as_printed(
    connection: &mut dyn Backend,
    wanted: Schema,
    live: &Schema,
) -> Result<Schema, Failure> {
    let Normalized { schema, by_text } = connection.normalize(wanted, live)?;
    for (object, reason) in by_text {
        let reason = reason.lines().next().unwrap_or_default();
        output::note(format_args!(
            "{object} is compared by its text, since the database cannot make it now: {reason}"
        ));
    }
    Ok(schema)
}

fn sql_file(file: &PathBuf, backend: DialectName) -> Result<Schema, Failure> {
    let sql = fs::read_to_string(file)
        .map_err(|error| CliError::File { file: file.clone(), reason: error.to_string() })?;
    let name = file.to_string_lossy();
    let schema = replayer(backend).and_then(|mut replay| {
        replay.run(Script { name: &name, sql: &sql })?;
        replay.schema()
    });
    schema.map_err(Failure::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form() {
        let cases = [
            ("models", "Models"),
            ("empty", "Empty"),
            ("database", "Database(None)"),
            ("migrations", "Migrations { directory: None, revision: None }"),
            ("migrations@2026", "Migrations { directory: None, revision: Some(\"2026\") }"),
            ("migrations:old", "Migrations { directory: Some(\"old\"), revision: None }"),
            (
                "migrations:a@b@head",
                "Migrations { directory: Some(\"a@b\"), revision: Some(\"head\") }",
            ),
            ("sql:schema.sql", "Sql(\"schema.sql\")"),
        ];
        for (text, expected) in cases {
            assert_eq!(
                text.parse::<Source>().map(|source| format!("{source:?}")).ok().as_deref(),
                Some(expected)
            );
        }
        for text in ["", "model", "migrationsx", "sql", "sql:", "table:x", "database:mysql://x"] {
            assert!(text.parse::<Source>().is_err(), "{text}");
        }
    }
}
