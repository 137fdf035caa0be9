//! Every type of a column, there and back.

use bigdecimal::BigDecimal;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use diesel::prelude::*;
use model_registry::metadata::ColumnDef;
use model_registry::schema::{DialectText, LogicalType};
use model_registry::{ColumnType, Model};

use crate::connections::{on_both, postgres, sqlite};

/// Types that both of Diesel's backends have.
#[derive(Clone, Debug, Insertable, Model, PartialEq, Queryable, Selectable)]
#[diesel(table_name = common)]
#[diesel(check_for_backend(diesel::pg::Pg, diesel::sqlite::Sqlite))]
pub struct Common {
    #[column(primary_key)]
    pub a: i16,
    pub b: i32,
    pub c: Option<i64>,
    pub d: f32,
    pub e: f64,
    pub f: bool,
    pub g: String,
    pub h: Vec<u8>,
    pub i: NaiveDate,
    pub j: chrono::NaiveTime,
    pub k: NaiveDateTime,
    #[column(precision = 10, scale = 2)]
    pub l: Option<BigDecimal>,
    #[column(length = 2)]
    pub m: String,
    pub n: time::Date,
    pub o: time::Time,
    pub p: time::PrimitiveDateTime,
    #[column(name = "q")]
    pub json: serde_json::Value,
    #[column(sql_type = "varchar")]
    pub r: Option<String>,
}

/// Types that Diesel has for PostgreSQL alone.
#[derive(Clone, Debug, Insertable, Model, PartialEq, Queryable, Selectable)]
#[diesel(table_name = special)]
#[model(unique(columns(b, c), nulls_not_distinct))]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct Special {
    #[column(primary_key)]
    pub a: uuid::Uuid,
    pub b: DateTime<Utc>,
    pub c: time::OffsetDateTime,
    pub d: Vec<String>,
    pub e: Option<Vec<Option<i32>>>,
    /// A type that only the attributes know.
    #[column(sql_type = "point", diesel_type = PointSql)]
    pub f: Option<Point>,
    /// A type whose `ColumnType` is written by hand.
    #[column(diesel_type = PointSql)]
    pub g: Point,
}

/// A type that Diesel has for SQLite alone.
#[derive(Clone, Debug, Insertable, Model, PartialEq, Queryable, Selectable)]
#[diesel(table_name = lite)]
#[diesel(check_for_backend(diesel::sqlite::Sqlite))]
pub struct Lite {
    #[column(primary_key)]
    pub a: i32,
    #[column(diesel_type = diesel::sql_types::TimestamptzSqlite)]
    pub b: Option<DateTime<Utc>>,
}

/// A user's own SQL type.
#[derive(diesel::sql_types::SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(name = "point"))]
pub struct PointSql;

#[derive(
    Clone, Copy, Debug, PartialEq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = PointSql)]
pub struct Point {
    x: f64,
    y: f64,
}

impl ColumnType for Point {
    const TYPE: LogicalType = LogicalType::Sql(DialectText(&[(None, "point")]));
    type Diesel = PointSql;
}

impl diesel::serialize::ToSql<PointSql, diesel::pg::Pg> for Point {
    fn to_sql<'b>(
        &'b self,
        out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
    ) -> diesel::serialize::Result {
        std::io::Write::write_all(out, &[self.x.to_be_bytes(), self.y.to_be_bytes()].concat())?;
        Ok(diesel::serialize::IsNull::No)
    }
}

impl diesel::deserialize::FromSql<PointSql, diesel::pg::Pg> for Point {
    fn from_sql(value: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
        let (x, y) = value.as_bytes().split_at(8);
        Ok(Self { x: f64::from_be_bytes(x.try_into()?), y: f64::from_be_bytes(y.try_into()?) })
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 2, 29).expect("it is a day")
}

