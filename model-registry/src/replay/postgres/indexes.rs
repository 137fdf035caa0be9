//! Indexes.

use squawk_syntax::ast::{self, AstNode};
use squawk_syntax::column_name::ColumnName;
use squawk_syntax::{SourceFile, SyntaxNode};

use super::columns::{DEFAULT_COLLATION, text};
use super::database::{Database, Relation};
use super::fault::{Outcome, missing, refused};
use super::names::{path, simple};
use super::{opclass, options, tuning};
use crate::dialect::naming::{self, NameKind};
use crate::dialect::postgres::expression::expression;
use crate::schema::{
    Constraint, ConstraintKind, Index, IndexKey, IndexStorage, IndexTarget, NullsOrder, Object,
    ObjectName, Table,
};

/// The access method of an index that names none.
pub(super) const DEFAULT_METHOD: &str = "btree";

impl Database {
    pub(super) fn create_index(&mut self, create: &ast::CreateIndex) -> Outcome {
        let on = create.table_relation_name().and_then(|name| name.table_name_ref());
        let written = path(on)?;
        let name = match create.index() {
            Some(index) => Some(path(Some(index))?.name),
            None => None,
        };
        let Some(table) = self.indexed(&written)? else {
            return self.index_other(&written, name);
        };
        if let Some(name) = &name {
            if self.is_relation(&table, name) && create.if_not_exists().is_some() {
                return Ok(());
            }
            self.expect_free(&table.sibling(name))?;
        }
        let mut index = self.read_index(create, &table)?;
        index.name = match name {
            Some(name) => name,
            None => self.index_name(&table, &index),
        };
        self.insert_index(&table, index)?;
        let only = create.table_relation_name().and_then(|name| name.only_token());
        match only {
            Some(_) => Ok(()),
            None => self.hand_down(&table),
        }
    }

    /// The table or the view that gets an index. `None` where it is none of the schema's.
    fn indexed(&self, written: &super::names::Name) -> Outcome<Option<ObjectName>> {
        let view = self.find(written).filter(|found| self.schema.views.contains_key(found));
        match view {
            Some(view) => Ok(Some(view)),
            None => self.table(written, false),
        }
    }

    /// An index of what is no table of [`Schema`](crate::schema::Schema) only takes its name.
    fn index_other(&mut self, on: &super::names::Name, name: Option<String>) -> Outcome {
        if let (Some(on), Some(name)) = (self.find(on), name) {
            self.relations.insert(on.sibling(name), Relation::Other);
        }
        Ok(())
    }

    fn read_index(&self, create: &ast::CreateIndex, table: &ObjectName) -> Outcome<Index> {
        let method = create.using_method().map(|using| simple(using.access_method_ref()));
        let method = method.transpose()?.filter(|method| method != DEFAULT_METHOD);
        let items = create.partition_item_list().ok_or_else(|| missing("the columns"))?;
        // The columns of a view are known to the server alone.
        let unknown = Table::new(table.clone());
        let table = match self.schema.views.contains_key(table) {
            true => &unknown,
            false => self.get(table)?,
        };
        let keys: Vec<_> = items
            .partition_items()
            .map(|item| self.index_key(&item, table, method.as_deref()))
            .collect::<Outcome<_>>()?;
        if keys.is_empty() {
            return Err(missing("a column of the index"));
        }
        let include =
            create.index_include_clause().and_then(|include| include.partition_item_list());
        let include = include.into_iter().flat_map(|list| list.partition_items());
        let predicate = create.where_clause().map(|clause| text(clause.expr(), "the condition"));
        Ok(Index {
            unique: create.unique_token().is_some(),
            method,
            include: include.map(|item| column_of(item.expr(), table)).collect::<Outcome<_>>()?,
            predicate: predicate.transpose()?.map(|sql| expression(&sql, None)).transpose()?,
            nulls_not_distinct: matches!(
                create.nulls_distinct_option(),
                Some(ast::NullsDistinctOption::NullsNotDistinct(_))
            ),
            storage: IndexStorage {
                parameters: options::with(create.with_params())?,
                tablespace: options::tablespace(
                    create.tablespace_clause().and_then(|clause| clause.tablespace_ref()),
                )?,
            },
            ..Index::new("", keys)
        })
    }

