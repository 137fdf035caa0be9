//! What goes, and what goes with it.
//!
//! PostgreSQL's manual, section 5.15, "Dependency Tracking".

use std::collections::BTreeSet;

use squawk_syntax::ast::{self, AstNode};

use super::database::{Database, Relation};
use super::fault::{Fault, Outcome, missing, refused};
use super::names::{Name, PUBLIC, path, schema_of, simple};
use crate::dialect::HISTORY_TABLES;
use crate::dialect::postgres::query::relations;
use crate::schema::{Attribute, ColumnDefault, Lineage, Object, ObjectName, TypeName, View};

/// Whether what depends on the object goes too.
pub(super) fn cascades(behavior: Option<ast::DropBehavior>) -> bool {
    matches!(behavior, Some(ast::DropBehavior::Cascade(_)))
}

/// The names that a statement drops, of which there must be one.
pub(super) fn named<N: AstNode>(names: impl Iterator<Item = N>) -> Outcome<Vec<Name>> {
    let names: Vec<_> = names.map(|name| path(Some(name))).collect::<Outcome<_>>()?;
    if names.is_empty() { Err(missing("the name of what to drop")) } else { Ok(names) }
}

/// What PostgreSQL says where something depends on the object and nothing says CASCADE.
fn needed(object: String, by: impl std::fmt::Display) -> Outcome {
    refused(format!(
        "cannot drop {object} because {by} depends on it: use DROP ... CASCADE, or drop that before"
    ))
}

impl Database {
    pub(super) fn drop_tables(&mut self, drop: &ast::DropTable) -> Outcome {
        let mut tables = BTreeSet::new();
        for written in named(drop.table_name_refs())? {
            match self.find(&written) {
                Some(found) => match self.relations[&found] {
                    Relation::Table => {
                        tables.insert(found);
                    }
                    Relation::Other => {
                        self.relations.remove(&found);
                    }
                    Relation::View
                    | Relation::Key { .. }
                    | Relation::Index { .. }
                    | Relation::Sequence { .. } => {
                        return refused(format!("\"{found}\" is not a table"));
                    }
                },
                None if drop.if_exists().is_some() => {}
                None => return refused(format!("table \"{}\" does not exist", written.text())),
            }
        }
        let tables = self.with_heirs(tables, cascades(drop.drop_behavior()))?;
        self.remove_relations(tables, cascades(drop.drop_behavior()))
    }

    /// Partitions go with their table; other heirs hold it, unless they go too.
    fn with_heirs(
        &self,
        tables: BTreeSet<ObjectName>,
        cascade: bool,
    ) -> Outcome<BTreeSet<ObjectName>> {
        let mut all = tables.clone();
        let mut left: Vec<_> = tables.into_iter().collect();
        while let Some(table) = left.pop() {
            for heir in self
                .heirs(&table)
                .into_iter()
                .filter(|heir| !all.contains(heir))
                .collect::<Vec<_>>()
            {
                let is_partition = matches!(self.get(&heir)?.lineage, Lineage::Partition { .. });
                if !cascade && !is_partition {
                    needed(format!("table {table}"), format!("table {heir}"))?;
                }
                all.insert(heir.clone());
                left.push(heir);
            }
        }
        Ok(all)
    }

    /// Takes tables and views away, with the views that read them and the foreign keys of others to them.
    pub(super) fn remove_relations(
        &mut self,
        mut tables: BTreeSet<ObjectName>,
        cascade: bool,
    ) -> Outcome {
        while let Some((view, read)) = self.reader_of(&tables) {
            if !cascade {
                return needed(read.to_string(), format!("view {view}"));
            }
            tables.insert(view);
        }
        for table in &tables {
            for (referring, key, _) in self.references_to(table) {
                if tables.contains(&referring) {
                    continue;
                }
                if !cascade {
                    let by = format!("constraint {key} on table {referring}");
                    return needed(format!("table {table}"), by);
                }
                self.remove_constraint(&referring, &key)?;
            }
        }
        for name in &tables {
            self.remove_code_of(name);
            match self.schema.views.contains_key(name) {
                true => self.remove_view(name),
                false => self.remove_table(name),
            }
        }
        Ok(())
    }

