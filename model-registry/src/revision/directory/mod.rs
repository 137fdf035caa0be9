//! A directory of migrations on disk, in Diesel's own format.

mod read;
mod write;

pub use read::read_directory;
pub use write::{
    Written, move_revision, next_version, next_versions, write_revision, write_revision_as,
    write_squash,
};
