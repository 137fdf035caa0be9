//! Files of SQLite that are held by others, full, not to be written, or no database: a clear error, and nothing lost.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use diesel::SqliteConnection;
use diesel::connection::SimpleConnection;
use model_registry::Runner;
use model_registry::revision::Target;
use model_registry::runner::{Report, Retries, RunnerError};
use registry_tests::database::column;
use registry_tests::migrations::Migrations;
use registry_tests::sqlite::{TestDatabase, database};

use super::{boot, try_ran};

/// Both kinds of journal that a server of an application uses.
const JOURNALS: [&str; 2] = ["DELETE", "WAL"];

/// A database with that kind of journal that lacks the last of three revisions.
fn prepared(journal: &str) -> (TestDatabase, Migrations) {
    let (database, migrations) = (database(), Migrations::sample());
    let mut connection = database.connect();
    connection.batch_execute(&format!("PRAGMA journal_mode = {journal}")).expect("sets");
    Runner::new(&migrations.graph())
        .upgrade(&mut connection, &Target::Relative(2))
        .expect("applies");
    (database, migrations)
}

/// Goes on with little patience.
fn upgrade(
    connection: &mut SqliteConnection,
    migrations: &Migrations,
) -> Result<Report, RunnerError> {
    let pause = Duration::from_millis(10);
    Runner::new(&migrations.graph())
        .lock_wait(Duration::from_millis(150))
        .lock_timeout(Duration::from_millis(50))
        .retries(Retries { count: 1, first_pause: pause, longest_pause: pause })
        .upgrade(connection, &Target::Head)
}

/// What is there before the last revision, which is not.
fn is_as_it_was(connection: &mut SqliteConnection) {
    assert_eq!(column(connection, "SELECT count(*) FROM __diesel_schema_migrations"), ["2"]);
    assert_eq!(column(connection, "SELECT place_id FROM sample"), ["1"]);
    assert_eq!(column(connection, "PRAGMA integrity_check"), ["ok"]);
    assert!(connection.batch_execute("SELECT mass FROM sample").is_err(), "a part of it is there");
}

#[test]
fn another_writer_is_waited_for() {
    for journal in JOURNALS {
        let (database, migrations) = prepared(journal);
        let mut writer = database.connect();
        writer.batch_execute("BEGIN IMMEDIATE; INSERT INTO place VALUES (2)").expect("writes");
        let mut connection = database.connect();
        let error = upgrade(&mut connection, &migrations).expect_err("is locked out");
        assert!(matches!(error, RunnerError::LockTimeout { .. }), "{error}");
        let text = error.to_string();
        assert!(
            text.ends_with("database is locked; wait for the other to end, or allow a longer wait"),
            "{text}"
        );
        is_as_it_was(&mut connection);

        let waiting = thread::spawn(move || {
            Runner::new(&migrations.graph()).upgrade(&mut connection, &Target::Head)
        });
        thread::sleep(Duration::from_millis(50));
        writer.batch_execute("COMMIT").expect("ends");
        waiting.join().expect("ends").expect("applies");
        assert_eq!(column(&mut writer, "SELECT count(*) FROM place"), ["2"], "{journal}");
    }
}

#[test]
fn who_reads_the_file_holds_up_the_commit_of_a_rollback_journal() {
    let (database, migrations) = prepared("DELETE");
    let mut reader = database.connect();
    reader.batch_execute("BEGIN").expect("begins");
    assert_eq!(column(&mut reader, "SELECT id FROM place"), ["1"]);
    let mut connection = database.connect();
    let error = upgrade(&mut connection, &migrations).expect_err("cannot commit");
    assert!(matches!(error, RunnerError::Blocked { tries: 2, .. }), "{error}");
    let text = error.to_string();
    assert!(
        text.starts_with("20260103000000_mass/up.sql: database is locked\nGave up after 2 tries: "),
        "{text}"
    );
    // Others may read meanwhile.
    is_as_it_was(&mut database.connect());

    reader.batch_execute("COMMIT").expect("ends");
    upgrade(&mut connection, &migrations).expect("applies");
}

