//! What is wrong with a directory of migrations.

use std::path::PathBuf;

use thiserror::Error;

use crate::replay::ReplayError;

/// What is wrong with a directory of migrations, with what a name in it means, or with writing to it.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RevisionError {
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The directory of migrations is not there.
    #[error("there is no directory {}: create it, or name the one that holds the migrations", path.display())]
    NoDirectory {
        /// Where it should be.
        path: PathBuf,
    },
    /// A file, or a directory's name, is not UTF-8.
    #[error("{} is not UTF-8: save or rename it as UTF-8", path.display())]
    NotUtf8 {
        /// Which.
        path: PathBuf,
    },
    /// A character that PostgreSQL refuses.
    #[error("{} holds {character}, which PostgreSQL refuses: save it without", path.display())]
    Character {
        /// The file.
        path: PathBuf,
        /// What it holds: `a NUL character`.
        character: &'static str,
    },
    /// The name of a directory does not begin with a version.
    #[error("{} has no version before its first `_`: name it `<YYYYMMDDHHMMSS>_<slug>`, or move it away", path.display())]
    NoVersion {
        /// The directory.
        path: PathBuf,
    },
    /// A version does not fit into Diesel's table.
    #[error(
        "{}: the version `{version}` is {} bytes long, and the history holds at most 50: shorten it",
        path.display(), version.len()
    )]
    LongVersion {
        /// The directory.
        path: PathBuf,
        /// Its version.
        version: String,
    },
    /// A directory without `up.sql`.
    #[error("{} has no up.sql: write it, or move the directory away", path.display())]
    NoUp {
        /// The directory.
        path: PathBuf,
    },
    /// An `up.sql` of no bytes.
    #[error("{} is empty, which Diesel refuses: write a statement or a comment into it", path.display())]
    EmptyUp {
        /// The file.
        path: PathBuf,
    },
    /// A `metadata.toml` that cannot be read.
    #[error("{}:{line}: {message}", path.display())]
    Metadata {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// Why, and what may stand there.
        message: String,
    },
    /// Two directories of one version.
    #[error(
        "{} and {} both have the version `{version}`, so Diesel runs only one of them: \
         give the one that is applied nowhere a later version",
        first.display(), second.display()
    )]
    DuplicateVersion {
        /// The version.
        version: String,
        /// One directory.
        first: PathBuf,
        /// The other.
        second: PathBuf,
    },
    /// A parent that is not there.
    #[error(
        "{}: no directory has the version of the parent `{parent}`: bring it back, or correct `parents`",
        path.display()
    )]
    MissingParent {
        /// The child's `metadata.toml`.
        path: PathBuf,
        /// The parent's version.
        parent: String,
    },
    /// A parent that Diesel would run after its child. Every circle has one.
    #[error(
        "{}: the parent `{parent}` is not older than `{version}` itself, so Diesel would run it later: \
         correct `parents`, or give this revision a later version",
        path.display()
    )]
    YoungParent {
        /// The child's `metadata.toml`.
        path: PathBuf,
        /// The child's version.
        version: String,
        /// The parent's version.
        parent: String,
    },
    /// A text that fits no revision.
    #[error("no revision fits `{text}`: write a version, a directory's name, or the start of one")]
    Unknown {
        /// The text.
        text: String,
    },
    /// A text that fits several revisions.
    #[error("`{text}` fits several revisions: {}: write more of the one you mean", names.join(", "))]
    Ambiguous {
        /// The text.
        text: String,
        /// Their directories' names.
        names: Vec<String>,
    },
    /// The name stands for the state before the first revision.
    #[error("`{text}` is the base, which is no revision: name one")]
    NotABase {
        /// The text.
        text: String,
    },
    /// A relative name beyond the first or the last revision.
    #[error("`{text}` leads beyond the revisions that there are: `history` lists them")]
    TooFar {
        /// The text.
        text: String,
    },
    /// A relative name that leads to several revisions.
    #[error("`{text}` is several revisions, since there is a fork at {at}: {}: name the one you mean", names.join(", "))]
    Fork {
        /// The text.
        text: String,
        /// The directory's name of the revision at the fork.
        at: String,
        /// The directories' names of those that follow or go before.
        names: Vec<String>,
    },
    /// A script with a part in Rust that other tools would run without that part.
    #[error(
        "{} has a part in Rust, as metadata.toml says, and nothing that keeps other tools from leaving it out: \
         make this its first statement: {guard}", path.display()
    )]
    NoGuard {
        /// The script.
        path: PathBuf,
        /// What to write.
        guard: &'static str,
    },
    /// A squash whose version is not that of the last revision that it stands for.
    #[error(
        "{}: `replaces` ends with `{last}`, but the revision has the version `{version}`: \
         a squash has the version of the last one that it stands for", path.display()
    )]
    WrongReplaces {
        /// The file.
        path: PathBuf,
        /// The version of the squash.
        version: String,
        /// The last of `replaces`.
        last: String,
    },
    /// A squash that keeps other revisions than it stands for.
    #[error(
        "{} does not hold the revisions that `replaces` in metadata.toml lists: bring back what is missing, or remove \
         the whole folder once every database is past them", path.display()
    )]
    OtherReplaced {
        /// The folder.
        path: PathBuf,
    },
    /// Branches that do not commute.
    #[error("{first} and {second} do not commute, since both change {object}: {reason}")]
    Conflict {
        /// What both change.
        object: String,
        /// The directory's name of the revision of one branch.
        first: String,
        /// That of the other.
        second: String,
        /// What the database would say, or how the results differ.
        reason: String,
    },
    /// A revision that cannot be put behind another one.
    #[error("{name} cannot be put behind {onto}: {reason}")]
    NotRebased {
        /// The directory's name.
        name: String,
        /// That of the other.
        onto: String,
        /// Why.
        reason: String,
    },
    /// Revisions that cannot be one.
    #[error("{first} to {last} cannot be one revision: {reason}")]
    NotSquashed {
        /// The directory's name of the first.
        first: String,
        /// That of the last.
        last: String,
        /// Why.
        reason: String,
    },
    /// A script that cannot be replayed.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// There is no one head.
    #[error(
        "there are {} heads: {}: `merge` joins them, `rebase` puts one behind another, and `heads` means all of them",
        names.len(), names.join(", ")
    )]
    SeveralHeads {
        /// Their directories' names.
        names: Vec<String>,
    },
    /// There is no revision at all.
    #[error("there are no revisions yet: write the first")]
    NoRevisions,
    /// No timestamp sorts after the newest version.
    #[error(
        "no new version sorts after `{version}`, since versions are compared as text: \
         rename that directory to `<YYYYMMDDHHMMSS>_<slug>`"
    )]
    NoLaterVersion {
        /// The newest version.
        version: String,
    },
}
