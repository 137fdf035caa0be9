//! An application that boots, for tests that need processes of their own: `boot URL MIGRATIONS`.
//!
//! `BOOT_DOWN` is a target to go down to instead. `BOOT_KILL_AT` is the number of the statement before which the
//! process kills itself, from 1.

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::thread::park;

use diesel::{Connection, PgConnection, SqliteConnection};
use model_registry::Runner;
use model_registry::dialect::Backend;
use model_registry::revision::{Target, read_directory};
use model_registry::runner::Progress;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
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

/// The names of the revisions that it ran, one a line.
fn boot(url: &str, migrations: &Path) -> Result<String, Box<dyn Error>> {
    let graph = read_directory(migrations)?;
    let mut connection: Box<dyn Backend> = match url.starts_with("postgres:") {
        true => Box::new(PgConnection::establish(url)?),
        false => Box::new(SqliteConnection::establish(url)?),
    };
    let kill_at: Option<u32> =
        env::var("BOOT_KILL_AT").ok().map(|text| text.parse()).transpose()?;
    let mut statements = 0;
    let mut runner = Runner::new(&graph).on_progress(|progress| {
        if let Progress::Statement { .. } = progress {
            statements += 1;
            if kill_at == Some(statements) {
                kill_this();
            }
        }
    });
    let report = match env::var("BOOT_DOWN") {
        Ok(target) => {
            let Ok(target) = target.parse::<Target>();
            runner.downgrade(connection.as_mut(), &target)?
        }
        Err(_) => runner.upgrade(connection.as_mut(), &Target::Head)?,
    };
    let names: Vec<_> = report.revisions.into_iter().map(|ran| ran.name).collect();
    Ok(names.join("\n"))
}

/// Ends this process as `kill -9` does: nothing is put away.
fn kill_this() {
    let this = std::process::id().to_string();
    if let Err(error) = Command::new("kill").args(["-9", &this]).spawn() {
        panic!("kill: {error}");
    }
    loop {
        park();
    }
}
