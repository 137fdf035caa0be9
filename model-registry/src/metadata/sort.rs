//! The order of foreign keys.

use std::collections::{BTreeMap, BTreeSet};

use super::{ModelDef, TableRef};

/// Depth first: each table after those that it refers to, otherwise by name.
pub(super) fn by_foreign_keys(models: &[&'static ModelDef]) -> Vec<&'static ModelDef> {
    let mut sorting = Sorting {
        models: models.iter().map(|model| (model.table, *model)).collect(),
        visited: BTreeSet::new(),
        sorted: Vec::with_capacity(models.len()),
    };
    models.iter().for_each(|model| sorting.visit(model));
    sorting.sorted
}

struct Sorting {
    models: BTreeMap<TableRef, &'static ModelDef>,
    visited: BTreeSet<TableRef>,
    sorted: Vec<&'static ModelDef>,
}

impl Sorting {
    fn visit(&mut self, model: &'static ModelDef) {
        if !self.visited.insert(model.table) {
            return;
        }
        for key in model.foreign_keys {
            if let Some(target) = self.models.get(&key.table).copied() {
                self.visit(target);
            }
        }
        self.sorted.push(model);
    }
}
