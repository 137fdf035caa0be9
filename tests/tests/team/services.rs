//! The private PostgreSQL server of a project.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Runs the command line without any database being named.
fn manage(directory: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_manage-models"))
        .args(arguments)
        .current_dir(directory)
        .env("MODELS", "none")
        .env_remove("DATABASE_URL")
        .output()
        .expect("the program runs")
}

fn said(directory: &Path, arguments: &[&str]) -> String {
    let output = manage(directory, arguments);
    let texts =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    texts.concat()
}

/// Removes the server also where the test fails.
struct Project(TempDir);

impl Drop for Project {
    fn drop(&mut self) {
        manage(self.0.path(), &["services", "remove", "--yes"]);
    }
}

#[test]
fn a_private_server_is_made_used_and_removed() {
    let project = Project(TempDir::with_prefix("registry-tests-services.").expect("a directory"));
    let path = project.0.path();
    // The server runs as another user, where the tests run as root.
    fs::set_permissions(path, Permissions::from_mode(0o755)).expect("is its owner's");
    assert_eq!(said(path, &["services", "stop"]), "no server runs in .postgres\n");
    let started = said(path, &["services", "start"]);
    assert!(
        started.starts_with("made a server in .postgres\nstarted the server in .postgres\n"),
        "{started}"
    );
    let again = said(path, &["services", "start"]);
    assert!(again.starts_with("the server in .postgres runs already\n"), "{again}");

    // It is the database, since no other is named.
    fs::create_dir_all(path.join("migrations/postgres")).expect("creates");
    said(path, &["revision", "-m", "first"]);
    let applied = said(path, &["upgrade"]);
    assert!(applied.starts_with("applied ") && applied.contains("_first ("), "{applied}");
    let verified = said(path, &["verify", "--backend", "postgres"]);
    assert!(verified.starts_with("postgres: every revision works"), "{verified}");
    assert_eq!(said(path, &["services", "stop"]), "stopped the server in .postgres\n");
    let refused = said(path, &["current"]);
    let expected = "error: the PostgreSQL server in .postgres does not run\nhelp: start it: `services start`, or name \
                    another database by DATABASE_URL\n";
    assert_eq!(refused, expected);

    // What is in it stays, until it is removed.
    said(path, &["services", "start"]);
    assert!(said(path, &["current"]).contains("_first"));
    let unasked = manage(path, &["services", "remove"]);
    assert_eq!(unasked.status.code(), Some(2));
    assert_eq!(said(path, &["services", "remove", "--yes"]), "removed .postgres\n");
    assert!(!path.join(".postgres").exists());
    assert_eq!(said(path, &["services", "remove"]), "there is no .postgres\n");
}
