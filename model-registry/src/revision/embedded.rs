//! Revisions inside a program.

use std::path::Path;

use super::files::{self, RevisionFiles};
use super::{Graph, RevisionError};

/// One revision's files, as [`embed_migrations!`](crate::embed_migrations) includes them.
#[derive(Clone, Copy, Debug)]
pub struct EmbeddedRevision {
    /// The directory's name.
    pub name: &'static str,
    /// The version in it.
    pub version: &'static str,
    /// [`Revision::checksum`](super::Revision::checksum) of it.
    pub checksum: &'static str,
    /// `up.sql`
    pub up: &'static str,
    /// `down.sql`
    pub down: Option<&'static str>,
    /// `metadata.toml`
    pub metadata: Option<&'static str>,
    /// The revisions that it stands for, where it is a squash.
    pub replaced: &'static [EmbeddedRevision],
}

impl EmbeddedRevision {
    fn files(&self) -> RevisionFiles {
        RevisionFiles {
            name: self.name.to_owned(),
            up: self.up.to_owned(),
            down: self.down.map(str::to_owned),
            metadata: self.metadata.map(str::to_owned),
            replaced: self.replaced.iter().map(Self::files).collect(),
        }
    }
}

/// The migrations that a program carries.
#[derive(Clone, Copy, Debug)]
pub struct EmbeddedRevisions {
    /// The program's name and version, for the history: `app-models 0.1.0`.
    pub application: &'static str,
    /// The revisions.
    pub revisions: &'static [EmbeddedRevision],
}

impl EmbeddedRevisions {
    /// The revisions in order.
    ///
    /// # Errors
    ///
    /// As for a directory.
    pub fn graph(&self) -> Result<Graph, RevisionError> {
        let files = self.revisions.iter().map(EmbeddedRevision::files);
        files::graph(Path::new(""), files.collect())
    }
}
