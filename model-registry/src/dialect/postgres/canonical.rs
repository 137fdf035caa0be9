//! The form in which introspection reads a table back that a model describes.

use crate::schema::{
    ColumnDefault, ConstraintKind, DataType, Deferrability, Exclusion, Expr, IndexKey, IndexTarget,
    NullsOrder, ObjectName, Schema, Table,
};

/// The access method of an index that names none.
pub(super) const DEFAULT_METHOD: &str = "btree";

pub(super) fn canonicalize(table: &mut Table) {
    for name in repeated_indexes(table) {
        table.constraints.remove(&name);
    }
    canonicalize_columns(table);
    let Table { columns, constraints, indexes, .. } = table;
    for constraint in constraints.values_mut() {
        constraint.comment.take_if(|comment| comment.is_empty());
    }
    for index in indexes.values_mut() {
        index.comment.take_if(|comment| comment.is_empty());
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

/// Leaves out what domains say already: the casts by which the server looks at a value of one as one of the type under it,
/// and its collation.
pub(crate) fn settle_domains(schema: &mut Schema) {
    if schema.domains.is_empty() {
        return;
    }
    let known = schema.clone();
    for domain in schema.domains.values_mut() {
        let base = bare(known.base_type(&domain.base));
        for check in domain.checks.values_mut() {
            check.expression = check.expression.without_cast("value", &base);
        }
    }
    for table in schema.tables.values_mut() {
        forget_casts(&known, table);
        forget_collations(&known, table);
    }
}

fn forget_casts(known: &Schema, table: &mut Table) {
    let columns = table.columns.iter().map(|own| (&own.name, &own.data_type));
    let of_domains: Vec<_> = columns
        .map(|(name, data_type)| (name.clone(), data_type, known.base_type(data_type)))
        .filter(|(_, data_type, base)| data_type != base)
        .map(|(name, _, base)| (name, bare(base)))
        .collect();
    each_condition(table, |expression| {
        for (column, base) in &of_domains {
            *expression = expression.without_cast(column, base);
        }
    });
}

/// A column has the collation of its domain, and so has what is indexed of it.
fn forget_collations(known: &Schema, table: &mut Table) {
    for column in table.columns.iter_mut() {
        let said = known.domain_collation(&column.data_type);
        column.collation.take_if(|own| said.is_some_and(|said| said == own));
    }
    let collated = table.columns.iter().filter(|own| own.collation.is_none());
    let collated =
        collated.filter_map(|own| Some((&own.name, known.domain_collation(&own.data_type)?)));
    let collated: Vec<_> = collated.collect();
    let indexes = table.indexes.values_mut().flat_map(|index| &mut index.keys);
    let exclusions = table.constraints.values_mut().filter_map(|own| match &mut own.kind {
        ConstraintKind::Exclusion(exclusion) => Some(&mut exclusion.elements),
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::ForeignKey(_)
        | ConstraintKind::Check(_) => None,
    });
    let compared = exclusions.flatten().map(|element| &mut element.key);
    for IndexKey { target, collation, .. } in indexes.chain(compared) {
        let is_inherited = |own: &mut ObjectName| {
            collated.iter().any(|(column, said)| {
                *own == **said
                    && match &*target {
                        IndexTarget::Column(name) => name == *column,
                        IndexTarget::Expression(expression) => expression.mentions(column),
                    }
            })
        };
        collation.take_if(is_inherited);
    }
}

/// The type without its modifiers, to which the server casts.
fn bare(data_type: &DataType) -> DataType {
    DataType { modifiers: Vec::new(), ..data_type.clone() }
}

/// The expressions of a table that are about its columns.
fn each_condition(table: &mut Table, mut change: impl FnMut(&mut Expr)) {
    for column in table.columns.iter_mut() {
        if let Some(ColumnDefault::Generated { expression, .. }) = &mut column.default {
            change(expression);
        }
    }
    for constraint in table.constraints.values_mut() {
        if let ConstraintKind::Check(check) = &mut constraint.kind {
            change(&mut check.expression);
        }
    }
    for index in table.indexes.values_mut() {
        for key in &mut index.keys {
            if let IndexTarget::Expression(expression) = &mut key.target {
                change(expression);
            }
        }
        index.predicate.iter_mut().for_each(&mut change);
    }
}

/// The constraints that `CREATE TABLE` leaves out, since the primary key, or one before it in the order of names, has
/// the same index.
pub(super) fn repeated_indexes(table: &Table) -> Vec<String> {
    let mut constraints: Vec<_> = table.constraints.values().collect();
    constraints.sort_by_key(|own| !matches!(own.kind, ConstraintKind::PrimaryKey(_)));
    let mut made: Vec<&ConstraintKind> = Vec::new();
    let mut repeated = Vec::new();
    for constraint in constraints {
        match made.iter().any(|made| is_one_index(made, &constraint.kind)) {
            true => repeated.push(constraint.name.clone()),
            false => made.push(&constraint.kind),
        }
    }
    repeated
}

/// Whether one statement makes one index of both, however that is stored. Source of the rule:
/// `transformIndexConstraints` in `parse_utilcmd.c`.
pub(crate) fn is_one_index(one: &ConstraintKind, other: &ConstraintKind) -> bool {
    match (one, other) {
        (ConstraintKind::Exclusion(one), ConstraintKind::Exclusion(other)) => {
            let storage = &one.storage;
            *one == Exclusion { storage: storage.clone(), ..other.clone() }
        }
        _ => index_behind(one).is_some_and(|index| index_behind(other) == Some(index)),
    }
}

/// What tells the index behind a key from another: columns, those that it carries along, NULLS NOT DISTINCT,
/// deferrability.
fn index_behind(kind: &ConstraintKind) -> Option<(&[String], &[String], bool, Deferrability)> {
    match kind {
        ConstraintKind::PrimaryKey(key) => {
            Some((&key.columns, &key.include, false, key.deferrable))
        }
        ConstraintKind::Unique(unique) => {
            Some((&unique.columns, &unique.include, unique.nulls_not_distinct, unique.deferrable))
        }
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => {
            None
        }
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
