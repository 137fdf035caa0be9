//! What follows a name: whoever names a renamed object names it by its new name.

use super::ApplyError;
use super::apply::Result;
use crate::schema::{
    ColumnDefault, Constraint, ConstraintKind, DataType, Definition, Grant, IndexTarget, Object,
    ObjectName, Schema, Table, TypeName,
};

/// Gives an object another name.
pub(super) fn object(schema: &mut Schema, object: &Object, to: &ObjectName) -> Result {
    let mut definition = schema.take(object).ok_or_else(|| ApplyError::Missing(object.clone()))?;
    set_name(&mut definition, to);
    if definition.insert(schema).is_some() {
        return Err(ApplyError::Exists(object.renamed(to)));
    }
    follow(schema, object, to);
    Ok(())
}

fn set_name(definition: &mut Definition, to: &ObjectName) {
    match definition {
        Definition::Namespace(own) => own.name.clone_from(&to.name),
        Definition::Extension(own) => own.name.clone_from(&to.name),
        Definition::Enum(own) => own.name.clone_from(to),
        Definition::Domain(own) => own.name.clone_from(to),
        Definition::Composite(own) => own.name.clone_from(to),
        Definition::Range(own) => own.name.clone_from(to),
        Definition::Sequence(own) => own.name.clone_from(to),
        Definition::Table(own) => {
            own.name.clone_from(to);
            for column in own.columns.iter_mut() {
                // A sequence that a column owns follows its table into another namespace, under its own name.
                if let Some(ColumnDefault::Serial { sequence }) = &mut column.default {
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
fn follow(schema: &mut Schema, object: &Object, to: &ObjectName) {
    match object {
        Object::Enum { name }
        | Object::Domain { name }
        | Object::Composite { name }
        | Object::Range { name } => {
            types(schema, name, to);
            lineages(schema, name, to);
        }
        Object::Table { name } | Object::View { name } => {
            // Every relation is a type too.
            types(schema, name, to);
            lineages(schema, name, to);
            foreign_keys(schema, name, to);
            parts(schema, name, to);
            text(schema, name, to);
        }
        Object::Sequence { name } => text(schema, name, to),
        Object::Namespace { .. }
        | Object::Extension { .. }
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
    grants(schema, object, to);
}

fn types(schema: &mut Schema, from: &ObjectName, to: &ObjectName) {
    let columns = schema.tables.values_mut().flat_map(|table| table.columns.iter_mut());
    let columns = columns.map(|column| &mut column.data_type);
    let domains = schema.domains.values_mut().map(|domain| &mut domain.base);
    let attributes = schema.composites.values_mut().flat_map(|own| own.attributes.iter_mut());
    let attributes = attributes.map(|attribute| &mut attribute.data_type);
    let ranges = schema.ranges.values_mut().map(|range| &mut range.subtype);
    let follow = |data_type: &mut DataType| {
        if data_type.refers_to(from) {
            data_type.name = TypeName::Named(to.clone());
        }
    };
    columns.chain(domains).chain(attributes).chain(ranges).for_each(follow);
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

/// The server keeps queries and expressions as trees, and prints them with the new name. A routine's body is text.
fn text(schema: &mut Schema, from: &ObjectName, to: &ObjectName) {
    for view in schema.views.values_mut() {
        view.query = view.query.rename_object(from, to);
    }
    for code in schema.code.values_mut() {
        if !matches!(code.object, Object::Routine { .. }) {
            code.statement = code.statement.rename_object(from, to);
        }
    }
}

fn grants(schema: &mut Schema, object: &Object, to: &ObjectName) {
    let renamed = object.renamed(to);
    for (key, mut grant) in std::mem::take(&mut schema.grants) {
        let Grant { on, .. } = &mut grant;
        match on {
            Object::Column { table, .. } if *object == Object::table(table) => {
                table.clone_from(to);
            }
            on if on == object => on.clone_from(&renamed),
            _ => {
                schema.grants.insert(key, grant);
                continue;
            }
        }
        schema.grants.insert(grant.object(), grant);
    }
}

/// Gives a column another name.
pub(super) fn column(schema: &mut Schema, table: &ObjectName, from: &str, to: &str) -> Result {
    references(schema, table, from, to);
    let missing = || ApplyError::Missing(Object::table(table));
    let own = schema.tables.get_mut(table).ok_or_else(missing)?;
    in_table(own, from, to)?;
    heirs(schema, table, from, to);
    let object = Object::column(table, from);
    grants(schema, &object, &ObjectName::unqualified(to));
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
    for index in table.indexes.values_mut() {
        for key in &mut index.keys {
            in_target(&mut key.target, from, to);
        }
        in_list(&mut index.include, from, to);
        index.predicate =
            index.predicate.as_ref().map(|predicate| predicate.rename_column(from, to));
    }
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

fn in_constraint(constraint: &mut Constraint, from: &str, to: &str) {
    match &mut constraint.kind {
        ConstraintKind::PrimaryKey(key) => in_list(&mut key.columns, from, to),
        ConstraintKind::Unique(unique) => in_list(&mut unique.columns, from, to),
        ConstraintKind::ForeignKey(key) => in_list(&mut key.columns, from, to),
        ConstraintKind::Check(check) => check.expression = check.expression.rename_column(from, to),
    }
}

fn in_list(columns: &mut [String], from: &str, to: &str) {
    for column in columns {
        if column == from {
            to.clone_into(column);
        }
    }
}
