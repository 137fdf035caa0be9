//! The order of revisions.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Revision, RevisionError};

/// Revisions in an order in which each comes after its parents: the order of their versions, which is Diesel's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    pub(super) revisions: Vec<Revision>,
}

impl Graph {
    /// Orders revisions.
    ///
    /// # Errors
    ///
    /// Where two have one version, or a parent is missing or not older than its child, as in every circle.
    pub fn new(revisions: Vec<Revision>) -> Result<Self, RevisionError> {
        Self::checked(Path::new(""), revisions)
    }

    /// [`Graph::new`], with the directory that messages name.
    pub(super) fn checked(
        root: &Path,
        mut revisions: Vec<Revision>,
    ) -> Result<Self, RevisionError> {
        revisions.sort_by(|a, b| (&a.version, &a.name).cmp(&(&b.version, &b.name)));
        for pair in revisions.windows(2) {
            if pair[0].version == pair[1].version {
                return Err(RevisionError::DuplicateVersion {
                    version: pair[0].version.clone(),
                    first: root.join(&pair[0].name),
                    second: root.join(&pair[1].name),
                });
            }
        }
        let graph = Self { revisions };
        graph.revisions.iter().try_for_each(|revision| graph.check_parents(root, revision))?;
        Ok(graph)
    }

    fn check_parents(&self, root: &Path, revision: &Revision) -> Result<(), RevisionError> {
        let path = || root.join(&revision.name).join("metadata.toml");
        for parent in revision.settings.needs() {
            let parent = parent.clone();
            if self.get(&parent).is_none() {
                return Err(RevisionError::MissingParent { path: path(), parent });
            }
            if parent >= revision.version {
                let version = revision.version.clone();
                return Err(RevisionError::YoungParent { path: path(), version, parent });
            }
        }
        Ok(())
    }

    /// All revisions, parents first.
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// The revision of that version.
    pub fn get(&self, version: &str) -> Option<&Revision> {
        let found =
            self.revisions.binary_search_by(|revision| revision.version.as_str().cmp(version));
        found.ok().map(|index| &self.revisions[index])
    }

    /// The revisions that no other follows, in order.
    pub fn heads(&self) -> Vec<&Revision> {
        let parents: BTreeSet<&String> =
            self.revisions.iter().flat_map(|revision| &revision.settings.parents).collect();
        self.revisions.iter().filter(|revision| !parents.contains(&revision.version)).collect()
    }

    /// The revisions that follow none.
    pub fn bases(&self) -> impl Iterator<Item = &Revision> {
        self.revisions.iter().filter(|revision| revision.settings.parents.is_empty())
    }

    /// The revisions that follow this one directly, in order; for `None` the bases.
    pub fn children(&self, version: Option<&str>) -> Vec<&Revision> {
        match version {
            None => self.bases().collect(),
            Some(version) => {
                let follows = |revision: &&Revision| {
                    revision.settings.parents.iter().any(|parent| parent == version)
                };
                self.revisions.iter().filter(follows).collect()
            }
        }
    }

    /// The one revision that no other follows.
    ///
    /// # Errors
    ///
    /// Where there are several, or no revisions at all.
    pub fn head(&self) -> Result<&Revision, RevisionError> {
        match self.heads().as_slice() {
            [] => Err(RevisionError::NoRevisions),
            [head] => Ok(head),
            heads => Err(RevisionError::SeveralHeads { names: names(heads) }),
        }
    }

    /// The revision and all that it builds on, parents first. Nothing where there is no such version.
    pub fn ancestors(&self, version: &str) -> Vec<&Revision> {
        self.closure([version])
    }

    /// These revisions and all that they build on, parents first.
    pub fn closure<'v>(&self, versions: impl IntoIterator<Item = &'v str>) -> Vec<&Revision> {
        let wanted: BTreeSet<&str> = versions.into_iter().collect();
        let mut needed: BTreeSet<&str> = BTreeSet::new();
        let mut found = Vec::new();
        for revision in self.revisions.iter().rev() {
            let version = revision.version.as_str();
            if wanted.contains(version) || needed.contains(version) {
                needed.extend(revision.settings.needs().map(String::as_str));
                found.push(revision);
            }
        }
        found.reverse();
        found
    }

    /// The revision and all that builds on it, parents first. Nothing where there is no such version.
    pub fn descendants(&self, version: &str) -> Vec<&Revision> {
        let mut found: Vec<&Revision> = Vec::new();
        for revision in &self.revisions {
            let builds_on = |needed: &String| found.iter().any(|other| other.version == *needed);
            if revision.version == version || revision.settings.needs().any(builds_on) {
                found.push(revision);
            }
        }
        found
    }
}

pub(super) fn names(revisions: &[&Revision]) -> Vec<String> {
    revisions.iter().map(|revision| revision.name.clone()).collect()
}
