//! Diesel's traits for a newtype.

/// Makes a newtype a value of its inner type's SQL type.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_registry_newtype {
    ($newtype:ty, $inner:ty, $sql:ty) => {
        const _: () = {
            use $crate::__private::diesel;

            #[derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
            #[diesel(foreign_derive, sql_type = $sql)]
            #[allow(dead_code)]
            struct Proxy($newtype);

            impl<DB> diesel::serialize::ToSql<$sql, DB> for $newtype
            where
                DB: diesel::backend::Backend,
                $inner: diesel::serialize::ToSql<$sql, DB>,
            {
                fn to_sql<'b>(
                    &'b self,
                    out: &mut diesel::serialize::Output<'b, '_, DB>,
                ) -> diesel::serialize::Result {
                    diesel::serialize::ToSql::<$sql, DB>::to_sql(&self.0, out)
                }
            }

            impl<DB> diesel::deserialize::FromSql<$sql, DB> for $newtype
            where
                DB: diesel::backend::Backend,
                $inner: diesel::deserialize::FromSql<$sql, DB>,
            {
                fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                    <$inner as diesel::deserialize::FromSql<$sql, DB>>::from_sql(bytes).map(Self)
                }
            }
        };
    };
}
