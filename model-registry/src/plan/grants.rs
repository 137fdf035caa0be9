//! What roles may do with objects that go and come again: it goes with them, and is granted again.
//!
//! What comes gets what is granted on later objects. So that each way is the other backwards, an object has just that
//! when it goes.

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::between;
use crate::schema::{Grant, Object, Schema};
use crate::step::{ApplyError, Step};

/// The steps, in which the objects that are `remade` have the privileges afterwards that they had before, but for those
/// that the steps themselves change. `from` is the schema before them.
pub(super) fn keep(
    from: &Schema,
    steps: Vec<Step>,
    remade: &BTreeSet<Object>,
) -> Result<Vec<Step>, ApplyError> {
    if remade.is_empty() {
        return Ok(steps);
    }
    let mut schema = from.clone();
    let mut kept = BTreeMap::new();
    let mut all = Vec::with_capacity(steps.len());
    for step in steps {
        for object in step.takes().into_iter().filter(|object| remade.contains(object)) {
            let grants = granted(&schema, &object);
            let defaults = schema.default_grants_on(&object);
            run(&mut schema, between(grants.clone(), defaults), &mut all)?;
            kept.insert(object, grants);
        }
        let made = step.makes();
        run(&mut schema, vec![step], &mut all)?;
        for object in made {
            if let Some(grants) = kept.remove(&object) {
                let back = between(granted(&schema, &object), grants);
                run(&mut schema, back, &mut all)?;
            }
        }
    }
    Ok(all)
}

/// What is granted on the object and on its columns.
fn granted(schema: &Schema, object: &Object) -> Vec<Grant> {
    let of_column = |on: &Object| match on {
        Object::Column { table, .. } => *object == Object::View { name: table.clone() },
        _ => false,
    };
    let grants = schema.grants.values().filter(|own| own.on == *object || of_column(&own.on));
    grants.cloned().collect()
}

fn run(schema: &mut Schema, steps: Vec<Step>, all: &mut Vec<Step>) -> Result<(), ApplyError> {
    for step in steps {
        step.apply(schema)?;
        all.push(step);
    }
    Ok(())
}