    pub(super) fn index_key(
        &self,
        item: &ast::PartitionItem,
        table: &Table,
        method: Option<&str>,
    ) -> Outcome<IndexKey> {
        let (indexed, collate) = without_collation(item.syntax());
        let target = match indexed.clone().and_then(ast::NameRef::cast) {
            Some(column) => IndexTarget::Column(column_of(Some(column), table)?),
            None => {
                let indexed = indexed.ok_or_else(|| missing("what is indexed"))?;
                IndexTarget::Expression(expression(&indexed.green().to_string(), None)?)
            }
        };
        let column = match &target {
            IndexTarget::Column(column) => table.column(column),
            IndexTarget::Expression(_) => None,
        };
        let collation = collate.map(|collate| self.collation(&collate)).transpose()?;
        let collation = collation.filter(|collation| match &target {
            IndexTarget::Column(_) => match column.and_then(|column| column.collation.as_ref()) {
                Some(own) => own != collation,
                None => collation.name != DEFAULT_COLLATION,
            },
            // An expression inherits the collation of its columns.
            IndexTarget::Expression(_) => {
                collation.name != DEFAULT_COLLATION
                    && !table.columns.iter().any(|own| own.collation.as_ref() == Some(collation))
            }
        });
        let opclass = item.op_class_ref().map(|opclass| path(Some(opclass))).transpose()?;
        let data_type = column.map(|column| &column.data_type);
        let is_enum = data_type.is_some_and(|data_type| self.is_enum(data_type));
        let opclass_options = options::options(item.attribute_list())?;
        let opclass = opclass.map(|opclass| opclass.name).filter(|opclass| {
            !opclass_options.is_empty()
                || !opclass::is_default(
                    method.unwrap_or(DEFAULT_METHOD),
                    data_type,
                    is_enum,
                    opclass,
                )
        });
        let descending = matches!(item.sort_order(), Some(ast::SortOrder::SortDesc(_)));
        let nulls = match (item.nulls_order(), descending) {
            (Some(ast::NullsOrder::NullsFirst(_)), false) => Some(NullsOrder::First),
            (Some(ast::NullsOrder::NullsLast(_)), true) => Some(NullsOrder::Last),
            (Some(ast::NullsOrder::NullsFirst(_)), true)
            | (Some(ast::NullsOrder::NullsLast(_)), false)
            | (None, _) => None,
        };
        Ok(IndexKey {
            opclass,
            opclass_options,
            collation,
            descending,
            nulls,
            ..IndexKey::new(target)
        })
    }

    /// The name that PostgreSQL gives to an index: of the columns, and of what an expression would be called in the
    /// result of a query, numbered where two are equal (`ChooseIndexColumnNames` in `indexcmds.c`).
    pub(super) fn index_name(&self, table: &ObjectName, index: &Index) -> String {
        let mut parts: Vec<String> = Vec::new();
        let keys = index.keys.iter().map(|key| match &key.target {
            IndexTarget::Column(column) => column.clone(),
            IndexTarget::Expression(expression) => expression_name(expression.sql()),
        });
        for part in keys.chain(index.include.iter().cloned()) {
            let numbered = (1..).map(|number| format!("{part}{number}"));
            let free =
                std::iter::once(part.clone()).chain(numbered).find(|name| !parts.contains(name));
            parts.extend(free);
        }
        let parts: Vec<_> = parts.iter().map(String::as_str).collect();
        let taken = |name: &str| self.is_relation(table, name);
        naming::choose(NameKind::Index, &table.name, &parts, taken)
    }

    pub(super) fn alter_index(&mut self, alter: &ast::AlterIndex) -> Outcome {
        let Some(action) = alter.action() else { return Ok(()) };
        let written = path(alter.index_ref())?;
        let Some(found) = self.find(&written) else {
            return match alter.if_exists() {
                Some(_) => Ok(()),
                None => refused(format!("relation \"{}\" does not exist", written.text())),
            };
        };
        match action {
            ast::AlterIndexAction::IndexRenameTo(rename) => {
                self.rename_relation(&found, &path(rename.index())?.name)
            }
            ast::AlterIndexAction::SetOptions(set) => self.store_index(&found, |storage| {
                options::set(&mut storage.parameters, set.attribute_list())
            }),
            ast::AlterIndexAction::ResetOptions(reset) => self.store_index(&found, |storage| {
                options::reset(&mut storage.parameters, reset.attribute_list())
            }),
            ast::AlterIndexAction::SetTablespace(set) => self.store_index(&found, |storage| {
                storage.tablespace = options::tablespace(set.tablespace_ref())?;
                Ok(())
            }),
            ast::AlterIndexAction::AlterSetStatistics(alter) => self.count_key(&found, &alter),
            ast::AlterIndexAction::AttachIndexPartition(_)
            | ast::AlterIndexAction::DependsOnExtension(_)
            | ast::AlterIndexAction::NoDependsOnExtension(_) => Ok(()),
        }
    }

