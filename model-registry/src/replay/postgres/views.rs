//! Views, plain and materialized.

use std::collections::{BTreeMap, BTreeSet};

use squawk_syntax::ast::{self, AstNode};

use super::database::{Database, Relation};
use super::drops::{cascades, named};
use super::fault::{Fault, Outcome, missing, refused};
use super::names::{Name, object_name, path, simple};
use super::query::text_of;
use crate::dialect::postgres::query::query;
use crate::schema::{Expr, Materialized, Object, ObjectName, View};
use crate::step::{Step, follow_column};

/// The access method that stores a materialized view which names none.
const DEFAULT_METHOD: &str = "heap";

impl Database {
    pub(super) fn create_view(&mut self, create: &ast::CreateView) -> Outcome {
        if matches!(create.persistence(), Some(ast::Persistence::Temp(_))) {
            return self.create_other(create.view(), true);
        }
        let name = self.home(&path(create.view())?)?;
        let mut view = self.new_view(&name, create.query(), create.column_list())?;
        if create.recursive_token().is_some() {
            view = recursive(view)?;
        }
        view.options = options(create.with_params().and_then(|with| with.attribute_list()))?;
        if let Some(check) = create.with_check_option() {
            let local = matches!(
                check.check_option_level(),
                Some(ast::CheckOptionLevel::LocalCheckOption(_))
            );
            let level = if local { "local" } else { "cascaded" };
            view.options.insert("check_option".to_owned(), level.to_owned());
        }
        match self.schema.views.get(&name) {
            Some(old) if create.or_replace().is_some() && old.materialized.is_none() => {
                view.comment.clone_from(&old.comment);
                view.column_comments.clone_from(&old.column_comments);
                self.schema.add_view(view);
                Ok(())
            }
            Some(_) | None => self.insert_view(view),
        }
    }

    pub(super) fn create_materialized_view(
        &mut self,
        create: &ast::CreateMaterializedView,
    ) -> Outcome {
        let name = self.home(&path(create.view())?)?;
        if self.relations.contains_key(&name) && create.if_not_exists().is_some() {
            return Ok(());
        }
        let mut view = self.new_view(&name, create.query(), create.column_list())?;
        view.options = options(create.with_params().and_then(|with| with.attribute_list()))?;
        let tablespace = create.tablespace_clause().map(|clause| simple(clause.tablespace_ref()));
        let method = create.using_method().map(|using| simple(using.access_method_ref()));
        view.materialized = Some(Materialized {
            with_data: with_data(create.data_option()),
            indexes: BTreeMap::new(),
            tablespace: tablespace.transpose()?,
            method: method.transpose()?.filter(|method| method != DEFAULT_METHOD),
        });
        self.insert_view(view)
    }

    fn insert_view(&mut self, view: View) -> Outcome {
        self.expect_free(&view.name)?;
        self.relations.insert(view.name.clone(), Relation::View);
        self.schema.add_view(view);
        Ok(())
    }

    fn new_view(
        &self,
        name: &ObjectName,
        select: Option<ast::SelectVariant>,
        columns: Option<ast::ColumnList>,
    ) -> Outcome<View> {
        let select = select.ok_or_else(|| missing("the query"))?;
        let columns = columns.into_iter().flat_map(|list| {
            list.syntax().children().filter_map(ast::ColumnName::cast).collect::<Vec<_>>()
        });
        Ok(View {
            name: name.clone(),
            columns: columns.map(|column| simple(Some(column))).collect::<Outcome<_>>()?,
            query: query(&text_of(self, select.syntax()))?,
            options: BTreeMap::new(),
            materialized: None,
            comment: None,
            column_comments: BTreeMap::new(),
        })
    }

    /// The view of that name, to change it.
    pub(super) fn find_view(&mut self, written: &Name) -> Option<&mut View> {
        let found = self.find(written)?;
        self.schema.views.get_mut(&found)
    }

    /// The view that a name stands for. `None` where it is no view of ours, or is missing and may be.
    fn view(&self, written: &Name, missing_is_fine: bool) -> Outcome<Option<ObjectName>> {
        match self.find(written) {
            Some(found) => Ok(self.schema.views.contains_key(&found).then_some(found)),
            None if missing_is_fine => Ok(None),
            None => refused(format!("relation \"{}\" does not exist", written.text())),
        }
    }

    fn view_mut(&mut self, name: &ObjectName) -> Outcome<&mut View> {
        match self.schema.views.get_mut(name) {
            Some(view) => Ok(view),
            None => refused(format!("relation \"{name}\" does not exist")),
        }
    }

