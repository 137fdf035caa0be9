//! The derives of `model-registry`, which re-exports and documents them.
//!
//! They know syntax only: no SQL and no table of types. What a field's type means is decided by rustc, through the
//! trait `ColumnType`. The stages are parse (`meta`, `attr` into `ast`), check (`valid`) and `expand`.

mod args;
mod ast;
mod attr;
mod column_type;
mod companion;
mod db_enum;
mod embed;
mod errors;
mod expand;
mod meta;
mod migration;
mod nominal;
mod shared;
mod source;
mod valid;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Makes a struct with named fields a model: a table of Diesel's, and an entry in the registry.
///
/// ```
/// use diesel::prelude::*;
/// use model_registry::Model;
///
/// /// A day in the laboratory.
/// #[derive(Model)]
/// pub struct Run {
///     #[column(primary_key, serial)]
///     pub id: i32,
/// }
///
/// /// A sample.
/// #[derive(Model, Queryable, Selectable)]
/// #[diesel(table_name = sample)]
/// #[model(unique(run_id, label), index(columns(desc(mass)), where = "mass > 0"))]
/// pub struct Sample {
///     #[column(primary_key, serial)]
///     pub id: i32,
///     #[column(references(run::id, on_delete = cascade))]
///     pub run_id: i32,
///     #[column(max_length = 80)]
///     pub label: String,
///     #[column(check = "mass > 0", default(postgres = "1", sqlite = "1.0"))]
///     pub mass: Option<f64>,
/// }
///
/// fn main() {
///     let heavy = sample::table.inner_join(run::table).filter(sample::mass.gt(2.5));
///     # drop(heavy);
/// }
/// ```
///
/// # What it makes
///
/// - Diesel's `table!`, in a module that is named as `#[diesel(table_name)]` says, or else as the table.
/// - The trait `Model`, and the entry in the registry.
/// - For each other table that exactly one foreign key names by path: a join without `on`, and that both tables may be
///   in one query. Where several keys do, the latter alone: `on` says by which, and `diesel::alias!` names the other
///   table twice; or one of them says `joinable = true`. Where two models refer to each other, switch one off with `joinable = false`. So do where a query needs
///   `ONLY` or `TABLESAMPLE`, and write Diesel's `joinable!` and `allow_tables_to_appear_in_same_query!` for the two.
///   Tables that no foreign key joins want the latter too, as always with Diesel.
///
/// Doc comments become comments in the database.
///
/// # On the struct: `#[model(...)]`
///
/// | key | meaning |
/// |---|---|
/// | `table = "..."` | the table's name; the struct's name in snake case where it is absent |
/// | `schema = "..."` | its namespace |
/// | `renamed_from = "..."` | its former name |
/// | `registry = "..."` | the registry that it belongs to, for applications with several databases |
/// | `comment = "..."` | the comment, where it is not the doc comment |
/// | `strict`, `without_rowid` | SQLite's table options |
/// | `primary_key(a, b)`, `primary_key(columns(a, b), ...)` | a composite primary key: `name`, `on_conflict` |
/// | `unique(a, b)`, `unique(columns(a, b), ...)` | a unique constraint: `name`, `nulls_not_distinct`, `deferrable`, `on_conflict` |
/// | `index(a, desc(b))`, `index(columns(...), ...)` | an index: `name`, `unique`, `method`, `where`, `include(...)`, `nulls_not_distinct` |
/// | `check = "..."`, `check(expr = "...", name = "...")` | a check |
/// | `foreign_key(columns(a, b), references(t::a, t::b), ...)` | a foreign key: `name`, `on_delete`, `on_update`, `deferrable`, `joinable` |
///
/// Clippy takes a column in two indexes for a mistake: `#[allow(clippy::duplicated_attributes)]` on the module.
///
/// A key of an index is a column, or one of `desc(...)`, `asc(...)`, `nulls_first(...)`, `nulls_last(...)`,
/// `opclass("...", ...)` around a key, or `expr("...")`.
///
/// For SQLite alone, a column of a key may be `desc(...)` or `collate("NOCASE", ...)`, and `on_conflict = replace` (or
/// `rollback`, `fail`, `ignore`) says what happens to a row that breaks the key.
///
/// # On a field: `#[column(...)]`
///
/// | key | meaning |
/// |---|---|
/// | `primary_key` | part of the primary key |
/// | `serial`, `identity`, `identity = "always"` | the database numbers it |
/// | `name = "..."`, `renamed_from = "..."`, `comment = "..."` | as on the struct |
/// | `unique`, `unique(...)`, `index`, `index(...)`, `check = "..."` | as on the struct, for this column |
/// | `references = table::column`, `references(table::column, ...)` | a foreign key; `"table.column"` as text where Rust knows no such table |
/// | `default = "..."` | the server's default, in SQL |
/// | `generated = "..."`, `stored` | a generated column |
/// | `collation = "..."` | the collation |
/// | `on_null = replace` | what SQLite does with a null, as `on_conflict` |
/// | `varchar`, `max_length = n`, `length = n` | `varchar`, `varchar(n)`, `char(n)`, where a `String` is `text` otherwise |
/// | `precision = n`, `scale = n` | `numeric(p, s)` |
/// | `sql_type = "..."` | the type in SQL |
/// | `diesel_type = path` | the type in Diesel's `table!`, where the field's type brings none along |
///
/// Diesel has `Timestamptz`, `Uuid` and `Array` for PostgreSQL alone: models with such fields compile for every
/// backend, and can be queried there. For SQLite alone, `diesel_type = diesel::sql_types::TimestamptzSqlite` makes a
/// point in time with zone.
///
/// Every text of SQL may be given per backend: `default(postgres = "now()", sqlite = "CURRENT_TIMESTAMP")`.
#[proc_macro_derive(Model, attributes(model, column))]
pub fn derive_model(input: TokenStream) -> TokenStream {
    expand::model(parse_macro_input!(input as DeriveInput)).into()
}

