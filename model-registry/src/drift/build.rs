//! The check that a build script makes on every build.

use std::env;
use std::path::{Path, PathBuf};

use super::{MENDING_COMMAND, compare, locate};
use crate::dialect::{DialectName, dialect};
use crate::metadata::Metadata;
use crate::revision::{Graph, read_directory, replay};
use crate::schema::Unmanaged;

/// The environment variable that lets a build pass in spite of drift. Its one value is `allow`.
const VARIABLE: &str = "MODELS_DRIFT";

/// The check of a build script: it fails the build where the models and the migrations differ.
///
/// ```no_run
/// use model_registry::dialect::DialectName;
///
/// // build.rs; the models are in a crate that is a build-dependency, and linked by `use app_models as _;`
/// model_registry::drift::Build::new()
///     .migrations(DialectName::Postgres, "../migrations/postgres")
///     .migrations(DialectName::Sqlite, "../migrations/sqlite")
///     .run();
/// ```
///
/// The environment variable `MODELS_DRIFT=allow` makes warnings of the errors, so that the program that writes the
/// mending migration can be built.
#[derive(Clone, Debug)]
#[must_use = "it checks nothing until `run` is called"]
pub struct Build {
    metadata: Metadata,
    directories: Vec<(DialectName, PathBuf)>,
    unmanaged: Unmanaged,
    command: String,
}

impl Default for Build {
    fn default() -> Self {
        Self::new()
    }
}

impl Build {
    /// A check of the default registry, of no directory yet.
    pub fn new() -> Self {
        Self {
            metadata: Metadata::global().clone(),
            directories: Vec::new(),
            unmanaged: Unmanaged::default(),
            command: MENDING_COMMAND.to_owned(),
        }
    }

    /// Checks these models instead: those of a named registry.
    pub fn metadata(mut self, metadata: Metadata) -> Self {
        self.metadata = metadata;
        self
    }

    /// Checks the migrations in this directory too; a relative one is relative to the package.
    pub fn migrations(mut self, dialect: DialectName, directory: impl Into<PathBuf>) -> Self {
        self.directories.push((dialect, directory.into()));
        self
    }

    /// Leaves out tables that no model declares and that shall stay, by name: `spatial_ref_sys`, `audit.event`, or
    /// `audit.*` for a whole namespace. `Manage::unmanaged`, of the command line, wants the same names.
    pub fn unmanaged<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        names.into_iter().for_each(|name| self.unmanaged.add(name));
        self
    }

    /// The command that writes the mending migration, where it is not that of the README's aliases.
    pub fn command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// Compares, and tells cargo what it found and when to look again.
    ///
    /// It returns also where it found something: cargo fails the build because of the errors, and shows nothing
    /// else of a build script that ends well.
    pub fn run(self) {
        println!("cargo::rerun-if-env-changed={VARIABLE}");
        for (_, directory) in &self.directories {
            // Cargo looks at everything in it.
            println!("cargo::rerun-if-changed={}", directory.display());
        }
        let kind = match env::var(VARIABLE).as_deref() {
            Ok("allow") => "warning",
            Ok(_) | Err(_) => "error",
        };
        for line in self.problems().iter().flat_map(|problem| problem.lines()) {
            println!("cargo::{kind}={line}");
        }
    }

    /// What is wrong, each once, and last what to do about drift.
    fn problems(&self) -> Vec<String> {
        if self.directories.is_empty() {
            return vec![
                "drift::Build compares with no directory: add `.migrations(dialect, directory)`"
                    .to_owned(),
            ];
        }
        if self.metadata.is_empty() {
            if self.begins() {
                return Vec::new();
            }
            return vec!["no model is linked into this build script: link their crate with `use that_crate as _;`".to_owned()];
        }
        let mut problems = Vec::new();
        let mut drifts = false;
        for (name, directory) in &self.directories {
            let found = self.drift(*name, directory);
            drifts |= matches!(&found, Ok(lines) if !lines.is_empty());
            // A mistake in the models is one for each dialect.
            for line in found.unwrap_or_else(|error| vec![error]) {
                if !problems.contains(&line) {
                    problems.push(line);
                }
            }
        }
        if drifts {
            problems.push(format!(
                "write the migration: {}    (to build in spite of it: {VARIABLE}=allow)",
                self.command
            ));
        }
        problems
    }

    /// Whether there is no revision either: a project that just begins.
    fn begins(&self) -> bool {
        self.directories.iter().all(|(_, directory)| {
            let graph = read_directory(directory);
            !directory.exists() || graph.is_ok_and(|graph| graph.revisions().is_empty())
        })
    }

    fn drift(&self, name: DialectName, directory: &Path) -> Result<Vec<String>, String> {
        let models = self.metadata.schema(dialect(name)).map_err(|errors| errors.to_string())?;
        let graph = match directory.exists() {
            true => read_directory(directory).map_err(|error| error.to_string())?,
            false => Graph::default(),
        };
        // Two heads may contradict each other, and are to be joined first whatever they do.
        if !graph.revisions().is_empty() {
            graph.head().map_err(|error| format!("{}: {error}", directory.display()))?;
        }
        let mut migrated =
            replay(name, graph.revisions()).map_err(|error| locate(&error, directory))?;
        self.unmanaged.leave_out(&mut migrated, &models);
        let drifts = compare(&self.metadata, &models, &migrated, &format!("the {name} migrations"));
        Ok(drifts.iter().map(ToString::to_string).collect())
    }
}
