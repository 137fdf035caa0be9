//! Lists of words.

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::{Pg, PgValue};
use diesel::sql_types::{Array, Nullable, SqlType, Text};
use diesel::sqlite::{Sqlite, SqliteValue};
use model_registry::ColumnType;
use model_registry::schema::{DialectText, LogicalType};

/// The SQL side of [`Tags`], for Diesel.
#[derive(Clone, Copy, Debug, Default, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 1009, array_oid = 0), sqlite_type(name = "Text"))]
pub struct TagsType;

/// Words that a row is tagged with: an array of text, or a list in JSON in SQLite, which has no arrays.
#[derive(Clone, Debug, PartialEq, Eq, FromSqlRow)]
pub struct Tags(pub Vec<String>);

impl ColumnType for Tags {
    const TYPE: LogicalType =
        LogicalType::Sql(DialectText(&[(Some("postgres"), "text[]"), (Some("sqlite"), "TEXT")]));
    type Diesel = TagsType;
}

impl FromSql<TagsType, Pg> for Tags {
    fn from_sql(bytes: PgValue<'_>) -> deserialize::Result<Self> {
        let words: Vec<Option<String>> = FromSql::<Array<Nullable<Text>>, Pg>::from_sql(bytes)?;
        Ok(Self(words.into_iter().flatten().collect()))
    }
}

impl FromSql<TagsType, Sqlite> for Tags {
    fn from_sql(bytes: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let json: String = FromSql::<Text, Sqlite>::from_sql(bytes)?;
        let words: Vec<Option<String>> = serde_json::from_str(&json)?;
        Ok(Self(words.into_iter().flatten().collect()))
    }
}
