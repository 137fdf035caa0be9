//! What is made of schemas that others wrote: replayed and compared with what a server makes of them, made again on an
//! empty database by a plan of ours, and taken back.
//!
//! `cargo run -p registry-benches --bin public-schemas -- PATH...` takes each file for a script, and each directory for
//! the scripts of one history, in the order of their names. Lines for psql alone are left out.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use diesel::PgConnection;
use diesel::connection::SimpleConnection as _;
use model_registry::dialect::{Backend as _, DialectName, dialect};
use model_registry::diff::diff;
use model_registry::plan::{Intent, plan};
use model_registry::replay::{Script, replayer};
use model_registry::schema::Schema;
use registry_tests::postgres;

/// Of so many differences, the rest is left out.
const SHOWN: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let mut fitting = 0;
    for path in &paths {
        let start = Instant::now();
        match check(path) {
            Ok(schema) => {
                fitting += 1;
                let (tables, views) = (schema.tables.len(), schema.views.len());
                let code = schema.code.len();
                let seconds = start.elapsed().as_secs_f64();
                println!(
                    "{}: {tables} tables, {views} views, {code} by statement: {seconds:.1} s",
                    path.display()
                );
            }
            Err(error) => println!("{}: {error}", path.display()),
        }
    }
    match fitting == paths.len() {
        true => Ok(()),
        false => Err(format!("{fitting} of {} schemas fit", paths.len()).into()),
    }
}

/// The scripts of one history, with their names.
fn scripts(path: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut files = match path.is_dir() {
        true => fs::read_dir(path)?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_, Box<dyn Error>>>()?,
        false => vec![path.to_owned()],
    };
    files.sort();
    let read = |file: PathBuf| -> Result<_, Box<dyn Error>> {
        let text = fs::read_to_string(&file)?;
        let lines = text.lines().map(|line| if line.starts_with('\\') { "" } else { line });
        Ok((file.display().to_string(), lines.collect::<Vec<_>>().join("\n")))
    };
    files.into_iter().map(read).collect()
}

fn check(path: &Path) -> Result<Schema, Box<dyn Error>> {
    let made = postgres::database();
    let mut connection = made.connect();
    let mut replay = replayer(DialectName::Postgres)?;
    for (name, sql) in scripts(path)? {
        connection
            .batch_execute(&sql)
            .map_err(|error| format!("the server refuses it: {error}"))?;
        replay.run(Script { name: &name, sql: &sql })?;
    }
    let found = connection.introspect()?;
    let replayed = connection.normalize(replay.schema()?, &found)?.schema;
    same("the replay", &replayed, &found)?;
    again(&found)?;
    Ok(found)
}

/// Makes the schema on an empty database, and takes it back.
fn again(schema: &Schema) -> Result<(), Box<dyn Error>> {
    let database = postgres::database();
    let mut connection = database.connect();
    let dialect = dialect(DialectName::Postgres);
    let empty = connection.introspect()?;
    let plan = plan(dialect, &empty, schema, &Intent::default())
        .map_err(|errors| format!("no plan: {errors:?}"))?;
    run(&mut connection, "up", &dialect.script(&plan.up)?)?;
    let made = connection.introspect()?;
    let wanted = connection.normalize(schema.clone(), &made)?.schema;
    same("what our plan makes", &made, &wanted)?;
    run(&mut connection, "down", &dialect.script(&plan.down)?)?;
    same("what our plan leaves", &connection.introspect()?, &empty)
}

fn run(connection: &mut PgConnection, what: &str, script: &str) -> Result<(), Box<dyn Error>> {
    connection.batch_execute(script).map_err(|error| format!("our {what}.sql: {error}").into())
}

fn same(what: &str, one: &Schema, other: &Schema) -> Result<(), Box<dyn Error>> {
    let steps = diff(one, other, &[]);
    if steps.is_empty() {
        return Ok(());
    }
    let shown: Vec<_> = steps.iter().take(SHOWN).map(|step| step.describe()).collect();
    let differences = shown.join("\n    ");
    Err(format!("{what} differs in {}:\n    {differences}", steps.len()).into())
}
