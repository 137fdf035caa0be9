//! Columns as CREATE TABLE and ADD COLUMN define them.

use squawk_syntax::ast::{self, AstNode};

use super::constraints::{NewConstraint, expect_plain};
use super::database::{Database, Relation};
use super::fault::{Outcome, missing, refused};
use super::names::{Name, parts, path, schema_of, simple};
use super::sequences::SequenceState;
use super::tuning;
use crate::dialect::naming::{self, NameKind};
use crate::dialect::postgres::counting::{Counting, default_type};
use crate::dialect::postgres::expression::expression;
use crate::dialect::postgres::types;
use crate::schema::{
    Column, ColumnDefault, Columns, DataType, Expr, ObjectName, SequenceOptions, TypeName,
};

/// The name of the database's own collation.
pub(super) const DEFAULT_COLLATION: &str = "default";

/// A column that a statement makes, with what it asks for beside.
pub(super) struct NewColumn {
    pub(super) column: Column,
    pub(super) constraints: Vec<NewConstraint>,
    /// The sequence that it shall own.
    pub(super) sequence: Option<NewSequence>,
}

/// A sequence that comes with a column.
pub(super) struct NewSequence {
    /// Its name, where one is said.
    name: Option<Name>,
    /// How it counts, where that is said.
    options: Vec<ast::SequenceOption>,
    /// Whether it is the column's default, rather than behind an identity.
    is_default: bool,
    /// How it counts, where another one is copied.
    counting: Option<Counting>,
}

impl NewSequence {
    /// The sequence of a serial column.
    fn of_serial() -> Self {
        Self { name: None, options: Vec::new(), counting: None, is_default: true }
    }

    /// The sequence of a copied identity column. LIKE takes its numbers, and not its type (PostgreSQL 15).
    pub(super) fn copied(counting: Counting) -> Self {
        let counting = Counting { data_type: default_type(), ..counting };
        Self { counting: Some(counting), is_default: false, ..Self::of_serial() }
    }

    /// The sequence of an identity column.
    pub(super) fn of_identity(options: Option<ast::SequenceOptionList>) -> Outcome<Self> {
        let options = options.iter().flat_map(|options| options.sequence_options());
        let options = options.collect();
        let mut new = Self { options, is_default: false, ..Self::of_serial() };
        for option in &new.options {
            if let ast::SequenceOption::OptionSequenceName(option) = option {
                new.name = Some(path(option.sequence())?);
            }
        }
        Ok(new)
    }
}

/// What defines a column, in CREATE TABLE and in ADD COLUMN.
pub(super) struct Definition {
    name: Option<ast::ColumnName>,
    data_type: Option<ast::Type>,
    collation: Option<ast::Collate>,
    constraints: Vec<ast::Constraint>,
    storage: Option<ast::StorageMode>,
    compression: Option<ast::CompressionMethodName>,
}

impl From<&ast::Column> for Definition {
    fn from(column: &ast::Column) -> Self {
        let mut definition = Self {
            name: column.name(),
            data_type: column.ty(),
            collation: None,
            constraints: Vec::new(),
            storage: None,
            compression: None,
        };
        for clause in column.clauses() {
            match clause {
                ast::ColumnClause::Collate(collation) => definition.collation = Some(collation),
                ast::ColumnClause::ColumnConstraint(constraint) => {
                    definition
                        .constraints
                        .extend(ast::Constraint::cast(constraint.syntax().clone()));
                }
                ast::ColumnClause::CompressionMethod(method) => {
                    definition.compression = method.compression_method_name();
                }
                ast::ColumnClause::Storage(storage) => definition.storage = storage.storage_mode(),
                ast::ColumnClause::AlterOptionList(_) | ast::ColumnClause::WithOptions(_) => {}
            }
        }
        definition
    }
}

impl From<&ast::AddColumn> for Definition {
    fn from(add: &ast::AddColumn) -> Self {
        Self {
            name: add.column_name(),
            data_type: add.ty(),
            collation: add.collate(),
            constraints: add.constraints().collect(),
            // The parser's grammar knows neither here.
            storage: None,
            compression: None,
        }
    }
}

