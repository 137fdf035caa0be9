//! Statements that SQLite stores as they were written: queries of views, triggers.

use super::expression;
use super::token::{TokenKind, significant};
use crate::dialect::{DialectError, DialectName};
use crate::schema::Expr;

/// A query with its normal form.
pub(super) fn query(sql: &str) -> Result<Expr, DialectError> {
    let sql = sql.trim().trim_end_matches(';').trim_end();
    let invalid = significant(sql).find(|token| token.kind == TokenKind::Invalid);
    let reason = match (invalid, sql.is_empty()) {
        (Some(token), _) => format!("`{}` is no token", token.text),
        (None, true) => "it is empty".to_owned(),
        (None, false) => return Ok(stored(sql)),
    };
    Err(DialectError::Expression { sql: sql.to_owned(), dialect: DialectName::Sqlite, reason })
}

/// What SQLite accepted.
pub(super) fn stored(sql: &str) -> Expr {
    Expr::new(sql, expression::normal_statement(sql))
}

/// The module of a virtual table, which SQLite accepted.
#[cfg(feature = "sqlite")]
pub(super) fn module(text: &str) -> Expr {
    Expr::new(text, expression::normal_arguments(text))
}
