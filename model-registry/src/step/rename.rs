//! What follows a name: whoever names a renamed object names it by its new name.

use super::ApplyError;
use super::apply::Result;
use crate::schema::{
    ColumnDefault, Constraint, ConstraintKind, DataType, Definition, Expr, Index, IndexTarget,
    Object, ObjectName, Schema, Table,
};

/// Gives an object another name.
pub(super) fn object(schema: &mut Schema, object: &Object, to: &ObjectName) -> Result {
    match object {
        Object::Value { of, name } => return value(schema, of, name, &to.name),
        Object::Attribute { of, name } => return attribute(schema, of, name, &to.name),
        _ => {}
    }
    let mut definition = schema.take(object).ok_or_else(|| ApplyError::Missing(object.clone()))?;
    move_serials(schema, &definition, to);
    set_name(&mut definition, to);
    if definition.insert(schema).is_some() {
        return Err(ApplyError::Exists(object.renamed(to)));
    }
    follow(schema, object, to);
    Ok(())
}

/// What roles may do with the sequences of a table follows these into another namespace.
fn move_serials(schema: &mut Schema, definition: &Definition, to: &ObjectName) {
    let Definition::Table(table) = definition else { return };
    for column in table.columns.iter().filter(|_| table.name.schema != to.schema) {
        if let Some(ColumnDefault::Serial { sequence: name, .. }) = &column.default {
            let moved = to.sibling(&name.name);
            schema.rename_in_grants(&Object::Sequence { name: name.clone() }, &moved);
        }
    }
}

fn set_name(definition: &mut Definition, to: &ObjectName) {
    match definition {
        Definition::Namespace(own) => own.name.clone_from(&to.name),
        Definition::Extension(own) => own.name.clone_from(&to.name),
        Definition::Enum(own) => own.name.clone_from(to),
        Definition::Domain(own) => own.name.clone_from(to),
        Definition::Composite(own) => own.name.clone_from(to),
        Definition::Range(own) => {
            // Its multirange type stays where it is, under the name that it has.
            let multirange = own.multirange_name();
            own.name.clone_from(to);
            own.set_multirange(multirange);
        }
        Definition::Sequence(own) => own.name.clone_from(to),
        Definition::Table(own) => {
            own.name.clone_from(to);
            for column in own.columns.iter_mut() {
                // A sequence that a column owns follows its table into another namespace, under its own name.
                if let Some(ColumnDefault::Serial { sequence, .. }) = &mut column.default {
                    sequence.schema.clone_from(&to.schema);
                }
            }
        }
        Definition::View(own) => own.name.clone_from(to),
        Definition::Code(own) => {
            own.statement = own.statement.rename_object(&own.object.qualified_name(), to);
            own.object = own.object.renamed(to);
        }
        Definition::Grant(own) => own.to.clone_from(&to.name),
        Definition::DefaultGrant(own) => own.to.clone_from(&to.name),
    }
}

/// Changes whatever names the object.
pub(crate) fn follow(schema: &mut Schema, object: &Object, to: &ObjectName) {
    match object {
        Object::Enum { name }
        | Object::Domain { name }
        | Object::Composite { name }
        | Object::Range { name } => {
            schema.rename_types(name, to);
            lineages(schema, name, to);
        }
        Object::Table { name } | Object::View { name } => {
            // Every relation is a type too.
            schema.rename_types(name, to);
            lineages(schema, name, to);
            foreign_keys(schema, name, to);
            parts(schema, name, to);
            owned_sequences(schema, name, to);
            text(schema, name, to);
        }
        Object::Sequence { name } => {
            next_values(schema, name, to);
            text(schema, name, to);
        }
        Object::Namespace { .. }
        | Object::Extension { .. }
        | Object::Value { .. }
        | Object::Attribute { .. }
        | Object::Column { .. }
        | Object::Constraint { .. }
        | Object::Index { .. }
        | Object::Routine { .. }
        | Object::Trigger { .. }
        | Object::Rule { .. }
        | Object::Policy { .. }
        | Object::Statistics { .. }
        | Object::EventTrigger { .. }
        | Object::Publication { .. }
        | Object::Grant { .. }
        | Object::DefaultGrant { .. } => {}
    }
    schema.rename_in_grants(object, to);
}

