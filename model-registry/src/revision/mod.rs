//! Revisions: their directory format, their graph, and writing new ones.

mod commute;
mod directory;
mod duration;
mod embedded;
mod error;
mod files;
mod graph;
mod harness;
mod rebase;
mod resolve;
mod rust;
mod settings;
mod squash;
mod target;

pub use commute::prove_commuting;
pub use directory::{
    Written, move_revision, next_version, next_versions, read_directory, write_revision,
    write_revision_as, write_squash,
};
pub use embedded::{EmbeddedRevision, EmbeddedRevisions};
pub use error::RevisionError;
pub use graph::Graph;
pub use rebase::{Rebased, rebase};
pub use rust::RUST_GUARD;
pub use settings::{RustPart, Settings};
pub use squash::{Squash, squash};
pub use target::Target;

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use crate::dialect::DialectName;
use crate::replay::{Replay, ReplayError, Script, replayer};
use crate::schema::Schema;

/// One directory of migrations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The directory's name: `20261122131500_add_mass`.
    pub name: String,
    /// What Diesel records: the name up to the first `_`, without `-`.
    pub version: String,
    /// The SQL up.
    pub up: String,
    /// The SQL down; none where the directory has none.
    pub down: Option<String>,
    /// What `metadata.toml` says. The parents are filled in for a directory that names none.
    pub settings: Settings,
    /// The revisions that it stands for, where it is a squash that keeps them.
    pub replaced: Vec<Revision>,
}

impl Revision {
    /// The text after the version: `add_mass`.
    pub fn slug(&self) -> &str {
        self.name.split_once('_').map_or("", |(_, slug)| slug)
    }

    /// SHA-256 of `up.sql` in hexadecimal. Line ends count as `\n`, since git may write them as `\r\n`.
    pub fn checksum(&self) -> String {
        sha256(&self.up)
    }
}

/// SHA-256 of a script in hexadecimal. Line ends count as `\n`.
pub(crate) fn sha256(sql: &str) -> String {
    let digest = Sha256::digest(sql.replace("\r\n", "\n"));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The version in a directory's name, as Diesel reads it: what stands before the first `_`, without `-`.
fn version_of(name: &str) -> String {
    name.split('_').next().unwrap_or(name).replace('-', "")
}

/// The schema that revisions make, in the order given.
///
/// # Errors
///
/// Where a statement fails or its effect cannot be known.
pub fn replay<'a>(
    dialect: DialectName,
    revisions: impl IntoIterator<Item = &'a Revision>,
) -> Result<Schema, ReplayError> {
    let mut replay = replayer(dialect)?;
    for revision in revisions {
        run(replay.as_mut(), revision)?;
    }
    replay.schema()
}

/// Replays one revision: its script, or the effects that are declared in its place.
fn run(replay: &mut dyn Replay, revision: &Revision) -> Result<(), ReplayError> {
    let (file, sql) = match &revision.settings.effects {
        Some(effects) => ("metadata.toml (effects)", Cow::Borrowed(effects.as_str())),
        None => ("up.sql", rust::without_guard(&revision.up)),
    };
    let name = format!("{}/{file}", revision.name);
    replay.run(Script { name: &name, sql: &sql })
}
