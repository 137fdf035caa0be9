//! Shapes on the map.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{Binary, SqlType};
use model_registry::ColumnType;
use model_registry::schema::{DialectText, LogicalType};

/// The SQL side of [`Geometry`], for Diesel.
#[derive(Clone, Copy, Debug, Default, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(name = "geometry"), sqlite_type(name = "Binary"))]
pub struct GeometryType;

/// A shape on the map, as PostGIS sends it: EWKB. SQLite keeps these bytes as they are.
#[derive(Clone, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = GeometryType)]
pub struct Geometry(pub Vec<u8>);

impl ColumnType for Geometry {
    const TYPE: LogicalType =
        LogicalType::Sql(DialectText(&[(Some("postgres"), "geometry"), (Some("sqlite"), "BLOB")]));
    type Diesel = GeometryType;
}

impl<DB: Backend> ToSql<GeometryType, DB> for Geometry
where
    Vec<u8>: ToSql<Binary, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB: Backend> FromSql<GeometryType, DB> for Geometry
where
    Vec<u8>: FromSql<Binary, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Vec::from_sql(bytes).map(Self)
    }
}