fn lineages(schema: &mut Schema, from: &ObjectName, to: &ObjectName) {
    let sources = schema.tables.values_mut().flat_map(|table| table.lineage.sources_mut());
    for source in sources.filter(|source| *source == from) {
        source.clone_from(to);
    }
}

fn foreign_keys(schema: &mut Schema, from: &ObjectName, to: &ObjectName) {
    for constraint in schema.tables.values_mut().flat_map(|table| table.constraints.values_mut()) {
        if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
            && key.table == *from
        {
            key.table.clone_from(to);
        }
    }
}

/// Triggers, rules and policies go with their table.
fn parts(schema: &mut Schema, from: &ObjectName, to: &ObjectName) {
    for (object, mut code) in std::mem::take(&mut schema.code) {
        match &mut code.object {
            Object::Trigger { table, .. }
            | Object::Rule { table, .. }
            | Object::Policy { table, .. }
                if table == from =>
            {
                table.clone_from(to);
                schema.code.insert(code.object.clone(), code);
            }
            _ => _ = schema.code.insert(object, code),
        }
    }
}

/// A sequence goes with its table into another namespace.
fn owned_sequences(schema: &mut Schema, from: &ObjectName, to: &ObjectName) {
    for (mut name, mut sequence) in std::mem::take(&mut schema.sequences) {
        if let Some((table, _)) = &mut sequence.owner
            && table == from
        {
            table.clone_from(to);
            sequence.name.schema.clone_from(&to.schema);
            let old = std::mem::replace(&mut name, sequence.name.clone());
            next_values(schema, &old, &name);
        }
        schema.sequences.insert(name, sequence);
    }
}

/// Defaults that count with a sequence follow its name.
fn next_values(schema: &mut Schema, from: &ObjectName, to: &ObjectName) {
    if from == to {
        return;
    }
    let columns = schema.tables.values_mut().flat_map(|table| table.columns.iter_mut());
    let defaults = columns.filter_map(|column| match &mut column.default {
        Some(ColumnDefault::Expression(default)) => Some(default),
        Some(
            ColumnDefault::Serial { .. }
            | ColumnDefault::Identity { .. }
            | ColumnDefault::Generated { .. },
        )
        | None => None,
    });
    let domains = schema.domains.values_mut().filter_map(|domain| domain.default.as_mut());
    defaults.chain(domains).for_each(|default| *default = default.rename_sequence(from, to));
}

/// The server keeps queries and expressions as trees, and prints them with the new name.
fn text(schema: &mut Schema, from: &ObjectName, to: &ObjectName) {
    for view in schema.views.values_mut() {
        view.query = view.query.rename_relation(from, to);
    }
    for code in schema.code.values_mut() {
        code.statement = match (&code.object, code.is_kept_as_tree()) {
            (_, false) => continue,
            (Object::Routine { .. }, true) => code.statement.rename_object_in_routine(from, to),
            (_, true) => code.statement.rename_object(from, to),
        };
    }
}

