//! The command line: what an application's own `manage` program and the program `model-registry` do.
//!
//! One file a command; its doc comment is the help text.

mod baseline;
mod branches;
mod card;
mod check;
mod cluster;
mod current;
mod database;
mod db;
mod decide;
mod diff;
mod downgrade;
mod edit;
mod error;
mod heads;
mod history;
mod init;
mod inspect;
mod merge;
mod output;
mod progress;
mod project;
mod questions;
mod range;
mod rebase;
mod revision;
mod run;
mod scaffold;
mod seed;
mod server;
mod services;
mod show;
mod source;
mod squash;
mod stamp;
mod status;
mod upgrade;
mod verify;
mod views;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::database::Database;
use self::error::Failure;
use self::output::shown;
use self::project::Project;
use crate::dialect::DialectName;
use crate::drift::MENDING_COMMAND;
use crate::metadata::Metadata;
use crate::refresh::Sources;
use crate::schema::{ObjectName, Unmanaged};

/// The command that applies migrations, as the cargo aliases of the README name it.
const UPGRADE_COMMAND: &str = "cargo migrate";

/// The command line of an application.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     model_registry::cli::Manage::new(env!("CARGO_MANIFEST_DIR"))
///         .migrations("../migrations/{backend}")
///         .default_database("app.db")
///         .run()
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use = "it does nothing until `run` is called"]
pub struct Manage {
    root: PathBuf,
    project: Project,
}

impl Manage {
    /// A command line with the models of the default registry.
    ///
    /// Relative paths that the other methods are given are relative to `root`, most often
    /// `env!("CARGO_MANIFEST_DIR")`. The migrations are in `migrations/{backend}` unless said.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self::without_models(root).metadata(Metadata::global().clone())
    }

    /// A command line for work with migrations, SQL files and databases alone.
    pub fn without_models(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        let migrations = root.join("migrations").join(project::BACKEND);
        let project = Project {
            models: None,
            unmanaged: Unmanaged::default(),
            sources: Sources::default(),
            migrations,
            backends: Vec::new(),
            database: None,
            default_database: None,
            services: root.join(project::SERVICES),
            seed: root.join(project::SEED),
            root: root.clone(),
            mending_command: MENDING_COMMAND.to_owned(),
            upgrade_command: UPGRADE_COMMAND.to_owned(),
        };
        Self { root, project }
    }

    /// Uses these models: those of a named registry.
    pub fn metadata(mut self, metadata: Metadata) -> Self {
        self.project.models = Some(metadata);
        self
    }

    /// Leaves out tables that no model declares and that shall stay, by name: `spatial_ref_sys`, `audit.event`, or
    /// `audit.*` for a whole namespace. [`Build::unmanaged`](crate::drift::Build::unmanaged) wants the same names.
    pub fn unmanaged<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        names.into_iter().for_each(|name| self.project.unmanaged.add(name));
        self
    }

    /// Says by which value it is told whether a materialized view is stale: `views refresh --stale` leaves it as it is
    /// while the query, of one row and one column, yields what it did when the view was refreshed. A struct says it with
    /// `fresh = "..."`; this is for a view without one, and goes before it. What neither says anything of is judged by the change counters of the tables that it reads, which SQLite does not have.
    pub fn fresh(mut self, view: &str, query: impl Into<String>) -> Self {
        self.project.sources.insert(ObjectName::parse(view), query.into());
        self
    }

    /// The directory of the migrations. `{backend}` in it stands for `postgres` or `sqlite`.
    pub fn migrations(mut self, directory: impl AsRef<Path>) -> Self {
        self.project.migrations = self.root.join(directory);
        self
    }

    /// The backends, where they are not all that have a directory of migrations.
    pub fn backends(mut self, backends: impl IntoIterator<Item = DialectName>) -> Self {
        self.project.backends = backends.into_iter().collect();
        self
    }

    /// The SQLite file to use where neither `--database-url` nor the environment nor `.env` names a database. It is
    /// found from the directory that the program is started in, as a file that a URL names is.
    pub fn default_database(mut self, file: impl Into<PathBuf>) -> Self {
        self.project.default_database = Some(file.into());
        self
    }

    /// The folder of the private PostgreSQL server, which `services start` makes: `.postgres` unless said.
    pub fn services(mut self, folder: impl AsRef<Path>) -> Self {
        self.project.services = self.root.join(folder);
        self
    }

    /// The folder of the scripts that load the application's own rows: `seed` unless said.
    pub fn seed(mut self, folder: impl AsRef<Path>) -> Self {
        self.project.seed = self.root.join(folder);
        self
    }

    /// The command that writes a migration, where it is not that of the README's aliases.
    pub fn mending_command(mut self, command: impl Into<String>) -> Self {
        self.project.mending_command = command.into();
        self
    }

    /// The command that applies migrations, where it is not that of the README's aliases.
    pub fn upgrade_command(mut self, command: impl Into<String>) -> Self {
        self.project.upgrade_command = command.into();
        self
    }

    /// Reads the arguments, does what they say, and returns the exit code: 0 done or nothing differs, 1 something
    /// differs, 2 any failure.
    pub fn run(mut self) -> ExitCode {
        let arguments = Arguments::parse();
        let directory = arguments.migrations.as_ref().unwrap_or(&self.project.migrations);
        self.project.migrations = shown(directory).into();
        match run(arguments.command, arguments.database_url.as_deref(), self.project) {
            Ok(Outcome::Done) => ExitCode::SUCCESS,
            Ok(Outcome::Differs) => ExitCode::from(1),
            Err(failure) => {
                output::failure(&failure);
                ExitCode::from(2)
            }
        }
    }
}

