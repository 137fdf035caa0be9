//! Which view is next, while several are refreshed at the same time.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{Needs, order};
use super::report::{Outcome, ViewReport};
use crate::schema::ObjectName;

/// The views that are still to be refreshed, those that are, and what became of the others.
#[derive(Debug)]
pub(super) struct Queue {
    needs: Needs,
    waiting: BTreeSet<ObjectName>,
    running: BTreeSet<ObjectName>,
    done: BTreeMap<ObjectName, Outcome>,
}

/// What somebody who looks for work finds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A view, which runs from now on.
    View(ObjectName),
    /// Nothing before another view is done.
    Wait,
    /// Nothing any more.
    End,
}

impl Queue {
    pub(super) fn new(needs: Needs) -> Self {
        let waiting = needs.keys().cloned().collect();
        Self { needs, waiting, running: BTreeSet::new(), done: BTreeMap::new() }
    }

    /// How many there are in all, and how many are begun.
    pub(super) fn counts(&self) -> (usize, usize) {
        (self.needs.len(), self.needs.len() - self.waiting.len())
    }

    pub(super) fn next(&mut self) -> Next {
        let is_ready = |name: &&ObjectName| {
            self.needs[*name].iter().all(|before| self.done.contains_key(before))
        };
        let ready = self.waiting.iter().find(is_ready);
        // In a circle any order is as good.
        let any = || self.waiting.first().filter(|_| self.running.is_empty());
        match ready.or_else(any).cloned() {
            Some(name) => {
                self.waiting.remove(&name);
                self.running.insert(name.clone());
                Next::View(name)
            }
            None if self.waiting.is_empty() => Next::End,
            None => Next::Wait,
        }
    }

    /// Takes note of what became of a view, and returns those that are skipped because of it.
    pub(super) fn finish(&mut self, name: &ObjectName, outcome: Outcome) -> Vec<ObjectName> {
        let failed = matches!(outcome, Outcome::Failed { .. });
        self.running.remove(name);
        self.done.insert(name.clone(), outcome);
        if !failed {
            return Vec::new();
        }
        let (skipped, waiting) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|other| self.needs[other].contains(name));
        self.waiting = waiting;
        let skipped: BTreeSet<_> = skipped;
        for other in &skipped {
            self.done.insert(other.clone(), Outcome::Skipped { because: name.clone() });
        }
        skipped.into_iter().collect()
    }

    /// What became of each view, in an order in which they could be refreshed one by one.
    pub(super) fn outcomes(mut self) -> Vec<ViewReport> {
        let reported = |view| {
            let outcome = self.done.remove(&view)?;
            Some(ViewReport { view, outcome })
        };
        order(&self.needs).into_iter().filter_map(reported).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(name: &str) -> ObjectName {
        ObjectName::unqualified(name)
    }

    fn queue(needs: &[(&str, &[&str])]) -> Queue {
        let needs = needs
            .iter()
            .map(|(view, before)| (name(view), before.iter().map(|before| name(before)).collect()));
        Queue::new(needs.collect())
    }

    fn refreshed() -> Outcome {
        Outcome::Refreshed { duration_ms: 1, rows: 1, concurrently: false }
    }

    fn failed() -> Outcome {
        Outcome::Failed { message: "no".to_owned() }
    }

    #[test]
    fn a_view_waits_for_all_that_it_reads() {
        let mut queue = queue(&[("a", &["z"]), ("b", &[]), ("z", &[])]);
        assert_eq!(queue.next(), Next::View(name("b")));
        assert_eq!(queue.next(), Next::View(name("z")));
        assert_eq!(queue.next(), Next::Wait);
        queue.finish(&name("b"), refreshed());
        assert_eq!(queue.next(), Next::Wait);
        queue.finish(&name("z"), refreshed());
        assert_eq!(queue.next(), Next::View(name("a")));
        assert_eq!(queue.next(), Next::End);
        queue.finish(&name("a"), refreshed());
        let order: Vec<_> = queue.outcomes().into_iter().map(|own| own.view.name).collect();
        assert_eq!(order, ["b", "z", "a"]);
    }

    #[test]
    fn what_needs_a_failed_view_is_skipped_and_nothing_else() {
        let mut queue = queue(&[("a", &[]), ("b", &["a"]), ("c", &["a", "b"]), ("d", &[])]);
        assert_eq!(queue.next(), Next::View(name("a")));
        assert_eq!(queue.finish(&name("a"), failed()), [name("b"), name("c")]);
        assert_eq!(queue.next(), Next::View(name("d")));
        queue.finish(&name("d"), refreshed());
        assert_eq!(queue.next(), Next::End);
        let skipped = Outcome::Skipped { because: name("a") };
        let expected =
            [("a", failed()), ("b", skipped.clone()), ("c", skipped), ("d", refreshed())];
        assert_eq!(
            queue.outcomes(),
            expected.map(|(view, outcome)| ViewReport { view: name(view), outcome })
        );
    }

    #[test]
    fn a_circle_ends() {
        let mut queue = queue(&[("a", &["b"]), ("b", &["a"])]);
        assert_eq!(queue.next(), Next::View(name("a")));
        assert_eq!(queue.next(), Next::Wait);
        queue.finish(&name("a"), refreshed());
        assert_eq!(queue.next(), Next::View(name("b")));
    }
}
