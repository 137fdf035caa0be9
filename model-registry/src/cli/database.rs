//! Which database, and how to reach it without ever showing its password.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use url::Url;

use super::error::{CliError, Failure};
use crate::dialect::{Backend, DialectName};

/// What stands for a secret in messages.
const HIDDEN: &str = "***";

/// A database, by its URL.
#[derive(Clone)]
pub(crate) struct Database {
    backend: DialectName,
    /// What the client library gets: a URL for PostgreSQL, a file for SQLite.
    target: String,
    /// The same without secrets.
    shown: String,
    /// What no message may hold; none where it is not known what is secret.
    secrets: Option<Vec<String>>,
}

/// Whether a SQLite file that is not there is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// It is made.
    Create,
    /// It stands for an empty database, and is not made.
    Empty,
}

impl Database {
    /// Reads a URL; the scheme says the backend, and a text without scheme is a SQLite file.
    pub(crate) fn parse(text: &str) -> Result<Self, CliError> {
        match text.split_once(':') {
            Some(("postgres" | "postgresql", _)) => Self::postgres(text),
            Some(("sqlite", rest)) => Ok(Self::sqlite(rest.strip_prefix("//").unwrap_or(rest))),
            Some(("file", _)) => Ok(Self::sqlite(text)),
            Some((scheme, _)) if scheme.len() > 1 => {
                Err(CliError::UnknownScheme(scheme.to_owned()))
            }
            // A connection string of key=value pairs may hold a password: it must not pass as the name of a file.
            Some(_) | None if text.contains('=') => Err(CliError::NotAUrl),
            Some(_) | None => Ok(Self::sqlite(text)),
        }
    }

    /// A SQLite file.
    pub(crate) fn sqlite(file: &str) -> Self {
        Self {
            backend: DialectName::Sqlite,
            target: file.to_owned(),
            shown: file.to_owned(),
            secrets: Some(Vec::new()),
        }
    }

    fn postgres(text: &str) -> Result<Self, CliError> {
        let (shown, secrets) = match Url::parse(text) {
            Ok(url) if authority_and_path(text).matches('@').count() > 1 && url.has_authority() => {
                return Err(CliError::UnencodedPassword);
            }
            // Where the `@` is behind a `?`, the password may be as well.
            Ok(url) if !url.username().is_empty() || !text.contains('@') => {
                let (shown, secrets) = redacted(url);
                (shown, Some(secrets))
            }
            // The client library reads some that are no URLs to others, such as several hosts in one.
            Ok(_) | Err(_) => (format!("postgres://{HIDDEN}"), None),
        };
        Ok(Self { backend: DialectName::Postgres, target: text.to_owned(), shown, secrets })
    }

    /// Its backend.
    pub(crate) fn backend(&self) -> DialectName {
        self.backend
    }

    /// Its URL, where it is one that is not only the client library's to read.
    pub(super) fn url(&self) -> Result<Url, CliError> {
        let unclear = || CliError::NoDatabaseName(self.to_string());
        self.secrets.as_ref().ok_or_else(unclear)?;
        Url::parse(&self.target).map_err(|_| unclear())
    }

    /// The file of SQLite.
    pub(super) fn file(&self) -> Result<PathBuf, CliError> {
        let path = self.target.strip_prefix("file:").unwrap_or(&self.target);
        match path.is_empty() || path.contains(['?', ':']) {
            true => Err(CliError::NoDatabaseName(self.to_string())),
            false => Ok(PathBuf::from(path)),
        }
    }

    /// Connects to it.
    pub(crate) fn connect(&self, missing: Missing) -> Result<Box<dyn Backend>, CliError> {
        let target = match (self.backend, missing) {
            (DialectName::Sqlite, Missing::Empty) if !Path::new(&self.target).exists() => {
                ":memory:"
            }
            (DialectName::Sqlite | DialectName::Postgres, _) => &self.target,
        };
        match self.backend {
            #[cfg(feature = "postgres")]
            DialectName::Postgres => self.establish::<diesel::PgConnection>(target),
            #[cfg(not(feature = "postgres"))]
            DialectName::Postgres => Err(CliError::NotBuiltIn(self.backend)),
            #[cfg(feature = "sqlite")]
            DialectName::Sqlite => self.establish::<diesel::SqliteConnection>(target),
            #[cfg(not(feature = "sqlite"))]
            DialectName::Sqlite => Err(CliError::NotBuiltIn(self.backend)),
        }
    }

