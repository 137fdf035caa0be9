//! A column of `CREATE TABLE`.

use super::Result;
use super::constraint::{self, Found};
use super::cursor::Cursor;
use crate::dialect::sqlite::expression::{self, Scope};
use crate::dialect::sqlite::names;
use crate::dialect::sqlite::token::TokenKind;
use crate::dialect::sqlite::types;
use crate::schema::{
    Column, ColumnDefault, ConstraintKind, DataType, Expr, KeyClauses, ObjectName,
};

/// The column that comes next. Its constraints that the table holds go to `found`.
pub(super) fn column(cursor: &mut Cursor<'_>, found: &mut Vec<Found>) -> Result<Column> {
    let name = cursor.name()?;
    let mut column = Column::new(name, declared_type(cursor)?);
    let mut constraint_name = None;
    while !ends(cursor) {
        if cursor.accept(&["CONSTRAINT"]) {
            constraint_name = Some(cursor.name()?);
            continue;
        }
        let kind = clause(cursor, &mut column, found)?;
        let name = constraint_name.take();
        found.extend(kind.map(|kind| Found { name, kind }));
    }
    Ok(column)
}

fn ends(cursor: &Cursor<'_>) -> bool {
    cursor.peek().is_none_or(|token| token.is_symbol(",") || token.is_symbol(")"))
}

/// The words up to the first clause, and the numbers in brackets.
fn declared_type(cursor: &mut Cursor<'_>) -> Result<DataType> {
    let mut words = Vec::new();
    while !cursor.sees(&["GENERATED", "ALWAYS", "AS"])
        && let Some(word) = cursor.peek().and_then(|token| token.defined_name())
    {
        words.push(word);
        cursor.next();
    }
    let modifiers = types::read_modifiers(cursor.brackets()?);
    let modifiers = modifiers.ok_or_else(|| cursor.unexpected("numbers in the type's brackets"))?;
    Ok(types::declared(&words, modifiers))
}

/// One clause: it changes the column, or is a constraint of the table.
fn clause(
    cursor: &mut Cursor<'_>,
    column: &mut Column,
    found: &mut [Found],
) -> Result<Option<ConstraintKind>> {
    let columns = vec![column.name.clone()];
    if cursor.accept(&["PRIMARY", "KEY"]) {
        return key(cursor, column).map(Some);
    } else if cursor.accept(&["UNIQUE"]) {
        let on_conflict = constraint::on_conflict(cursor)?;
        let clauses = KeyClauses { on_conflict, ..KeyClauses::default() };
        return Ok(Some(constraint::unique(columns, clauses)));
    } else if cursor.accept(&["CHECK"]) {
        return constraint::check(cursor).map(Some);
    } else if cursor.accept(&["REFERENCES"]) {
        let key = constraint::references(cursor, columns)?;
        return Ok(Some(ConstraintKind::ForeignKey(key)));
    } else if cursor.accept(&["NOT", "NULL"]) {
        column.on_null = constraint::on_conflict(cursor)?;
        column.nullable = false;
    } else if cursor.accept(&["NULL"]) {
        constraint::on_conflict(cursor)?;
    } else if cursor.accept(&["DEFAULT"]) {
        column.default = Some(ColumnDefault::Expression(default(cursor)?));
    } else if cursor.accept(&["COLLATE"]) {
        column.collation = Some(ObjectName::unqualified(cursor.name()?));
    } else if cursor.accept(&["GENERATED", "ALWAYS", "AS"]) || cursor.accept(&["AS"]) {
        column.default = Some(generated(cursor)?);
    } else {
        defer(cursor, found)?;
    }
    Ok(None)
}

fn key(cursor: &mut Cursor<'_>, column: &mut Column) -> Result<ConstraintKind> {
    let mut clauses = KeyClauses::default();
    cursor.accept(&["ASC"]);
    if cursor.accept(&["DESC"]) {
        clauses.descending.insert(column.name.clone());
    }
    clauses.on_conflict = constraint::on_conflict(cursor)?;
    if cursor.accept(&["AUTOINCREMENT"]) {
        column.default = Some(ColumnDefault::identity(false));
    }
    Ok(constraint::primary_key(vec![column.name.clone()], clauses))
}

/// What follows `DEFAULT`. A bare name is a text (`DEFAULT on` is `'on'`), except for the keywords among the literals.
fn default(cursor: &mut Cursor<'_>) -> Result<Expr> {
    if cursor.peek().is_some_and(|token| token.is_symbol("(")) {
        return Ok(expression::read(cursor.in_brackets()?, Scope::default()));
    }
    let unexpected = cursor.unexpected("a default");
    let token = cursor.next().ok_or(unexpected.clone())?;
    let sql = match token.kind {
        TokenKind::Symbol if token.is_symbol("-") || token.is_symbol("+") => {
            let number = cursor.next().ok_or(unexpected)?;
            format!("{}{}", token.text, number.text)
        }
        TokenKind::Word if !is_literal_word(token.text) => names::literal(token.text),
        TokenKind::Quoted => names::literal(&token.identifier().unwrap_or_default()),
        TokenKind::Word
        | TokenKind::Text
        | TokenKind::Blob
        | TokenKind::Number
        | TokenKind::Symbol
        | TokenKind::Variable
        | TokenKind::Space
        | TokenKind::Comment
        | TokenKind::Invalid => token.text.to_owned(),
    };
    Ok(expression::read(&sql, Scope::default()))
}

fn is_literal_word(word: &str) -> bool {
    ["NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP"]
        .iter()
        .any(|literal| literal.eq_ignore_ascii_case(word))
}

/// `(expression) [STORED | VIRTUAL]`
fn generated(cursor: &mut Cursor<'_>) -> Result<ColumnDefault> {
    let expression = expression::read(cursor.in_brackets()?, Scope::default());
    let stored = cursor.accept(&["STORED"]);
    if !stored {
        cursor.accept(&["VIRTUAL"]);
    }
    Ok(ColumnDefault::Generated { expression, stored })
}

/// A deferrability after the foreign key that it belongs to, which is the last one.
fn defer(cursor: &mut Cursor<'_>, found: &mut [Found]) -> Result<()> {
    let deferrability =
        constraint::deferrability(cursor).ok_or_else(|| cursor.unexpected("a constraint"))?;
    if let Some(Found { kind: ConstraintKind::ForeignKey(key), .. }) = found.last_mut() {
        key.deferrable = deferrability;
    }
    Ok(())
}
