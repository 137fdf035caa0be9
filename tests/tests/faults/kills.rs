//! Processes and servers that are killed, and connections that are cut: at random points, and at every statement.
//!
//! Whatever happens, the database is at a whole number of revisions, or at a whole number of statements of one that no
//! transaction takes; the history says the same; no row is lost; and the next boot finishes.

use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use diesel::{Connection, PgConnection, SqliteConnection};
use model_registry::Runner;
use model_registry::dialect::{Backend, DialectName, dialect};
use model_registry::plan::{Intent, plan};
use model_registry::replay::{Script, replayer};
use model_registry::revision::Target;
use model_registry::schema::Schema;
use proptest::test_runner::{RngAlgorithm, TestRng};
use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;
use registry_tests::postgres::Crashing;
use registry_tests::proxy::Proxy;
use url::Url;

use super::{boot, command, history, ran, rounds, try_ran};

/// How many rows the filled table has, from the second revision on, and as many have its children, who go with them.
const ROWS: &str = "2000";

/// Revisions over a filled table: one that no transaction takes, a conversion of rows, a rebuild.
fn revisions(dialect: DialectName) -> Migrations {
    let migrations = Migrations::new();
    migrations.add(
        "1_kept",
        "CREATE TABLE kept (id INTEGER PRIMARY KEY, mass INTEGER NOT NULL);\n\
         CREATE TABLE child (kept_id INTEGER REFERENCES kept (id) ON DELETE CASCADE);",
        None,
    );
    let fill = "INSERT INTO kept WITH RECURSIVE n(i) AS \
         (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT i, i FROM n;\n\
         INSERT INTO child SELECT id FROM kept;";
    migrations.add("2_fill", fill, None);
    let (parts, change) = match dialect {
        DialectName::Postgres => (
            "ALTER TABLE kept ADD COLUMN note TEXT;\n\
             CREATE INDEX CONCURRENTLY kept_mass ON kept (mass);\n\
             UPDATE kept SET note = 'x' WHERE note IS NULL;\n\
             CREATE INDEX CONCURRENTLY kept_note ON kept (note);\n\
             DROP INDEX CONCURRENTLY kept_mass;",
            "ALTER TABLE kept ALTER COLUMN mass TYPE BIGINT;".to_owned(),
        ),
        DialectName::Sqlite => (
            "ALTER TABLE kept ADD COLUMN note TEXT;\nVACUUM;\nUPDATE kept SET note = 'x';\n\
             CREATE INDEX kept_note ON kept (note);",
            rebuild(),
        ),
    };
    migrations.add("3_parts", parts, None);
    migrations.write("3_parts", "metadata.toml", "run_in_transaction = false");
    migrations.add("4_rebuild", &change, None);
    migrations.add(
        "5_last",
        "CREATE TABLE last (id INTEGER);\nINSERT INTO last VALUES (1);\nUPDATE kept SET mass = mass + 1;",
        None,
    );
    migrations
}

/// What `revision --autogenerate` writes for SQLite where a column of the filled table gets another type.
fn rebuild() -> String {
    let schema = |data_type: &str| {
        let sql = format!(
            "CREATE TABLE kept (id INTEGER PRIMARY KEY, mass {data_type} NOT NULL, note TEXT);\n\
             CREATE INDEX kept_note ON kept (note);\n\
             CREATE TABLE child (kept_id INTEGER REFERENCES kept (id) ON DELETE CASCADE);"
        );
        let mut replay = replayer(DialectName::Sqlite).expect("SQLite");
        replay.run(Script { name: "up.sql", sql: &sql }).expect("SQLite takes it");
        replay.schema().expect("a schema")
    };
    let dialect = dialect(DialectName::Sqlite);
    let plan = plan(dialect, &schema("INTEGER"), &schema("BIGINT"), &Intent::default());
    dialect.script(&plan.expect("a plan").up).expect("SQLite can say it")
}

/// What a database holds after each revision, and after each statement of the third.
struct Stages {
    whole: Vec<Schema>,
    parts: Vec<Schema>,
}