/// Makes a struct with named fields a view, plain or materialized: a table of Diesel's to read from, and an entry in the
/// registry.
///
/// ```
/// use diesel::prelude::*;
/// use model_registry::{Model, View};
///
/// #[derive(Model)]
/// pub struct Sample {
///     #[column(primary_key, serial)]
///     pub id: i32,
///     pub lab: String,
///     pub mass: Option<f64>,
/// }
///
/// /// What each laboratory weighed.
/// #[derive(View, Queryable, Selectable)]
/// #[diesel(table_name = mass_by_lab)]
/// #[view(
///     materialized,
///     sql = "SELECT lab, count(*) AS samples, max(mass) AS heaviest FROM sample GROUP BY lab",
///     unique(lab),
///     index(columns(nulls_last(desc(heaviest))), where = "heaviest > 0"),
///     grant(select, to = "reader"),
/// )]
/// pub struct MassByLab {
///     #[column(primary_key, joins = sample::lab)]
///     pub lab: String,
///     pub samples: i64,
///     pub heaviest: Option<f64>,
/// }
///
/// fn main() {
///     let heavy = mass_by_lab::table.inner_join(sample::table).filter(mass_by_lab::heaviest.gt(2.5));
///     # drop(heavy);
/// }
/// ```
///
/// The query may be in a file, named relative to the source file, as for `include_str!`; it may differ by backend, and a
/// backend without one has no such view. In it, `{{name}}` stands for a piece of SQL that is declared with
/// `registry_snippet!`. What it reads, and so the order of views, is read off it; the fields are compared with what it
/// yields. Doc comments become comments in the database. Backends without roles have no grants, and only PostgreSQL has
/// the options.
///
/// SQLite stores no view's rows. There, a materialized view is a table with the columns of the struct and its indexes, and
/// a plain view beside it, `mass_by_lab__query`, whose rows a refresh puts into it.
///
/// # On the struct: `#[view(...)]`
///
/// | key | meaning |
/// |---|---|
/// | `sql = "..."`, `file = "..."` | the query |
/// | `postgres = "..."`, `sqlite(file = "...")` | the query for one backend |
/// | `materialized` | its rows are stored |
/// | `name = "..."` | the view's name; the struct's name in snake case where it is absent |
/// | `schema = "..."`, `schema(postgres = "...")` | its namespace, for all backends or one. Where it is not for all, Diesel's table says none: on PostgreSQL the connection's `search_path` finds the view |
/// | `renamed_from`, `registry`, `comment` | as for a model |
/// | `grant(select, to = "...")`, `grant(select, update, to("...", "..."), grant_option)` | what roles may do |
/// | `primary_key(a, b)` | what Diesel finds rows by; all columns where it is absent |
///
/// Without `materialized`:
///
/// | key | meaning |
/// |---|---|
/// | `security_barrier`, `security_invoker`, `check_option = local`, `check_option = cascaded` | options of PostgreSQL |
///
/// With `materialized`:
///
/// | key | meaning |
/// |---|---|
/// | `index(...)` | an index, as for a model |
/// | `unique(a, b)`, `unique(columns(a, b), ...)` | a unique index; what `index` takes, it takes too |
/// | `with_data = false` | it is made without rows |
/// | `fresh = "..."` | a query of one value; another value says that the rows are out of date |
/// | `storage(fillfactor = 70)`, `tablespace = "..."`, `access_method = "..."` | how PostgreSQL stores it |
///
/// # On a field: `#[column(...)]`
///
/// `name`, `comment`, `index`, `varchar`, `max_length`, `length`, `precision`, `scale`, `sql_type` and `diesel_type` are as
/// for a model; `unique`, `unique(...)` is a unique index. `primary_key` makes the column part of what Diesel finds rows
/// by. With `joins = table::column`, Diesel joins the view and that table, or that other view, without `on`.
#[proc_macro_derive(View, attributes(view, column))]
pub fn derive_view(input: TokenStream) -> TokenStream {
    expand::view(parse_macro_input!(input as DeriveInput)).into()
}

