//! From the files of every directory to a [`Graph`]: what a directory on disk and a program's revisions share.

use std::path::Path;

use super::{Graph, Revision, RevisionError, Settings, version_of};

/// `VARCHAR(50)` in Diesel's table; PostgreSQL counts characters there, and bytes are the safe reading of it.
const MAX_VERSION_LENGTH: usize = 50;

/// The files of one directory, before anything is known of the others.
#[derive(Debug)]
pub(super) struct RevisionFiles {
    pub(super) name: String,
    pub(super) up: String,
    pub(super) down: Option<String>,
    pub(super) metadata: Option<String>,
}

impl RevisionFiles {
    /// Reads them as Diesel does. `root` is only for messages.
    fn parse(self, root: &Path) -> Result<Revision, RevisionError> {
        let directory = root.join(&self.name);
        let version = version_of(&self.name);
        if version.is_empty() {
            return Err(RevisionError::NoVersion { path: directory });
        }
        if version.len() > MAX_VERSION_LENGTH {
            return Err(RevisionError::LongVersion { path: directory, version });
        }
        if self.up.is_empty() {
            return Err(RevisionError::EmptyUp { path: directory.join("up.sql") });
        }
        check_characters(&directory.join("up.sql"), &self.up)?;
        // Diesel's file source refuses to run an empty down.sql, so it is as good as none.
        let down = self.down.filter(|sql| !sql.is_empty());
        if let Some(sql) = &down {
            check_characters(&directory.join("down.sql"), sql)?;
        }
        let settings = Settings::parse(self.metadata.as_deref()).map_err(|error| {
            let path = directory.join("metadata.toml");
            RevisionError::Metadata { path, line: error.line, message: error.message }
        })?;
        Ok(Revision { name: self.name, version, up: self.up, down, settings })
    }
}

/// PostgreSQL takes a byte order mark for an identifier, and no client can send a NUL.
fn check_characters(path: &Path, sql: &str) -> Result<(), RevisionError> {
    let character = match sql {
        sql if sql.starts_with('\u{feff}') => "a byte order mark",
        sql if sql.contains('\0') => "a NUL character",
        _ => return Ok(()),
    };
    Err(RevisionError::Character { path: path.to_owned(), character })
}

/// The graph of these directories. One that states no parents follows the one before it.
pub(super) fn graph(root: &Path, files: Vec<RevisionFiles>) -> Result<Graph, RevisionError> {
    let mut revisions =
        files.into_iter().map(|files| files.parse(root)).collect::<Result<Vec<_>, _>>()?;
    revisions.sort_by(|a, b| (&a.version, &a.name).cmp(&(&b.version, &b.name)));
    let mut before: Option<String> = None;
    for revision in &mut revisions {
        if !revision.settings.parents_stated {
            revision.settings.parents = before.into_iter().collect();
        }
        before = Some(revision.version.clone());
    }
    Graph::checked(root, revisions)
}
