//! What functions in FROM yield.

use squawk_syntax::SyntaxNode;
use squawk_syntax::ast::{self, AstNode};

use super::from::unnamed;
use super::scope::{Rows, Scope, Source};
use super::{Output, Queries, Value};
use crate::dialect::postgres::catalog::Output as Yields;
use crate::replay::postgres::fault::{Outcome, missing};
use crate::replay::postgres::names::simple;
use crate::schema::DataType;

impl Queries<'_> {
    /// What a function in FROM yields.
    pub(super) fn call_source(
        &self,
        call: Option<ast::CallExpr>,
        alias: Option<&ast::FromAlias>,
        scope: &Scope<'_>,
    ) -> Outcome<Source> {
        let call = call.ok_or_else(|| missing("a function"))?;
        let label = self.label_of_call(&call)?;
        // A function of one value names its column as itself, which is under its other name.
        let name = match alias.and_then(|alias| alias.name()) {
            Some(alias) => simple(Some(alias))?,
            None => label,
        };
        let all = self.all_yields_of(&call, scope)?;
        let row = match all.as_slice() {
            [Some(yields)] => yields.one().cloned(),
            _ => None,
        };
        let rows = all.into_iter().map(|own| self.rows_of(&name, own?.output));
        let rows: Option<Vec<_>> = rows.collect();
        let rows = rows.map(|rows| rows.into_iter().flatten().collect());
        Ok(Source { name, row, ..unnamed(rows) })
    }

    fn rows_of(&self, name: &str, output: Yields) -> Rows {
        match output {
            Yields::One(data_type) => match self.fields(&data_type) {
                Some(fields) => Some(fields),
                None if data_type == DataType::builtin("record") => None,
                None => {
                    Some(vec![Output { name: name.to_owned(), value: Some(Value::of(data_type)) }])
                }
            },
            Yields::Columns(columns) => {
                let columns = columns.into_iter();
                Some(
                    columns
                        .map(|(name, own)| Output { name, value: Some(Value::of(own)) })
                        .collect(),
                )
            }
        }
    }

    pub(super) fn rows_from(&self, rows: &ast::RowsFromItem, scope: &Scope<'_>) -> Outcome<Source> {
        let mut all = Some(Vec::new());
        for argument in rows.rows_from_args() {
            let more = match argument.column_def_list() {
                Some(_) => None,
                None => self.call_source(argument.call_expr(), None, scope)?.rows,
            };
            all = all.zip(more).map(|(mut all, more)| {
                all.extend(more);
                all
            });
        }
        Ok(unnamed(all))
    }

    /// The columns that XMLTABLE and JSON_TABLE declare. Of those that are nested the order is the server's.
    pub(super) fn declared(&self, node: &SyntaxNode) -> Outcome<Rows> {
        if node.descendants().any(|node| ast::JsonTableNestedColumn::can_cast(node.kind())) {
            return Ok(None);
        }
        let is_column = |node: &SyntaxNode| {
            ast::XmlTableColumn::can_cast(node.kind())
                || ast::JsonTableColumn::can_cast(node.kind())
        };
        let mut rows = Vec::new();
        for column in node.descendants().filter(is_column) {
            let name = simple(column.children().find_map(ast::ColumnName::cast))?;
            let data_type = match column.children().find_map(ast::Type::cast) {
                Some(data_type) => self.database.data_type(&data_type)?,
                // FOR ORDINALITY
                None => DataType::builtin("integer"),
            };
            rows.push(Output { name, value: Some(Value::of(data_type)) });
        }
        Ok(Some(rows))
    }
}
