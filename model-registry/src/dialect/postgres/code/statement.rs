//! A statement in the making: its text, and its normal form beside it.

use crate::dialect::postgres::names::{literal, qualified, quote};
use crate::schema::{Code, Expr, Object, ObjectName};

/// A statement in the making.
#[derive(Default)]
pub(super) struct Statement {
    sql: String,
    normal: String,
}

impl Statement {
    /// Starts with these words.
    pub(super) fn new(words: &str) -> Self {
        Self { sql: words.to_owned(), normal: words.to_owned() }
    }

    /// Adds a text that says the same in both.
    pub(super) fn push(&mut self, text: &str) {
        self.sql.push_str(text);
        self.normal.push_str(text);
    }

    /// Adds a name after a space.
    pub(super) fn name(&mut self, name: &str) {
        self.push(&format!(" {}", quote(name)));
    }

    /// Adds a name with its schema after a space.
    pub(super) fn qualified(&mut self, name: &ObjectName) {
        self.push(&format!(" {}", qualified(name)));
    }

    /// Adds a literal.
    pub(super) fn literal(&mut self, text: &str) {
        self.push(&literal(text));
    }

    /// Adds an expression.
    pub(super) fn expression(&mut self, expression: &Expr) {
        self.sql.push_str(expression.sql());
        self.normal.push_str(expression.normal());
    }

    /// Adds an expression in brackets, with words before it.
    pub(super) fn bracketed(&mut self, words: &str, expression: &Expr) {
        self.push(&format!("{words} ("));
        self.expression(expression);
        self.push(")");
    }

    /// The code that it makes.
    pub(super) fn of(self, object: Object) -> Code {
        Code { object, statement: Expr::new(self.sql, self.normal), state: None, comment: None }
    }
}