/// What a command that did not fail found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// It did what it was asked, or nothing differs.
    Done,
    /// Something differs.
    Differs,
}

/// Migrations of a database: written from models, checked against them, applied.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// The database: `postgres://user@host/name` or `sqlite:FILE`. Otherwise that of DATABASE_URL or `.env`
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    /// The directory of the migrations; `{backend}` in it stands for the backend's name
    #[arg(long, global = true, value_name = "DIR")]
    migrations: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Arguments),
    Revision(revision::Arguments),
    Merge(merge::Arguments),
    Rebase(rebase::Arguments),
    Squash(squash::Arguments),
    Upgrade(upgrade::Arguments),
    Downgrade(downgrade::Arguments),
    Stamp(stamp::Arguments),
    Baseline(baseline::Arguments),
    Current(current::Arguments),
    History(history::Arguments),
    Heads(heads::Arguments),
    Branches(branches::Arguments),
    Show(show::Arguments),
    Edit(edit::Arguments),
    Status(status::Arguments),
    Check(check::Arguments),
    Verify(verify::Arguments),
    Diff(diff::Arguments),
    Inspect(inspect::Arguments),
    Seed(seed::Arguments),
    Db(db::Arguments),
    Services(services::Arguments),
    Views(views::Arguments),
}

fn run(command: Command, url: Option<&str>, mut project: Project) -> Result<Outcome, Failure> {
    database::load_dotenv()?;
    project.database = url.map(Database::parse).transpose()?;
    match command {
        Command::Init(arguments) => init::run(arguments, &project),
        Command::Revision(arguments) => revision::run(arguments, &project),
        Command::Merge(arguments) => merge::run(arguments, &project),
        Command::Rebase(arguments) => rebase::run(arguments, &project),
        Command::Upgrade(arguments) => upgrade::run(arguments, &project),
        Command::Downgrade(arguments) => downgrade::run(arguments, &project),
        Command::Current(arguments) => current::run(arguments, &project),
        Command::History(arguments) => history::run(arguments, &project),
        Command::Heads(arguments) => heads::run(arguments, &project),
        Command::Branches(arguments) => branches::run(arguments, &project),
        Command::Show(arguments) => show::run(arguments, &project),
        Command::Edit(arguments) => edit::run(arguments, &project),
        Command::Status(arguments) => status::run(arguments, &project),
        Command::Check(arguments) => check::run(arguments, &project),
        Command::Diff(arguments) => diff::run(arguments, &project),
        Command::Squash(arguments) => squash::run(arguments, &project),
        Command::Stamp(arguments) => stamp::run(arguments, &project),
        Command::Baseline(arguments) => baseline::run(arguments, &project),
        Command::Verify(arguments) => verify::run(arguments, &project),
        Command::Seed(seed::Arguments {}) => seed::run(&project),
        Command::Db(arguments) => db::run(arguments, &project),
        Command::Services(arguments) => services::run(arguments, &project),
        Command::Views(arguments) => views::run(arguments, &project),
        Command::Inspect(arguments) => inspect::run(arguments, &project),
    }
}
