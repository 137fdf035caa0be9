//! Words to search by.

use std::str;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::{Pg, PgValue};
use diesel::sql_types::{SqlType, Text};
use diesel::sqlite::{Sqlite, SqliteValue};
use model_registry::ColumnType;
use model_registry::schema::{DialectText, LogicalType};

/// The SQL side of [`SearchVector`], for Diesel.
#[derive(Clone, Copy, Debug, Default, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 3614, array_oid = 3643), sqlite_type(name = "Text"))]
pub struct SearchVectorType;

/// The words of a row that a search finds it by: the lexemes of a `tsvector`, or just the words in SQLite.
#[derive(Clone, Debug, PartialEq, Eq, FromSqlRow)]
pub struct SearchVector(pub Vec<String>);

impl ColumnType for SearchVector {
    const TYPE: LogicalType =
        LogicalType::Sql(DialectText(&[(Some("postgres"), "tsvector"), (Some("sqlite"), "TEXT")]));
    type Diesel = SearchVectorType;
}

impl FromSql<SearchVectorType, Pg> for SearchVector {
    fn from_sql(bytes: PgValue<'_>) -> deserialize::Result<Self> {
        lexemes(bytes.as_bytes()).map(Self).ok_or_else(|| "this is no tsvector".into())
    }
}

impl FromSql<SearchVectorType, Sqlite> for SearchVector {
    fn from_sql(bytes: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let words: String = FromSql::<Text, Sqlite>::from_sql(bytes)?;
        Ok(Self(words.split_whitespace().map(str::to_owned).collect()))
    }
}

/// The lexemes as the server sends them (`tsvectorsend` in `tsvector.c`): their number in four bytes; each as text that
/// ends with a zero, the number of its positions in two bytes, and so many positions of two bytes.
fn lexemes(bytes: &[u8]) -> Option<Vec<String>> {
    let (count, mut rest) = bytes.split_first_chunk()?;
    (0..u32::from_be_bytes(*count))
        .map(|_| {
            let end = rest.iter().position(|byte| *byte == 0)?;
            let word = str::from_utf8(&rest[..end]).ok()?.to_owned();
            let (positions, after) = rest[end + 1..].split_first_chunk()?;
            rest = after.get(2 * usize::from(u16::from_be_bytes(*positions))..)?;
            Some(word)
        })
        .collect()
}
