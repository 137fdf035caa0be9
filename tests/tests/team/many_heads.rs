//! The day with many heads, in a real git repository: every developer adds a revision, and all of it is merged.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use model_registry::dialect::DialectName;
use model_registry::schema::Schema;
use registry_tests::database::{Database, column};
use registry_tests::harness::{Ask, harness};
use tempfile::TempDir;

use super::{managed, refused};

/// A repository with the migrations of one backend, and with one revision.
struct Repository {
    root: TempDir,
    backend: DialectName,
}

impl Repository {
    fn new(backend: DialectName) -> Self {
        let repository = Self { root: TempDir::new().expect("a temporary directory"), backend };
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.revise(
            "20260101000000_root",
            None,
            "CREATE TABLE place (id INTEGER PRIMARY KEY);\n\
             CREATE TABLE done (branch TEXT NOT NULL);",
            "DROP TABLE done;\nDROP TABLE place;",
        );
        repository
    }

    fn path(&self) -> &Path {
        self.root.path()
    }

    fn migrations(&self) -> PathBuf {
        self.path().join("migrations").join(self.backend.as_str())
    }

    fn git(&self, arguments: &[&str]) {
        let output = Command::new("git")
            .args(["-c", "user.name=test", "-c", "user.email=test@example.org"])
            .args(arguments)
            .current_dir(self.path())
            .output()
            .expect("git runs");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }

    /// Writes a revision and commits it.
    fn revise(&self, name: &str, parent: Option<&str>, up: &str, down: &str) {
        let directory = self.migrations().join(name);
        let parents: Vec<_> = parent.into_iter().collect();
        let metadata = format!("run_in_transaction = true\n[revision]\nparents = {parents:?}\n");
        fs::create_dir_all(&directory).expect("creates");
        for (file, text) in [("up.sql", up), ("down.sql", down), ("metadata.toml", &metadata)] {
            fs::write(directory.join(file), text).expect("writes");
        }
        self.commit(name);
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "-m", message]);
    }

    /// Makes a branch from main with a revision that adds a column, and says that it was there.
    fn branch(&self, branch: &str, version: &str, column: &str) {
        self.git(&["checkout", "--quiet", "-b", branch, "main"]);
        self.revise(
            &format!("{version}_{branch}"),
            Some("20260101000000"),
            &format!(
                "ALTER TABLE place ADD COLUMN {column};\nINSERT INTO done (branch) VALUES ('{branch}');"
            ),
            &format!(
                "DELETE FROM done WHERE branch = '{branch}';\n\
                 ALTER TABLE place DROP COLUMN {};",
                column.split(' ').next().unwrap_or_default()
            ),
        );
    }

    /// Merges branches into main, as a pull request does.
    fn merge_with_git(&self, branches: &[&str]) {
        self.git(&["checkout", "--quiet", "main"]);
        for branch in branches {
            self.git(&["merge", "--quiet", "--no-edit", branch]);
        }
    }
}

/// What a database holds: its schema, and which branches were there, how often.
fn state(database: &Database) -> (Schema, Vec<String>) {
    let mut connection = database.connect();
    let done = column(connection.as_mut(), "SELECT branch FROM done ORDER BY branch");
    (connection.introspect().expect("introspects"), done)
}

#[test]
fn branches_that_commute_end_equal_everywhere() {
    for backend in DialectName::ALL {
        for branches in [&["ann", "bob"][..], &["ann", "bob", "cleo", "dan"][..]] {
            let repository = Repository::new(backend);
            let mut databases = Vec::new();
            for (number, branch) in branches.iter().enumerate() {
                // Their clocks do not agree with the order in which they are merged.
                let version = format!("2026020100000{}", 9 - number);
                repository.branch(branch, &version, &format!("{branch}_note VARCHAR(20)"));
                let database = Database::new(backend);
                managed(repository.path(), &database.url(), &["upgrade"]);
                databases.push(database);
            }
            // One that has only what they have in common, one that is new, and one that knew the first two of them.
            databases.extend([
                Database::new(backend),
                Database::new(backend),
                Database::new(backend),
            ]);
            let few = databases.len() - 1;
            managed(repository.path(), &databases[few - 1].url(), &["upgrade", "base+1"]);
            repository.merge_with_git(&branches[..2]);
            managed(repository.path(), &databases[few].url(), &["upgrade", "heads"]);
            repository.merge_with_git(branches);

            let url = databases[0].url();
            let heads = refused(repository.path(), &url, &["upgrade"]);
            assert!(heads.contains(&format!("there are {} heads: ", branches.len())), "{heads}");
            assert!(branches.iter().all(|branch| heads.contains(branch)), "{heads}");
            assert!(heads.contains("`merge` joins them"), "{heads}");
            let merged = managed(repository.path(), &url, &["merge"]);
            assert!(merged.contains("_merge_"), "{merged}");
            repository.commit("merge");

            for database in &databases {
                managed(repository.path(), &database.url(), &["upgrade"]);
                let again = managed(repository.path(), &database.url(), &["upgrade"]);
                let all = branches.len() + 2;
                assert_eq!(again.trim_end(), format!("nothing to do: {all} revisions applied"));
                let (schema, done) = state(database);
                assert_eq!(done, branches, "something was applied twice, or not at all");
                assert_eq!(schema, state(&databases[0]).0);
                assert_eq!(harness(database, &repository.migrations(), Ask::Pending), [""; 0]);
                assert_eq!(harness(database, &repository.migrations(), Ask::RevertLast).len(), 1);
                assert_eq!(harness(database, &repository.migrations(), Ask::Run).len(), 1);
            }
            managed(repository.path(), &databases[0].url(), &["downgrade", "base"]);
            assert_eq!(
                databases[0].connect().introspect().expect("introspects"),
                Schema::default()
            );
        }
    }
}

