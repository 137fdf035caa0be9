//! Views and code that a database holds on to: they are dropped before what they need changes, and made again after it,
//! with all that needs them.
//!
//! PostgreSQL's manual, section 5.15, "Dependency Tracking", and `RememberAllDependentForRebuilding` in
//! `src/backend/commands/tablecmds.c`.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use super::dependents::{after_renames, detach};
use super::order::{by_needs, order};
use super::rebuild::rebuilt_tables;
use super::references::{is_about_column, needs};
use super::{grants, moves};
use crate::dialect::Dialect;
use crate::schema::{Definition, Object, ObjectKind, ObjectName, Schema};
use crate::step::{ApplyError, Step, TableChange};

/// The steps with those that drop and make again what must not be there in between, and what that is. `from` is the
/// schema before `steps`, `to` the one after.
pub(super) fn remake(
    dialect: &dyn Dialect,
    from: &Schema,
    to: &Schema,
    mut steps: Vec<Step>,
) -> Result<(Vec<Step>, BTreeSet<Object>), ApplyError> {
    let current = after_renames(from, &steps);
    let mut remade = Blocked::by(dialect, from, &steps)?.remade(&current);
    let goes = |object: &Object| {
        steps.iter().any(|step| matches!(step, Step::Drop(_)) && step.object() == *object)
    };
    remade.retain(|object, _| !goes(object));
    steps.retain(|step| !remade.contains_key(&step.object()));
    let objects = remade.keys().cloned().collect();
    for (object, definition) in remade {
        steps.push(Step::Drop(definition));
        steps.extend(to.get(&object).map(Step::Create));
    }
    Ok((steps, objects))
}

/// The names of the routines that go and come again, in whatever form: what the database holds on to them by must let go of
/// them.
pub(super) fn routines_again(
    dialect: &dyn Dialect,
    from: &Schema,
    steps: &[Step],
) -> Result<BTreeSet<ObjectName>, ApplyError> {
    let is_routine = |object: &Object| matches!(object, Object::Routine { .. });
    if !from.code.keys().any(is_routine) {
        return Ok(BTreeSet::new());
    }
    let remade = Blocked::by(dialect, from, steps)?.remade(&after_renames(from, steps));
    let mut gone: BTreeSet<_> =
        steps.iter().filter_map(moves::goes).map(Definition::object).collect();
    let mut made: BTreeSet<_> =
        steps.iter().filter_map(moves::comes).map(Definition::object).collect();
    for object in remade.into_keys().filter(is_routine) {
        if gone.insert(object.clone()) {
            made.insert(object);
        }
    }
    let made: BTreeSet<_> = made.iter().map(Object::qualified_name).collect();
    let gone = gone.iter().map(Object::qualified_name);
    Ok(gone.filter(|name| made.contains(name)).collect())
}

/// The steps of a way back, with what holds on to an enum that is made anew only on that way. `from` is the schema
/// before `steps`.
pub(super) fn around_recasts(
    dialect: &dyn Dialect,
    from: &Schema,
    steps: Vec<Step>,
) -> Result<Vec<Step>, ApplyError> {
    let mut schema = from.clone();
    let mut around = Vec::with_capacity(steps.len());
    for step in steps {
        let steps = match &step {
            Step::AlterEnum(alter) if alter.recast => around_recast(dialect, &schema, step)?,
            _ => vec![step],
        };
        steps.iter().try_for_each(|step| step.apply(&mut schema))?;
        around.extend(steps);
    }
    Ok(around)
}

fn around_recast(
    dialect: &dyn Dialect,
    from: &Schema,
    recast: Step,
) -> Result<Vec<Step>, ApplyError> {
    let mut to = from.clone();
    recast.apply(&mut to)?;
    let remade = Blocked::by(dialect, from, slice::from_ref(&recast))?.remade(from);
    let objects = remade.keys().cloned().collect();
    let mut steps = by_needs(remade.values().cloned().map(Step::Drop).collect());
    steps.extend(order(dialect, detach(dialect, from, &to, BTreeSet::new(), vec![recast])));
    steps.extend(by_needs(remade.into_values().map(Step::Create).collect()));
    grants::keep(from, steps, &objects)
}

