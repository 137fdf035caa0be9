//! Directories of migrations: what is read, what is refused, what is written.

use std::fs;
use std::path::Path;

use chrono::Utc;
use diesel::migration::MigrationSource;
use diesel::pg::Pg;
use diesel_migrations::FileBasedMigrations;
use model_registry::revision::{
    EmbeddedRevision, EmbeddedRevisions, Graph, Revision, RevisionError, Settings, Written,
    read_directory, write_revision,
};
use registry_tests::migrations::Migrations;
use tempfile::TempDir;

fn versions<'a>(revisions: impl IntoIterator<Item = &'a Revision>) -> Vec<&'a str> {
    revisions.into_iter().map(|revision| revision.version.as_str()).collect()
}

/// `1 <- 2 <- 4 <- 5` and `2 <- 3 <- 5`, so that 3 and 4 are branches and 5 merges them.
fn merged() -> Migrations {
    let migrations = Migrations::new();
    migrations.add_child("1_root", &[], "SELECT 1", "");
    migrations.add_child("2_trunk", &["1"], "SELECT 2", "");
    migrations.add_child("3_left", &["2"], "SELECT 3", "");
    migrations.add_child("4_right", &["2"], "SELECT 4", "");
    migrations.add_child("5_merge", &["3", "4"], "SELECT 5", "");
    migrations
}

#[test]
fn a_directory_is_read_as_diesel_reads_it() {
    let migrations = Migrations::new();
    migrations.add("2026-01-02-000000_dashes_in_it", "SELECT 1", Some("SELECT 2"));
    migrations.add("20260101000000", "SELECT 1", None);
    migrations.add("20260103000000_settings", "SELECT 1", Some(""));
    migrations.write("20260103000000_settings", "metadata.toml", "");
    migrations.add("00000000000000_diesel_initial_setup", "SELECT 1", Some("SELECT 1"));
    fs::write(migrations.path().join("README.md"), "no revision").expect("writes");
    fs::create_dir(migrations.path().join(".hidden")).expect("creates");

    let graph = migrations.graph();
    let ours: Vec<_> = graph
        .revisions()
        .iter()
        .map(|revision| {
            (revision.name.clone(), revision.version.clone(), revision.settings.run_in_transaction)
        })
        .collect();
    let source = FileBasedMigrations::from_path(migrations.path()).expect("a valid directory");
    let mut diesels: Vec<_> = MigrationSource::<Pg>::migrations(&source)
        .expect("reads")
        .iter()
        .map(|migration| {
            let (name, metadata) = (migration.name(), migration.metadata());
            (name.to_string(), name.version().to_string(), metadata.run_in_transaction())
        })
        .collect();
    diesels.sort_by(|a, b| a.1.cmp(&b.1));
    assert_eq!(ours, diesels);
    assert_eq!(graph.revisions()[2].slug(), "dashes_in_it");
    assert_eq!(graph.revisions()[3].down, None, "an empty down.sql is none");
}

#[test]
fn without_metadata_a_revision_follows_the_one_before_it() {
    let migrations = merged();
    migrations.add("6_by_diesel", "SELECT 6", None);
    migrations.add("7_by_diesel", "SELECT 7", None);
    let graph = migrations.graph();
    let parents = |version| {
        let settings = &graph.get(version).expect("is there").settings;
        (settings.parents.clone(), settings.parents_stated)
    };
    assert_eq!(parents("1"), (vec![], true));
    assert_eq!(parents("5"), (vec!["3".to_owned(), "4".to_owned()], true));
    assert_eq!(parents("6"), (vec!["5".to_owned()], false));
    assert_eq!(parents("7"), (vec!["6".to_owned()], false));
}

#[test]
fn the_graph_knows_heads_and_ancestors() {
    let migrations = merged();
    assert_eq!(versions(migrations.graph().heads()), ["5"]);
    assert_eq!(versions(migrations.graph().ancestors("4")), ["1", "2", "4"]);
    assert_eq!(versions(migrations.graph().ancestors("5")), ["1", "2", "3", "4", "5"]);
    assert_eq!(versions(migrations.graph().ancestors("no")), [""; 0]);
    migrations.remove("5_merge");
    let graph = migrations.graph();
    assert_eq!(versions(graph.heads()), ["3", "4"]);
    let error = graph.head().expect_err("two heads").to_string();
    assert!(error.starts_with("there are 2 heads: 3_left, 4_right: "), "{error}");
}

