//! What goes wrong in a command, and how it is told: `error:`, `caused by:`, `help:`.

use std::fmt;
use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::dialect::{BackendError, DialectError, DialectName};
use crate::metadata::MetadataErrors;
use crate::refresh::RefreshError;
use crate::revision::RevisionError;
use crate::runner::RunnerError;

/// What only the command line can get wrong.
#[derive(Debug, Error)]
pub(crate) enum CliError {
    #[error("this program has no models")]
    NoModels,
    #[error("no model is linked into this program")]
    NothingLinked,
    #[error("no database is named")]
    NoDatabase,
    #[error("`{0}:` is the scheme of no database that is known")]
    UnknownScheme(String),
    #[error("the database is not named by a URL")]
    NotAUrl,
    #[error("the password in the database URL holds an `@` that is not encoded")]
    UnencodedPassword,
    #[cfg_attr(all(feature = "postgres", feature = "sqlite"), expect(dead_code))]
    #[error("this program was built without {0}")]
    NotBuiltIn(DialectName),
    #[error("cannot connect to {database}: {reason}")]
    Connect { database: String, reason: String },
    #[error("{}: {reason}", file.display())]
    File { file: PathBuf, reason: String },
    #[error("{option} names `{name}`, which this change does not touch")]
    UnknownObject { option: &'static str, name: String },
    #[error("`--rename {from}={to}` fits nothing")]
    NoRename { from: String, to: String },
    #[error("the migrations of all backends are in one directory")]
    OneDirectory,
    #[error("the migrations are at one place for all backends, and no backend is known")]
    WhichBackend,
    #[error("this is about {wanted}, but the database is {database}")]
    OtherBackend { database: DialectName, wanted: DialectName },
    #[error("`{0}` is no source of a schema")]
    UnknownSource(String),
    #[error("`{0}` is no way through the revisions in this direction")]
    NoRange(String),
    #[error("`{0}` is no range of revisions")]
    NoShownRange(String),
    #[error("{0} is no head")]
    NoHead(String),
    #[error("{name} cannot be put behind another head: {}", list_of_heads(others))]
    NoOnto { name: String, others: Vec<String> },
    #[error("the database has {0} already")]
    AppliedAlready(String),
    #[error("{} has no scripts", .0.display())]
    NoSeed(PathBuf),
    #[error("`{0}` is no pair of revisions")]
    NoSquashRange(String),
    #[error("{database} has a history already: {name} is applied")]
    HasHistory { database: String, name: String },
    #[error("it cannot be told which database of which server `{0}` is")]
    NoDatabaseName(String),
    #[error("`{0}` belongs to the server itself")]
    OfTheServer(String),
    #[error("no PostgreSQL server is named on which a database could be made")]
    NoServer,
    #[error("{0} is not on this machine")]
    NotLocal(String),
    #[error("{0} is not dropped, since nobody said so")]
    NotConfirmed(String),
    #[error("the PostgreSQL server in {folder}: {reason}")]
    Cluster { folder: String, reason: String },
    #[error("the PostgreSQL server in {0} does not run")]
    Stopped(String),
    #[error("the programs of a PostgreSQL server are not installed")]
    NoServerPrograms,
    #[error("there is no package in {0}")]
    NoCrate(String),
    #[error("neither VISUAL nor EDITOR names an editor")]
    NoEditor,
    #[error("`{program}` failed: {reason}")]
    Program { program: String, reason: String },
    #[error("the question was not answered")]
    NotAnswered,
    #[error("cannot write to the terminal: {0}")]
    Output(io::Error),
}

fn list_of_heads(names: &[String]) -> String {
    match names {
        [] => "there is no other".to_owned(),
        names => format!("there are {}: {}", names.len(), names.join(", ")),
    }
}

impl CliError {
    fn help(&self) -> Option<String> {
        let help = match self {
            Self::NoModels => {
                "run the program of your application that has them; `model-registry` alone works with migrations, SQL files and databases"
            }
            Self::NothingLinked => "link the crate of the models: `use that_crate as _;`",
            Self::NoDatabase => {
                "give `--database-url URL`, or set DATABASE_URL, or write it into `.env`"
            }
            Self::UnknownScheme(_) | Self::NotAUrl => {
                "write `postgres://user@host/name`, or `sqlite:path/of/the/file.db`"
            }
            Self::UnencodedPassword => "write `%40` for each `@` in it",
            Self::NotBuiltIn(backend) => {
                return Some(format!("add the feature `{backend}` of model-registry"));
            }
            Self::UnknownObject { .. } => {
                "names are written as in the database: `table`, `table.column`, `schema.table.column`"
            }
            Self::NoRename { .. } => {
                "the old name must be in the migrations alone, and the new name in the models alone"
            }
            Self::OneDirectory => {
                "name one `--backend`, or give each its own directory: `migrations/{backend}`"
            }
            Self::WhichBackend => "add `--backend postgres` or `--backend sqlite`",
            Self::OtherBackend { .. } => "name another database, or another `--backend`",
            Self::UnknownSource(_) => {
                "write `models`, `migrations[:DIR][@REV]`, `sql:FILE`, `database[:URL]` or `empty`"
            }
            Self::NoRange(_) => {
                "write `upgrade FROM:TO` with TO after FROM, `downgrade FROM:TO` with TO before it; `history` lists them"
            }
            Self::NoShownRange(_) => {
                "write `A:B`; A and B are revisions, `base`, `head`, `heads`, `current`, or `-N` and `+N` from the other end"
            }
            Self::NoHead(_) => {
                "add `--splice` to start a branch there, or name a head: `heads` lists them"
            }
            Self::NoOnto { .. } => "name the one that it shall follow: `--onto REV`",
            Self::AppliedAlready(_) => {
                "`downgrade` to before it first, or `merge` the heads: another version would be applied again"
            }
            Self::NoSeed(_) => "write one, `1_rows.sql`, or name another folder: `Manage::seed`",
            Self::NoSquashRange(_) => "write `A..B`, the first and the last; `history` lists them",
            Self::HasHistory { .. } => "`upgrade` it; or `stamp` it, if its history is wrong",
            Self::NoDatabaseName(_) => {
                "write `postgres://user@host/name`, or the path of a SQLite file"
            }
            Self::OfTheServer(_) => "name the database of your application",
            Self::NoServer => {
                "give `--database-url postgres://user@host/name` of a role that may make databases, or `--backend sqlite`"
            }
            Self::NotLocal(_) => "add `--force`, if you mean to drop it all the same",
            Self::NotConfirmed(_) => "add `--yes`",
            Self::NoEditor => "set one: `EDITOR=vi manage edit`",
            Self::Stopped(_) => {
                "start it: `services start`, or name another database by DATABASE_URL"
            }
            Self::NoCrate(_) => {
                "run it where the Cargo.toml of your crate is; `cargo new` makes one"
            }
            Self::NoServerPrograms => {
                "install them (on Debian: `apt-get install postgresql`), or name a server by DATABASE_URL"
            }
            Self::Cluster { .. }
            | Self::Program { .. }
            | Self::Connect { .. }
            | Self::File { .. }
            | Self::NotAnswered
            | Self::Output(_) => {
                return None;
            }
        };
        Some(help.to_owned())
    }
}

/// Why a command failed: one error, or several that were found in one go.
#[derive(Debug)]
pub(crate) struct Failure(pub(super) Vec<Complaint>);

/// One error with what led to it and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    pub(super) message: String,
    pub(super) causes: Vec<String>,
    pub(super) help: Option<String>,
}

