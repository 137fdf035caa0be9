//! `CREATE INDEX`.

use super::Result;
use super::cursor::{Cursor, items};
use crate::dialect::sqlite::expression::{self, Scope};
use crate::dialect::sqlite::token::{Token, significant};
use crate::schema::{Index, IndexKey, IndexTarget, ObjectName};

/// The index that the text makes.
pub(in super::super) fn index(sql: &str) -> Result<Index> {
    let mut cursor = Cursor::new(sql);
    cursor.expect("CREATE")?;
    let unique = cursor.accept(&["UNIQUE"]);
    cursor.expect("INDEX")?;
    let name = cursor.name()?;
    cursor.expect("ON")?;
    cursor.name()?;
    let keys = items(cursor.in_brackets()?).into_iter().map(key).collect();
    let predicate = match cursor.accept(&["WHERE"]) {
        true => Some(expression::read(cursor.rest(), Scope::default())),
        false => None,
    };
    Ok(Index { unique, predicate, ..Index::new(name, keys) })
}

/// `expression [COLLATE name] [ASC | DESC]`
fn key(item: &str) -> IndexKey {
    let all: Vec<_> = significant(item).collect();
    let (content, descending) = match all.split_last() {
        Some((last, content)) if last.is("DESC") => (content, true),
        Some((last, content)) if last.is("ASC") => (content, false),
        Some(_) | None => (all.as_slice(), false),
    };
    let (content, collation) = match content {
        [content @ .., keyword, name] if keyword.is("COLLATE") => (content, name.defined_name()),
        _ => (content, None),
    };
    let sql = content.last().map_or("", |last| &item[..last.end()]);
    IndexKey {
        collation: collation.map(ObjectName::unqualified),
        descending,
        ..IndexKey::new(target(sql))
    }
}

/// A name alone, in brackets or not, is a column.
fn target(sql: &str) -> IndexTarget {
    let expression = expression::read(sql, Scope::default());
    let tokens: Vec<_> = significant(expression.sql()).collect();
    let column = match tokens.as_slice() {
        [only] => Token::defined_name(only),
        _ => None,
    };
    column.map_or(IndexTarget::Expression(expression), IndexTarget::Column)
}