impl Stages {
    fn of(dialect: DialectName, migrations: &Migrations) -> Self {
        let database = Database::new(dialect);
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let graph = migrations.graph();
        let mut whole = vec![connection.introspect().expect("introspects")];
        let mut parts = Vec::new();
        for revision in graph.revisions() {
            if revision.name == "3_parts" {
                let partly = Database::new(dialect);
                let mut partly = partly.connect();
                let before = Target::Revision("2_fill".to_owned());
                Runner::new(&graph).upgrade(partly.as_mut(), &before).expect("applies");
                parts.push(partly.introspect().expect("introspects"));
                for statement in revision.up.split(";\n") {
                    partly.execute(statement).expect(statement);
                    parts.push(partly.introspect().expect("introspects"));
                }
            }
            Runner::new(&graph).upgrade(connection, &Target::Relative(1)).expect("applies");
            whole.push(connection.introspect().expect("introspects"));
        }
        Self { whole, parts }
    }

    /// Whether the database is where its history says.
    fn check(&self, connection: &mut dyn Backend, what: &str) {
        // The tables of the history may not be there yet.
        let applied = match connection.query("SELECT version FROM __model_registry_revisions") {
            Ok(_) => history(connection),
            Err(_) => Vec::new(),
        };
        let count = applied.len();
        let numbers: Vec<_> = applied.iter().filter_map(|name| name.split('_').next()).collect();
        let prefix: Vec<_> = (1..=count).map(|number| number.to_string()).collect();
        assert_eq!(numbers, prefix, "{what}: the history is no prefix");
        if count >= 2 {
            for table in ["kept", "child"] {
                let count = format!("SELECT CAST(count(*) AS TEXT) FROM {table}");
                assert_eq!(column(connection, &count), [ROWS], "{what}: rows of {table} are lost");
            }
        }
        let found = without_invalid_indexes(connection);
        let done = match applied.is_empty() {
            true => Vec::new(),
            false => column(
                connection,
                "SELECT CAST(statements_done AS TEXT) FROM __model_registry_revisions WHERE state <> 'done'",
            ),
        };
        let expected = match done.first().and_then(|done| done.parse::<usize>().ok()) {
            None => vec![&self.whole[count]],
            // Between the end of a statement and its record is a moment.
            Some(done) => {
                assert_eq!(count, 2, "{what}: only the third is made of parts");
                self.parts.iter().skip(done).take(2).collect()
            }
        };
        assert!(expected.contains(&&found), "{what}: after {applied:?} and {done:?}: {found:#?}");
    }
}

/// What is left of an index that is made concurrently is dropped by the next boot.
fn without_invalid_indexes(connection: &mut dyn Backend) -> Schema {
    let mut schema = connection.introspect().expect("introspects");
    if connection.dialect().name() == DialectName::Postgres {
        let invalid = column(
            connection,
            "SELECT CAST(c.relname AS TEXT) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
             WHERE NOT i.indisvalid",
        );
        for table in schema.tables.values_mut() {
            table.indexes.retain(|name, _| !invalid.contains(name));
        }
    }
    schema
}

/// A database that something happens to, and how to reach it.
struct Victim {
    url: String,
    dialect: DialectName,
}

impl Victim {
    fn connect(&self) -> Box<dyn Backend> {
        match self.dialect {
            DialectName::Postgres => {
                Box::new(PgConnection::establish(&self.url).expect("connects"))
            }
            DialectName::Sqlite => {
                Box::new(SqliteConnection::establish(&self.url).expect("connects"))
            }
        }
    }

    /// Waits until no server process works for a client that is gone.
    fn settle(&self) {
        if self.dialect == DialectName::Sqlite {
            return;
        }
        let start = Instant::now();
        let mut connection = self.connect();
        let others = "SELECT CAST(count(*) AS TEXT) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
        while column(connection.as_mut(), others) != ["0"] {
            assert!(start.elapsed() < Duration::from_secs(30), "a server process stays");
            sleep(Duration::from_millis(10));
        }
    }

    /// Checks where the database is, then boots again, which finishes.
    fn survives(&self, stages: &Stages, migrations: &Migrations, what: &str) {
        self.settle();
        stages.check(self.connect().as_mut(), what);
        let finished = try_ran(boot(&self.url, migrations));
        assert!(finished.is_ok(), "{what}: {finished:?}");
        let mut connection = self.connect();
        stages.check(connection.as_mut(), what);
        assert_eq!(
            history(connection.as_mut()).len(),
            migrations.graph().revisions().len(),
            "{what}"
        );
        // What was done twice would show in the sum.
        let sum = column(connection.as_mut(), "SELECT CAST(sum(mass - id) AS TEXT) FROM kept");
        assert_eq!(sum, [ROWS], "{what}");
        assert_eq!(column(connection.as_mut(), "SELECT CAST(count(*) AS TEXT) FROM last"), ["1"]);
    }
}