    #[cfg(any(feature = "postgres", feature = "sqlite"))]
    fn establish<C: diesel::Connection + Backend + 'static>(
        &self,
        target: &str,
    ) -> Result<Box<dyn Backend>, CliError> {
        match C::establish(target) {
            Ok(connection) => Ok(Box::new(connection)),
            Err(error) => Err(CliError::Connect {
                database: self.to_string(),
                reason: self.without_secrets(&error.to_string()),
            }),
        }
    }

    fn without_secrets(&self, message: &str) -> String {
        match &self.secrets {
            Some(secrets) => secrets
                .iter()
                .filter(|secret| !secret.is_empty())
                .fold(message.to_owned(), |message, secret| message.replace(secret, HIDDEN)),
            None => "the client library refused it, with a message that may hold the password"
                .to_owned(),
        }
    }
}

/// The URL without its password.
impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

fn authority_and_path(url: &str) -> &str {
    url.split_once('?').map_or(url, |(before, _)| before)
}

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Database({self})")
    }
}

/// The URL without its secrets, and the secrets as they stand in it.
fn redacted(mut url: Url) -> (String, Vec<String>) {
    const PARAMETERS: [&str; 2] = ["password", "sslpassword"];
    let mut secrets = vec![url.to_string()];
    if let Some(password) = url.password().map(str::to_owned) {
        // A password that is also the user's name is shown as such anyway, and must not garble the message.
        if password != url.username() {
            secrets.push(password);
        }
        // It fails for a URL without host, which has no password.
        let _ = url.set_password(Some(HIDDEN));
    }
    let parameters: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    if parameters.iter().any(|(name, _)| PARAMETERS.contains(&name.as_str())) {
        let mut query = url.query_pairs_mut();
        query.clear();
        for (name, value) in parameters {
            match PARAMETERS.contains(&name.as_str()) {
                true => {
                    query.append_pair(&name, HIDDEN);
                    secrets.push(value);
                }
                false => {
                    query.append_pair(&name, &value);
                }
            }
        }
    }
    (url.to_string(), secrets)
}

/// The database that the environment names, or the file `.env`.
pub(super) fn from_environment() -> Result<Option<Database>, Failure> {
    let named = match env::var("DATABASE_URL") {
        Ok(url) if !url.is_empty() => Some(url),
        Ok(_) | Err(_) => None,
    };
    Ok(named.map(|url| Database::parse(&url)).transpose()?)
}

/// Makes the variables of `.env` those of the environment, as Diesel's own tool does; those that are set stay.
pub(super) fn load_dotenv() -> Result<(), Failure> {
    match dotenvy::dotenv() {
        Ok(_) => Ok(()),
        Err(error) if error.not_found() => Ok(()),
        // The line itself may hold a secret.
        Err(dotenvy::Error::LineParse(_, position)) => Err(Failure::of(format!(
            "`.env` has a line that is no `NAME=value` (at its character {position})"
        ))),
        Err(error) => Err(Failure::of(format!("`.env`: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(url: &str) -> String {
        Database::parse(url).map_or_else(|error| error.to_string(), |database| database.to_string())
    }

    #[test]
    fn shows_no_secret() {
        let cases = [
            ("postgres://me:s3cret@host/db", "postgres://me:***@host/db"),
            ("postgresql://me@host:5433/db", "postgresql://me@host:5433/db"),
            (
                "postgres://host/db?user=me&password=s3cret",
                "postgres://host/db?user=me&password=***",
            ),
            ("postgres://me:s3cret@one:1,two:2/db", "postgres://***"),
            ("sqlite:app.db", "app.db"),
            ("sqlite:///tmp/app.db", "/tmp/app.db"),
            ("app.db", "app.db"),
        ];
        for (url, expected) in cases {
            assert_eq!(shown(url), expected);
        }
        for url in [
            "postgres://me:s3cret@x@host/db",
            "mysql://me:s3cret@host/db",
            "host=h password=s3cret",
        ] {
            assert!(Database::parse(url).is_err(), "{url}");
            assert!(!shown(url).contains("s3cret"), "{url}");
        }
    }

    #[test]
    fn messages_hold_no_secret() -> Result<(), CliError> {
        let database = Database::parse("postgres://me:s%3cret@host/db")?;
        assert_eq!(
            database.without_secrets("bad token \"s%3cret\" in postgres://me:s%3cret@host/db"),
            "bad token \"***\" in ***"
        );
        Ok(())
    }
}
