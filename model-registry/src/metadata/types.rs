//! What Rust's types are in a database. This is the only table of types.

use diesel::sql_types;

use super::ColumnType;
use crate::schema::LogicalType::{self, *};

macro_rules! column_types {
    ($($rust:ty => $logical:expr, $diesel:ident;)*) => {
        $(
            impl ColumnType for $rust {
                const TYPE: LogicalType = $logical;
                type Diesel = sql_types::$diesel;
            }
        )*
    };
}

column_types! {
    i16 => SmallInt, SmallInt;
    i32 => Integer, Integer;
    i64 => BigInt, BigInt;
    f32 => Real, Float;
    f64 => Double, Double;
    bool => Boolean, Bool;
    String => Text, Text;
    Vec<u8> => Bytes, Binary;
}

#[cfg(feature = "chrono")]
column_types! {
    chrono::NaiveDate => Date, Date;
    chrono::NaiveTime => Time, Time;
    chrono::NaiveDateTime => Timestamp, Timestamp;
    chrono::DateTime<chrono::Utc> => TimestampTz, Timestamptz;
    chrono::DateTime<chrono::Local> => TimestampTz, Timestamptz;
}

#[cfg(feature = "time")]
column_types! {
    time::Date => Date, Date;
    time::Time => Time, Time;
    time::PrimitiveDateTime => Timestamp, Timestamp;
    time::OffsetDateTime => TimestampTz, Timestamptz;
}

#[cfg(feature = "uuid")]
column_types! { uuid::Uuid => Uuid, Uuid; }

#[cfg(feature = "json")]
column_types! { serde_json::Value => Jsonb, Jsonb; }

#[cfg(feature = "bigdecimal")]
column_types! { bigdecimal::BigDecimal => Numeric(None), Numeric; }

/// Null, or a value.
impl<T: ColumnType> ColumnType for Option<T> {
    const TYPE: LogicalType = T::TYPE;
    const NULLABLE: bool = true;
    type Diesel = sql_types::Nullable<T::Diesel>;
}

/// An array, which PostgreSQL alone has. `Option<T>` inside is for arrays that hold nulls.
impl<T: ColumnType> ColumnType for Vec<T> {
    const TYPE: LogicalType = LogicalType::Array(&T::TYPE);
    type Diesel = sql_types::Array<T::Diesel>;
}