    /// Changes how an index is stored, also one behind a constraint.
    fn store_index(
        &mut self,
        found: &ObjectName,
        change: impl FnOnce(&mut IndexStorage) -> Outcome,
    ) -> Outcome {
        let (Relation::Index { table, .. } | Relation::Key { table, .. }) =
            self.relations[found].clone()
        else {
            return Ok(());
        };
        let own = self.schema.tables.get_mut(&table);
        let constraint = own.and_then(|table| table.constraints.get_mut(&found.name));
        let storage = match constraint.map(|own| &mut own.kind) {
            Some(ConstraintKind::PrimaryKey(key)) => Some(&mut key.storage),
            Some(ConstraintKind::Unique(unique)) => Some(&mut unique.storage),
            Some(ConstraintKind::Exclusion(exclusion)) => Some(&mut exclusion.storage),
            Some(ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_)) | None => {
                self.indexes_mut(&table)?.get_mut(&found.name).map(|index| &mut index.storage)
            }
        };
        storage.map_or(Ok(()), change)
    }

    /// `ALTER COLUMN number SET STATISTICS target`
    fn count_key(&mut self, found: &ObjectName, alter: &ast::AlterSetStatistics) -> Outcome {
        let Relation::Index { table, .. } = self.relations[found].clone() else { return Ok(()) };
        let place = options::number(alter.expr())?;
        let set = alter.set_statistics().ok_or_else(|| missing("a target of statistics"))?;
        let statistics = tuning::statistics(&set)?;
        let index = self.indexes_mut(&table)?.get_mut(&found.name);
        let place = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
        let key = index.zip(place).and_then(|(index, place)| index.keys.get_mut(place));
        match key {
            Some(key) if key.expression().is_some() => {
                key.statistics = statistics;
                Ok(())
            }
            Some(_) | None => refused(format!(
                "cannot alter statistics on that column of index \"{}\"",
                found.name
            )),
        }
    }

    /// Gives any relation another name in its schema.
    pub(super) fn rename_relation(&mut self, from: &ObjectName, to: &str) -> Outcome {
        let target = from.sibling(to);
        self.expect_free(&target)?;
        match self.relations[from].clone() {
            Relation::Table => self.rename_table(from, &target),
            Relation::Key { table, .. } => self.rename_constraint(&table, &from.name, to),
            Relation::Index { table, .. } => {
                let indexes = self.indexes_mut(&table)?;
                if let Some(index) = indexes.remove(&from.name) {
                    indexes.insert(to.to_owned(), Index { name: to.to_owned(), ..index });
                }
                if let Some(own) = self.schema.tables.get_mut(&table) {
                    own.options.rename_index(&from.name, to);
                }
                self.move_relation(from, &target);
                Ok(())
            }
            Relation::Sequence { .. } => {
                self.rename_sequence(from, &target);
                Ok(())
            }
            Relation::View => self.rename_view(from, &target),
            Relation::Other => {
                self.schema.rename_in_grants(&Object::View { name: from.clone() }, &target);
                self.move_relation(from, &target);
                Ok(())
            }
        }
    }

    /// Gives a constraint another name, and the index behind it.
    pub(super) fn rename_constraint(
        &mut self,
        table: &ObjectName,
        from: &str,
        to: &str,
    ) -> Outcome {
        if self.has_constraint(table, to)? {
            return refused(format!("constraint \"{to}\" for relation \"{table}\" already exists"));
        }
        if self.local.remove(&Object::constraint(table, from)) {
            self.local.insert(Object::constraint(table, to));
        }
        let (old, new) = (table.sibling(from), table.sibling(to));
        let Some(constraint) = self.get(table)?.constraints.get(from).cloned() else {
            return refused(format!("constraint \"{from}\" for table \"{table}\" does not exist"));
        };
        if constraint.has_index() {
            self.expect_free(&new)?;
            self.move_relation(&old, &new);
        }
        let table = self.get_mut(table)?;
        table.constraints.remove(from);
        table.options.rename_index(from, to);
        table.add_constraint(Constraint { name: to.to_owned(), ..constraint });
        Ok(())
    }
}

/// What is indexed, and the collation around it: `((name COLLATE "C"))` is the column `name`
/// (`ComputeIndexAttrs` in `indexcmds.c`).
fn without_collation(item: &SyntaxNode) -> (Option<SyntaxNode>, Option<ast::Collate>) {
    let is_value =
        |node: &SyntaxNode| ast::Collate::can_cast(node.kind()) || ast::Expr::can_cast(node.kind());
    let (mut node, mut collation) = (item.children().find(is_value), None);
    while let Some(outer) = &node {
        let collate = ast::Collate::cast(outer.clone());
        let is_wrapped = collate.is_some() || ast::ParenExpr::can_cast(outer.kind());
        match outer.children().find(is_value).filter(|_| is_wrapped) {
            Some(inner) => node = Some(inner),
            None => break,
        }
        collation = collation.or(collate);
    }
    (node, collation)
}

/// The column that is named, which must be there where the columns are known.
fn column_of<N: AstNode>(name: Option<N>, table: &Table) -> Outcome<String> {
    let column = simple(name)?;
    match table.column(&column) {
        Some(_) => Ok(column),
        None if table.columns.is_empty() => Ok(column),
        None => refused(format!("column \"{column}\" does not exist")),
    }
}

/// What a query would call the expression; `expr` where that is nothing of its own.
pub(super) fn expression_name(sql: &str) -> String {
    let parsed = SourceFile::parse(&format!("SELECT {sql}"));
    let target = parsed.syntax_node().descendants().find_map(ast::Target::cast);
    let name =
        target.and_then(ColumnName::inferred_from_target).and_then(|(name, _)| name.to_string());
    name.filter(|name| name != "?column?").unwrap_or_else(|| "expr".to_owned())
}
