//! From the registered constants to a [`Schema`] of a dialect.

mod answers;

use std::collections::BTreeMap;

pub(super) use self::answers::Answers;

use super::names::{ModelNames, Names};
use super::{
    ColumnDef, ForeignKeyDef, IndexTargetDef, KeyClausesDef, Metadata, MetadataError, ModelDef,
    TableRef,
};
use crate::dialect::Dialect;
use crate::schema::{
    Check, Column, ColumnDefault, Constraint, ConstraintKind, DataType, EnumDef, EnumType,
    Extension, ForeignKey, Key, KeyClauses, LogicalType, Namespace, Object, ObjectName, Place,
    Schema, Table, TableOptions, Unique,
};

/// The schema that the models describe; all that is wrong with them goes to `errors`. Of views there is what their columns
/// need.
pub(super) fn schema(
    metadata: &Metadata,
    names: &Names,
    dialect: &dyn Dialect,
    errors: &mut Vec<MetadataError>,
) -> Schema {
    let mut schema = Schema::default();
    let mut enums = BTreeMap::new();
    for extension in &metadata.extensions {
        let (name, schema_name) = (extension.name.to_owned(), extension.schema.map(str::to_owned));
        if dialect.has_namespaces() {
            add_namespace(&mut schema, extension.schema);
            let extension = Extension { name: name.clone(), schema: schema_name, comment: None };
            schema.extensions.insert(name, extension);
        }
    }
    for (model, names) in metadata.models.iter().zip(&names.models) {
        errors.extend(check_references(metadata, model));
        let answers = Answers { dialect, errors: &mut *errors };
        let mut lowering = Lowering { model, names, answers, enums: &mut enums };
        let table = lowering.table();
        add_namespace(&mut schema, model.table.schema);
        schema.add_table(table);
    }
    for view in metadata.views.iter().filter(|_| dialect.has_namespaces()) {
        add_namespace(&mut schema, view.schema.for_dialect(dialect.name().as_str()));
    }
    for column in metadata.views.iter().flat_map(|view| view.columns) {
        if let Some(definition) = column.logical_type.enum_def() {
            add_enum(&mut enums, definition, errors);
        }
    }
    for definition in enums.into_values().filter(|_| dialect.has_enum_types()) {
        add_namespace(&mut schema, definition.schema);
        schema.add_enum(enum_type(definition));
    }
    schema
}

fn add_enum(
    enums: &mut BTreeMap<ObjectName, &'static EnumDef>,
    definition: &'static EnumDef,
    errors: &mut Vec<MetadataError>,
) {
    let name = enum_name(definition);
    let object = Object::Enum { name: name.clone() };
    if let Some(other) = enums.insert(name, definition)
        && other != definition
    {
        errors.push(MetadataError::Duplicate {
            object,
            place: definition.place,
            other: other.place,
        });
    }
}

fn add_namespace(schema: &mut Schema, name: Option<&str>) {
    if let Some(name) = name {
        let namespace = || Namespace { name: name.to_owned(), comment: None };
        schema.namespaces.entry(name.to_owned()).or_insert_with(namespace);
    }
}

fn enum_name(definition: &EnumDef) -> ObjectName {
    ObjectName { schema: definition.schema.map(str::to_owned), name: definition.name.to_owned() }
}

fn enum_type(definition: &EnumDef) -> EnumType {
    EnumType {
        name: enum_name(definition),
        values: definition.values.iter().map(|value| (*value).to_owned()).collect(),
        comment: definition.comment.map(str::to_owned),
    }
}

/// Whether the foreign keys of a model find a table, its columns, and a key over them.
fn check_references(metadata: &Metadata, model: &'static ModelDef) -> Vec<MetadataError> {
    model.foreign_keys.iter().filter_map(|key| check_reference(metadata, model, key)).collect()
}

fn check_reference(
    metadata: &Metadata,
    model: &ModelDef,
    key: &ForeignKeyDef,
) -> Option<MetadataError> {
    let dangling = |target: Object, help: &str| MetadataError::DanglingReference {
        table: model.table.to_string(),
        target,
        place: key.place,
        help: help.to_owned(),
    };
    let Some(target) = find(metadata, key.table) else {
        let help = "; if its crate is not linked, write `use that_crate as _;`";
        return Some(dangling(Object::table(&key.table.object_name()), help));
    };
    for column in key.references {
        if target.columns.iter().all(|own| own.name != *column) {
            let help = format!("; its struct is at {}", target.place);
            return Some(dangling(Object::column(&key.table.object_name(), column), &help));
        }
    }
    (!is_key(target, key.references)).then(|| MetadataError::NotAKey {
        table: model.table.to_string(),
        target: format!("{}({})", key.table, key.references.join(", ")),
        place: key.place,
        other: target.place,
    })
}

