//! What the commands work on: the models, the migrations, the database.

use std::path::{Path, PathBuf};

use super::cluster::Cluster;
use super::database::{self, Database};
use super::error::{CliError, Failure};
use super::output::shown;
use crate::dialect::{DialectName, dialect};
use crate::drift;
use crate::metadata::Metadata;
use crate::refresh::Sources;
use crate::revision::{self, Graph, Revision, read_directory};
use crate::schema::{Schema, Unmanaged};

/// The folder of the private PostgreSQL server, unless said.
pub(super) const SERVICES: &str = ".postgres";

/// The folder of the scripts with the application's own rows, unless said.
pub(super) const SEED: &str = "seed";

/// What stands for the backend in the path of the migrations.
pub(super) const BACKEND: &str = "{backend}";

/// What the commands work on.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// None for a program without models.
    pub(super) models: Option<Metadata>,
    /// What others look after.
    pub(super) unmanaged: Unmanaged,
    /// What says whether a materialized view is stale, beside what its struct says.
    pub(super) sources: Sources,
    /// The directory of the migrations, with [`BACKEND`] where each backend has its own.
    pub(super) migrations: PathBuf,
    /// The backends, where they are fewer than those that have a directory.
    pub(super) backends: Vec<DialectName>,
    /// The database that is named beside the environment: by an option, which goes before it.
    pub(super) database: Option<Database>,
    /// The SQLite file where no database is named.
    pub(super) default_database: Option<PathBuf>,
    /// The folder of the private PostgreSQL server.
    pub(super) services: PathBuf,
    /// The folder of the scripts with the application's own rows.
    pub(super) seed: PathBuf,
    /// The directory of the crate.
    pub(super) root: PathBuf,
    /// The command that writes the mending migration.
    pub(super) mending_command: String,
    pub(super) upgrade_command: String,
}

impl Project {
    /// The models.
    pub(super) fn models(&self) -> Result<&Metadata, CliError> {
        match &self.models {
            None => Err(CliError::NoModels),
            Some(models) if models.is_empty() => Err(CliError::NothingLinked),
            Some(models) => Ok(models),
        }
    }

    /// The schema that the models describe.
    pub(super) fn models_schema(&self, backend: DialectName) -> Result<Schema, Failure> {
        Ok(self.models()?.schema(dialect(backend))?)
    }

    /// The schema without what others look after, for a comparison with the models, if there are any.
    pub(super) fn managed(
        &self,
        mut schema: Schema,
        backend: DialectName,
    ) -> Result<Schema, Failure> {
        let models = match &self.models {
            Some(models) => models.schema(dialect(backend))?,
            None => Schema::default(),
        };
        self.unmanaged.leave_out(&mut schema, &models);
        Ok(schema)
    }

    /// What says whether materialized views are stale, where that is not the change counters of their tables.
    pub(super) fn sources(&self, backend: DialectName) -> Sources {
        let mut sources =
            self.models.as_ref().map(|models| models.sources(backend)).unwrap_or_default();
        sources.extend(self.sources.clone());
        sources
    }

    /// The directory of a backend's migrations.
    pub(super) fn directory(&self, backend: DialectName) -> PathBuf {
        let directory = self.migrations.to_string_lossy();
        PathBuf::from(directory.replace(BACKEND, backend.as_str()))
    }

    /// A backend's revisions; none where it has no directory yet.
    pub(super) fn graph(&self, backend: DialectName) -> Result<Graph, Failure> {
        graph(&self.directory(backend))
    }

    /// The revisions of each backend that a command is about.
    pub(super) fn graphs(
        &self,
        named: &[DialectName],
    ) -> Result<Vec<(DialectName, Graph)>, Failure> {
        let backends = self.backends(named)?;
        backends.into_iter().map(|backend| Ok((backend, self.graph(backend)?))).collect()
    }

    /// A backend's revisions, to run them: a directory that is not there is an error.
    pub(super) fn existing_graph(&self, backend: DialectName) -> Result<Graph, Failure> {
        Ok(read_directory(&self.directory(backend))?)
    }

    /// The backends that a command is about: those that the user names, or all of the project.
    pub(super) fn backends(&self, named: &[DialectName]) -> Result<Vec<DialectName>, Failure> {
        let said = if named.is_empty() { &self.backends } else { named };
        if said.len() > 1 && !self.is_per_backend() {
            return Err(CliError::OneDirectory.into());
        }
        if !said.is_empty() {
            return Ok(said.to_vec());
        }
        let with_directory: Vec<_> = match self.is_per_backend() {
            true => DialectName::ALL
                .into_iter()
                .filter(|backend| self.directory(*backend).is_dir())
                .collect(),
            false => Vec::new(),
        };
        match with_directory.is_empty() {
            true => Ok(vec![self.backend(None)?]),
            false => Ok(with_directory),
        }
    }

    /// The one backend that a command is about: the one that the user names, or the only one, or the database's.
    pub(super) fn backend(&self, named: Option<DialectName>) -> Result<DialectName, Failure> {
        let only = match self.backends.as_slice() {
            [backend] => Some(*backend),
            _ => None,
        };
        match named.or(only) {
            Some(backend) => Ok(backend),
            None => match self.find_database()? {
                Some(database) => Ok(database.backend()),
                None => Err(CliError::WhichBackend.into()),
            },
        }
    }

    fn is_per_backend(&self) -> bool {
        self.migrations.to_string_lossy().contains(BACKEND)
    }

    /// The database: of the option, of the environment or `.env`, the private server, or the SQLite file.
    pub(super) fn database(&self) -> Result<Database, Failure> {
        if let Some(cluster) = self.cluster()?
            && !cluster.has_socket()
        {
            return Err(CliError::Stopped(cluster.to_string()).into());
        }
        let database = self.find_database()?.ok_or(CliError::NoDatabase)?;
        match self.backends.as_slice() {
            [only] if *only != database.backend() => {
                Err(CliError::OtherBackend { database: database.backend(), wanted: *only }.into())
            }
            _ => Ok(database),
        }
    }

    /// The private server, where it is the database: it is there, and no other is named.
    fn cluster(&self) -> Result<Option<Cluster>, Failure> {
        let cluster = Cluster::at(&self.services);
        let is_wanted = cluster.is_made() && self.backends != [DialectName::Sqlite];
        let is_named = self.database.is_some() || database::from_environment()?.is_some();
        Ok(Some(cluster).filter(|_| is_wanted && !is_named))
    }

    fn find_database(&self) -> Result<Option<Database>, Failure> {
        if let Some(database) = &self.database {
            return Ok(Some(database.clone()));
        }
        if let Some(database) = database::from_environment()? {
            return Ok(Some(database));
        }
        if let Some(cluster) = self.cluster()? {
            return Ok(Some(cluster.database()?));
        }
        let default = self.default_database.as_deref().map(|file| Database::sqlite(&shown(file)));
        Ok(default)
    }
}

/// The revisions of a directory; none where it is not there yet.
pub(super) fn graph(directory: &Path) -> Result<Graph, Failure> {
    match directory.exists() {
        true => Ok(read_directory(directory)?),
        false => Ok(Graph::default()),
    }
}

/// The schema that revisions of a directory make.
pub(super) fn replay<'a>(
    backend: DialectName,
    directory: &Path,
    revisions: impl IntoIterator<Item = &'a Revision>,
) -> Result<Schema, Failure> {
    revision::replay(backend, revisions)
        .map_err(|error| Failure::of(drift::locate(&error, directory)))
}
