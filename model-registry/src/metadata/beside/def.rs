//! What `registry_object!` registers.

use crate::schema::Place;

/// SQL that stands beside the models, as [`registry_object!`](crate::registry_object) registers it.
#[derive(Clone, Copy, Debug)]
pub struct SqlDef {
    /// The registry that it belongs to.
    pub registry: &'static str,
    /// One text for all dialects, or one for each.
    pub texts: &'static [SqlText],
    /// Where it is declared.
    pub place: Place,
}

/// One text of SQL that is registered.
#[derive(Clone, Copy, Debug)]
pub struct SqlText {
    /// The dialect that it is for; `None` where it is for all.
    pub dialect: Option<&'static str>,
    /// The file that it was read from, as the macro names it.
    pub file: Option<&'static str>,
    /// The SQL.
    pub sql: &'static str,
}

impl SqlDef {
    /// The text for the dialect of that name: its own, or else the common one.
    pub fn text(&self, dialect: &str) -> Option<&'static SqlText> {
        SqlText::for_dialect(self.texts, dialect)
    }
}

impl SqlText {
    /// The one of the texts that is for the dialect of that name: its own, or else the common one.
    pub fn for_dialect(texts: &'static [Self], dialect: &str) -> Option<&'static Self> {
        let find = |wanted| texts.iter().find(|text| text.dialect == wanted);
        find(Some(dialect)).or_else(|| find(None))
    }
}

/// Registers what no struct can say, beside the models: a view, a function, a trigger, a domain, a partition, a grant,
/// a storage parameter of a model's table. The SQL runs on the schema that the models make, without a server, so what it
/// makes is generated and checked like a model.
///
/// ```
/// model_registry::registry_object! {
///     postgres = "CREATE DOMAIN percentage AS integer CHECK (VALUE BETWEEN 0 AND 100)"
/// }
/// model_registry::registry_object! {
///     "CREATE TABLE audit (id integer PRIMARY KEY, line text NOT NULL);
///      CREATE INDEX audit_line_idx ON audit (line)"
/// }
/// model_registry::registry_object! { registry = "analytics", sqlite = "CREATE TABLE visit (id integer PRIMARY KEY)" }
/// ```
///
/// A file is named relative to the source file, as for `include_str!`; an edit of it is noticed by the next build:
///
/// ```text
/// model_registry::registry_object! { file = "views/mass_by_lab.sql" }
/// model_registry::registry_object! { postgres(file = "views/postgres.sql"), sqlite(file = "views/sqlite.sql") }
/// ```
///
/// One text may hold several statements. A text comes after those that make or alter what it names, and texts that
/// only grant or comment come last; what is left is in the order of file and line. So the order in which crates are
/// linked does not matter.
#[macro_export]
macro_rules! registry_object {
    (@registered [] $registry:tt [$($text:expr,)+]) => {
        $crate::__private::submit! {
            $crate::__private::Registration::Sql(&$crate::__private::SqlDef {
                registry: $crate::__private::or!($registry $crate::__private::DEFAULT_REGISTRY),
                texts: &[$($text),+],
                place: $crate::__private::place(::core::file!(), ::core::line!()),
            })
        }
    };
    ($($argument:tt)+) => {
        $crate::__private::sql_texts! { registry_object [] [] [] $($argument)+ }
    };
}

/// Reads texts of SQL and the registry, and hands them to the macro that is named first, with what it wants back in the
/// first brackets: `sql_texts! { registry_object [] [] [] "SELECT 1" }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_registry_sql_texts {
    ($then:ident $own:tt $registry:tt [$($text:expr,)+]) => {
        $crate::$then! { @registered $own $registry [$($text,)+] }
    };
    ($then:ident $own:tt [] $texts:tt registry = $registry:literal $(, $($rest:tt)*)?) => {
        $crate::__private::sql_texts! { $then $own [$registry] $texts $($($rest)*)? }
    };
    ($then:ident $own:tt $registry:tt [$($text:expr,)*] postgres = $sql:literal $(, $($rest:tt)*)?) => {
        $crate::__private::sql_texts! {
            $then $own $registry
            [$($text,)* $crate::__private::sql_text(::core::option::Option::Some("postgres"), ::core::option::Option::None, $sql),]
            $($($rest)*)?
        }
    };
    ($then:ident $own:tt $registry:tt [$($text:expr,)*] sqlite = $sql:literal $(, $($rest:tt)*)?) => {
        $crate::__private::sql_texts! {
            $then $own $registry
            [$($text,)* $crate::__private::sql_text(::core::option::Option::Some("sqlite"), ::core::option::Option::None, $sql),]
            $($($rest)*)?
        }
    };
    ($then:ident $own:tt $registry:tt [$($text:expr,)*] postgres(file = $file:literal) $(, $($rest:tt)*)?) => {
        $crate::__private::sql_texts! {
            $then $own $registry
            [$($text,)* $crate::__private::sql_text(::core::option::Option::Some("postgres"), ::core::option::Option::Some($file), ::core::include_str!($file)),]
            $($($rest)*)?
        }
    };
    ($then:ident $own:tt $registry:tt [$($text:expr,)*] sqlite(file = $file:literal) $(, $($rest:tt)*)?) => {
        $crate::__private::sql_texts! {
            $then $own $registry
            [$($text,)* $crate::__private::sql_text(::core::option::Option::Some("sqlite"), ::core::option::Option::Some($file), ::core::include_str!($file)),]
            $($($rest)*)?
        }
    };
    ($then:ident $own:tt $registry:tt [$($text:expr,)*] file = $file:literal $(, $($rest:tt)*)?) => {
        $crate::__private::sql_texts! {
            $then $own $registry
            [$($text,)* $crate::__private::sql_text(::core::option::Option::None, ::core::option::Option::Some($file), ::core::include_str!($file)),]
            $($($rest)*)?
        }
    };
    ($then:ident $own:tt $registry:tt [$($text:expr,)*] $sql:literal $(, $($rest:tt)*)?) => {
        $crate::__private::sql_texts! {
            $then $own $registry
            [$($text,)* $crate::__private::sql_text(::core::option::Option::None, ::core::option::Option::None, $sql),]
            $($($rest)*)?
        }
    };
    ($then:ident $own:tt $registry:tt $texts:tt $($rest:tt)*) => {
        ::core::compile_error!(
            "expected SQL as a literal, or one of `file = \"...\"`, `postgres = \"...\"`, `postgres(file = \"...\")`, \
             `sqlite = \"...\"`, `sqlite(file = \"...\")`, with `registry = \"...\"` once where it is another one"
        );
    };
}