#[test]
fn branches_that_conflict_are_named_and_one_goes_behind_the_other() {
    for backend in DialectName::ALL {
        let repository = Repository::new(backend);
        let [anns, bobs, fresh] = [(); 3].map(|()| Database::new(backend));
        repository.branch("ann", "20260201000001", "mass INTEGER");
        managed(repository.path(), &anns.url(), &["upgrade"]);
        repository.branch("bob", "20260201000002", "mass VARCHAR(20)");
        managed(repository.path(), &bobs.url(), &["upgrade"]);
        repository.merge_with_git(&["ann", "bob"]);

        let refusal = refused(repository.path(), &fresh.url(), &["merge"]);
        let expected = "20260201000001_ann and 20260201000002_bob do not commute, since both change column place.mass: ";
        assert!(refusal.contains(expected), "{refusal}");
        assert_eq!(fs::read_dir(repository.migrations()).expect("reads").count(), 3, "it wrote");
        let refusal = refused(repository.path(), &fresh.url(), &["rebase", "20260201000002"]);
        assert!(
            refusal.contains("20260201000002_bob cannot be put behind 20260201000001_ann: "),
            "{refusal}"
        );

        // Bob gives his column another name; his own database has the old one, and takes it back first.
        let refusal = refused(repository.path(), &bobs.url(), &["rebase", "20260201000002"]);
        assert!(refusal.contains("the database has 20260201000002_bob already"), "{refusal}");
        managed(repository.path(), &bobs.url(), &["downgrade", "20260101000000"]);
        for file in ["up.sql", "down.sql"] {
            let path = repository.migrations().join("20260201000002_bob").join(file);
            let text = fs::read_to_string(&path).expect("reads").replace("mass", "weight");
            fs::write(&path, text).expect("writes");
        }
        managed(repository.path(), &bobs.url(), &["rebase", "20260201000002"]);
        repository.commit("rebase");

        for database in [&fresh, &anns, &bobs] {
            managed(repository.path(), &database.url(), &["upgrade"]);
            assert_eq!(state(database), state(&fresh));
            assert_eq!(state(database).1, ["ann", "bob"]);
            assert_eq!(harness(database, &repository.migrations(), Ask::Pending), [""; 0]);
        }
        managed(repository.path(), &fresh.url(), &["verify", "--backend", backend.as_str()]);
    }
}

/// What a generator wrote is written anew, where the table that it copies is another one by now.
#[test]
fn a_generated_rebuild_is_written_anew_behind_another_column() {
    let backend = DialectName::Sqlite;
    let repository = Repository::new(backend);
    let [anns, fresh] = [(); 2].map(|()| Database::new(backend));
    repository.branch("ann", "20260201000001", "mass INTEGER");
    managed(repository.path(), &anns.url(), &["upgrade"]);
    repository.git(&["checkout", "--quiet", "-b", "bob", "main"]);
    let bobs = Database::new(backend);
    managed(repository.path(), &bobs.url(), &["upgrade"]);
    fs::write(
        repository.path().join("wanted.sql"),
        "CREATE TABLE place (id INTEGER PRIMARY KEY, CHECK (id > 0)); CREATE TABLE done (branch TEXT NOT NULL);",
    )
    .expect("writes");
    let script = |more: &[&str]| {
        let arguments = ["diff", "--from", "migrations", "--to", "sql:wanted.sql", "--sql"];
        let output = super::manage(repository.path(), &bobs.url(), &[&arguments, more].concat());
        String::from_utf8(output.stdout).expect("is UTF-8")
    };
    let (up, down) = (script(&[]), script(&["--down"]));
    assert!(up.contains("BEGIN IMMEDIATE"), "a rebuild: {up}");
    repository.revise("20260201000002_bob", Some("20260101000000"), &up, &down);
    let metadata = repository.migrations().join("20260201000002_bob/metadata.toml");
    let settings = "run_in_transaction = false\n[revision]\nparents = ['20260101000000']\n";
    fs::write(metadata, settings).expect("writes");
    repository.commit("settings");
    repository.merge_with_git(&["ann", "bob"]);

    // Whichever way round, one of them would undo the column of the other.
    let refusal = refused(repository.path(), &fresh.url(), &["merge"]);
    assert!(refusal.contains("do not commute, since both change column place.mass"), "{refusal}");
    let rebased = managed(repository.path(), &fresh.url(), &["rebase", "20260201000002"]);
    assert!(rebased.contains("with its scripts written anew"), "{rebased}");
    managed(repository.path(), &fresh.url(), &["upgrade"]);
    managed(repository.path(), &anns.url(), &["upgrade"]);
    managed(repository.path(), &bobs.url(), &["upgrade"]);
    for database in [&anns, &bobs, &fresh] {
        let (schema, done) = state(database);
        assert_eq!(done, ["ann"]);
        assert_eq!(schema, state(&fresh).0);
        assert_eq!(schema.tables.values().map(|table| table.columns.len()).sum::<usize>(), 3);
    }
    managed(repository.path(), &fresh.url(), &["verify", "--backend", "sqlite"]);
}