impl Database {
    /// Reads the definition of a column of a table that has these from elsewhere.
    pub(super) fn new_column(
        &self,
        definition: Definition,
        inherited: &Columns,
    ) -> Outcome<NewColumn> {
        let name = simple(definition.name)?;
        let inherited = inherited.named(&name);
        let (mut column, is_serial) = match (definition.data_type, inherited) {
            (None, Some(inherited)) => (inherited.clone(), false),
            (None, None) => return Err(missing("the type of a column")),
            (Some(data_type), _) => {
                let (data_type, is_serial) = match serial(&data_type) {
                    Some(data_type) => (data_type, true),
                    None => (self.data_type(&data_type)?, false),
                };
                let mut column = Column::new(name, data_type);
                column.nullable = !is_serial && inherited.is_none_or(|column| column.nullable);
                column.default = inherited.and_then(|column| column.default.clone());
                column.collation = self.own_collation(definition.collation)?;
                (column, is_serial)
            }
        };
        column.comment = None;
        if let Some(mode) = definition.storage {
            column.tuning.storage = self.storage(Some(mode), &column.data_type)?;
        }
        if let Some(method) = definition.compression {
            column.tuning.compression = tuning::compression(Some(method))?;
        }
        let mut new = NewColumn {
            column,
            constraints: Vec::new(),
            sequence: is_serial.then(NewSequence::of_serial),
        };
        for constraint in definition.constraints {
            self.add_property(&mut new, &constraint)?;
        }
        Ok(new)
    }

    /// What a constraint of a column says of the column, or demands beside it.
    fn add_property(&self, new: &mut NewColumn, constraint: &ast::Constraint) -> Outcome {
        match constraint {
            ast::Constraint::NotNullConstraint(not_null) => {
                expect_plain(not_null)?;
                new.column.nullable = false;
            }
            ast::Constraint::NullConstraint(_) => new.column.nullable = true,
            ast::Constraint::DefaultConstraint(default) => {
                let sql = text(default.expr(), "the default")?;
                new.column.default = self.default(&sql, &new.column.data_type)?;
            }
            ast::Constraint::GeneratedConstraint(generated) => match generated.generated_as() {
                Some(ast::GeneratedAs::GeneratedIdentity(identity)) => {
                    new.column.nullable = false;
                    let always = is_always(identity.generated_when());
                    let options = SequenceOptions::default();
                    new.column.default = Some(ColumnDefault::Identity { always, options });
                    let options = identity.sequence_option_list();
                    new.sequence = Some(NewSequence::of_identity(options)?);
                }
                Some(ast::GeneratedAs::GeneratedStored(generated)) => {
                    let sql = text(generated.expr(), "the expression")?;
                    let stored =
                        matches!(generated.generated_kind(), Some(ast::GeneratedKind::Stored(_)));
                    let expression = expression(&sql, None)?;
                    new.column.default = Some(ColumnDefault::Generated { expression, stored });
                }
                None => return Err(missing("what the column is generated as")),
            },
            ast::Constraint::CheckConstraint(_)
            | ast::Constraint::ExcludeConstraint(_)
            | ast::Constraint::ForeignKeyConstraint(_)
            | ast::Constraint::PrimaryKeyConstraint(_)
            | ast::Constraint::ReferencesConstraint(_)
            | ast::Constraint::UniqueConstraint(_) => {
                let column = new.column.name.clone();
                new.constraints.extend(self.new_constraint(constraint, Some(&column))?);
            }
        }
        Ok(())
    }

    /// Makes the sequence that a column of an existing table asks for.
    pub(super) fn own_sequence(
        &mut self,
        table: &ObjectName,
        column: &str,
        sequence: NewSequence,
    ) -> Outcome {
        let name = match &sequence.name {
            Some(name) => {
                let name = self.home(name)?;
                self.expect_free(&name)?;
                name
            }
            None => {
                let taken = |name: &str| self.is_relation(table, name);
                table.sibling(naming::choose(NameKind::Sequence, &table.name, &[column], taken))
            }
        };
        let owner = Some((table.clone(), column.to_owned()));
        let data_type = self.column_mut(table, column)?.data_type.clone();
        let mut state = SequenceState::new(data_type);
        state.of_identity = !sequence.is_default;
        match sequence.counting {
            Some(counting) => state.counting = counting,
            None => state.counting.start_with(&sequence.options)?,
        }
        self.relations.insert(name.clone(), Relation::Sequence { owner, state: Box::new(state) });
        if sequence.is_default {
            let options = SequenceOptions::default();
            let default = Some(ColumnDefault::Serial { sequence: name, options });
            self.column_mut(table, column)?.default = default;
        }
        Ok(())
    }