    pub(super) fn alter_view(&mut self, alter: &ast::AlterView) -> Outcome {
        let written = path(alter.view_ref())?;
        let Some(name) = self.view(&written, alter.if_exists().is_some())? else { return Ok(()) };
        match alter.action() {
            Some(ast::AlterViewAction::ViewRenameTo(rename)) => {
                self.rename_relation(&name, &path(rename.view())?.name)
            }
            Some(ast::AlterViewAction::SetSchema(set)) => self.move_view(&name, set.schema_ref()),
            Some(ast::AlterViewAction::RenameColumn(rename)) => {
                self.rename_view_column(&name, &rename)
            }
            Some(ast::AlterViewAction::SetOptions(set)) => {
                let set = options(set.attribute_list())?;
                self.view_mut(&name)?.options.extend(set);
                Ok(())
            }
            Some(ast::AlterViewAction::ResetOptions(reset)) => {
                let reset = options(reset.attribute_list())?;
                self.view_mut(&name)?.options.retain(|option, _| !reset.contains_key(option));
                Ok(())
            }
            // The defaults of a view's columns are not in the schema.
            Some(ast::AlterViewAction::AlterViewColumn(_) | ast::AlterViewAction::OwnerTo(_)) => {
                Ok(())
            }
            None => Err(missing("what to alter")),
        }
    }

    pub(super) fn alter_materialized_view(
        &mut self,
        alter: &ast::AlterMaterializedView,
    ) -> Outcome {
        if alter.all_in_tablespace().is_some() {
            return Ok(());
        }
        let written = path(alter.view_ref())?;
        let Some(name) = self.view(&written, alter.if_exists().is_some())? else { return Ok(()) };
        for action in alter.action() {
            match action {
                ast::AlterMaterializedViewAction::ViewRenameTo(rename) => {
                    return self.rename_relation(&name, &path(rename.view())?.name);
                }
                ast::AlterMaterializedViewAction::SetSchema(set) => {
                    return self.move_view(&name, set.schema_ref());
                }
                ast::AlterMaterializedViewAction::RenameColumn(rename) => {
                    return self.rename_view_column(&name, &rename);
                }
                ast::AlterMaterializedViewAction::AlterTableAction(action) => {
                    self.alter_one_view(&name, action)?;
                }
                ast::AlterMaterializedViewAction::DependsOnExtension(_)
                | ast::AlterMaterializedViewAction::NoDependsOnExtension(_) => {}
            }
        }
        Ok(())
    }

    /// `ALTER TABLE` of a view, and what `ALTER MATERIALIZED VIEW` shares with it.
    pub(super) fn alter_one_view(
        &mut self,
        name: &ObjectName,
        action: ast::AlterTableAction,
    ) -> Outcome {
        match action {
            ast::AlterTableAction::TableRenameTo(rename) => {
                self.rename_relation(name, &path(rename.table_name())?.name)
            }
            ast::AlterTableAction::SetSchema(set) => self.move_view(name, set.schema_ref()),
            ast::AlterTableAction::RenameColumn(rename) => self.rename_view_column(name, &rename),
            ast::AlterTableAction::SetOptions(set) => {
                let set = options(set.attribute_list())?;
                self.view_mut(name)?.options.extend(set);
                Ok(())
            }
            ast::AlterTableAction::ResetOptions(reset) => {
                let reset = options(reset.attribute_list())?;
                self.view_mut(name)?.options.retain(|option, _| !reset.contains_key(option));
                Ok(())
            }
            ast::AlterTableAction::SetTablespace(set) => {
                let tablespace = simple(set.tablespace_ref())?;
                if let Some(materialized) = &mut self.view_mut(name)?.materialized {
                    materialized.tablespace = (tablespace != "pg_default").then_some(tablespace);
                }
                Ok(())
            }
            // Owners, and how values are stored, are not in the schema of a view.
            _ => Ok(()),
        }
    }

    fn move_view(&mut self, name: &ObjectName, schema: Option<ast::SchemaRef>) -> Outcome {
        let schema = simple(schema)?;
        self.expect_schema(&schema)?;
        let target = object_name(&schema, &name.name);
        if target == *name {
            return Ok(());
        }
        self.expect_free(&target)?;
        self.rename_view(name, &target)
    }

    /// Gives a view another name, or moves it into another schema with its indexes. Whoever reads it follows.
    pub(super) fn rename_view(&mut self, from: &ObjectName, to: &ObjectName) -> Outcome {
        Step::Rename { object: Object::View { name: from.clone() }, to: to.clone() }
            .apply(&mut self.schema)?;
        for (name, mut relation) in std::mem::take(&mut self.relations) {
            let moved = match &mut relation {
                Relation::View if name == *from => Some(to.clone()),
                Relation::Index { table, .. } if table == from => {
                    table.clone_from(to);
                    Some(ObjectName { schema: to.schema.clone(), name: name.name.clone() })
                }
                _ => None,
            };
            self.relations.insert(moved.unwrap_or(name), relation);
        }
        Ok(())
    }

