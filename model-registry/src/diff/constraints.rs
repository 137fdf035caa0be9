//! Constraints of a table that stays. What a constraint demands cannot be altered: it goes and comes again. When it
//! is checked, and how its index is stored, can be.

use super::named::same_under_new_name;
use crate::schema::{Constraint, ConstraintKind, Table, Validity};
use crate::step::TableChange;

pub(super) fn renamed(from: &Table, to: &Table) -> Vec<TableChange> {
    let pairs = same_under_new_name(&from.constraints, &to.constraints, |before, after| {
        before.kind == after.kind && before.comment == after.comment
    });
    pairs.into_iter().map(|(from, to)| TableChange::RenameConstraint { from, to }).collect()
}

/// The constraints that stay and are not the same.
pub(super) fn altered(from: &Table, to: &Table) -> Vec<TableChange> {
    let alter = |after: &Constraint| {
        let before = from.constraints.get(&after.name)?;
        (before != after && demand_the_same(before, after))
            .then(|| TableChange::AlterConstraint { from: before.clone(), to: after.clone() })
    };
    to.constraints.values().filter_map(alter).collect()
}

/// Whether both demand the same of the rows.
pub(super) fn demand_the_same(before: &Constraint, after: &Constraint) -> bool {
    demand(before) == demand(after)
}

/// The constraint without what can be altered while it stands.
fn demand(constraint: &Constraint) -> ConstraintKind {
    let mut kind = constraint.kind.clone();
    match &mut kind {
        ConstraintKind::PrimaryKey(key) => key.storage = Default::default(),
        ConstraintKind::Unique(unique) => unique.storage = Default::default(),
        ConstraintKind::ForeignKey(key) => {
            key.deferrable = Default::default();
            key.validity = proved(key.validity);
        }
        ConstraintKind::Check(check) => check.validity = proved(check.validity),
        ConstraintKind::Exclusion(exclusion) => exclusion.storage = Default::default(),
    }
    kind
}

/// What is not valid can be validated while it stands; what is not enforced is made anew.
fn proved(validity: Validity) -> Validity {
    match validity {
        Validity::Valid | Validity::NotValid => Validity::Valid,
        Validity::NotEnforced => Validity::NotEnforced,
    }
}
