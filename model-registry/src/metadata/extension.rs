//! Extensions that models need.

/// Registers an extension of PostgreSQL that models need, for one of its types, its operator classes or its functions:
///
/// ```
/// model_registry::extension!("postgis");
/// model_registry::extension!("pg_trgm", schema = "extensions", registry = "analytics");
/// ```
#[macro_export]
macro_rules! extension {
    ($name:literal $(, schema = $schema:literal)? $(, registry = $registry:literal)? $(,)?) => {
        $crate::__private::submit! {
            $crate::__private::Registration::Extension(&$crate::__private::ExtensionDef {
                name: $name,
                schema: $crate::__private::or!([$(::core::option::Option::Some($schema))?] ::core::option::Option::None),
                registry: $crate::__private::or!([$($registry)?] $crate::__private::DEFAULT_REGISTRY),
                place: $crate::__private::place(::core::file!(), ::core::line!()),
            })
        }
    };
}
