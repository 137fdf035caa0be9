//! Who comes before whom.

use std::collections::{BTreeMap, BTreeSet};

use super::catalog::Catalog;
use crate::schema::ObjectName;

/// For each view, those that come before it.
pub(super) type Needs = BTreeMap<ObjectName, BTreeSet<ObjectName>>;

/// All of them, each after what comes before it. Only functions, whose bodies are read as text, can make a circle; there
/// any order is as good.
pub(super) fn order(needs: &Needs) -> Vec<ObjectName> {
    let mut ordered = Vec::new();
    let mut left: BTreeSet<_> = needs.keys().collect();
    while let Some(first) = left.first() {
        let is_ready =
            |name: &&&ObjectName| needs[*name].iter().all(|before| !left.contains(before));
        let next = left.iter().find(is_ready).unwrap_or(first);
        let next = *next;
        left.remove(next);
        ordered.push(next.clone());
    }
    ordered
}

impl Catalog {
    /// The chosen views, each with those of them that it reads, directly or not. One that reads itself by way of a
    /// function does not come before itself.
    pub(super) fn needs(&self, chosen: &BTreeSet<ObjectName>) -> Needs {
        let before = |name: &ObjectName| {
            let mut before: BTreeSet<_> =
                self.reached(name).intersection(chosen).cloned().collect();
            before.remove(name);
            before
        };
        chosen.iter().map(|name| (name.clone(), before(name))).collect()
    }

    /// The materialized views that the view reads, and the tables.
    pub(super) fn origins(&self, view: &ObjectName) -> (Vec<ObjectName>, Vec<ObjectName>) {
        let reached = self.reached(view).into_iter().filter(|name| name != view);
        let is_materialized =
            |name: &ObjectName| self.views.get(name).is_some_and(|found| found.is_materialized);
        let (views, rest): (Vec<_>, Vec<_>) = reached.partition(is_materialized);
        (views, rest.into_iter().filter(|name| self.tables.contains_key(name)).collect())
    }

    /// The views that read the relation themselves.
    pub(super) fn dependents(&self, relation: &ObjectName) -> Vec<ObjectName> {
        let reading = self.views.iter().filter(|(_, view)| view.reads.contains(relation));
        reading.map(|(name, _)| name.clone()).collect()
    }

    /// Everything that the view reads, directly or not.
    fn reached(&self, view: &ObjectName) -> BTreeSet<ObjectName> {
        let mut reached = BTreeSet::new();
        let mut left = vec![view];
        while let Some(name) = left.pop() {
            for read in self.views.get(name).into_iter().flat_map(|view| &view.reads) {
                if reached.insert(read.clone()) {
                    left.push(read);
                }
            }
        }
        reached
    }
}
