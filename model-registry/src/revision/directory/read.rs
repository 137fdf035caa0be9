//! Reading a directory of migrations.

use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use crate::revision::files::{self, RevisionFiles};
use crate::revision::squash::REPLACED;
use crate::revision::{Graph, RevisionError};

/// Reads a directory of migrations, as Diesel does: files, and entries whose name begins with a dot, are not revisions.
///
/// # Errors
///
/// What is wrong with it, with path and mend.
pub fn read_directory(path: &Path) -> Result<Graph, RevisionError> {
    files::graph(path, read_revisions(path)?)
}

fn read_revisions(path: &Path) -> Result<Vec<RevisionFiles>, RevisionError> {
    directories(path)?.iter().map(read_revision).collect()
}

/// The directories in which Diesel sees migrations, in the order of their names.
pub(super) fn directories(path: &Path) -> Result<Vec<DirEntry>, RevisionError> {
    let failed = |source| match path.is_dir() {
        true => RevisionError::Io { path: path.to_owned(), source },
        false => RevisionError::NoDirectory { path: path.to_owned() },
    };
    let mut directories = Vec::new();
    for entry in fs::read_dir(path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        // A symbolic link is not followed here, and is no file: Diesel takes it for a directory too.
        if !hidden && !entry.file_type().map_err(failed)?.is_file() {
            directories.push(entry);
        }
    }
    directories.sort_by_key(DirEntry::file_name);
    Ok(directories)
}

fn read_revision(entry: &DirEntry) -> Result<RevisionFiles, RevisionError> {
    let path = entry.path();
    let Ok(name) = entry.file_name().into_string() else {
        return Err(RevisionError::NotUtf8 { path });
    };
    let up = read_file(&path.join("up.sql"))?;
    let replaced = match read_revisions(&path.join(REPLACED)) {
        Err(RevisionError::NoDirectory { .. }) => Vec::new(),
        read => read?,
    };
    Ok(RevisionFiles {
        name,
        up: up.ok_or_else(|| RevisionError::NoUp { path: path.clone() })?,
        down: read_file(&path.join("down.sql"))?,
        metadata: read_file(&path.join("metadata.toml"))?,
        replaced,
    })
}

/// The text of a file, `None` where there is no such file.
fn read_file(path: &Path) -> Result<Option<String>, RevisionError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) => match error.kind() {
            io::ErrorKind::NotFound => Ok(None),
            io::ErrorKind::InvalidData => Err(RevisionError::NotUtf8 { path: path.to_owned() }),
            _ => Err(RevisionError::Io { path: path.to_owned(), source: error }),
        },
    }
}
