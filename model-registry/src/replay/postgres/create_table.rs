//! CREATE TABLE, and what else makes relations.

use squawk_syntax::ast::{self, AstNode};

use super::columns::{Definition, NewColumn, NewSequence};
use super::constraints::{Demand, NewConstraint, validate};
use super::database::{Database, Relation};
use super::fault::{Fault, Outcome, refused};
use super::names::{Name, TEMPORARY, path, simple};
use super::result::query_of;
use super::table_options;
use crate::schema::{
    Column, ColumnDefault, ColumnTuning, ConstraintKind, Index, Lineage, Object, ObjectName, Table,
    TableOptions,
};

/// What a statement says of a new table, in the order of its text.
#[derive(Default)]
struct Parts {
    columns: Vec<NewColumn>,
    constraints: Vec<NewConstraint>,
    /// Indexes that LIKE copies; their names are chosen anew.
    indexes: Vec<Index>,
    options: TableOptions,
}

impl Database {
    pub(super) fn create_table(&mut self, create: &ast::CreateTable) -> Outcome {
        let written = path(create.table_name())?;
        if matches!(create.persistence(), Some(ast::Persistence::Temp(_))) || is_temporary(&written)
        {
            self.insert_temporary(&written);
            return Ok(());
        }
        let name = self.home(&written)?;
        if self.schema.tables.contains_key(&name) && create.if_not_exists().is_some() {
            return Ok(());
        }
        self.expect_free(&name)?;
        let bare = Table { lineage: self.new_lineage(create)?, ..Table::new(name.clone()) };
        let inherited = Table { lineage: bare.lineage.clone(), ..self.handed_down_to(&bare) };
        let parts = self.read_parts(create, &inherited)?;
        self.build_table(inherited, parts, create.partition_by())
    }

    fn read_parts(&self, create: &ast::CreateTable, inherited: &Table) -> Outcome<Parts> {
        let mut parts = Parts { options: table_options::read(create)?, ..Parts::default() };
        for argument in create.table_arg_list().into_iter().flat_map(|list| list.args()) {
            match argument {
                ast::TableArg::Column(column) => {
                    let definition = Definition::from(&column);
                    parts.columns.push(self.new_column(definition, &inherited.columns)?);
                }
                ast::TableArg::TableConstraint(constraint) => {
                    let constraint = ast::Constraint::cast(constraint.syntax().clone());
                    for constraint in constraint.iter() {
                        parts.constraints.extend(self.new_constraint(constraint, None)?);
                    }
                }
                ast::TableArg::LikeClause(like) => self.copy(&like, &mut parts)?,
            }
        }
        Ok(parts)
    }

    /// Makes a table of what it has from elsewhere and of what the statement says.
    fn build_table(
        &mut self,
        inherited: Table,
        parts: Parts,
        partition_by: Option<ast::PartitionBy>,
    ) -> Outcome {
        let name = &inherited.name.clone();
        let mut table = Table {
            columns: inherited.columns,
            lineage: inherited.lineage,
            ..Table::new(name.clone())
        };
        let inherits = matches!(table.lineage, Lineage::Inherits(_));
        let elsewhere: Vec<_> = table.columns.iter().map(|own| own.name.clone()).collect();
        let (mut constraints, mut sequences) = (Vec::new(), Vec::new());
        for new in parts.columns {
            let is_new = table.column(&new.column.name).is_none();
            if !is_new && !elsewhere.contains(&new.column.name) {
                return refused(format!("column \"{}\" specified more than once", new.column.name));
            }
            sequences.extend(new.sequence.map(|sequence| (new.column.name.clone(), sequence)));
            constraints.extend(new.constraints);
            if inherits {
                self.local.insert(Object::column(name, &new.column.name));
            }
            table.columns.retain(|own| own.name != new.column.name);
            table.columns.push(new.column);
        }
        constraints.extend(parts.constraints);
        if let Some(by) = partition_by {
            table.partitioning = Some(self.new_partitioning(&by, &table)?);
        }
        table.options = parts.options;
        table_options::forget_toast(&mut table);
        self.insert_table(table);
        for (column, sequence) in sequences {
            self.own_sequence(name, &column, sequence)?;
        }
        self.add_constraints(name, constraints)?;
        if inherits {
            self.note_local_checks(name)?;
        }
        // No row is there that could break one.
        self.get_mut(name)?.constraints.values_mut().for_each(|own| validate(&mut own.kind));
        for index in parts.indexes {
            let chosen = self.index_name(name, &index);
            self.insert_index(name, Index { name: chosen, ..index })?;
        }
        self.receive(name)
    }