impl Complaint {
    pub(super) fn new(error: &dyn std::error::Error) -> Self {
        // Client libraries end theirs with a line break.
        let text = |error: &dyn std::error::Error| error.to_string().trim_end().to_owned();
        let message = text(error);
        let causes = std::iter::successors(error.source(), |cause| cause.source())
            .map(text)
            // Many errors say already what their cause says.
            .filter(|cause| !message.contains(cause))
            .collect();
        Self { message, causes, help: None }
    }
}

impl Failure {
    pub(super) fn of(message: impl fmt::Display) -> Self {
        Self(vec![Complaint { message: message.to_string(), causes: Vec::new(), help: None }])
    }
}

impl From<CliError> for Failure {
    fn from(error: CliError) -> Self {
        let mut complaint = Complaint::new(&error);
        complaint.help = error.help();
        Self(vec![complaint])
    }
}

impl From<MetadataErrors> for Failure {
    fn from(errors: MetadataErrors) -> Self {
        Self(errors.0.iter().map(|error| Complaint::new(error)).collect())
    }
}

impl From<RevisionError> for Failure {
    fn from(error: RevisionError) -> Self {
        Self(vec![Complaint::new(&error)])
    }
}

impl From<RunnerError> for Failure {
    fn from(error: RunnerError) -> Self {
        Self(vec![Complaint::new(&error)])
    }
}

impl From<RefreshError> for Failure {
    fn from(error: RefreshError) -> Self {
        Self(vec![Complaint::new(&error)])
    }
}

impl From<BackendError> for Failure {
    fn from(error: BackendError) -> Self {
        Self(vec![Complaint::new(&error)])
    }
}

impl From<DialectError> for Failure {
    fn from(error: DialectError) -> Self {
        Self(vec![Complaint::new(&error)])
    }
}