    /// A default. One of nothing is none, unless a conversion to the type's length or to a domain, which may have a
    /// default of its own, is made of it (`AddRelationNewConstraints` in `src/backend/catalog/heap.c`).
    pub(super) fn default(
        &self,
        sql: &str,
        data_type: &DataType,
    ) -> Outcome<Option<ColumnDefault>> {
        let base = self.schema.base_type(data_type);
        let expression = expression(sql, Some(base))?;
        if expression.normal() == "NULL" && data_type.modifiers.is_empty() && base == data_type {
            return Ok(None);
        }
        if let Some(name) = counted_by(&expression)
            && self.find_counted(&name).is_none()
        {
            return refused(format!("relation \"{}\" does not exist", name.text()));
        }
        Ok(Some(match self.next_value_of(&expression) {
            Some(sequence) => {
                ColumnDefault::Serial { sequence, options: SequenceOptions::default() }
            }
            None => ColumnDefault::Expression(expression),
        }))
    }

    /// The sequence whose next value the expression is.
    pub(super) fn next_value_of(&self, expression: &Expr) -> Option<ObjectName> {
        let found = self.find_counted(&counted_by(expression)?)?;
        matches!(self.relations[&found], Relation::Sequence { .. }).then_some(found)
    }

    /// `public.` is gone from a normal form, so that a name without a schema may be in any of two places.
    fn find_counted(&self, name: &Name) -> Option<ObjectName> {
        self.find(name).or_else(|| {
            self.find(&Name { schema: Some(super::names::PUBLIC.to_owned()), ..name.clone() })
        })
    }

    /// The type that is written, where it stands for one under the search path.
    pub(super) fn data_type(&self, data_type: &ast::Type) -> Outcome<DataType> {
        let mut found = types::parse(&data_type.syntax().green().to_string())?;
        if let TypeName::Named(name) = &mut found.name {
            let written = Name { schema: name.schema.clone(), name: name.name.clone() };
            let is_qualified = parts(data_type.syntax())?.len() > 1;
            match self.find_type(&written) {
                Some(known) if !is_qualified => *name = known,
                _ => self.expect_type(name)?,
            }
        }
        Ok(found)
    }

    /// Refuses a type that is not there. What an extension brought is not known by name.
    fn expect_type(&self, name: &ObjectName) -> Outcome {
        let is_known = self.is_type(name)
            || !self.schema.extensions.is_empty()
            || schema_of(name) == "pg_catalog"
            || self.schema.tables.contains_key(name);
        match is_known {
            true => Ok(()),
            false => refused(format!("type \"{name}\" does not exist")),
        }
    }

    /// The collation of a column, where one is said that is not the database's.
    pub(super) fn own_collation(&self, said: Option<ast::Collate>) -> Outcome<Option<ObjectName>> {
        let collation = said.map(|collate| self.collation(&collate)).transpose()?;
        Ok(collation.filter(|collation| collation.name != DEFAULT_COLLATION))
    }

    /// A collation by its name.
    pub(super) fn collation(&self, collate: &ast::Collate) -> Outcome<ObjectName> {
        let name = path(collate.collation_ref())?;
        Ok(match name.schema {
            Some(schema) if !matches!(schema.as_str(), "pg_catalog" | super::names::PUBLIC) => {
                ObjectName::qualified(schema, name.name)
            }
            Some(_) | None => ObjectName::unqualified(name.name),
        })
    }
}

/// The integer type behind `serial`.
fn serial(data_type: &ast::Type) -> Option<DataType> {
    let text = data_type.syntax().green().to_string().to_ascii_lowercase();
    let integer = match text.trim() {
        "smallserial" | "serial2" => "smallint",
        "serial" | "serial4" => "integer",
        "bigserial" | "serial8" => "bigint",
        _ => return None,
    };
    Some(DataType::builtin(integer))
}

/// `GENERATED ALWAYS`, rather than `BY DEFAULT`.
pub(super) fn is_always(when: Option<ast::GeneratedWhen>) -> bool {
    match when {
        Some(ast::GeneratedWhen::GeneratedByDefault(_)) => false,
        Some(ast::GeneratedWhen::GeneratedAlways(_)) | None => true,
    }
}

/// The text of a part of a statement.
pub(super) fn text<N: AstNode>(node: Option<N>, what: &str) -> Outcome<String> {
    node.map(|node| node.syntax().green().to_string()).ok_or_else(|| missing(what))
}

/// What the expression takes the next value of, where it does nothing else.
fn counted_by(expression: &Expr) -> Option<Name> {
    let inside = expression.normal().strip_prefix("nextval('")?.strip_suffix("')")?;
    let inside = inside.replace("''", "'");
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for letter in inside.chars() {
        match letter {
            '"' => quoted = !quoted,
            '.' if !quoted => parts.push(String::new()),
            letter => parts.last_mut()?.push(letter),
        }
    }
    Some(Name { name: parts.pop()?, schema: parts.pop() })
}
