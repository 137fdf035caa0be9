//! Whom a run tells what it does, and who may take part in it.

use std::error::Error;

use super::error::RunnerError;
use super::report::{Direction, Progress};
use crate::dialect::Backend;
use crate::revision::Revision;

/// What an application does before or after a revision, on the same connection.
pub(super) type Hook<'a> = Box<
    dyn FnMut(&mut dyn Backend, &Revision, Direction) -> Result<(), Box<dyn Error + Send + Sync>>
        + 'a,
>;

/// Who is told what a run does.
pub(super) type Listener<'a> = Box<dyn FnMut(Progress<'_>) + 'a>;

/// Whom a run tells what it does, and who may take part in it.
#[derive(Default)]
pub(super) struct Listeners<'a> {
    pub(super) progress: Option<Listener<'a>>,
    pub(super) before: Option<Hook<'a>>,
    pub(super) after: Option<Hook<'a>>,
}

/// When a hook is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    Before,
    After,
}

impl Listeners<'_> {
    pub(super) fn tell(&mut self, progress: Progress<'_>) {
        if let Some(listener) = &mut self.progress {
            listener(progress);
        }
    }

    pub(super) fn call(
        &mut self,
        moment: Moment,
        conn: &mut dyn Backend,
        revision: &Revision,
        direction: Direction,
    ) -> Result<(), RunnerError> {
        let (hook, when) = match moment {
            Moment::Before => (&mut self.before, "before"),
            Moment::After => (&mut self.after, "after"),
        };
        match hook {
            None => Ok(()),
            Some(hook) => hook(conn, revision, direction).map_err(|source| RunnerError::Hook {
                when,
                name: revision.name.clone(),
                source,
            }),
        }
    }
}