/// What the steps change under the feet of views and code.
#[derive(Default)]
struct Blocked {
    /// What is dropped, made again or recast.
    objects: BTreeSet<Object>,
    /// Columns that go, or whose type becomes another one.
    columns: BTreeSet<(ObjectName, String)>,
    /// Tables that are made anew with their rows, and lose their triggers.
    rebuilt: BTreeSet<ObjectName>,
    /// What cannot be changed in place.
    altered: BTreeSet<Object>,
}

impl Blocked {
    fn by(dialect: &dyn Dialect, from: &Schema, steps: &[Step]) -> Result<Self, ApplyError> {
        let mut blocked =
            Self { rebuilt: rebuilt_tables(dialect, from, steps)?, ..Self::default() };
        for step in steps {
            blocked.add(dialect, step);
        }
        Ok(blocked)
    }

    fn add(&mut self, dialect: &dyn Dialect, step: &Step) {
        match step {
            Step::Drop(definition) => {
                let object = definition.object();
                if can_be_needed(object.kind()) {
                    self.objects.insert(object);
                }
            }
            Step::Alter { from, to } => {
                if !dialect.alters_definition_in_place(from, to) {
                    self.altered.insert(from.object());
                }
            }
            Step::AlterEnum(alter) if alter.recast => {
                self.objects.insert(step.object());
                let columns = alter.columns.iter();
                self.columns
                    .extend(columns.map(|(table, column)| (table.clone(), column.name.clone())));
            }
            Step::RemakeType(remake) => {
                self.objects.insert(step.object());
                let columns = remake.columns.iter();
                self.columns
                    .extend(columns.map(|(table, column)| (table.clone(), column.name.clone())));
            }
            Step::AlterTable { table, change } => match change {
                TableChange::DropColumn { column } => {
                    self.columns.insert((table.clone(), column.name.clone()));
                }
                TableChange::AlterColumn { from, to, .. }
                    if (from.data_type != to.data_type || from.collation != to.collation)
                        && !dialect.keeps_code_as_text() =>
                {
                    self.columns.insert((table.clone(), to.name.clone()));
                }
                _ => {}
            },
            Step::Create(_) | Step::Rename { .. } | Step::AlterEnum(_) | Step::RebuildTable(_) => {}
        }
    }

    /// What must be made again, by its object: what is blocked, and what needs that.
    fn remade(mut self, current: &Schema) -> BTreeMap<Object, Definition> {
        let views = current.views.values().cloned().map(Definition::View);
        let code = current.code.values().cloned().map(Definition::Code);
        let mut candidates: Vec<_> = views.chain(code).collect();
        let mut remade = BTreeMap::new();
        loop {
            let (blocked, free): (Vec<_>, Vec<_>) =
                candidates.into_iter().partition(|definition| self.blocks(definition));
            if blocked.is_empty() {
                return remade;
            }
            for definition in blocked {
                self.objects.insert(definition.object());
                remade.insert(definition.object(), definition);
            }
            candidates = free;
        }
    }

    fn blocks(&self, definition: &Definition) -> bool {
        let object = definition.object();
        self.altered.contains(&object)
            || self.objects.iter().any(|gone| *gone != object && needs(definition, gone))
            || self.columns.iter().any(|(table, column)| is_about_column(definition, table, column))
            || matches!(&object, Object::Trigger { table, .. } if self.rebuilt.contains(table))
    }
}

/// Whether views and code can need such an object by its name.
fn can_be_needed(kind: ObjectKind) -> bool {
    match kind {
        ObjectKind::Enum
        | ObjectKind::Domain
        | ObjectKind::Composite
        | ObjectKind::Range
        | ObjectKind::Sequence
        | ObjectKind::Table
        | ObjectKind::View
        | ObjectKind::Routine => true,
        ObjectKind::Namespace
        | ObjectKind::Extension
        | ObjectKind::Value
        | ObjectKind::Attribute
        | ObjectKind::Column
        | ObjectKind::Constraint
        | ObjectKind::Index
        | ObjectKind::Trigger
        | ObjectKind::Rule
        | ObjectKind::Policy
        | ObjectKind::Statistics
        | ObjectKind::EventTrigger
        | ObjectKind::Publication
        | ObjectKind::Grant
        | ObjectKind::DefaultGrant => false,
    }
}