fn wait_for(mut process: Child) {
    process.kill().expect("is killed, or was");
    process.wait().expect("is gone");
}

#[test]
fn killed_before_every_statement() {
    for dialect in DialectName::ALL {
        let migrations = revisions(dialect);
        let stages = Stages::of(dialect, &migrations);
        let statements = count_statements(dialect, &migrations);
        assert!(statements >= 10, "{statements}");
        for number in 1..=statements {
            let database = Database::new(dialect);
            let mut command = command(&database.url(), &migrations);
            let process = command.env("BOOT_KILL_AT", number.to_string()).spawn().expect("starts");
            try_ran(process).expect_err("is killed");
            let victim = Victim { url: database.url(), dialect };
            victim.survives(
                &stages,
                &migrations,
                &format!("{dialect}, killed at statement {number}"),
            );
        }
    }
}

fn count_statements(dialect: DialectName, migrations: &Migrations) -> usize {
    let graph = migrations.graph();
    let mut count = 0;
    Runner::new(&graph)
        .on_progress(|progress| {
            if let model_registry::runner::Progress::Statement { .. } = progress {
                count += 1;
            }
        })
        .upgrade(Database::new(dialect).connect().as_mut(), &Target::Head)
        .expect("applies");
    count
}

/// How long a boot takes that nothing happens to.
fn undisturbed(url: &str, migrations: &Migrations) -> Duration {
    let start = Instant::now();
    ran(boot(url, migrations));
    start.elapsed()
}

/// A moment of a boot, or just after it.
fn moment(random: &mut TestRng, whole: Duration) -> Duration {
    use proptest::prelude::Rng;
    whole.mul_f64(f64::from(random.next_u32()) / f64::from(u32::MAX) * 1.1)
}

fn random() -> TestRng {
    TestRng::deterministic_rng(RngAlgorithm::ChaCha)
}

#[test]
fn sqlite_survives_kills_at_random_points() {
    let dialect = DialectName::Sqlite;
    let migrations = revisions(dialect);
    let stages = Stages::of(dialect, &migrations);
    let whole = undisturbed(&Database::new(dialect).url(), &migrations);
    let mut random = random();
    for round in 0..rounds("REGISTRY_FAULTS", 15) {
        let database = Database::new(dialect);
        let process = boot(&database.url(), &migrations);
        let moment = moment(&mut random, whole);
        sleep(moment);
        wait_for(process);
        let victim = Victim { url: database.url(), dialect };
        victim.survives(&stages, &migrations, &format!("round {round}, killed after {moment:?}"));
    }
}

/// What happens to a boot on PostgreSQL.
#[derive(Clone, Copy, Debug)]
enum Fault {
    Process,
    Server,
    Connection,
    Cable,
}

#[test]
fn postgres_survives_faults_at_random_points() {
    const FAULTS: [Fault; 4] = [Fault::Process, Fault::Connection, Fault::Cable, Fault::Server];
    let dialect = DialectName::Postgres;
    let migrations = revisions(dialect);
    let stages = Stages::of(dialect, &migrations);
    let mut server = Crashing::start();
    let proxy = Proxy::to(server.port()).expect("has a port");
    let whole = undisturbed(&server.database("undisturbed"), &migrations);
    let mut random = random();
    for (round, fault) in (0..rounds("REGISTRY_FAULTS", 24)).zip(FAULTS.into_iter().cycle()) {
        let url = server.database("victim");
        let mut through_proxy = Url::parse(&url).expect("is a URL");
        through_proxy.set_port(Some(proxy.port())).expect("has a host");
        let process = boot(through_proxy.as_str(), &migrations);
        let moment = moment(&mut random, whole);
        sleep(moment);
        match fault {
            Fault::Process => {}
            Fault::Server => server.crash(),
            Fault::Connection => server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'victim'",
            ),
            Fault::Cable => proxy.cut(),
        }
        match fault {
            Fault::Process => wait_for(process),
            // It ends with an error, or had ended before; it does not hang.
            Fault::Server | Fault::Connection | Fault::Cable => drop(try_ran(process)),
        }
        let victim = Victim { url, dialect };
        victim.survives(
            &stages,
            &migrations,
            &format!("round {round}, {fault:?} after {moment:?}"),
        );
    }
}
