//! What the code that the derives write needs. Not public: it changes without notice.
#![allow(missing_docs)]

mod check;
mod db_enum;
mod join;
mod newtype;

pub use diesel;
pub use inventory::submit;
pub use model_derive::__extend;

pub use self::check::{char, numbered, numeric, varchar};
pub use self::db_enum::enum_value;
pub use crate::dialect::keys;
pub use crate::metadata::{
    CheckDef, ColumnDef, DEFAULT_REGISTRY, ExtensionDef, ForeignKeyDef, GrantDef, IndexDef,
    IndexKeyDef, IndexTargetDef, KeyClausesDef, KeyDef, ModelDef, ModelTable, Registration,
    SnippetDef, SqlDef, SqlText, StoredDef, TableRef, UniqueDef, ViewDef,
};
pub use crate::runner::{RustMigration, rust_accepts, rust_call};
pub use crate::schema::{
    Deferrability, DialectText, LogicalType, NullsOrder, Numbering, OnConflict, Place,
    ReferentialAction,
};
pub use crate::{
    __model_registry_db_enum as db_enum, __model_registry_join as join,
    __model_registry_newtype as newtype, __model_registry_or as or,
    __model_registry_sql_texts as sql_texts,
};

use self::check::StandsFor;
use crate::metadata::ColumnType;
use diesel::query_source::Column;

pub const fn place(file: &'static str, line: u32) -> Place {
    Place { file, line }
}

/// A column as its field's type says it. `N` is the type that Diesel's `table!` was given for it.
pub const fn column<T, N>(name: &'static str, file: &'static str, line: u32) -> ColumnDef
where
    T: ColumnType,
    T::Diesel: StandsFor<N>,
{
    plain_column(name, T::TYPE, T::NULLABLE, place(file, line))
}

/// A column as its attributes say it.
pub const fn column_in_sql(
    name: &'static str,
    sql: DialectText,
    nullable: bool,
    file: &'static str,
    line: u32,
) -> ColumnDef {
    plain_column(name, LogicalType::Sql(sql), nullable, place(file, line))
}

const fn plain_column(
    name: &'static str,
    logical_type: LogicalType,
    nullable: bool,
    place: Place,
) -> ColumnDef {
    ColumnDef {
        name,
        renamed_from: None,
        logical_type,
        nullable,
        default: None,
        numbering: None,
        generated: None,
        collation: None,
        on_null: OnConflict::Abort,
        comment: None,
        place,
    }
}

/// A text of SQL beside the models.
pub const fn sql_text(
    dialect: Option<&'static str>,
    file: Option<&'static str>,
    sql: &'static str,
) -> SqlText {
    SqlText { dialect, file, sql }
}

/// The table that a foreign key refers to.
pub const fn table_of<C>() -> TableRef
where
    C: Column,
    C::Table: ModelTable,
{
    <C::Table as ModelTable>::TABLE
}

/// A column that a foreign key refers to, of the same table as the `First` one.
pub const fn column_name<C, First>() -> &'static str
where
    First: Column,
    C: Column<Table = First::Table>,
{
    C::NAME
}

/// The first thing, or the second where there is none.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_registry_or {
    ([] $default:expr) => {
        $default
    };
    ([$value:expr] $default:expr) => {
        $value
    };
}
