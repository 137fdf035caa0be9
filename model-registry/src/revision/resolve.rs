//! What a user means by a name of a revision.

use super::graph::names;
use super::{Graph, Revision, RevisionError};

impl Graph {
    /// The revision that a user means: a version, a directory's name, or the start of either, if it is the only one;
    /// `head` where there is one head; each of these, or `base`, with `+N` or `-N` behind it for so many revisions
    /// after or before.
    ///
    /// # Errors
    ///
    /// Where none or several fit, and where it is the base.
    pub fn resolve(&self, text: &str) -> Result<&Revision, RevisionError> {
        let found = self.point(text)?;
        found.ok_or_else(|| RevisionError::NotABase { text: text.to_owned() })
    }

    /// As [`Graph::resolve`], and `None` where it is the base: `base`, or as many revisions before another as there are.
    ///
    /// # Errors
    ///
    /// Where none or several fit.
    pub fn point(&self, text: &str) -> Result<Option<&Revision>, RevisionError> {
        match (self.plain(text), steps(text)) {
            // A directory's name may end like an offset.
            (Err(RevisionError::Unknown { .. }), Some((start, count))) => {
                self.walk(text, self.point(start)?, count)
            }
            (found, _) => found,
        }
    }

    fn plain(&self, text: &str) -> Result<Option<&Revision>, RevisionError> {
        match text {
            "base" => return Ok(None),
            "head" => return self.head().map(Some),
            _ => {}
        }
        let is_it = |revision: &&Revision| revision.version == text || revision.name == text;
        if let Some(revision) = self.revisions().iter().find(is_it) {
            return Ok(Some(revision));
        }
        let fits = |revision: &&Revision| {
            !text.is_empty()
                && (revision.version.starts_with(text) || revision.name.starts_with(text))
        };
        match self.revisions().iter().filter(fits).collect::<Vec<_>>().as_slice() {
            [] => Err(RevisionError::Unknown { text: text.to_owned() }),
            [revision] => Ok(Some(revision)),
            several => {
                Err(RevisionError::Ambiguous { text: text.to_owned(), names: names(several) })
            }
        }
    }

    /// So many revisions from one to its child or parent, which must be the only one.
    fn walk<'g>(
        &'g self,
        text: &str,
        start: Option<&'g Revision>,
        count: i64,
    ) -> Result<Option<&'g Revision>, RevisionError> {
        let mut at = start;
        for _ in 0..count.unsigned_abs() {
            let next = match (at, count > 0) {
                (at, true) => self.children(at.map(|revision| revision.version.as_str())),
                (Some(revision), false) => self.parents(revision),
                (None, false) => return Err(RevisionError::TooFar { text: text.to_owned() }),
            };
            at = match next.as_slice() {
                [] if count > 0 => return Err(RevisionError::TooFar { text: text.to_owned() }),
                [] => None,
                [next] => Some(next),
                several => {
                    let at = at.map_or("base", |revision| &revision.name).to_owned();
                    let (text, names) = (text.to_owned(), names(several));
                    return Err(RevisionError::Fork { text, at, names });
                }
            };
        }
        Ok(at)
    }

    fn parents(&self, revision: &Revision) -> Vec<&Revision> {
        revision.settings.parents.iter().filter_map(|parent| self.get(parent)).collect()
    }
}

/// `REV+N` or `REV-N` in its parts.
fn steps(text: &str) -> Option<(&str, i64)> {
    let sign = text.rfind(['+', '-']).filter(|sign| *sign > 0)?;
    let count = text[sign..].parse().ok()?;
    Some((&text[..sign], count))
}
