//! An application that boots, for tests that need processes of their own: `boot URL MIGRATIONS`.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use diesel::{Connection, PgConnection, SqliteConnection};
use model_registry::Runner;
use model_registry::dialect::Backend;
use model_registry::revision::{Target, read_directory};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [url, migrations] = arguments.as_slice() else {
        eprintln!("usage: boot URL MIGRATIONS");
        return ExitCode::FAILURE;
    };
    match boot(url, Path::new(migrations)) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The names of the revisions that it applied, one a line.
fn boot(url: &str, migrations: &Path) -> Result<String, Box<dyn Error>> {
    let graph = read_directory(migrations)?;
    let mut connection: Box<dyn Backend> = match url.starts_with("postgres:") {
        true => Box::new(PgConnection::establish(url)?),
        false => Box::new(SqliteConnection::establish(url)?),
    };
    let report = Runner::new(&graph).upgrade(connection.as_mut(), &Target::Head)?;
    let names: Vec<_> = report.revisions.into_iter().map(|ran| ran.name).collect();
    Ok(names.join("\n"))
}
