//! The form in which introspection reads a table back that a model describes.

use crate::schema::{
    ColumnDefault, Constraint, ConstraintKind, Deferrability, IndexKey, IndexTarget, NullsOrder,
    ObjectName, Table,
};

/// The access method of an index that names none.
pub(super) const DEFAULT_METHOD: &str = "btree";

pub(super) fn canonicalize(table: &mut Table) {
    for name in repeated_uniques(table) {
        table.constraints.remove(&name);
    }
    canonicalize_columns(table);
    let Table { columns, indexes, .. } = table;
    for index in indexes.values_mut() {
        index.method.take_if(|method| method.eq_ignore_ascii_case(DEFAULT_METHOD));
        for key in &mut index.keys {
            let column = match &key.target {
                IndexTarget::Column(name) => columns.named(name),
                IndexTarget::Expression(_) => None,
            };
            canonicalize_key(key, column.and_then(|column| column.collation.as_ref()));
        }
    }
    table.comment.take_if(|comment| comment.is_empty());
}

/// The unique constraints that `CREATE TABLE` leaves out, since the primary key, or a unique before it in the order
/// of names, is the same index. Source of the rule: `transformIndexConstraints` in `parse_utilcmd.c`.
pub(super) fn repeated_uniques(table: &Table) -> Vec<String> {
    let mut made: Vec<IndexBehind<'_>> = table
        .primary_key()
        .map(|(_, key)| (&*key.columns, false, key.deferrable))
        .into_iter()
        .collect();
    let mut repeated = Vec::new();
    for constraint in table.constraints.values() {
        match index_behind(constraint) {
            Some(index) if made.contains(&index) => repeated.push(constraint.name.clone()),
            Some(index) => made.push(index),
            None => {}
        }
    }
    repeated
}

/// What tells the index behind a unique constraint from another: columns, NULLS NOT DISTINCT, deferrability.
type IndexBehind<'a> = (&'a [String], bool, Deferrability);

fn index_behind(constraint: &Constraint) -> Option<IndexBehind<'_>> {
    match &constraint.kind {
        ConstraintKind::Unique(unique) => {
            Some((&unique.columns, unique.nulls_not_distinct, unique.deferrable))
        }
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::ForeignKey(_)
        | ConstraintKind::Check(_) => None,
    }
}

fn canonicalize_columns(table: &mut Table) {
    let key = table.primary_key().map(|(_, key)| key.columns.clone()).unwrap_or_default();
    for column in table.columns.iter_mut() {
        let numbers_itself = matches!(
            column.default,
            Some(ColumnDefault::Serial { .. } | ColumnDefault::Identity { .. })
        );
        column.nullable &= !numbers_itself && !key.contains(&column.name);
        column.collation.take_if(|collation| is_default_collation(collation));
        column.comment.take_if(|comment| comment.is_empty());
    }
}

fn canonicalize_key(key: &mut IndexKey, column_collation: Option<&ObjectName>) {
    let default_nulls = match key.descending {
        true => NullsOrder::First,
        false => NullsOrder::Last,
    };
    key.nulls.take_if(|nulls| *nulls == default_nulls);
    key.collation.take_if(|collation| match column_collation {
        Some(own) => collation == own,
        None => is_default_collation(collation),
    });
}

/// `COLLATE "default"`, which every type that can be collated has, save `name`.
fn is_default_collation(collation: &ObjectName) -> bool {
    *collation == ObjectName::unqualified("default")
}
