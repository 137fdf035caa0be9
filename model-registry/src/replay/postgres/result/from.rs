//! What a FROM clause reads.

use squawk_syntax::ast::{self, AstNode};

use super::scope::{Item, Rows, Scope, Source};
use super::select::named;
use super::{Output, Queries, Value};
use crate::replay::postgres::fault::{Outcome, missing};
use crate::replay::postgres::names::{Name, columns, path, simple};
use crate::schema::{DataType, ObjectName, TypeName};

impl Queries<'_> {
    pub(super) fn add_items(
        &self,
        from: Option<ast::FromClause>,
        scope: &mut Scope<'_>,
    ) -> Outcome {
        for item in from.into_iter().flat_map(|from| from.items()) {
            let item = self.item(&item, scope)?;
            scope.items.push(item);
        }
        Ok(())
    }

    fn item(&self, item: &ast::FromListItem, scope: &Scope<'_>) -> Outcome<Item> {
        match item {
            ast::FromListItem::FromItem(item) => self.source_item(item, scope),
            ast::FromListItem::JoinExpr(join) => self.join(join, scope),
        }
    }

    /// Both sides of a join; its right side sees the left one where it is LATERAL.
    fn join(&self, join: &ast::JoinExpr, scope: &Scope<'_>) -> Outcome<Item> {
        let left = join.from_list_item().ok_or_else(|| missing("what to join"))?;
        let left = self.item(&left, scope)?;
        let join = join.join().ok_or_else(|| missing("what to join"))?;
        let right = join.from_list_item().ok_or_else(|| missing("what to join"))?;
        let beside = Scope { items: vec![left.clone()], ..Scope::within(scope) };
        let right = self.item(&right, &beside)?;
        let (using, alias) = match join.join_condition() {
            Some(ast::JoinCondition::JoinUsingClause(using)) => {
                let names = using.column_ref_list();
                let names = names.into_iter().flat_map(|list| list.column_name_refs());
                (Some(columns(names)?), using.alias())
            }
            Some(ast::JoinCondition::OnClause(_)) | None => (None, None),
        };
        let mut sources = left.sources;
        sources.extend(right.sources);
        let (Some(left), Some(right)) = (left.visible, right.visible) else {
            return Ok(Item { visible: None, sources });
        };
        let merged = match using {
            Some(using) => using,
            None if join.natural_token().is_some() => {
                let is_shared = |own: &&Output| right.iter().any(|other| other.name == own.name);
                left.iter().filter(is_shared).map(|own| own.name.clone()).collect()
            }
            None => Vec::new(),
        };
        let visible = self.merge(left, right, &merged);
        if let Some(alias) = alias {
            let rows = visible.iter().take(merged.len()).cloned().collect();
            let name = simple(alias.name())?;
            sources.push(Source { name, rows: Some(rows), row: None, is_table: false });
        }
        Ok(Item { visible: Some(visible), sources })
    }

    /// The columns of a join: first those that both sides share.
    fn merge(&self, left: Vec<Output>, right: Vec<Output>, merged: &[String]) -> Vec<Output> {
        let value_of = |rows: &[Output], name: &str| {
            rows.iter().find(|own| own.name == name).and_then(|own| own.value.clone())
        };
        let mut visible: Vec<_> = merged
            .iter()
            .map(|name| Output {
                name: name.clone(),
                value: self.common(&[value_of(&left, name), value_of(&right, name)]),
            })
            .collect();
        visible.extend(left.into_iter().chain(right).filter(|own| !merged.contains(&own.name)));
        visible
    }

    fn source_item(&self, item: &ast::FromItem, scope: &Scope<'_>) -> Outcome<Item> {
        let alias = item.alias();
        let mut source = match item {
            ast::FromItem::RelationFromItem(relation) => {
                self.relation(&path(relation.relation_name_ref())?, scope)?
            }
            ast::FromItem::ParenFromItem(paren) => match paren_rows(paren) {
                Paren::Query(query) => unnamed(self.select(&query, scope)?.map(settled)),
                Paren::Join(join) => {
                    let item = self.item(&join, scope)?;
                    if alias.is_none() {
                        return Ok(item);
                    }
                    unnamed(item.visible)
                }
                Paren::Other => unnamed(None),
            },
            ast::FromItem::FunctionFromItem(call) => {
                self.call_source(call.call_expr(), alias.as_ref(), scope)?
            }
            ast::FromItem::ExprFromItem(own) => match own.call_expr() {
                Some(call) => self.call_source(Some(call), alias.as_ref(), scope)?,
                None => unnamed(None),
            },
            ast::FromItem::RowsFromItem(rows) => self.rows_from(rows, scope)?,
            ast::FromItem::XmlTableFromItem(own) => unnamed(self.declared(own.syntax())?),
            ast::FromItem::JsonTableFromItem(own) => unnamed(self.declared(own.syntax())?),
            ast::FromItem::GraphTableFromItem(_) => unnamed(None),
        };
        if let (Some(rows), Some(_)) = (&mut source.rows, item.with_ordinality()) {
            rows.push(Output { name: "ordinality".into(), value: Some(Value::builtin("bigint")) });
            source.row = None;
        }
        self.under_alias(source, alias)
    }

    /// The relation under the names that follow it.
    fn under_alias(&self, mut source: Source, alias: Option<ast::FromAlias>) -> Outcome<Item> {
        let Some(alias) = alias else { return Ok(Item::of(source)) };
        if let Some(name) = alias.name() {
            source.name = simple(Some(name))?;
        }
        match alias.columns() {
            Some(ast::FromAliasColumns::ColumnDefList(list)) => {
                let mut rows = Vec::new();
                for column in list.column_defs() {
                    let data_type = column.ty().ok_or_else(|| missing("the type"))?;
                    let value = Some(Value::of(self.database.data_type(&data_type)?));
                    rows.push(Output { name: simple(column.name())?, value });
                }
                source.rows = Some(rows);
            }
            Some(ast::FromAliasColumns::ColumnList(list)) => {
                let names: Vec<_> =
                    list.column_names().map(|own| simple(Some(own))).collect::<Outcome<_>>()?;
                source.rows = source.rows.map(|rows| named(rows, &names));
            }
            None => {}
        }
        Ok(Item::of(source))
    }

    /// A relation by its name: a query of WITH, a table, a view.
    pub(super) fn relation(&self, written: &Name, scope: &Scope<'_>) -> Outcome<Source> {
        if let (None, Some(rows)) = (&written.schema, scope.query(&written.name)) {
            let rows = rows.clone();
            return Ok(Source { name: written.name.clone(), ..unnamed(rows) });
        }
        let found = self.database.find(written);
        let table = found.as_ref().and_then(|name| self.database.schema.tables.get(name));
        let rows = match (table, &found) {
            (Some(table), _) => Some(table.columns.iter().map(Output::of_column).collect()),
            (None, Some(name)) => self.view_rows(name)?,
            (None, None) => None,
        };
        let row = found.filter(|_| rows.is_some()).map(DataType::named);
        Ok(Source { name: written.name.clone(), rows, row, is_table: table.is_some() })
    }

    /// The attributes of a composite type, or of a table's or a view's rows.
    pub(super) fn fields(&self, data_type: &DataType) -> Rows {
        let TypeName::Named(name) = &data_type.name else { return None };
        if data_type.array {
            return None;
        }
        let schema = &self.database.schema;
        if let Some(table) = schema.tables.get(name) {
            return Some(table.columns.iter().map(Output::of_column).collect());
        }
        if let Some(composite) = schema.composites.get(name) {
            let attributes = composite.attributes.iter();
            let output = attributes.map(|own| Output {
                name: own.name.clone(),
                value: Some(Value {
                    collation: own.collation.clone(),
                    ..Value::of(own.data_type.clone())
                }),
            });
            return Some(output.collect());
        }
        self.fields_of_view(name)
    }

    fn fields_of_view(&self, name: &ObjectName) -> Rows {
        self.view_rows(name).ok().flatten()
    }
}

pub(super) fn unnamed(rows: Rows) -> Source {
    Source { name: String::new(), rows, row: None, is_table: false }
}

fn settled(rows: Vec<Output>) -> Vec<Output> {
    rows.into_iter().map(Output::settled).collect()
}

/// What stands in brackets in FROM.
enum Paren {
    Query(ast::SelectVariant),
    Join(ast::FromListItem),
    Other,
}

fn paren_rows(paren: &ast::ParenFromItem) -> Paren {
    match (paren.paren_select(), paren.paren_expr()) {
        (Some(select), _) => Paren::Query(ast::SelectVariant::ParenSelect(select)),
        (None, Some(inner)) => paren_expr(&inner),
        (None, None) => Paren::Other,
    }
}

fn paren_expr(paren: &ast::ParenExpr) -> Paren {
    let mut children = paren.syntax().children();
    children
        .find_map(|child| {
            if let Some(select) = ast::SelectVariant::cast(child.clone()) {
                return Some(Paren::Query(select));
            }
            if let Some(inner) = ast::ParenExpr::cast(child.clone()) {
                return Some(paren_expr(&inner));
            }
            ast::FromListItem::cast(child).map(Paren::Join)
        })
        .unwrap_or(Paren::Other)
}