#[test]
fn a_revision_is_found_by_the_start_of_its_name() {
    let migrations = Migrations::sample();
    let graph = migrations.graph();
    for text in ["head", "20260103000000", "20260103", "20260103000000_mass", "20260103000000_m"] {
        assert_eq!(graph.resolve(text).expect(text).slug(), "mass");
    }
    for (text, message) in [
        ("2026", "`2026` fits several revisions: 20260101000000_place, 20260102000000_sample, "),
        ("", "no revision fits ``: "),
        ("mass", "no revision fits `mass`: "),
    ] {
        let error = graph.resolve(text).expect_err(text).to_string();
        assert!(error.starts_with(message), "{error}");
    }
    assert!(matches!(Graph::default().resolve("head"), Err(RevisionError::NoRevisions)));
}

/// Every fault is one that Diesel passes over or that would show only on a server, and its message names the file.
#[test]
fn every_fault_is_told_with_its_path() {
    type Spoil = fn(&Migrations);
    let faults: [(Spoil, &str); 14] = [
        (|m| drop(m.add("_x", "SELECT 1", None)), "/_x has no version before its first `_`: "),
        (
            |m| drop(m.add(&"1".repeat(51), "SELECT 1", None)),
            "` is 51 bytes long, and the history holds at most 50: ",
        ),
        (|m| m.write("3_x", "down.sql", "SELECT 1"), "/3_x has no up.sql: "),
        (|m| m.write("3_x", "up.sql", ""), "/3_x/up.sql is empty, which Diesel refuses: "),
        (|m| m.write("3_x", "up.sql", b"SELECT '\xff'"), "/3_x/up.sql is not UTF-8: "),
        (|m| m.write("3_x", "up.sql", "\u{feff}SELECT 1"), "/3_x/up.sql holds a byte order mark"),
        (
            |m| m.write("1_root", "down.sql", "SELECT '\0'"),
            "/1_root/down.sql holds a NUL character",
        ),
        (
            |m| m.write("1_root", "metadata.toml", "run_in_transaction = yes"),
            "/1_root/metadata.toml:1: ",
        ),
        (
            |m| m.write("1_root", "metadata.toml", "# note\nrun_in_transactions = true"),
            "/1_root/metadata.toml:2: unknown field `run_in_transactions`, expected `run_in_transaction` or `revision`",
        ),
        (
            |m| drop(m.add("1_again", "SELECT 1", None)),
            "/1_root both have the version `1`, so Diesel runs only one of them: ",
        ),
        (
            |m| m.add_child("3_x", &["9"], "SELECT 1", ""),
            "/3_x/metadata.toml: no directory has the version of the parent `9`: ",
        ),
        (
            |m| m.add_child("0_x", &["1"], "SELECT 1", ""),
            "/0_x/metadata.toml: the parent `1` is not older than `0` itself",
        ),
        (
            |m| m.add_child("3_x", &["3"], "SELECT 1", ""),
            "/3_x/metadata.toml: the parent `3` is not older than `3` itself",
        ),
        (
            |m| {
                m.add_child("3_x", &["4"], "SELECT 1", "");
                m.add_child("4_x", &["3"], "SELECT 1", "");
            },
            "/3_x/metadata.toml: the parent `4` is not older than `3` itself",
        ),
    ];
    for (spoil, expected) in faults {
        let migrations = Migrations::new();
        migrations.add_child("1_root", &[], "SELECT 1", "");
        migrations.graph();
        spoil(&migrations);
        let error = read_directory(migrations.path()).expect_err(expected).to_string();
        assert!(error.contains(expected), "{error}\ndoes not say {expected}");
        assert!(error.contains(&migrations.path().display().to_string()), "{error} has no path");
    }
}

#[test]
fn a_directory_that_is_not_there_is_named() {
    let error = read_directory(Path::new("/nowhere/migrations")).expect_err("is not there");
    assert_eq!(
        error.to_string(),
        "there is no directory /nowhere/migrations: create it, or name the one that holds the migrations"
    );
}

fn written(message: &str, parents: &[&str]) -> Written {
    Written {
        message: message.to_owned(),
        up: "SELECT 1;\n".to_owned(),
        down: Some("SELECT 2;\n".to_owned()),
        settings: Settings {
            run_in_transaction: false,
            ..Settings::following(parents.iter().copied())
        },
    }
}