/// Gives a value of an enum another name. Expressions hold the value itself, and print it by its new name.
fn value(schema: &mut Schema, of: &ObjectName, from: &str, to: &str) -> Result {
    let object = |name: &str| Object::Value { of: of.clone(), name: name.to_owned() };
    if schema.contains(&object(to)) {
        return Err(ApplyError::Exists(object(to)));
    }
    let own = schema.enums.get_mut(of).into_iter().flat_map(|own| own.values.iter_mut());
    let mut own = own.filter(|own| *own == from);
    to.clone_into(own.next().ok_or_else(|| ApplyError::Missing(object(from)))?);
    let known = schema.clone();
    let is_of = |data_type: &DataType| {
        let item = DataType { array: false, ..data_type.clone() };
        known.base_type(&item).refers_to(of) || known.base_type(data_type).refers_to(of)
    };
    for domain in schema.domains.values_mut().filter(|domain| is_of(&domain.base)) {
        let checks = domain.checks.values_mut().map(|check| &mut check.expression);
        for expression in checks.chain(&mut domain.default) {
            *expression = expression.rename_value(from, to);
        }
    }
    for table in schema.tables.values_mut() {
        value_in_table(table, is_of, |own| *own = own.rename_value(from, to));
    }
    Ok(())
}

/// Changes what a table says of its columns of a type.
fn value_in_table(
    table: &mut Table,
    is_of: impl Fn(&DataType) -> bool,
    mut rename: impl FnMut(&mut Expr),
) {
    let typed: Vec<_> = table.columns.iter().filter(|own| is_of(&own.data_type)).collect();
    let typed: Vec<_> = typed.into_iter().map(|own| own.name.clone()).collect();
    let is_about = |sql: &Expr| typed.iter().any(|column| sql.mentions(column));
    for column in table.columns.iter_mut() {
        match &mut column.default {
            Some(ColumnDefault::Expression(own)) if typed.contains(&column.name) => rename(own),
            Some(ColumnDefault::Generated { expression, .. }) if is_about(expression) => {
                rename(expression);
            }
            _ => {}
        }
    }
    for constraint in table.constraints.values_mut() {
        if let ConstraintKind::Check(check) = &mut constraint.kind
            && is_about(&check.expression)
        {
            rename(&mut check.expression);
        }
    }
    for index in table.indexes.values_mut() {
        let keys = index.keys.iter_mut().filter_map(|key| match &mut key.target {
            IndexTarget::Expression(sql) => Some(sql),
            IndexTarget::Column(_) => None,
        });
        keys.chain(&mut index.predicate).filter(|sql| is_about(sql)).for_each(&mut rename);
    }
}

/// Gives an attribute of a composite type another name.
fn attribute(schema: &mut Schema, of: &ObjectName, from: &str, to: &str) -> Result {
    let object = |name: &str| Object::Attribute { of: of.clone(), name: name.to_owned() };
    if schema.contains(&object(to)) {
        return Err(ApplyError::Exists(object(to)));
    }
    let own = schema.composites.get_mut(of).into_iter().flat_map(|own| own.attributes.iter_mut());
    let mut own = own.filter(|own| own.name == from);
    to.clone_into(&mut own.next().ok_or_else(|| ApplyError::Missing(object(from)))?.name);
    Ok(())
}

/// Gives a column another name.
pub(super) fn column(schema: &mut Schema, table: &ObjectName, from: &str, to: &str) -> Result {
    references(schema, table, from, to);
    for (owner, column) in schema.sequences.values_mut().filter_map(|own| own.owner.as_mut()) {
        if owner == table && column == from {
            to.clone_into(column);
        }
    }
    let missing = || ApplyError::Missing(Object::table(table));
    let own = schema.tables.get_mut(table).ok_or_else(missing)?;
    in_table(own, from, to)?;
    heirs(schema, table, from, to);
    for view in schema.views.values_mut() {
        view.query = view.query.rename_column_of(table, from, to);
    }
    for code in schema.code.values_mut() {
        let statement = &code.statement;
        let is_of_table = code.object.owner() == Some(table)
            || matches!(code.object, Object::Statistics { .. }) && statement.mentions_object(table);
        code.statement = match is_of_table {
            true => statement.rename_column(from, to),
            false => statement.rename_column_of(table, from, to),
        };
    }
    let object = Object::column(table, from);
    schema.rename_in_grants(&object, &ObjectName::unqualified(to));
    Ok(())
}