    /// A view outside of these relations that reads one of them, with the one that it reads.
    fn reader_of(&self, read: &BTreeSet<ObjectName>) -> Option<(ObjectName, ObjectName)> {
        let views = self.schema.views.values().filter(|view| !read.contains(&view.name));
        views.into_iter().find_map(|view| {
            let own = relations(view.query.sql());
            let found = own.intersection(read).next()?.clone();
            Some((view.name.clone(), found))
        })
    }

    /// The views that read a column, or every column, of the table.
    fn readers_of_column(&self, table: &ObjectName, column: &str) -> BTreeSet<ObjectName> {
        let reads = |view: &&View| {
            relations(view.query.sql()).contains(table)
                && (view.query.mentions(column) || view.query.names_all_columns())
        };
        self.schema.views.values().filter(reads).map(|view| view.name.clone()).collect()
    }

    /// Takes a column away, with the constraints, indexes and sequences that are about it.
    pub(super) fn remove_column(
        &mut self,
        table: &ObjectName,
        column: &str,
        cascade: bool,
    ) -> Outcome {
        self.expect_column(table, column)?;
        let own = self.get(table)?;
        let constraints: BTreeSet<String> = own
            .constraints
            .values()
            .filter(|constraint| constraint.is_about(column))
            .map(|constraint| constraint.name.clone())
            .collect();
        let indexes = own.indexes.values().filter(|index| index.is_about(column));
        let indexes: BTreeSet<String> = indexes.map(|index| index.name.clone()).collect();
        let goes = |name: &str| constraints.contains(name) || indexes.contains(name);
        self.remove_dependents(table, &format!("column {column} of table {table}"), goes, cascade)?;
        self.remove_generated(table, column, cascade)?;
        self.remove_code_of_column(table, column, cascade);
        if cascade {
            self.remove_relations(self.readers_of_column(table, column), cascade)?;
        }
        for constraint in &constraints {
            self.remove_constraint(table, constraint)?;
        }
        for index in &indexes {
            self.remove_index(table, index)?;
        }
        for sequence in self.owned_sequences(table, column) {
            self.remove_sequence(&sequence);
        }
        self.get_mut(table)?.columns.retain(|own| own.name != column);
        Ok(())
    }

    /// Generated columns that are computed from a column which goes.
    fn remove_generated(&mut self, table: &ObjectName, column: &str, cascade: bool) -> Outcome {
        let is_computed = |default: &Option<ColumnDefault>| matches!(default, Some(ColumnDefault::Generated { expression, .. }) if expression.mentions(column));
        let columns = self.get(table)?.columns.iter();
        let computed: Vec<_> = columns
            .filter(|own| own.name != column && is_computed(&own.default))
            .map(|own| own.name.clone())
            .collect();
        for generated in computed {
            if !cascade {
                let by = format!("column {generated} of table {table}");
                return needed(format!("column {column} of table {table}"), by);
            }
            self.remove_column(table, &generated, cascade)?;
        }
        Ok(())
    }

    /// The foreign keys to keys of the table that go.
    fn remove_dependents(
        &mut self,
        table: &ObjectName,
        object: &str,
        goes: impl Fn(&str) -> bool,
        cascade: bool,
    ) -> Outcome {
        for (referring, key) in self.dependents(table, &goes)? {
            if referring == *table && goes(&key) {
                continue;
            }
            if !cascade {
                let by = format!("constraint {key} on table {referring}");
                return needed(object.to_owned(), by);
            }
            self.remove_constraint(&referring, &key)?;
        }
        Ok(())
    }

    /// `DROP CONSTRAINT`.
    pub(super) fn drop_constraint(
        &mut self,
        table: &ObjectName,
        name: &str,
        missing_is_fine: bool,
        cascade: bool,
    ) -> Outcome {
        if self.has_constraint(table, name)? {
            let object = format!("constraint {name} on table {table}");
            self.remove_dependents(table, &object, |own| own == name, cascade)?;
            return self.remove_constraint(table, name);
        }
        // From PostgreSQL 18 on NOT NULL has a name too.
        let nullable = |column: &str| format!("{}_{column}_not_null", table.name) == name;
        match self.get_mut(table)?.columns.iter_mut().find(|column| nullable(&column.name)) {
            Some(column) => column.nullable = true,
            None if missing_is_fine => {}
            None => {
                return refused(format!(
                    "constraint \"{name}\" of relation \"{table}\" does not exist"
                ));
            }
        }
        Ok(())
    }