#[test]
fn who_reads_the_file_holds_up_nothing_with_a_log() {
    let (database, migrations) = prepared("WAL");
    let mut reader = database.connect();
    reader.batch_execute("BEGIN").expect("begins");
    assert_eq!(column(&mut reader, "SELECT id FROM place"), ["1"]);
    upgrade(&mut database.connect(), &migrations).expect("applies");
    is_as_it_was(&mut reader);
    reader.batch_execute("COMMIT; SELECT mass FROM sample").expect("sees it now");
}

#[test]
fn a_full_disk_takes_nothing_away() {
    for journal in JOURNALS {
        let (database, migrations) = prepared(journal);
        migrations.add(
            "20260104000000_big",
            "ALTER TABLE place ADD COLUMN big BLOB;\nUPDATE place SET big = zeroblob(1000000);",
            None,
        );
        let mut connection = database.connect();
        connection.batch_execute("PRAGMA max_page_count = 40").expect("sets");
        let error = upgrade(&mut connection, &migrations).expect_err("is full");
        assert!(
            error.to_string().starts_with(
                "20260104000000_big/up.sql:2: database or disk is full\nhint: free space on the disk of the file, or \
                 raise `PRAGMA max_page_count`\nIt left nothing behind"
            ),
            "{error}"
        );
        assert!(connection.batch_execute("SELECT big FROM place").is_err());
        assert_eq!(column(&mut connection, "PRAGMA integrity_check"), ["ok"]);
        connection.batch_execute("PRAGMA max_page_count = 4000").expect("sets");
        upgrade(&mut connection, &migrations).expect("applies");
        assert_eq!(column(&mut connection, "SELECT length(big) FROM place"), ["1000000"]);
    }
}

#[test]
fn what_is_no_database_is_left_as_it_is() {
    let (database, migrations) = (database(), Migrations::sample());
    let text = "minutes of a meeting, which are long enough not to be taken for an empty file\n"
        .repeat(20);
    fs::write(database.path(), &text).expect("is written");
    let error = try_ran(boot(&database.url(), &migrations)).expect_err("is no database");
    let expected = "the history of migrations cannot be read or written: file is not a database\n\
         hint: it is no file of SQLite, or it is encrypted: name another one, or move it away\n";
    assert_eq!(error, expected);
    assert_eq!(fs::read_to_string(database.path()).expect("is there"), text);
}

/// A process that boots as a user who has no more rights than the modes of the files give.
fn boot_without_rights(
    database: &TestDatabase,
    migrations: &Migrations,
) -> Result<Vec<String>, String> {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let program = directory.path().join("boot");
    fs::copy(env!("CARGO_BIN_EXE_boot"), &program).expect("is copied");
    for path in [directory.path(), migrations.path()] {
        set_mode(path, 0o755);
    }
    let mut command = Command::new(&program);
    if nix::unistd::Uid::effective().is_root() {
        // Nobody, who may be somebody in the group of root.
        command.uid(65_534).gid(65_534);
    }
    command.arg(database.url()).arg(migrations.path());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    try_ran(command.spawn().expect("starts"))
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("sets the mode");
}

#[test]
fn rights_that_are_missing_are_named() {
    let expected = "attempt to write a readonly database\nhint: give this user the right to write the file and its \
         directory, and open it without `mode=ro`";
    // The journal is a file of the directory.
    for (directory, file) in [(0o555, 0o444), (0o777, 0o444), (0o555, 0o666)] {
        let (database, migrations) = prepared("DELETE");
        let parent = database.path().parent().expect("a directory of its own");
        set_mode(database.path(), file);
        set_mode(parent, directory);
        let error = boot_without_rights(&database, &migrations);
        migrations.remove("20260103000000_mass");
        let idle = boot_without_rights(&database, &migrations);
        set_mode(parent, 0o755);
        let error = error.expect_err("may not write");
        assert!(error.contains(expected), "{directory:o} {file:o}: {error}");
        assert_eq!(idle, Ok(Vec::new()), "where nothing is to do, nothing is written");
        is_as_it_was(&mut database.connect());
    }
}
