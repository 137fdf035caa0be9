//! Directories of migrations for tests.

use std::fs;
use std::path::{Path, PathBuf};

use model_registry::revision::{Graph, read_directory};
use tempfile::TempDir;

/// A directory of migrations; removed at the end.
#[derive(Debug)]
pub struct Migrations {
    directory: TempDir,
}

impl Migrations {
    /// An empty directory.
    ///
    /// # Panics
    ///
    /// Where no temporary directory can be made.
    #[expect(clippy::new_without_default, reason = "it makes a directory")]
    pub fn new() -> Self {
        match TempDir::with_prefix("registry-tests-migrations.") {
            Ok(directory) => Self { directory },
            Err(error) => panic!("no temporary directory: {error}"),
        }
    }

    /// Three revisions that any dialect takes: two tables with a row, and a column.
    ///
    /// # Panics
    ///
    /// As [`Migrations::new`].
    pub fn sample() -> Self {
        let migrations = Self::new();
        migrations.add(
            "20260101000000_place",
            "CREATE TABLE place (id INTEGER PRIMARY KEY);\nINSERT INTO place (id) VALUES (1);",
            Some("DROP TABLE place;"),
        );
        migrations.add(
            "20260102000000_sample",
            "CREATE TABLE sample (id INTEGER PRIMARY KEY, place_id INTEGER REFERENCES place (id));\n\
             INSERT INTO sample (id, place_id) VALUES (1, 1);",
            Some("DROP TABLE sample;"),
        );
        migrations.add(
            "20260103000000_mass",
            "ALTER TABLE sample ADD COLUMN mass INTEGER;",
            Some("ALTER TABLE sample DROP COLUMN mass;"),
        );
        migrations
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.directory.path()
    }

    /// Adds a directory as Diesel's CLI makes it: without `metadata.toml`.
    ///
    /// # Panics
    ///
    /// Where it cannot be written.
    pub fn add(&self, name: &str, up: &str, down: Option<&str>) -> PathBuf {
        self.write(name, "up.sql", up);
        if let Some(down) = down {
            self.write(name, "down.sql", down);
        }
        self.path().join(name)
    }

    /// Adds a directory that states its parents.
    ///
    /// # Panics
    ///
    /// Where it cannot be written.
    pub fn add_child(&self, name: &str, parents: &[&str], up: &str, down: &str) {
        self.add(name, up, Some(down));
        let metadata = format!("run_in_transaction = true\n[revision]\nparents = {parents:?}\n");
        self.write(name, "metadata.toml", &metadata);
    }

    /// Writes one file of a revision.
    ///
    /// # Panics
    ///
    /// Where it cannot be written.
    pub fn write(&self, name: &str, file: &str, text: impl AsRef<[u8]>) {
        let directory = self.path().join(name);
        let written = fs::create_dir_all(&directory)
            .and_then(|()| fs::write(directory.join(file), text.as_ref()));
        if let Err(error) = written {
            panic!("{}: {error}", directory.display());
        }
    }

    /// Takes a revision away.
    ///
    /// # Panics
    ///
    /// Where it is not there.
    pub fn remove(&self, name: &str) {
        if let Err(error) = fs::remove_dir_all(self.path().join(name)) {
            panic!("{name}: {error}");
        }
    }

    /// The revisions.
    ///
    /// # Panics
    ///
    /// Where something is wrong with them.
    pub fn graph(&self) -> Graph {
        match read_directory(self.path()) {
            Ok(graph) => graph,
            Err(error) => panic!("{error}"),
        }
    }
}