    /// `LIKE`: columns with their types and NOT NULL, and what is included beside.
    fn copy(&self, like: &ast::LikeClause, parts: &mut Parts) -> Outcome {
        let written = path(like.relation_name_ref())?;
        let Some(source) = self.table(&written, false)? else {
            return self.copy_view(&written, like, parts);
        };
        let source = self.get(&source)?;
        let included = Included::read(like);
        for column in source.columns.iter() {
            parts.columns.push(self.copied(&source.name, column, &included));
        }
        for constraint in source.constraints.values() {
            let (name, is_included) = match &constraint.kind {
                ConstraintKind::Check(_) => (Some(constraint.name.clone()), included.constraints),
                ConstraintKind::PrimaryKey(_)
                | ConstraintKind::Unique(_)
                | ConstraintKind::Exclusion(_) => (None, included.indexes),
                ConstraintKind::ForeignKey(_) => (None, false),
            };
            if is_included {
                let demand = Demand::Known(constraint.kind.clone());
                parts.constraints.push(NewConstraint { name, demand });
            }
        }
        if included.indexes {
            parts.indexes.extend(source.indexes.values().cloned());
        }
        Ok(())
    }

    /// `LIKE` of a view: its columns with their types, and comments where they are included.
    fn copy_view(&self, written: &Name, like: &ast::LikeClause, parts: &mut Parts) -> Outcome {
        let view = self.find(written).and_then(|name| self.schema.views.get(&name));
        let columns = view.map(|view| self.columns_of_view(view)).transpose()?;
        let columns = columns.ok_or(Fault::Opaque {
            statement: "LIKE of what is no table and no view",
            advice: "its columns are known to the server alone; write them out",
        })?;
        let comments = view.filter(|_| Included::read(like).comments);
        for mut column in columns {
            column.comment =
                comments.and_then(|view| view.column_comments.get(&column.name).cloned());
            parts.columns.push(NewColumn { column, constraints: Vec::new(), sequence: None });
        }
        Ok(())
    }

    pub(super) fn create_table_as(&mut self, create: &ast::CreateTableAs) -> Outcome {
        let arguments = create.table_arg_list().into_iter().flat_map(|list| list.args());
        let names = arguments.filter_map(|argument| match argument {
            ast::TableArg::Column(column) => Some(simple(column.name())),
            ast::TableArg::TableConstraint(_) | ast::TableArg::LikeClause(_) => None,
        });
        let table = NewTable {
            name: create.table_name(),
            persistence: create.persistence(),
            column_names: names.collect::<Outcome<_>>()?,
            may_exist: create.if_not_exists().is_some(),
        };
        self.table_of_query(table, || query_of(create.query()))
    }

    pub(super) fn select_into(&mut self, select: &ast::SelectInto) -> Outcome {
        let into = select.into_clause();
        let table = NewTable {
            persistence: into.as_ref().and_then(|into| into.persistence()),
            name: into.and_then(|into| into.table_name()),
            column_names: Vec::new(),
            may_exist: false,
        };
        self.table_of_query(table, || Ok(ast::SelectVariant::SelectInto(select.clone())))
    }

    /// A table whose columns a query makes.
    fn table_of_query(
        &mut self,
        table: NewTable,
        query: impl FnOnce() -> Outcome<ast::SelectVariant>,
    ) -> Outcome {
        let written = path(table.name)?;
        if matches!(table.persistence, Some(ast::Persistence::Temp(_))) || is_temporary(&written) {
            self.insert_temporary(&written);
            return Ok(());
        }
        let name = self.home(&written)?;
        if table.may_exist && self.relations.contains_key(&name) {
            return Ok(());
        }
        self.expect_free(&name)?;
        let columns = self.result_columns(&query()?, &table.column_names)?;
        let new = |column| NewColumn { column, constraints: Vec::new(), sequence: None };
        let parts = Parts { columns: columns.into_iter().map(new).collect(), ..Parts::default() };
        self.build_table(Table::new(name), parts, None)
    }