    /// The name of a column is what a list of names, or the query, gives it.
    fn rename_view_column(&mut self, name: &ObjectName, rename: &ast::RenameColumn) -> Outcome {
        let from = simple(rename.column_name_ref())?;
        let to = simple(rename.column_name())?;
        let view = self.view_mut(name)?;
        if let Some(text) = view.column_comments.remove(&from) {
            view.column_comments.insert(to.clone(), text);
        }
        if let Some(materialized) = &mut view.materialized {
            let indexes = materialized.indexes.values_mut();
            indexes.for_each(|index| follow_column(index, &from, &to));
        }
        match view.columns.iter_mut().find(|column| **column == from) {
            Some(column) => column.clone_from(&to),
            None => match view.query.rename_output(&from, &to) {
                Some(query) => view.query = query,
                None => {
                    return Err(Fault::Opaque {
                        statement: "a renamed column of a view",
                        advice: "which column it is follows from the relations that the query reads; \
                                 write CREATE OR REPLACE VIEW with the new name, or name it in the query",
                    });
                }
            },
        }
        for other in self.schema.views.values_mut().filter(|other| other.name != *name) {
            other.query = other.query.rename_column_of(name, &from, &to);
        }
        Ok(())
    }

    pub(super) fn drop_views<N: AstNode>(
        &mut self,
        names: impl Iterator<Item = N>,
        missing_is_fine: bool,
        behavior: Option<ast::DropBehavior>,
    ) -> Outcome {
        let mut views = BTreeSet::new();
        for written in named(names)? {
            match self.find(&written) {
                Some(found) => match self.relations[&found] {
                    Relation::View => _ = views.insert(found),
                    Relation::Other => _ = self.relations.remove(&found),
                    _ => return refused(format!("\"{found}\" is not a view")),
                },
                None if missing_is_fine => {}
                None => return refused(format!("view \"{}\" does not exist", written.text())),
            }
        }
        self.remove_relations(views, cascades(behavior))
    }

    /// Fills a view, or empties it.
    pub(super) fn refresh(&mut self, refresh: &ast::Refresh) -> Outcome {
        let written = path(refresh.view_ref())?;
        let Some(name) = self.view(&written, false)? else { return Ok(()) };
        match &mut self.view_mut(&name)?.materialized {
            Some(materialized) => {
                materialized.with_data = with_data(refresh.data_option());
                Ok(())
            }
            None => refused(format!("\"{name}\" is not a materialized view")),
        }
    }

    /// Takes a view away, with its indexes.
    pub(super) fn remove_view(&mut self, view: &ObjectName) {
        self.schema.views.remove(view);
        self.relations.retain(|name, relation| match relation {
            Relation::View => name != view,
            Relation::Index { table, .. } => table != view,
            _ => true,
        });
    }
}

/// Filled, unless it says otherwise.
fn with_data(option: Option<ast::DataOption>) -> bool {
    match option {
        Some(ast::DataOption::WithNoData(_)) => false,
        Some(ast::DataOption::WithData(_)) | None => true,
    }
}

/// `CREATE RECURSIVE VIEW v (n) AS query` is `CREATE VIEW v AS WITH RECURSIVE v (n) AS (query) SELECT n FROM v`
/// (PostgreSQL's manual, "CREATE VIEW").
fn recursive(view: View) -> Outcome<View> {
    let quoted: Vec<_> =
        view.columns.iter().map(|column| format!("\"{}\"", column.replace('"', "\"\""))).collect();
    let columns = quoted.join(", ");
    let name = format!("\"{}\"", view.name.name.replace('"', "\"\""));
    let sql = format!(
        "WITH RECURSIVE {name}({columns}) AS (\n{}\n)\nSELECT {columns} FROM {name}",
        Expr::sql(&view.query)
    );
    Ok(View { query: query(&sql)?, columns: Vec::new(), ..view })
}

/// Options as the catalog keeps them: the names in lower case, the values as text.
fn options(list: Option<ast::AttributeList>) -> Outcome<BTreeMap<String, String>> {
    let mut options = BTreeMap::new();
    for option in list.into_iter().flat_map(|list| list.attribute_options()) {
        let name = option.name().ok_or_else(|| missing("the name of an option"))?;
        let name = name.syntax().text().to_string().trim_matches('"').to_lowercase();
        let value = option.attribute_value().map(|value| {
            let text = value.syntax().text().to_string();
            let literal = value.syntax().descendants().find_map(ast::Literal::cast);
            let quoted = literal.filter(|_| text.ends_with('\''));
            quoted.and_then(|literal| literal.string_value()).unwrap_or_else(|| text.to_lowercase())
        });
        options.insert(name, value.unwrap_or_else(|| "true".to_owned()));
    }
    Ok(options)
}
