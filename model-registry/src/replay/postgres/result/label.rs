//! The names of columns that have none (`FigureColname` in `parse_target.c`).

use squawk_syntax::ast::{self, AstNode};
use squawk_syntax::column_name::ColumnName;

use super::Queries;
use super::scope::Scope;
use super::value::subquery;
use crate::replay::postgres::fault::{Outcome, missing};
use crate::replay::postgres::names::{cut, simple};

/// The name of a column that nothing names.
const NAMELESS: &str = "?column?";

impl Queries<'_> {
    /// The name that an expression has in a result.
    pub(super) fn label(&self, expression: &ast::Expr, scope: &Scope<'_>) -> Outcome<String> {
        if let Some(query) = innermost(expression) {
            let rows = self.select(&query, scope)?;
            let first = rows.and_then(|rows| rows.into_iter().next());
            return Ok(first.map_or_else(|| NAMELESS.to_owned(), |first| first.name));
        }
        let target = expression.syntax().parent().and_then(ast::Target::cast);
        let found = target.and_then(ColumnName::inferred_from_target);
        let name = found.and_then(|(name, _)| name.to_string());
        let name = name.unwrap_or_else(|| NAMELESS.to_owned());
        let is_xml = matches!(expression, ast::Expr::CallExpr(call) if call.expr().is_none());
        Ok(match name.strip_prefix("xml_").filter(|_| is_xml) {
            Some(rest) => format!("xml{rest}"),
            None => cut(name),
        })
    }

    /// The name of what a function in FROM yields.
    pub(super) fn label_of_call(&self, call: &ast::CallExpr) -> Outcome<String> {
        let function = call.expr().ok_or_else(|| missing("a function"))?;
        match function {
            ast::Expr::FieldExpr(field) => simple(field.field()),
            ast::Expr::NameRef(name) => simple(Some(name)),
            _ => Ok(NAMELESS.to_owned()),
        }
    }
}

/// The query whose first column names the expression.
fn innermost(expression: &ast::Expr) -> Option<ast::SelectVariant> {
    match expression {
        ast::Expr::ParenExpr(paren) => subquery(paren).or_else(|| innermost(&paren.expr()?)),
        ast::Expr::CastExpr(cast) => innermost(&cast.expr()?),
        ast::Expr::Collate(collate) => innermost(&collate.expr()?),
        _ => None,
    }
}
