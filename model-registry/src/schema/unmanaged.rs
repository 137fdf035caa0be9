//! What others look after.

use super::{Object, ObjectName, Schema};

/// The names of tables, views and sequences that no model declares and that shall stay as they are: another tool's.
///
/// They are left out of every schema that is compared with the models.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unmanaged {
    names: Vec<ObjectName>,
}

/// What stands for every name of a namespace.
const EVERY: &str = "*";

impl Unmanaged {
    /// Adds a name: `spatial_ref_sys`, `audit.event`, or `audit.*` for all that is in a namespace, and itself.
    pub fn add(&mut self, name: &str) {
        self.names.push(ObjectName::parse(name));
    }

    /// Takes them out of a schema, with what hangs on them. What the models declare stays.
    pub fn leave_out(&self, schema: &mut Schema, models: &Schema) {
        let is_declared = |name: &ObjectName| {
            models.tables.contains_key(name)
                || models.views.contains_key(name)
                || models.sequences.contains_key(name)
        };
        let leaves = |name: &ObjectName| self.covers(name) && !is_declared(name);
        let stays = |object: &Object| match object.owner() {
            Some(owner) => !leaves(owner),
            None => true,
        };
        schema.tables.retain(|name, _| !leaves(name));
        schema.views.retain(|name, _| !leaves(name));
        schema.sequences.retain(|name, _| !leaves(name));
        schema.code.retain(|object, _| stays(object));
        schema.grants.retain(|object, _| stays(object));
        schema.namespaces.retain(|name, _| {
            models.namespaces.contains_key(name)
                || !self.covers(&ObjectName::qualified(name, EVERY))
        });
    }

    fn covers(&self, name: &ObjectName) -> bool {
        let is_it = |own: &ObjectName| {
            own.schema == name.schema && (own.name == name.name || own.name == EVERY)
        };
        self.names.iter().any(is_it)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Namespace, Table};
    use super::*;

    fn schema(tables: &[&str]) -> Schema {
        let mut schema = Schema::default();
        for table in tables {
            let name = match table.split_once('.') {
                None => ObjectName::unqualified(*table),
                Some((namespace, name)) => {
                    let comment = None;
                    let new = Namespace { name: namespace.to_owned(), comment };
                    schema.namespaces.insert(namespace.to_owned(), new);
                    ObjectName::qualified(namespace, name)
                }
            };
            schema.add_table(Table::new(name));
        }
        schema
    }

    #[test]
    fn leaves_out_what_is_named_and_not_declared() {
        let mut unmanaged = Unmanaged::default();
        ["spatial_ref_sys", "public.sample", "audit.*", "lab.event"]
            .iter()
            .for_each(|name| unmanaged.add(name));
        let models = schema(&["sample"]);
        let mut found = schema(&[
            "spatial_ref_sys",
            "sample",
            "run",
            "audit.event",
            "audit.sample",
            "lab.event",
            "lab.run",
        ]);
        unmanaged.leave_out(&mut found, &models);
        assert_eq!(found, {
            let mut rest = schema(&["run", "sample", "lab.run"]);
            rest.namespaces.retain(|name, _| name == "lab");
            rest
        });
    }
}