#[test]
fn what_is_written_is_read() {
    let home = TempDir::new().expect("a temporary directory");
    let migrations = home.path().join("migrations/sqlite");
    let before = Utc::now().format("%Y%m%d%H%M%S").to_string();
    let first = write_revision(&migrations, &written("Add mass", &[])).expect("writes");
    let after = Utc::now().format("%Y%m%d%H%M%S").to_string();

    let graph = read_directory(&migrations).expect("reads");
    let [revision] = graph.revisions() else { panic!("{graph:?}") };
    assert_eq!(first, migrations.join(&revision.name));
    assert!((before..=after).contains(&revision.version), "{}", revision.version);
    assert_eq!(revision.slug(), "add_mass");
    assert_eq!(
        (revision.up.as_str(), revision.down.as_deref()),
        ("SELECT 1;\n", Some("SELECT 2;\n"))
    );
    assert!(!revision.settings.run_in_transaction);
    assert_eq!(
        fs::read_to_string(first.join("metadata.toml")).expect("is there"),
        "run_in_transaction = false\n\n[revision]\nparents = []\n"
    );

    let version = revision.version.clone();
    write_revision(&migrations, &written("Add mass", &[&version])).expect("writes another");
    let graph = read_directory(&migrations).expect("reads");
    assert_eq!(
        graph.revisions()[1].settings.parents,
        [version],
        "it is later, within a second too"
    );
    let left: Vec<_> = fs::read_dir(&migrations).expect("reads").collect();
    assert_eq!(left.len(), 2, "nothing else is left: {left:?}");
}

#[test]
fn a_new_version_is_later_than_all() {
    let migrations = Migrations::new();
    migrations.add("20991231235959_by_a_clock_ahead", "SELECT 1", None);
    let path = write_revision(migrations.path(), &written("x", &[])).expect("writes");
    assert_eq!(path, migrations.path().join("20991231235960_x"));
    migrations.add("v1_text", "SELECT 1", None);
    let error =
        write_revision(migrations.path(), &written("x", &[])).expect_err("nothing is later");
    assert!(error.to_string().contains("no new version sorts after `v1`"), "{error}");
}

#[test]
fn what_cannot_be_written_leaves_nothing() {
    let home = TempDir::new().expect("a temporary directory");
    let file = home.path().join("file");
    fs::write(&file, "").expect("writes");
    let error = write_revision(&file.join("migrations"), &written("x", &[])).expect_err("a file");
    assert!(error.to_string().contains(&file.display().to_string()), "{error}");
    assert_eq!(fs::read_dir(home.path()).expect("reads").count(), 1);
}

#[test]
fn a_checksum_does_not_see_line_ends() {
    let migrations = Migrations::new();
    migrations.add("1_unix", "SELECT 1;\nSELECT 2;\n", None);
    migrations.add("2_windows", "SELECT 1;\r\nSELECT 2;\r\n", None);
    migrations.add("3_other", "SELECT 1;\nSELECT 3;\n", None);
    let sums: Vec<_> = migrations.graph().revisions().iter().map(Revision::checksum).collect();
    // As `sha256sum` prints it.
    assert_eq!(sums[0], "82efb67f3010c6eb7ead02e4f6d9550633dbc1407f99aa487468e7b2567aebbc");
    assert_eq!(sums[0], sums[1]);
    assert_ne!(sums[0], sums[2]);
}

const EMBEDDED: EmbeddedRevisions = model_registry::embed_migrations!("cases/migrations");

#[test]
fn an_embedded_directory_is_the_directory() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/migrations");
    let graph = read_directory(&directory).expect("reads");
    assert_eq!(EMBEDDED.graph().expect("reads"), graph);
    assert!(graph.revisions().len() > 1);
    assert_eq!(EMBEDDED.application, concat!("registry-tests ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_fault_of_an_embedded_revision_names_it() {
    const BROKEN: EmbeddedRevisions = EmbeddedRevisions {
        application: "test 1",
        revisions: &[EmbeddedRevision {
            name: "1_x",
            version: "1",
            checksum: "",
            up: "SELECT 1",
            down: None,
            metadata: Some("parents = []"),
            replaced: &[],
        }],
    };
    let error = BROKEN.graph().expect_err("the key is in the wrong table").to_string();
    assert!(error.starts_with("1_x/metadata.toml:1: unknown field `parents`"), "{error}");
}
