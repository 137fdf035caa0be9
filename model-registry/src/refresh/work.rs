//! Refreshing on several connections at the same time.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::perform::{Client, Task};
use super::queue::{Next, Queue};
use super::report::{Outcome, Progress, ViewReport};
use crate::schema::ObjectName;

/// Whom a refresh tells what it does.
pub(super) type Listener<'a> = Box<dyn FnMut(Progress<'_>) + Send + 'a>;

/// What all who work on a refresh share.
pub(super) struct Work<'w, 'a> {
    pub(super) task: Task<'w>,
    pub(super) queue: Mutex<Queue>,
    pub(super) listener: Mutex<Listener<'a>>,
    /// Something is done, so that something else may be next.
    pub(super) changed: Condvar,
}

impl<'w, 'a> Work<'w, 'a> {
    /// Refreshes what is next on this connection, until nothing is left.
    pub(super) fn on(&self, client: &mut Client<'_>) {
        while let Some(mut held) = self.take() {
            held.outcome = client.refresh(&self.task, &held.view);
        }
    }

    fn take(&self) -> Option<Held<'_, 'w, 'a>> {
        let mut queue = self.queue();
        loop {
            match queue.next() {
                Next::View(view) => {
                    let (total, number) = queue.counts();
                    let outcome = Outcome::Failed { message: "the program panicked".to_owned() };
                    let held = Held { work: self, view, outcome };
                    drop(queue);
                    self.tell(Progress::Started { view: &held.view, number, total });
                    return Some(held);
                }
                Next::Wait => {
                    let woken = self.changed.wait(queue);
                    queue = woken.unwrap_or_else(PoisonError::into_inner);
                }
                Next::End => return None,
            }
        }
    }

    fn tell(&self, progress: Progress<'_>) {
        let mut listener = self.listener.lock().unwrap_or_else(PoisonError::into_inner);
        listener(progress);
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A view that somebody works on. Its end is told when this goes, whatever happens, since others may wait for it.
struct Held<'h, 'w, 'a> {
    work: &'h Work<'w, 'a>,
    view: ObjectName,
    outcome: Outcome,
}

impl Drop for Held<'_, '_, '_> {
    fn drop(&mut self) {
        let (view, outcome) = (self.view.clone(), self.outcome.clone());
        let skipped = self.work.queue().finish(&view, outcome.clone());
        self.work.changed.notify_all();
        let because = view.clone();
        self.work.tell(Progress::Finished(&ViewReport { view, outcome }));
        for view in skipped {
            let outcome = Outcome::Skipped { because: because.clone() };
            self.work.tell(Progress::Finished(&ViewReport { view, outcome }));
        }
    }
}