    pub(super) fn drop_indexes(&mut self, drop: &ast::DropIndex) -> Outcome {
        let cascade = cascades(drop.drop_behavior());
        for written in named(drop.index_refs())? {
            let Some(found) = self.find(&written) else {
                match drop.if_exists() {
                    Some(_) => continue,
                    None => return refused(format!("index \"{}\" does not exist", written.text())),
                }
            };
            match self.relations[&found].clone() {
                Relation::Index { table, .. } => {
                    let goes = |name: &str| name == found.name;
                    self.remove_dependents(&table, &format!("index {found}"), goes, cascade)?;
                    self.drop_handed_index(&table, &found.name)?;
                    self.remove_index(&table, &found.name)?;
                }
                Relation::Key { table, .. } => {
                    return refused(format!(
                        "cannot drop index {found} because constraint {} on table {table} requires it: \
                         drop the constraint",
                        found.name
                    ));
                }
                Relation::Other => {
                    self.relations.remove(&found);
                }
                Relation::Table | Relation::View | Relation::Sequence { .. } => {
                    return refused(format!("\"{found}\" is not an index"));
                }
            }
        }
        Ok(())
    }

    /// Takes away what is not in the schema. Which of them exist is not known for sure: a script may have made one in a way
    /// that is not read here.
    pub(super) fn drop_others<N: AstNode>(&mut self, names: impl Iterator<Item = N>) -> Outcome {
        for written in named(names)? {
            if let Some(found) = self.find(&written)
                && matches!(self.relations[&found], Relation::Other)
            {
                self.relations.remove(&found);
            }
        }
        Ok(())
    }

    pub(super) fn drop_types(&mut self, drop: &ast::DropType) -> Outcome {
        let names = named(drop.type_name_refs())?;
        self.drop_named_types(names, drop.if_exists().is_some(), cascades(drop.drop_behavior()))
    }

    pub(super) fn drop_domains(&mut self, drop: &ast::DropDomain) -> Outcome {
        let names = named(drop.domain_refs())?;
        self.drop_named_types(names, drop.if_exists().is_some(), cascades(drop.drop_behavior()))
    }

    fn drop_named_types(
        &mut self,
        names: Vec<Name>,
        missing_is_fine: bool,
        cascade: bool,
    ) -> Outcome {
        for written in names {
            match self.find_type(&written) {
                Some(found) => self.remove_type(&found, cascade)?,
                None if missing_is_fine => {}
                None => return refused(format!("type \"{}\" does not exist", written.text())),
            }
        }
        Ok(())
    }

    /// Takes a type away, with the columns of that type.
    fn remove_type(&mut self, name: &ObjectName, cascade: bool) -> Outcome {
        for (table, column) in self.columns_of(|type_name| type_name == name) {
            if !cascade {
                return needed(format!("type {name}"), format!("column {column} of table {table}"));
            }
            self.remove_column(&table, &column, cascade)?;
        }
        self.remove_types_of(name, cascade)?;
        match self.type_object(name) {
            Some(object) => _ = self.schema.take(&object),
            None => _ = self.types.remove(name),
        }
        Ok(())
    }

