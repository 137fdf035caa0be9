//! Boots the application: migrates its database, and says how the result compares with the models.

use std::collections::BTreeSet;
use std::error::Error;
use std::process::ExitCode;

use app_models::{DEFAULT_DATABASE, POSTGRES_MIGRATIONS, SQLITE_MIGRATIONS};
use diesel::{Connection, PgConnection, SqliteConnection};
use model_registry::Metadata;
use model_registry::dialect::Backend;
use model_registry::drift;
use model_registry::revision::EmbeddedRevisions;

fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            let mut cause = error.source();
            while let Some(error) = cause {
                eprintln!("caused by: {error}");
                cause = error.source();
            }
            ExitCode::from(2)
        }
    }
}

/// Connects to `DATABASE_URL`, or else to a SQLite file in the current directory, and boots on it.
fn start() -> Result<(), Box<dyn Error>> {
    // A project without a file `.env` is an ordinary one.
    let _ = dotenvy::dotenv();
    let url = std::env::var("DATABASE_URL").unwrap_or_else(|_| DEFAULT_DATABASE.to_owned());
    match url.starts_with("postgres://") || url.starts_with("postgresql://") {
        true => boot(PgConnection::establish(&url)?, &POSTGRES_MIGRATIONS)?,
        false => {
            let file = url.strip_prefix("sqlite:").unwrap_or(&url);
            boot(SqliteConnection::establish(file)?, &SQLITE_MIGRATIONS)?;
            println!("The database is {}.", std::path::absolute(file)?.display());
        }
    }
    Ok(())
}

fn boot(
    mut connection: impl Backend,
    migrations: &EmbeddedRevisions,
) -> Result<(), Box<dyn Error>> {
    println!("{}", model_registry::boot(&mut connection, migrations)?);
    let models = Metadata::global().schema(connection.dialect())?;
    let database = connection.introspect()?;
    let models = connection.normalize(models, &database)?.schema;
    let drifts = drift::compare(Metadata::global(), &models, &database, "the database");
    let drifted: BTreeSet<_> = drifts.iter().filter_map(|drift| drift.object.owner()).collect();
    let matching = models.tables.keys().filter(|table| !drifted.contains(table)).count();
    println!("{matching} of {} tables match the models.", models.tables.len());
    for drift in drifts {
        println!("  {drift}");
    }
    Ok(())
}
