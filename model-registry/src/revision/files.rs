//! From the files of every directory to a [`Graph`]: what a directory on disk and a program's revisions share.

use std::path::Path;

use super::{Graph, Revision, RevisionError, RustPart, Settings, rust, squash, version_of};

/// `VARCHAR(50)` in Diesel's table; PostgreSQL counts characters there, and bytes are the safe reading of it.
const MAX_VERSION_LENGTH: usize = 50;

/// The files of one directory, before anything is known of the others.
#[derive(Debug)]
pub(super) struct RevisionFiles {
    pub(super) name: String,
    pub(super) up: String,
    pub(super) down: Option<String>,
    pub(super) metadata: Option<String>,
    /// Those that it stands for, where it is a squash.
    pub(super) replaced: Vec<RevisionFiles>,
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
        let scripts =
            [(RustPart::Up, "up.sql", Some(&self.up)), (RustPart::Down, "down.sql", down.as_ref())];
        for (part, file, sql) in scripts {
            let checked = sql.map_or(Ok(()), |sql| rust::check_guard(&settings, part, sql));
            let path = || directory.join(file);
            checked.map_err(|guard| RevisionError::NoGuard { path: path(), guard })?;
        }
        let replaced = squash::replaced(&directory, &settings, self.replaced)?;
        if let Some(last) = settings.replaces.last()
            && *last != version
        {
            let path = directory.join("metadata.toml");
            return Err(RevisionError::WrongReplaces { path, version, last: last.clone() });
        }
        Ok(Revision { name: self.name, version, up: self.up, down, settings, replaced })
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
    Graph::checked(root, in_order(root, files, None)?)
}

/// The revisions by version. `before` is the version that the first one follows where it states no parents.
pub(super) fn in_order(
    root: &Path,
    files: Vec<RevisionFiles>,
    mut before: Option<String>,
) -> Result<Vec<Revision>, RevisionError> {
    let mut revisions =
        files.into_iter().map(|files| files.parse(root)).collect::<Result<Vec<_>, _>>()?;
    revisions.sort_by(|a, b| (&a.version, &a.name).cmp(&(&b.version, &b.name)));
    for revision in &mut revisions {
        if !revision.settings.parents_stated {
            revision.settings.parents = before.into_iter().collect();
        }
        before = Some(revision.version.clone());
    }
    Ok(revisions)
}