    /// The types that are made of one which goes: domains over it, ranges of it, attributes of composite types.
    fn remove_types_of(&mut self, name: &ObjectName, cascade: bool) -> Outcome {
        let domains = self.schema.domains.values().filter(|own| own.base.refers_to(name));
        let domains = domains.map(|own| own.name.clone());
        let ranges = self.schema.ranges.values().filter(|own| own.subtype.refers_to(name));
        let made_of: Vec<_> = domains.chain(ranges.map(|own| own.name.clone())).collect();
        for other in made_of {
            if !cascade {
                return needed(format!("type {name}"), format!("type {other}"));
            }
            self.remove_type(&other, cascade)?;
        }
        for composite in self.schema.composites.values_mut() {
            let is_of = |own: &Attribute| own.data_type.refers_to(name);
            if let (false, Some(own)) =
                (cascade, composite.attributes.iter().find(|own| is_of(own)))
            {
                let by = format!("column {} of composite type {}", own.name, composite.name);
                return needed(format!("type {name}"), by);
            }
            composite.attributes.retain(|own| !is_of(own));
        }
        Ok(())
    }

    /// The columns whose type was made in the database and is one of these.
    fn columns_of(&self, is_one: impl Fn(&ObjectName) -> bool) -> Vec<(ObjectName, String)> {
        let columns = self
            .schema
            .tables
            .values()
            .flat_map(|table| table.columns.iter().map(|column| (table.name.clone(), column)));
        let found = columns.filter(|(_, column)| match &column.data_type.name {
            TypeName::Named(name) => is_one(name),
            TypeName::Builtin(_) => false,
        });
        found.map(|(table, column)| (table, column.name.clone())).collect()
    }

    pub(super) fn drop_schemas(&mut self, drop: &ast::DropSchema) -> Outcome {
        for schema in drop.schema_refs() {
            let schema = simple(Some(schema))?;
            if !self.has_schema(&schema) && drop.if_exists().is_some() {
                continue;
            }
            self.expect_schema(&schema)?;
            self.remove_schema(&schema, cascades(drop.drop_behavior()))?;
        }
        Ok(())
    }

    fn remove_schema(&mut self, schema: &str, cascade: bool) -> Outcome {
        let there = |name: &&ObjectName| schema_of(name) == schema;
        let types: Vec<_> = self.type_names().filter(there).cloned().collect();
        let relations: Vec<_> = self.relations.keys().filter(there).cloned().collect();
        if let (false, Some(first)) = (cascade, relations.first().or(types.first())) {
            return needed(format!("schema {schema}"), first);
        }
        let own = self.schema.tables.keys().chain(self.schema.views.keys());
        let own = own.filter(there).cloned().collect();
        let own = self.with_heirs(own, cascade)?;
        self.remove_relations(own, cascade)?;
        types.iter().try_for_each(|name| self.remove_type(name, cascade))?;
        for name in relations {
            match self.relations.get(&name) {
                Some(Relation::Sequence { .. }) => self.remove_sequence(&name),
                Some(_) => {
                    self.relations.remove(&name);
                }
                None => {}
            }
        }
        self.schema.code.retain(|object, _| match object {
            Object::Routine { name, .. } | Object::Statistics { name } => schema_of(name) != schema,
            _ => true,
        });
        self.schema.extensions.retain(|_, own| own.schema.as_deref().unwrap_or(PUBLIC) != schema);
        self.schema.namespaces.remove(schema);
        self.has_public &= schema != PUBLIC;
        Ok(())
    }

    pub(super) fn drop_extensions(&mut self, drop: &ast::DropExtension) -> Outcome {
        for extension in drop.extension_refs() {
            let name = simple(Some(extension))?;
            match (self.schema.extensions.remove(&name), drop.if_exists()) {
                (Some(_), _) => {}
                (None, Some(_)) => continue,
                (None, None) => return refused(format!("extension \"{name}\" does not exist")),
            }
            if cascades(drop.drop_behavior()) && self.schema.tables.len() > HISTORY_TABLES.len() {
                return Err(Fault::Opaque {
                    statement: "DROP EXTENSION ... CASCADE",
                    advice: "which columns, defaults and indexes need the extension is known to the \
                             server alone; drop these before, by name, and the extension without CASCADE",
                });
            }
        }
        Ok(())
    }

    /// Whether a default takes its values from the sequence.
    pub(super) fn is_used(&self, name: &ObjectName) -> bool {
        let mut columns = self.schema.tables.values().flat_map(|table| table.columns.iter());
        columns.any(|column| {
            matches!(&column.default, Some(ColumnDefault::Serial { sequence, .. }) if sequence == name)
        })
    }
}
