//! Squashes: how a history and revisions fit together, where one of these stands for several of the others.

use std::borrow::Cow;

use super::error::RunnerError;
use super::history::History;
use crate::revision::{Graph, Revision};

/// The graph as the database needs it, and the history as that graph tells it.
///
/// A database that began with the revisions that a squash stands for goes on with them, as long as the squash keeps
/// them. Where it does not, a database that has them all has the squash.
pub(super) fn fit(graph: &Graph, mut history: History) -> (Cow<'_, Graph>, History) {
    let graph = graph.as_applied(|version| history.has(version));
    for squash in graph.revisions() {
        if began_before(squash, &history)
            && let Some(applied) = history.applied.get_mut(&squash.version)
        {
            // It is about the last one of the others, which is not here to be compared.
            applied.record = None;
        }
    }
    (graph, history)
}

/// Whether every squash is either before or behind the database, or keeps what the database needs to go on.
pub(super) fn check(graph: &Graph, history: &History) -> Result<(), RunnerError> {
    let is_within =
        |squash: &&Revision| began_before(squash, history) && !history.has(&squash.version);
    match graph.revisions().iter().find(is_within) {
        None => Ok(()),
        Some(squash) => Err(RunnerError::WithinSquash { name: squash.name.clone() }),
    }
}

/// Whether the database has some of the revisions that it stands for.
fn began_before(squash: &Revision, history: &History) -> bool {
    squash.earlier_versions().any(|version| history.has(version))
}