/// Whether the columns, in any order, are the primary key or are unique.
fn is_key(model: &ModelDef, columns: &[&str]) -> bool {
    let same = |own: &[&str]| {
        own.len() == columns.len() && own.iter().all(|column| columns.contains(column))
    };
    let indexes =
        model.indexes.iter().filter(|index| index.unique && index.predicate.is_none()).map(
            |index| {
                let columns = index.keys.iter().filter_map(|key| match key.target {
                    IndexTargetDef::Column(column) => Some(column),
                    IndexTargetDef::Expression(_) => None,
                });
                columns.collect::<Vec<_>>()
            },
        );
    same(model.primary_key.columns)
        || model.uniques.iter().any(|unique| same(unique.columns))
        || indexes.into_iter().any(|own| same(&own))
}

fn find(metadata: &Metadata, table: TableRef) -> Option<&'static ModelDef> {
    metadata.models.iter().copied().find(|model| model.table == table)
}

/// One model on its way into a schema.
struct Lowering<'a> {
    model: &'static ModelDef,
    names: &'a ModelNames,
    answers: Answers<'a>,
    enums: &'a mut BTreeMap<ObjectName, &'static EnumDef>,
}

impl Lowering<'_> {
    fn table(&mut self) -> Table {
        let model = self.model;
        let mut table = Table::new(model.table.object_name());
        table.comment = self.answers.comment(model.comment);
        table.options = TableOptions {
            strict: model.strict,
            without_rowid: model.without_rowid,
            ..TableOptions::default()
        };
        self.answers.check_namespace(&Object::table(&table.name), model.place, "#[model(...)]");
        table.columns =
            model.columns.iter().filter_map(|column| self.column(&table.name, column)).collect();
        self.add_constraints(&mut table);
        self.add_indexes(&mut table);
        for column in model.columns {
            self.number(&mut table, column);
        }
        self.answers.dialect.canonicalize(&mut table);
        table
    }

    fn column(&mut self, table: &ObjectName, def: &'static ColumnDef) -> Option<Column> {
        let object = Object::column(table, def.name);
        if let Some(definition) = def.logical_type.enum_def() {
            add_enum(self.enums, definition, self.answers.errors);
        }
        let data_type = self.answers.dialect.data_type(&def.logical_type);
        let data_type = self.answers.said(&object, def.place, data_type)?;
        let mut column = Column::new(def.name, data_type);
        column.nullable = def.nullable && !self.model.primary_key.columns.contains(&def.name);
        if self.answers.dialect.has_conflict_clauses() {
            column.on_null = def.on_null;
        }
        column.comment = self.answers.comment(def.comment);
        column.collation =
            def.collation.and_then(|text| self.answers.text(text)).map(ObjectName::unqualified);
        column.default = self.default(&object, def, &column.data_type);
        Some(column)
    }

    fn default(
        &mut self,
        object: &Object,
        def: &ColumnDef,
        data_type: &DataType,
    ) -> Option<ColumnDefault> {
        if let Some((text, stored)) = def.generated {
            let Some(sql) = self.answers.text(text) else {
                let dialect = self.answers.dialect.name().to_string();
                let what = "generated expression";
                let object = object.clone();
                self.answers.errors.push(MetadataError::NoTextForDialect {
                    object,
                    what,
                    dialect,
                    place: def.place,
                });
                return None;
            };
            let expression = self.answers.expression(object, def.place, sql, None)?;
            return Some(ColumnDefault::Generated { expression, stored });
        }
        let sql = def.default.and_then(|text| self.answers.text(text))?;
        let expression = self.answers.expression(object, def.place, sql, Some(data_type))?;
        // The databases do not keep a default of null.
        (expression.normal() != "NULL").then_some(ColumnDefault::Expression(expression))
    }

    fn number(&mut self, table: &mut Table, def: &ColumnDef) {
        if let Some(numbering) = def.numbering
            && table.column(def.name).is_some()
        {
            let object = Object::column(&table.name, def.name);
            let numbered = self.answers.dialect.number_column(table, def.name, numbering);
            self.answers.said(&object, def.place, numbered);
            let name = self.names.sequences.get(def.name);
            if let Some(column) = table.columns.named_mut(def.name)
                && let Some(ColumnDefault::Serial { sequence, .. }) = &mut column.default
                && let Some(name) = name
            {
                sequence.name.clone_from(name);
            }
        }
    }

    fn clauses(&self, def: &KeyClausesDef) -> KeyClauses {
        if !self.answers.dialect.has_conflict_clauses() {
            return KeyClauses::default();
        }
        let collation = |(column, collation): &(&'static str, &'static str)| {
            ((*column).to_owned(), ObjectName::unqualified(*collation))
        };
        KeyClauses {
            collations: def.collations.iter().map(collation).collect(),
            descending: owned(def.descending).into_iter().collect(),
            on_conflict: def.on_conflict,
        }
    }

    fn add_constraints(&mut self, table: &mut Table) {
        let (model, names) = (self.model, self.names);
        let def = &model.primary_key;
        let clauses = self.clauses(&def.clauses);
        let key = ConstraintKind::PrimaryKey(Key { clauses, ..Key::new(owned(def.columns)) });
        self.add_constraint(table, &names.primary_key, key, model.place);
        for (def, name) in model.uniques.iter().zip(&names.uniques) {
            let unique = Unique {
                nulls_not_distinct: def.nulls_not_distinct,
                deferrable: def.deferrable,
                clauses: self.clauses(&def.clauses),
                ..Unique::new(owned(def.columns))
            };
            self.add_constraint(table, name, ConstraintKind::Unique(unique), def.place);
        }
        for (def, name) in model.foreign_keys.iter().zip(&names.foreign_keys) {
            let key = ForeignKey {
                on_delete: def.on_delete,
                on_update: def.on_update,
                deferrable: def.deferrable,
                ..ForeignKey::new(
                    owned(def.columns),
                    def.table.object_name(),
                    owned(def.references),
                )
            };
            self.add_constraint(table, name, ConstraintKind::ForeignKey(key), def.place);
        }
        for (def, name) in model.checks.iter().zip(&names.checks) {
            let object = Object::constraint(&table.name, name);
            if let Some(sql) = self.answers.text(def.expression)
                && let Some(expression) = self.answers.expression(&object, def.place, sql, None)
            {
                let check = ConstraintKind::Check(Check::new(expression));
                self.add_constraint(table, name, check, def.place);
            }
        }
        if !self.answers.dialect.has_enum_types() {
            self.add_enum_checks(table);
        }
    }

    /// Where an enum is no type, a check holds its text to the values.
    fn add_enum_checks(&mut self, table: &mut Table) {
        for column in self.model.columns {
            let LogicalType::Enum(definition) = column.logical_type else { continue };
            let Some(name) = self.names.enum_checks.get(column.name) else { continue };
            let values: Vec<_> =
                definition.values.iter().map(|value| self.answers.dialect.literal(value)).collect();
            let sql =
                format!("{} IN ({})", self.answers.dialect.quote(column.name), values.join(", "));
            let object = Object::constraint(&table.name, name);
            if let Some(expression) = self.answers.expression(&object, column.place, &sql, None) {
                let check = ConstraintKind::Check(Check::new(expression));
                self.add_constraint(table, name, check, column.place);
            }
        }
    }

    fn add_constraint(
        &mut self,
        table: &mut Table,
        name: &str,
        kind: ConstraintKind,
        place: Place,
    ) {
        let constraint = Constraint::new(name, kind);
        let object = Object::constraint(&table.name, name);
        let columns = constraint.columns().iter().map(String::as_str);
        self.answers.check_columns(&object, self.model.columns, columns, place);
        table.add_constraint(constraint);
    }

    fn add_indexes(&mut self, table: &mut Table) {
        for (def, name) in self.model.indexes.iter().zip(&self.names.indexes) {
            let object = Object::index(&table.name, name);
            if let Some(index) = self.answers.index(&object, def, name) {
                let columns = index.column_names();
                self.answers.check_columns(&object, self.model.columns, columns, def.place);
                table.add_index(index);
            }
        }
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
