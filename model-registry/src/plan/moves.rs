//! Routines among the steps: most come before the tables and go after them; some need more than that.

use std::collections::BTreeSet;

use super::references::{Searched, is_about_column, needs};
use crate::schema::{Code, Definition, Expr, Object, ObjectName};
use crate::step::{AlterEnum, RemakeType, Step, TableChange};

/// What comes and goes, as far as routines can need it by their signature, or by a body of the SQL standard; and those that
/// something needs.
pub(super) struct Moves {
    /// Routines that come after the relations, since they need some.
    late: BTreeSet<Object>,
    /// Routines that come with the types, since some need them.
    early: BTreeSet<Object>,
    /// Routines that go with the types, since some need them.
    last: BTreeSet<Object>,
    /// Routines that come again in whatever form, and are let go of before.
    held: BTreeSet<Object>,
    made: BTreeSet<Object>,
    changed: BTreeSet<Object>,
    gone: BTreeSet<Object>,
    /// Columns that go, or get another type.
    columns: BTreeSet<(ObjectName, String)>,
}

impl Moves {
    pub(super) fn of(steps: &[Step]) -> Self {
        let made = steps.iter().filter_map(|step| match step {
            Step::Create(Definition::Table(_) | Definition::View(_)) => Some(step.object()),
            Step::Create(Definition::Code(code)) if is_routine(code) => Some(step.object()),
            _ => None,
        });
        let gone = steps.iter().filter_map(|step| match step {
            Step::Drop(Definition::Table(_) | Definition::View(_)) => Some(step.object()),
            Step::AlterEnum(alter) if alter.recast => Some(step.object()),
            _ => None,
        });
        let changed = steps.iter().filter_map(|step| match step {
            Step::AlterTable { table, .. } => Some(Object::table(table)),
            _ => None,
        });
        let mut moves = Self {
            late: BTreeSet::new(),
            early: needed_by(
                steps.iter().flat_map(types_that_come),
                steps.iter().filter_map(comes),
            ),
            last: needed_by(steps.iter().filter_map(type_that_goes), steps.iter().filter_map(goes)),
            held: held(steps),
            made: made.collect(),
            changed: changed.collect(),
            gone: gone.collect(),
            columns: steps.iter().flat_map(moved_columns).collect(),
        };
        moves.late = moves.late(steps.iter().filter_map(comes_or_changes));
        moves
    }

    /// A routine that needs a relation which is made, or changes, in the same plan, or another routine that does.
    pub(super) fn comes_late(&self, definition: &Definition) -> bool {
        self.late.contains(&definition.object())
    }

    /// The routines among these that [come late](Self::comes_late).
    fn late<'a>(&self, routines: impl Iterator<Item = &'a Definition>) -> BTreeSet<Object> {
        let is_relation = |object: &&Object| !matches!(object, Object::Routine { .. });
        let relations = self.made.iter().filter(is_relation).chain(&self.changed);
        let mut needed: Vec<Object> = relations.cloned().collect();
        let mut routines: Vec<_> = routines.map(Searched::new).collect();
        let mut late = BTreeSet::new();
        while !needed.is_empty() {
            let need = |routine: &Searched<'_>| {
                let own = routine.definition.object();
                needed.iter().any(|object| *object != own && routine.needs(object))
            };
            let (found, others): (Vec<_>, Vec<_>) = routines.into_iter().partition(need);
            routines = others;
            needed = found.iter().map(|routine| routine.definition.object()).collect();
            late.extend(needed.iter().cloned());
        }
        late
    }

    /// A routine that is made again, or needs what goes.
    pub(super) fn goes_early(&self, definition: &Definition) -> bool {
        let Definition::Code(code) = definition else { return false };
        is_routine(code)
            && (self.made.contains(&code.object)
                || self.gone.iter().any(|gone| needs(definition, gone))
                || self
                    .columns
                    .iter()
                    .any(|(table, column)| is_about_column(definition, table, column)))
    }

    /// A routine that a type which is made needs, or another routine that such a one needs.
    pub(super) fn comes_early(&self, definition: &Definition) -> bool {
        self.early.contains(&definition.object())
    }

    /// The same for types that go.
    pub(super) fn goes_late(&self, definition: &Definition) -> bool {
        self.last.contains(&definition.object())
    }

    /// A routine that comes again, and that a table or a domain lets go of.
    pub(super) fn is_held(&self, definition: &Definition) -> bool {
        self.held.contains(&definition.object())
    }
}

