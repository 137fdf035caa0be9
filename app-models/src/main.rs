//! Boots the application: migrates its database, says how the result compares with the models, and answers a question.

use std::collections::BTreeSet;
use std::error::Error;
use std::process::ExitCode;

use app_models::queries::{self, AnyConnection};
use app_models::views::SEARCH_PATH;
use app_models::{DEFAULT_DATABASE, POSTGRES_MIGRATIONS, SQLITE_MIGRATIONS};
use clap::{Parser, Subcommand};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use model_registry::Metadata;
use model_registry::dialect::Backend;
use model_registry::drift;
use model_registry::revision::EmbeddedRevisions;

/// An application on a model of biomass in California
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    question: Option<Question>,
}

/// What it can be asked, once `cargo seed` and `cargo refresh-views` have filled the database
#[derive(Debug, Subcommand)]
enum Question {
    /// What each county could produce of a resource: `production "Rice straw"`
    Production { resource: String },
    /// Where a prepared sample comes from: `lineage ALH-1-P`
    Lineage { sample: String },
    /// What grows in a county: `crops Fresno`
    Crops { county: String },
}

fn main() -> ExitCode {
    match start(Arguments::parse()) {
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
fn start(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    // A project without a file `.env` is an ordinary one.
    let _ = dotenvy::dotenv();
    let url = std::env::var("DATABASE_URL").unwrap_or_else(|_| DEFAULT_DATABASE.to_owned());
    let file = url.strip_prefix("sqlite:").unwrap_or(&url);
    let mut connection = match url.starts_with("postgres://") || url.starts_with("postgresql://") {
        true => AnyConnection::Postgres(PgConnection::establish(&url)?),
        false => AnyConnection::Sqlite(SqliteConnection::establish(file)?),
    };
    match &mut connection {
        AnyConnection::Postgres(connection) => {
            boot(connection, &POSTGRES_MIGRATIONS)?;
            connection.batch_execute(SEARCH_PATH)?;
        }
        AnyConnection::Sqlite(connection) => {
            boot(connection, &SQLITE_MIGRATIONS)?;
            println!("The database is {}.", std::path::absolute(file)?.display());
        }
    }
    arguments.question.map_or(Ok(()), |question| answer(&mut connection, &question))
}

fn boot(
    connection: &mut dyn Backend,
    migrations: &'static EmbeddedRevisions,
) -> Result<(), Box<dyn Error>> {
    println!("{}", model_registry::boot(connection, migrations)?);
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

fn answer(connection: &mut AnyConnection, question: &Question) -> Result<(), Box<dyn Error>> {
    let text = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    match question {
        Question::Production { resource } => {
            for row in queries::production(connection, resource)? {
                let amount = row.production.map_or_else(|| "-".to_owned(), |own| own.to_string());
                println!("{:<16}{amount:>10} {}", text(row.county), text(row.production_unit));
            }
        }
        Question::Lineage { sample } => {
            let found = queries::lineage(connection, sample)?;
            let lineage = found.ok_or_else(|| format!("there is no prepared sample `{sample}`"))?;
            println!("resource  {}", text(lineage.resource.name));
            println!("field     {}", text(lineage.field.name));
            if let Some((city, county)) = lineage.origin {
                println!("place     {}, {}", text(city), text(county));
            }
            println!("records   {}", lineage.records.join(", "));
        }
        Question::Crops { county } => {
            for field in queries::crops(connection, county)? {
                let (record, acres) = (field.record_id, field.acres.unwrap_or_default());
                println!(
                    "{record:<10}{acres:>8} acres  {}, {}",
                    text(field.main),
                    text(field.second)
                );
            }
        }
    }
    Ok(())
}