/// The tables that have a column from one that gives it another name.
fn heirs(schema: &mut Schema, table: &ObjectName, from: &str, to: &str) {
    let is_heir = |heir: &&Table| heir.lineage.parents().contains(table);
    let names = schema.tables.values().filter(is_heir).map(|heir| heir.name.clone());
    for heir in names.collect::<Vec<_>>() {
        references(schema, &heir, from, to);
        if let Some(own) = schema.tables.get_mut(&heir) {
            if let Some(column) = own.columns.named_mut(from) {
                to.clone_into(&mut column.name);
            }
            in_parts(own, from, to);
        }
        heirs(schema, &heir, from, to);
    }
}

/// The foreign keys of all tables that refer to a column which gets another name.
fn references(schema: &mut Schema, table: &ObjectName, from: &str, to: &str) {
    for constraint in schema.tables.values_mut().flat_map(|table| table.constraints.values_mut()) {
        if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
            && key.table == *table
        {
            in_list(&mut key.references, from, to);
        }
    }
}

fn in_table(table: &mut Table, from: &str, to: &str) -> Result {
    if table.column(to).is_some() {
        return Err(ApplyError::Exists(Object::column(&table.name, to)));
    }
    let missing = ApplyError::Missing(Object::column(&table.name, from));
    to.clone_into(&mut table.columns.named_mut(from).ok_or(missing)?.name);
    in_parts(table, from, to);
    Ok(())
}

/// What else names a column in its table.
fn in_parts(table: &mut Table, from: &str, to: &str) {
    for column in table.columns.iter_mut() {
        if let Some(ColumnDefault::Generated { expression, .. }) = &mut column.default {
            *expression = expression.rename_column(from, to);
        }
    }
    table.constraints.values_mut().for_each(|constraint| in_constraint(constraint, from, to));
    table.indexes.values_mut().for_each(|index| in_index(index, from, to));
    for key in table.partitioning.iter_mut().flat_map(|own| &mut own.keys) {
        in_target(&mut key.target, from, to);
    }
}

fn in_target(target: &mut IndexTarget, from: &str, to: &str) {
    match target {
        IndexTarget::Column(column) if column == from => to.clone_into(column),
        IndexTarget::Column(_) => {}
        IndexTarget::Expression(expression) => *expression = expression.rename_column(from, to),
    }
}

fn in_predicate(predicate: &mut Option<Expr>, from: &str, to: &str) {
    *predicate = predicate.as_ref().map(|predicate| predicate.rename_column(from, to));
}

/// What an index says once a column has another name.
pub(crate) fn in_index(index: &mut Index, from: &str, to: &str) {
    index.keys.iter_mut().for_each(|key| in_target(&mut key.target, from, to));
    in_list(&mut index.include, from, to);
    in_predicate(&mut index.predicate, from, to);
}

fn in_constraint(constraint: &mut Constraint, from: &str, to: &str) {
    match &mut constraint.kind {
        ConstraintKind::PrimaryKey(key) => {
            in_list(&mut key.columns, from, to);
            in_list(&mut key.include, from, to);
            key.clauses.rename_column(from, to);
        }
        ConstraintKind::Unique(unique) => {
            in_list(&mut unique.columns, from, to);
            in_list(&mut unique.include, from, to);
            unique.clauses.rename_column(from, to);
        }
        ConstraintKind::ForeignKey(key) => {
            in_list(&mut key.columns, from, to);
            in_list(&mut key.set_on_delete, from, to);
        }
        ConstraintKind::Check(check) => check.expression = check.expression.rename_column(from, to),
        ConstraintKind::Exclusion(exclusion) => {
            exclusion
                .elements
                .iter_mut()
                .for_each(|element| in_target(&mut element.key.target, from, to));
            in_list(&mut exclusion.include, from, to);
            in_predicate(&mut exclusion.predicate, from, to);
        }
    }
}

fn in_list(columns: &mut [String], from: &str, to: &str) {
    for column in columns {
        if column == from {
            to.clone_into(column);
        }
    }
}