    fn insert_temporary(&mut self, written: &Name) {
        let name = ObjectName::qualified(TEMPORARY, &written.name);
        self.relations.insert(name, Relation::Other);
    }

    /// A relation that is not in [`Schema`](crate::schema::Schema), whose name is taken all the same.
    pub(super) fn create_other<N: AstNode>(
        &mut self,
        name: Option<N>,
        is_temporary: bool,
    ) -> Outcome {
        let written = path(name)?;
        let name = match is_temporary {
            true => ObjectName::qualified(TEMPORARY, &written.name),
            false => self.home(&written)?,
        };
        self.expect_free(&name)?;
        self.relations.insert(name, Relation::Other);
        Ok(())
    }
}

/// What a statement says of a table that a query fills.
struct NewTable {
    name: Option<ast::TableName>,
    persistence: Option<ast::Persistence>,
    /// The names of its first columns.
    column_names: Vec<String>,
    may_exist: bool,
}

fn is_temporary(name: &Name) -> bool {
    name.schema.as_deref() == Some(TEMPORARY)
}

/// What a LIKE clause copies beside columns.
#[derive(Default)]
struct Included {
    comments: bool,
    constraints: bool,
    defaults: bool,
    generated: bool,
    identity: bool,
    indexes: bool,
    compression: bool,
    storage: bool,
}

impl Included {
    fn read(like: &ast::LikeClause) -> Self {
        let mut included = Self::default();
        for option in like.like_options() {
            match option {
                ast::LikeOption::IncludingProperty(option) => {
                    included.set(option.table_property(), true);
                }
                ast::LikeOption::ExcludingProperty(option) => {
                    included.set(option.table_property(), false);
                }
            }
        }
        included
    }

    fn set(&mut self, property: Option<ast::TableProperty>, value: bool) {
        match property {
            Some(ast::TableProperty::PropertyAll(_)) => {
                *self = Self {
                    comments: value,
                    constraints: value,
                    defaults: value,
                    generated: value,
                    identity: value,
                    indexes: value,
                    compression: value,
                    storage: value,
                };
            }
            Some(ast::TableProperty::PropertyComments(_)) => self.comments = value,
            Some(ast::TableProperty::PropertyConstraints(_)) => self.constraints = value,
            Some(ast::TableProperty::PropertyDefaults(_)) => self.defaults = value,
            Some(ast::TableProperty::PropertyGenerated(_)) => self.generated = value,
            Some(ast::TableProperty::PropertyIdentity(_)) => self.identity = value,
            Some(ast::TableProperty::PropertyIndexes(_)) => self.indexes = value,
            Some(ast::TableProperty::PropertyCompression(_)) => self.compression = value,
            Some(ast::TableProperty::PropertyStorage(_)) => self.storage = value,
            // Extended statistics are objects of their own.
            Some(ast::TableProperty::PropertyStatistics(_)) | None => {}
        }
    }
}

impl Database {
    /// A column as LIKE copies it. Statistics are those of several columns; the target of one is not copied.
    fn copied(&self, source: &ObjectName, column: &Column, included: &Included) -> NewColumn {
        let mut column = column.clone();
        let mut sequence = None;
        let keeps = match &column.default {
            Some(ColumnDefault::Expression(_) | ColumnDefault::Serial { .. }) => included.defaults,
            Some(ColumnDefault::Generated { .. }) => included.generated,
            Some(ColumnDefault::Identity { .. }) if included.identity => {
                sequence = self.counting_of(source, &column.name).map(NewSequence::copied);
                true
            }
            Some(ColumnDefault::Identity { .. }) | None => false,
        };
        if !keeps {
            column.default = None;
        }
        if !included.comments {
            column.comment = None;
        }
        let ColumnTuning { storage, compression, .. } = std::mem::take(&mut column.tuning);
        column.tuning.storage = storage.filter(|_| included.storage);
        column.tuning.compression = compression.filter(|_| included.compression);
        NewColumn { column, constraints: Vec::new(), sequence }
    }
}
