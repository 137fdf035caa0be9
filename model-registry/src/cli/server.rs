//! Databases as a whole: to make one, to drop one, and one for a short time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use super::database::{Database, Missing};
use super::error::{CliError, Failure};
use crate::dialect::{Backend, DialectName, dialect};

/// The databases from which others are made, and which nobody means to drop.
const OF_THE_SERVER: [&str; 3] = ["postgres", "template0", "template1"];

impl Database {
    /// Its name on the server; the file of SQLite.
    pub(super) fn name(&self) -> Result<String, CliError> {
        match self.backend() {
            DialectName::Sqlite => Ok(self.file()?.display().to_string()),
            DialectName::Postgres => {
                let url = self.url()?;
                let name = url.path().trim_start_matches('/');
                let name = percent_decoded(name).filter(|name| !name.is_empty());
                name.ok_or_else(|| CliError::NoDatabaseName(self.to_string()))
            }
        }
    }

    /// Another database of the same server.
    fn sibling(&self, name: &str) -> Result<Self, CliError> {
        let mut url = self.url()?;
        let mut path =
            url.path_segments_mut().map_err(|()| CliError::NoDatabaseName(self.to_string()))?;
        path.clear().push(name);
        drop(path);
        Self::parse(url.as_str())
    }

    /// Whether it is on this machine.
    pub(super) fn is_local(&self) -> bool {
        match (self.backend(), self.url()) {
            (DialectName::Sqlite, _) => true,
            (DialectName::Postgres, Err(_)) => false,
            (DialectName::Postgres, Ok(url)) => {
                let parameters: Vec<_> = url
                    .query_pairs()
                    .filter(|(name, _)| matches!(name.as_ref(), "host" | "hostaddr" | "service"))
                    .map(|(_, value)| value.into_owned())
                    .collect();
                let host = url.host_str().filter(|host| !host.is_empty()).map(str::to_owned);
                let hosts: Vec<_> = host.into_iter().chain(parameters).collect();
                match hosts.is_empty() {
                    // The client library looks there then.
                    true => std::env::var("PGHOST").map_or(true, |host| is_local_host(&host)),
                    false => hosts.iter().all(|host| is_local_host(host)),
                }
            }
        }
    }

    /// Makes it, empty. False where it is there already.
    pub(super) fn create(&self) -> Result<bool, Failure> {
        match self.backend() {
            DialectName::Sqlite => {
                let was_there = self.file()?.exists();
                self.connect(Missing::Create)?.query("SELECT 1")?;
                Ok(!was_there)
            }
            DialectName::Postgres => {
                let name = self.name()?;
                let mut admin = self.admin()?;
                if exists(admin.as_mut(), &name)? {
                    return Ok(false);
                }
                let name = dialect(DialectName::Postgres).quote(&name);
                admin.execute(&format!("CREATE DATABASE {name}"))?;
                Ok(true)
            }
        }
    }

    /// Drops it with all that is in it. False where it is not there.
    pub(super) fn remove(&self) -> Result<bool, Failure> {
        match self.backend() {
            DialectName::Sqlite => remove_file(&self.file()?),
            DialectName::Postgres => {
                let name = self.name()?;
                if OF_THE_SERVER.contains(&name.as_str()) {
                    return Err(CliError::OfTheServer(name).into());
                }
                let mut admin = self.admin()?;
                if !exists(admin.as_mut(), &name)? {
                    return Ok(false);
                }
                let name = dialect(DialectName::Postgres).quote(&name);
                admin.execute(&format!("DROP DATABASE {name} WITH (FORCE)"))?;
                Ok(true)
            }
        }
    }

    /// A connection to a database of the server that is always there.
    fn admin(&self) -> Result<Box<dyn Backend>, CliError> {
        self.sibling(OF_THE_SERVER[0])?.connect(Missing::Empty)
    }
}

fn exists(admin: &mut dyn Backend, name: &str) -> Result<bool, Failure> {
    let name = admin.dialect().literal(name);
    let found = admin.query(&format!(
        "SELECT CAST(datname AS TEXT) FROM pg_catalog.pg_database WHERE datname = {name}"
    ))?;
    Ok(!found.is_empty())
}

