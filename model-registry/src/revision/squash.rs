//! A squash: one revision that stands for several, and keeps them for databases that are between them.

use std::borrow::Cow;
use std::path::Path;

use super::files::{self, RevisionFiles};
use super::{Graph, Revision, RevisionError, Settings};

/// The folder inside of a squash that holds the revisions which it stands for.
pub(super) const REPLACED: &str = "replaced";

/// The revisions that a squash stands for, as they were. None where their folder was removed.
pub(super) fn replaced(
    directory: &Path,
    settings: &Settings,
    files: Vec<RevisionFiles>,
) -> Result<Vec<Revision>, RevisionError> {
    let revisions =
        files::in_order(&directory.join(REPLACED), files, settings.parents.last().cloned())?;
    let fits = revisions.iter().map(|revision| &revision.version).eq(&settings.replaces);
    match fits || revisions.is_empty() {
        true => Ok(revisions),
        false => Err(RevisionError::OtherReplaced { path: directory.join(REPLACED) }),
    }
}

impl Graph {
    /// The graph as a database needs it that has these versions: where it has one of those that a squash stands for,
    /// they take the place of the squash.
    ///
    /// A squash has the version of the last one that it stands for. So a database that has them all has the squash
    /// also for Diesel, and whatever followed the last one follows the squash.
    pub fn as_applied(&self, is_applied: impl Fn(&str) -> bool) -> Cow<'_, Self> {
        let began_before = |revision: &Revision| {
            !revision.replaced.is_empty()
                && revision.earlier_versions().any(|version| is_applied(version))
        };
        if !self.revisions().iter().any(began_before) {
            return Cow::Borrowed(self);
        }
        let mut revisions: Vec<_> = self
            .revisions()
            .iter()
            .flat_map(|revision| match began_before(revision) {
                true => revision.replaced.as_slice(),
                false => std::slice::from_ref(revision),
            })
            .cloned()
            .collect();
        revisions.sort_by(|a, b| a.version.cmp(&b.version));
        let graph = Self { revisions };
        // A squash may stand for an older one.
        Cow::Owned(graph.as_applied(is_applied).into_owned())
    }
}

impl Revision {
    /// The versions that it stands for beside its own.
    pub fn earlier_versions(&self) -> impl Iterator<Item = &str> {
        self.settings.replaces.iter().map(String::as_str).filter(|version| *version != self.version)
    }
}