/// Makes an enum without fields the type of a column: an enum type where the database has them, else text with a
/// check.
///
/// `#[db_enum(name = "...", schema = "...", renamed_from = "...", rename_all = "...")]` stands on the enum, and
/// `#[db_enum(rename = "...", renamed_from = "...")]` on a variant, with its value and the value's former name. The type's name and the values are in snake case unless said.
/// `rename_all` is one of `snake_case`, `camelCase`, `PascalCase`, `kebab-case`, `SCREAMING_SNAKE_CASE`,
/// `SCREAMING-KEBAB-CASE`, `lowercase`, `UPPERCASE`.
///
/// The enum is its own SQL type in Diesel (`#[diesel(sql_type = Status)]` in a query by name). It must be `Debug`
/// and `Copy`.
#[proc_macro_derive(DbEnum, attributes(db_enum))]
pub fn derive_db_enum(input: TokenStream) -> TokenStream {
    db_enum::derive(parse_macro_input!(input as DeriveInput)).into()
}

/// Makes a newtype, `struct Geoid(String);`, the type of a column: the one that its inner type makes.
///
/// In Diesel it is a value of the inner type's SQL type, as with `DieselNewType`: it can be inserted, compared and
/// loaded. It must be `Debug`.
#[proc_macro_derive(ColumnType)]
pub fn derive_column_type(input: TokenStream) -> TokenStream {
    column_type::derive(parse_macro_input!(input as DeriveInput)).into()
}

/// Makes the fields of a struct ones that models inherit with [`macro@extends`].
///
/// The struct itself goes; a macro of its name stands for it, which `use` imports like a type. Its fields may have
/// `#[column(...)]`, and it may have `#[model(...)]` with uniques, indexes and checks, which each model gets under
/// names of its own. It may extend another one.
///
/// Its paths are read where the model stands, so they start at `crate::`, which means this crate, or at a crate's
/// name.
#[proc_macro_attribute]
pub fn shared_columns(args: TokenStream, item: TokenStream) -> TokenStream {
    shared::shared_columns(args.into(), item.into()).into()
}

/// Puts the fields of `#[shared_columns]` structs first in this one. It stands above the derives:
///
/// ```
/// use model_registry::{Model, extends, shared_columns};
///
/// #[shared_columns]
/// pub struct BaseEntity {
///     #[column(primary_key, serial)]
///     pub id: i32,
/// }
///
/// #[extends(BaseEntity)]
/// #[derive(Model)]
/// pub struct Sample {
///     pub label: String,
/// }
///
/// fn main() {
///     let columns = <Sample as Model>::DEF.columns;
///     assert_eq!((columns[0].name, columns[1].name), ("id", "label"));
/// }
/// ```
#[proc_macro_attribute]
pub fn extends(args: TokenStream, item: TokenStream) -> TokenStream {
    shared::extends(args.into(), item.into()).into()
}

/// What the macro of a `#[shared_columns]` struct calls. Not public.
#[doc(hidden)]
#[proc_macro]
pub fn __extend(input: TokenStream) -> TokenStream {
    shared::extend(input.into()).into()
}

/// The migrations of a directory, inside of the program: an expression of type `EmbeddedRevisions`, for a constant.
///
/// The path starts at the directory of the crate's `Cargo.toml`. The compiler notices an edited file, but not a new
/// directory: for that, the build script prints `cargo::rerun-if-changed` with the path, as the build step of
/// `model-registry` does.
///
/// ```
/// use model_registry::embed_migrations;
/// use model_registry::revision::EmbeddedRevisions;
///
/// const MIGRATIONS: EmbeddedRevisions = embed_migrations!("../migrations/sqlite");
/// ```
#[proc_macro]
pub fn embed_migrations(input: TokenStream) -> TokenStream {
    embed::embed_migrations(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Makes a function a revision's part in Rust. It runs after the revision's script, in the same transaction.
///
/// ```
/// use diesel::prelude::*;
/// use model_registry::migration;
///
/// #[migration("20260101000000_fill", down = unfill)]
/// fn fill(conn: &mut PgConnection) -> QueryResult<()> {
///     diesel::sql_query("UPDATE sample SET label = upper(label)").execute(conn).map(drop)
/// }
///
/// fn unfill(conn: &mut PgConnection) -> QueryResult<()> {
///     diesel::sql_query("UPDATE sample SET label = lower(label)").execute(conn).map(drop)
/// }
/// # fn main() {}
/// ```
///
/// The text is the revision's version or its directory's name; `revision --rust` makes the directory, whose
/// `metadata.toml` says `rust = ["up", "down"]` and whose scripts keep tools away that would leave this part out. For
/// several backends, write one function for each connection. It is called where the application boots on a connection
/// of just that type; of one from a pool, boot on what is in it: `boot(&mut *pooled, &MIGRATIONS)`. The error may be anything that can be displayed.
///
/// A migration is a part of the past: use the tables as the revision finds them, in SQL or in a `table!` of its own,
/// and not the models, which go on.
#[proc_macro_attribute]
pub fn migration(args: TokenStream, item: TokenStream) -> TokenStream {
    migration::migration(args.into(), item.into())
        .unwrap_or_else(syn::Error::into_compile_error)
        .into()
}