fn is_local_host(host: &str) -> bool {
    // A path is the directory of a socket.
    matches!(host, "localhost" | "127.0.0.1" | "::1" | "[::1]") || host.starts_with('/')
}

fn percent_decoded(text: &str) -> Option<String> {
    // A query of one name is decoded as such; a plus in it is not a space here.
    let text = text.replace('+', "%2B");
    url::form_urlencoded::parse(text.as_bytes()).next().map(|(name, _)| name.into_owned())
}

/// Removes a file of SQLite with what it keeps beside it.
fn remove_file(file: &Path) -> Result<bool, Failure> {
    let was_there = file.exists();
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let path = PathBuf::from(format!("{}{suffix}", file.display()));
        if path.exists() {
            fs::remove_file(&path)
                .map_err(|error| CliError::File { file: path, reason: error.to_string() })?;
        }
    }
    Ok(was_there)
}

/// A database for a short time, which goes at the end.
pub(super) struct Scratch {
    database: Database,
}

impl Scratch {
    /// An empty one: for SQLite in memory, for PostgreSQL one on the server of the given database.
    pub(super) fn new(backend: DialectName, server: Option<&Database>) -> Result<Self, Failure> {
        let database = match (backend, server) {
            (DialectName::Sqlite, _) => Database::sqlite(":memory:"),
            (DialectName::Postgres, Some(server)) => {
                server.sibling(&format!("model_registry_scratch_{}", process::id()))?
            }
            (DialectName::Postgres, None) => return Err(CliError::NoServer.into()),
        };
        let scratch = Self { database };
        scratch.empty()?;
        Ok(scratch)
    }

    /// Makes it empty again, for the next connection.
    pub(super) fn empty(&self) -> Result<(), Failure> {
        if self.is_on_a_server() {
            self.database.remove()?;
            self.database.create()?;
        }
        Ok(())
    }

    fn is_on_a_server(&self) -> bool {
        match self.database.backend() {
            DialectName::Postgres => true,
            // Each connection has its own.
            DialectName::Sqlite => false,
        }
    }

    pub(super) fn connect(&self) -> Result<Box<dyn Backend>, Failure> {
        Ok(self.database.connect(Missing::Create)?)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.is_on_a_server() && self.database.remove().is_err() {
            super::output::warning(format_args!("{} is left behind: drop it", self.database));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn database(url: &str) -> Database {
        Database::parse(url).expect("is a URL")
    }

    #[test]
    fn knows_what_is_on_this_machine() {
        for url in [
            "postgres://localhost/a",
            "postgres://me:secret@127.0.0.1:5433/a",
            "postgres://[::1]/a",
            "postgres:///a?host=/var/run/postgresql",
            "app.db",
        ] {
            assert!(database(url).is_local(), "{url}");
        }
        for url in [
            "postgres://db.example.org/a",
            "postgres://localhost/a?host=db.example.org",
            "postgres:///a?hostaddr=192.0.2.1",
            "postgres://one,two/a",
        ] {
            assert!(!database(url).is_local(), "{url}");
        }
    }

    #[test]
    fn names_the_database_of_a_url() {
        let name = |url| database(url).name().map_err(|error| error.to_string());
        assert_eq!(name("postgres://localhost/my%20app?sslmode=disable").as_deref(), Ok("my app"));
        assert_eq!(name("postgres://localhost/a+b").as_deref(), Ok("a+b"));
        assert_eq!(name("sqlite:app.db").as_deref(), Ok("app.db"));
        assert!(name("postgres://localhost/").is_err());
        assert!(name(":memory:").is_err());
        let sibling = database("postgres://me:secret@localhost:5433/a?sslmode=disable")
            .sibling("b c")
            .expect("is one");
        assert_eq!(sibling.to_string(), "postgres://me:***@localhost:5433/b%20c?sslmode=disable");
    }
}
