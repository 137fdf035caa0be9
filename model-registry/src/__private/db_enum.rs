//! Diesel's traits for an enum that is its own SQL type.

/// Makes an enum a SQL type, and its variants values of it: on PostgreSQL of the enum type, on SQLite of text.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_registry_db_enum {
    ($own:ty) => {
        const _: () = {
            use $crate::__private::diesel;
            use $crate::DbEnum;

            #[derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
            #[diesel(foreign_derive, sql_type = $own)]
            #[allow(dead_code)]
            struct Proxy($own);

            #[automatically_derived]
            impl $crate::ColumnType for $own {
                const TYPE: $crate::schema::LogicalType =
                    $crate::schema::LogicalType::Enum(<$own as DbEnum>::DEF);
                type Diesel = $own;
            }

            impl diesel::sql_types::SqlType for $own {
                type IsNull = diesel::sql_types::is_nullable::NotNull;
                const IS_ARRAY: bool = false;
            }

            impl diesel::sql_types::SingleValue for $own {}

            impl diesel::sql_types::SqlOrd for $own {}

            impl diesel::query_builder::QueryId for $own {
                type QueryId = Self;
                const HAS_STATIC_QUERY_ID: bool = true;
            }

            impl diesel::sql_types::HasSqlType<$own> for diesel::pg::Pg {
                fn metadata(lookup: &mut Self::MetadataLookup) -> diesel::pg::PgTypeMetadata {
                    let def = <$own as DbEnum>::DEF;
                    lookup.lookup_type(def.name, def.schema)
                }
            }

            impl diesel::serialize::ToSql<$own, diesel::pg::Pg> for $own {
                fn to_sql<'b>(
                    &'b self,
                    out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
                ) -> diesel::serialize::Result {
                    ::std::io::Write::write_all(out, self.value().as_bytes())?;
                    Ok(diesel::serialize::IsNull::No)
                }
            }

            impl diesel::deserialize::FromSql<$own, diesel::pg::Pg> for $own {
                fn from_sql(bytes: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
                    let value = ::core::str::from_utf8(bytes.as_bytes())?;
                    $crate::__private::enum_value(value)
                }
            }

            $crate::__model_registry_db_enum_sqlite!($own);
        };
    };
}

/// The part for SQLite.
#[cfg(feature = "sqlite")]
#[doc(hidden)]
#[macro_export]
macro_rules! __model_registry_db_enum_sqlite {
    ($own:ty) => {
        impl diesel::sql_types::HasSqlType<$own> for diesel::sqlite::Sqlite {
            fn metadata(_: &mut ()) -> diesel::sqlite::SqliteType {
                diesel::sqlite::SqliteType::Text
            }
        }

        impl diesel::serialize::ToSql<$own, diesel::sqlite::Sqlite> for $own {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::sqlite::Sqlite>,
            ) -> diesel::serialize::Result {
                out.set_value(self.value());
                Ok(diesel::serialize::IsNull::No)
            }
        }

        impl diesel::deserialize::FromSql<$own, diesel::sqlite::Sqlite> for $own {
            fn from_sql(
                value: diesel::sqlite::SqliteValue<'_, '_, '_>,
            ) -> diesel::deserialize::Result<Self> {
                let value = <String as diesel::deserialize::FromSql<
                    diesel::sql_types::Text,
                    diesel::sqlite::Sqlite,
                >>::from_sql(value)?;
                $crate::__private::enum_value(&value)
            }
        }
    };
}

/// Without the feature `sqlite`, Diesel knows nothing of it.
#[cfg(not(feature = "sqlite"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __model_registry_db_enum_sqlite {
    ($own:ty) => {};
}

/// The variant that a value in the database stands for.
pub fn enum_value<E: crate::metadata::DbEnum>(value: &str) -> diesel::deserialize::Result<E> {
    E::from_value(value).ok_or_else(|| {
        format!("\"{value}\" is no value of the enum `{}` in this program", E::DEF.name).into()
    })
}