pub(super) fn is_routine(code: &Code) -> bool {
    matches!(code.object, Object::Routine { .. })
}

/// The routine that a step makes.
pub(super) fn comes(step: &Step) -> Option<&Definition> {
    match step {
        Step::Create(own @ Definition::Code(code)) => is_routine(code).then_some(own),
        _ => None,
    }
}

fn comes_or_changes(step: &Step) -> Option<&Definition> {
    match step {
        Step::Alter { to: own @ Definition::Code(code), .. } => is_routine(code).then_some(own),
        _ => comes(step),
    }
}

/// The routine that a step drops.
pub(super) fn goes(step: &Step) -> Option<&Definition> {
    match step {
        Step::Drop(own @ Definition::Code(code)) => is_routine(code).then_some(own),
        _ => None,
    }
}

fn types_that_come(step: &Step) -> Vec<&Definition> {
    match step {
        Step::Create(own @ (Definition::Domain(_) | Definition::Range(_)))
        | Step::Alter { to: own @ Definition::Domain(_), .. } => vec![own],
        Step::RemakeType(remake) => [&remake.to].into_iter().chain(&remake.made_of).collect(),
        _ => Vec::new(),
    }
}

fn type_that_goes(step: &Step) -> Option<&Definition> {
    match step {
        Step::Drop(own @ (Definition::Domain(_) | Definition::Range(_))) => Some(own),
        _ => None,
    }
}

/// The columns that go, or get another type, each with its table.
fn moved_columns(step: &Step) -> Vec<(ObjectName, String)> {
    match step {
        Step::AlterTable { table, change: TableChange::DropColumn { column } } => {
            vec![(table.clone(), column.name.clone())]
        }
        Step::AlterTable { table, change: TableChange::AlterColumn { from, to, .. } }
            if from.data_type != to.data_type || from.collation != to.collation =>
        {
            vec![(table.clone(), to.name.clone())]
        }
        Step::AlterEnum(AlterEnum { columns, recast: true, .. })
        | Step::RemakeType(RemakeType { columns, .. }) => {
            columns.iter().map(|(table, own)| (table.clone(), own.name.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// Those of the routines that one of the definitions needs, or another routine that is needed.
fn needed_by<'a>(
    definitions: impl Iterator<Item = &'a Definition>,
    routines: impl Iterator<Item = &'a Definition>,
) -> BTreeSet<Object> {
    let mut users: Vec<_> = definitions.map(Searched::new).collect();
    let mut rest: Vec<_> = routines.collect();
    let mut found = BTreeSet::new();
    while !users.is_empty() {
        let is_needed = |routine: &&Definition| {
            let object = routine.object();
            users.iter().any(|user| user.definition.object() != object && user.needs(&object))
        };
        let (needed, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(is_needed);
        found.extend(needed.iter().map(|routine| routine.object()));
        users = needed.into_iter().map(Searched::new).collect();
        rest = others;
    }
    found
}

/// The routines that go while one of their name comes, and that an expression names which goes by itself.
fn held(steps: &[Step]) -> BTreeSet<Object> {
    let name = |routine: &Definition| routine.object().qualified_name();
    let again: BTreeSet<_> = steps.iter().filter_map(comes).map(name).collect();
    let going = steps.iter().filter_map(goes).filter(|routine| again.contains(&name(routine)));
    let going: Vec<_> = going.collect();
    if going.is_empty() {
        return BTreeSet::new();
    }
    let released: Vec<_> = steps.iter().flat_map(released).collect();
    let is_named = |routine: &&&Definition| {
        released.iter().any(|expression| expression.mentions_object(&name(routine)))
    };
    going.iter().filter(is_named).map(|routine| routine.object()).collect()
}

/// The expressions that a table or a domain lets go of.
fn released(step: &Step) -> Vec<&Expr> {
    match step {
        Step::Alter { from: Definition::Domain(from), to: Definition::Domain(to) } => {
            from.expressions().filter(|_| from.sheds_to(to)).collect()
        }
        Step::AlterTable { change, .. } => match change {
            TableChange::DropConstraint(constraint) => constraint.expressions(),
            TableChange::DropIndex(index) => index.expressions().collect(),
            TableChange::DropColumn { column } => column.expression().into_iter().collect(),
            TableChange::AlterColumn { from, to, .. } if to.default.is_none() => {
                from.expression().into_iter().collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}
