//! Points in time.

use chrono::{DateTime, Utc};
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{SqlType, Timestamptz, TimestamptzSqlite};
use diesel::sqlite::{Sqlite, SqliteValue};
use model_registry::ColumnType;
use model_registry::schema::LogicalType;

/// The SQL side of [`Instant`], for Diesel.
#[derive(Clone, Copy, Debug, Default, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185), sqlite_type(name = "Text"))]
pub struct InstantType;

/// A point in time: a `timestamp with time zone`, or the text of one in SQLite, which Diesel has no common type for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = InstantType)]
pub struct Instant(pub DateTime<Utc>);

impl ColumnType for Instant {
    const TYPE: LogicalType = <DateTime<Utc> as ColumnType>::TYPE;
    type Diesel = InstantType;
}

impl ToSql<InstantType, Pg> for Instant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<Timestamptz, Pg>::to_sql(&self.0, out)
    }
}

impl FromSql<InstantType, Pg> for Instant {
    fn from_sql(bytes: PgValue<'_>) -> deserialize::Result<Self> {
        FromSql::<Timestamptz, Pg>::from_sql(bytes).map(Self)
    }
}

impl ToSql<InstantType, Sqlite> for Instant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        ToSql::<TimestamptzSqlite, Sqlite>::to_sql(&self.0, out)
    }
}

impl FromSql<InstantType, Sqlite> for Instant {
    fn from_sql(bytes: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        FromSql::<TimestamptzSqlite, Sqlite>::from_sql(bytes).map(Self)
    }
}
