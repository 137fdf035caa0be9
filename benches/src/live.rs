//! What a comparison of models with a live database costs where nothing differs, and what Alembic needs for it.
//!
//! `cargo run --release -p registry-benches --bin live -- 100 1000 5000` measures so many tables, on a private
//! PostgreSQL server and on a SQLite file. Where `PEER_PYTHON` names a Python with Alembic, it is measured on databases
//! of its own beside them (`benches/peers/README.md`).

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use diesel::{Connection, PgConnection, SqliteConnection};
use model_registry::Metadata;
use model_registry::dialect::Backend;
use model_registry::drift::{compare, models_and_database};
use model_registry::plan::{Intent, plan};
use model_registry::schema::Schema;
use registry_benches::models;
use registry_tests::{postgres, sqlite};

/// Of so many rounds, the median counts.
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let mut counts: Vec<usize> =
        env::args().skip(1).map(|count| count.parse()).collect::<Result<_, _>>()?;
    if counts.is_empty() {
        counts = vec![100, 1000];
    }
    for tables in counts {
        let models = models(tables);
        let (ours, theirs) = (postgres::database(), postgres::database());
        make(&mut ours.connect(), &models)?;
        let seconds = measure(&models, || PgConnection::establish(ours.url()))?;
        let url = theirs.url().replacen("postgres://", "postgresql+psycopg://", 1);
        report("PostgreSQL", tables, seconds, peer(&url, tables)?);
        let (ours, theirs) = (sqlite::database(), sqlite::database());
        make(&mut ours.connect(), &models)?;
        let seconds = measure(&models, || SqliteConnection::establish(&ours.url()))?;
        let url = format!("sqlite:///{}", theirs.url());
        report("SQLite", tables, seconds, peer(&url, tables)?);
    }
    Ok(())
}

/// Makes the tables of the models in an empty database.
fn make(connection: &mut impl Backend, models: &Metadata) -> Result<(), Box<dyn Error>> {
    let dialect = connection.dialect();
    let schema = models.schema(dialect)?;
    let plan = plan(dialect, &Schema::default(), &schema, &Intent::default())
        .map_err(|errors| format!("no plan: {errors:?}"))?;
    plan.up.chunks(500).try_for_each(|steps| Ok(connection.execute(&dialect.script(steps)?)?))
}

/// The seconds of a comparison, from its connection on.
fn measure<C: Backend, E: Error + 'static>(
    models: &Metadata,
    connect: impl Fn() -> Result<C, E>,
) -> Result<f64, Box<dyn Error>> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mut connection = connect()?;
        let (wanted, found) = models_and_database(models, &mut connection);
        let drifts = compare(models, &wanted?, &found?, "the database");
        times.push(start.elapsed().as_secs_f64());
        if let Some(drift) = drifts.first() {
            return Err(format!("a difference where there is none: {drift}").into());
        }
    }
    times.sort_unstable_by(f64::total_cmp);
    Ok(times[ROUNDS / 2])
}

/// The seconds that Alembic takes, where there is one.
fn peer(url: &str, tables: usize) -> Result<Option<f64>, Box<dyn Error>> {
    let Some(python) = env::var_os("PEER_PYTHON") else { return Ok(None) };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/alembic_check.py");
    let output = Command::new(python).arg(script).args([url, &tables.to_string()]).output()?;
    match output.status.success() {
        true => Ok(Some(String::from_utf8(output.stdout)?.trim().parse()?)),
        false => Err(String::from_utf8_lossy(&output.stderr).into()),
    }
}

fn report(engine: &str, tables: usize, ours: f64, theirs: Option<f64>) {
    print!("{engine}, {tables} tables: {ours:.3} s");
    match theirs {
        Some(theirs) => println!("; Alembic {theirs:.3} s, {:.0} times as long", theirs / ours),
        None => println!(),
    }
}