fn moment() -> time::PrimitiveDateTime {
    let day = time::Date::from_ordinal_date(2024, 60).expect("it is a day");
    day.with_hms(23, 59, 58).expect("it is a time")
}

fn common_row() -> Common {
    let time = NaiveTime::from_hms_opt(1, 2, 3).expect("it is a time");
    Common {
        a: i16::MIN,
        b: i32::MAX,
        c: None,
        d: 1.25,
        e: -2.5,
        f: true,
        g: "it's".into(),
        h: vec![0, 255],
        i: day(),
        j: time,
        k: day().and_time(time),
        l: "12345678.25".parse().ok(),
        m: "ab".into(),
        n: moment().date(),
        o: moment().time(),
        p: moment(),
        json: serde_json::json!({ "a": [1, null] }),
        r: Some("r".into()),
    }
}

on_both! {
    fn common_types_come_back(connection) {
        diesel::insert_into(common::table).values(common_row()).execute(connection).expect("inserts");
        let rows = common::table.select(Common::as_select()).load(connection);
        assert_eq!(rows, Ok(vec![common_row()]));
    }
}

#[test]
fn special_types_on_sqlite() {
    let connection = &mut sqlite();
    let row = Lite { a: 1, b: Some(day().and_time(NaiveTime::MIN).and_utc()) };
    diesel::insert_into(lite::table).values(&row).execute(connection).expect("inserts");
    assert_eq!(lite::table.select(Lite::as_select()).load(connection), Ok(vec![row]));
}

#[test]
fn special_types_on_postgres() {
    let (_database, mut connection) = postgres();
    let connection = &mut connection;
    let row = Special {
        a: uuid::Uuid::from_u128(7),
        b: day().and_time(NaiveTime::MIN).and_utc(),
        c: moment().assume_utc(),
        d: vec!["a".into(), "b,c".into()],
        e: Some(vec![Some(1), None]),
        f: Some(Point { x: 1.0, y: 2.0 }),
        g: Point { x: 3.0, y: 4.0 },
    };
    diesel::insert_into(special::table).values(&row).execute(connection).expect("inserts");
    assert_eq!(special::table.select(Special::as_select()).load(connection), Ok(vec![row]));
}

fn logical_types(columns: &[ColumnDef]) -> Vec<(&str, LogicalType, bool)> {
    columns.iter().map(|column| (column.name, column.logical_type, column.nullable)).collect()
}

#[test]
fn rust_types_have_logical_types() {
    let varchar = DialectText(&[(None, "varchar")]);
    assert_eq!(
        logical_types(Common::DEF.columns),
        [
            ("a", LogicalType::SmallInt, false),
            ("b", LogicalType::Integer, false),
            ("c", LogicalType::BigInt, true),
            ("d", LogicalType::Real, false),
            ("e", LogicalType::Double, false),
            ("f", LogicalType::Boolean, false),
            ("g", LogicalType::Text, false),
            ("h", LogicalType::Bytes, false),
            ("i", LogicalType::Date, false),
            ("j", LogicalType::Time, false),
            ("k", LogicalType::Timestamp, false),
            ("l", LogicalType::Numeric(Some((10, 2))), true),
            ("m", LogicalType::Char(2), false),
            ("n", LogicalType::Date, false),
            ("o", LogicalType::Time, false),
            ("p", LogicalType::Timestamp, false),
            ("q", LogicalType::Jsonb, false),
            ("r", LogicalType::Sql(varchar), true),
        ]
    );
    let point = LogicalType::Sql(DialectText(&[(None, "point")]));
    assert_eq!(
        logical_types(Special::DEF.columns),
        [
            ("a", LogicalType::Uuid, false),
            ("b", LogicalType::TimestampTz, false),
            ("c", LogicalType::TimestampTz, false),
            ("d", LogicalType::Array(&LogicalType::Text), false),
            ("e", LogicalType::Array(&LogicalType::Integer), true),
            ("f", point, true),
            ("g", point, false),
        ]
    );
}
