//! Diesel's joins along a foreign key.

/// Lets two tables be in one query, and joins them, without `on`, by these two columns, where they are given.
///
/// Diesel's own `joinable!` always takes the parent's primary key, which a foreign key need not refer to; and its
/// `allow_tables_to_appear_in_same_query!` adds, for PostgreSQL's `ONLY` and `TABLESAMPLE`, implementations that the
/// orphan rules forbid where the parent is in another crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_registry_join {
    ($child:ident . $field:ident, $parent:ty, $key:ty) => {
        $crate::__model_registry_join!(@ $child::table, $parent, $child::$field, $key);
        $crate::__model_registry_join!(@ $parent, $child::table, $child::$field, $key);
    };
    // Where several keys lead there, `on` says by which.
    ($child:ident, $parent:ty) => {
        impl $crate::__private::diesel::query_source::TableNotEqual<$parent> for $child::table {}
        impl $crate::__private::diesel::query_source::TableNotEqual<$child::table> for $parent {}
    };
    (@ $left:ty, $right:ty, $field:ty, $key:ty) => {
        impl $crate::__private::diesel::query_source::TableNotEqual<$right> for $left {}

        impl $crate::__private::diesel::JoinTo<$right> for $left {
            type FromClause = $right;
            type OnClause = $crate::__private::diesel::dsl::Eq<
                $crate::__private::diesel::dsl::Nullable<$field>,
                $crate::__private::diesel::dsl::Nullable<$key>,
            >;

            fn join_target(right: $right) -> (Self::FromClause, Self::OnClause) {
                use $crate::__private::diesel::{ExpressionMethods, NullableExpressionMethods};
                // The columns are named as types alone, so that a misspelt one is one error.
                let (field, key) = (<$field>::default(), <$key>::default());
                (right, field.nullable().eq(key.nullable()))
            }
        }
    };
}
