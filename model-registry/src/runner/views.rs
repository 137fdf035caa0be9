//! Filling the materialized views that a run made again.

use std::collections::BTreeMap;

use super::Runner;
use super::error::RunnerError;
use super::options::Mode;
use super::report::Report;
use crate::dialect::Backend;
use crate::refresh::{Choice, Refresh, RefreshError, Sources, identities, status};
use crate::schema::ObjectName;

/// Which materialized views a run fills after its revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refill {
    /// Those that its revisions made or made again, and those that nobody filled yet.
    Remade,
    /// All, where it ran a revision; otherwise those that nobody filled yet.
    All,
}

/// When that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefillTime {
    /// One after the other on the connection of the run, before it returns. A view that cannot be filled is named in the
    /// report, and stops nothing.
    BeforeReturn,
    /// When the application gets to it: the report names them, for [`Refresh`] on another connection.
    Later,
}

/// What a run does about materialized views.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub(super) which: Refill,
    pub(super) time: RefillTime,
    pub(super) sources: Sources,
}

/// The views as they were before the revisions.
pub(super) struct Before(BTreeMap<ObjectName, String>);

impl Runner<'_> {
    /// The views as they are now; none where they are nobody's concern.
    pub(super) fn views(&self, conn: &mut dyn Backend) -> Result<Option<Before>, RunnerError> {
        let is_wanted = self.views.is_some() && self.options.mode != Mode::Dry;
        // The run itself says what is wrong with a transaction.
        match is_wanted && !conn.is_in_transaction() {
            true => Ok(Some(Before(identities(conn).map_err(RefreshError::from)?))),
            false => Ok(None),
        }
    }

    /// Fills the views, or says in the report which are to be filled.
    pub(super) fn refill_views(
        &mut self,
        conn: &mut dyn Backend,
        before: Option<Before>,
        report: &mut Report,
    ) -> Result<(), RunnerError> {
        let (Some(before), Some(wanted)) = (before, &self.views) else { return Ok(()) };
        let has_run = !report.revisions.is_empty();
        let names = chosen(conn, &before, wanted, has_run)?;
        match wanted.time {
            RefillTime::Later => report.views_to_refresh = names,
            RefillTime::BeforeReturn if names.is_empty() => {}
            RefillTime::BeforeReturn => {
                let refresh = Refresh::new(Choice::Named(names)).sources(wanted.sources.clone());
                report.views = refresh.run(conn)?.views;
                report.views.iter().for_each(|view| tracing::info!("{view}"));
            }
        }
        Ok(())
    }
}

fn chosen(
    conn: &mut dyn Backend,
    before: &Before,
    wanted: &Wanted,
    has_run: bool,
) -> Result<Vec<ObjectName>, RefreshError> {
    let now = identities(conn)?;
    let is_chosen = |name: &ObjectName, populated: bool| match (wanted.which, has_run) {
        _ if !populated => true,
        (Refill::All, true) => true,
        (Refill::Remade, true) => before.0.get(name) != now.get(name),
        (Refill::All | Refill::Remade, false) => false,
    };
    let views = status(conn, &wanted.sources)?.into_iter();
    let materialized = views.filter_map(|view| Some((view.view, view.materialized?.populated)));
    Ok(materialized
        .filter(|(name, populated)| is_chosen(name, *populated))
        .map(|own| own.0)
        .collect())
}
