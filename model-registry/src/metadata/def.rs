//! What a derive registers: constant data, made by the compiler.

use crate::schema::{
    Deferrability, DialectText, LogicalType, NullsOrder, Numbering, ObjectName, OnConflict, Place,
    ReferentialAction,
};

/// One model, as `#[derive(Model)]` registers it.
#[derive(Clone, Copy, Debug)]
pub struct ModelDef {
    /// The registry that it belongs to; [`DEFAULT_REGISTRY`](super::DEFAULT_REGISTRY) unless said.
    pub registry: &'static str,
    /// The path of the struct: `app_models::models::places::Place`.
    pub rust_path: &'static str,
    /// The table's name.
    pub table: TableRef,
    /// The table's former name, if it was renamed.
    pub renamed_from: Option<&'static str>,
    /// The comment.
    pub comment: Option<&'static str>,
    /// The columns, inherited ones first.
    pub columns: &'static [ColumnDef],
    /// The primary key.
    pub primary_key: KeyDef,
    /// Unique constraints.
    pub uniques: &'static [UniqueDef],
    /// Foreign keys.
    pub foreign_keys: &'static [ForeignKeyDef],
    /// Checks.
    pub checks: &'static [CheckDef],
    /// Indexes.
    pub indexes: &'static [IndexDef],
    /// SQLite's table options.
    pub strict: bool,
    /// SQLite's table options.
    pub without_rowid: bool,
    /// Where the struct is.
    pub place: Place,
}

/// The name of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableRef {
    /// The namespace, `None` for the default one.
    pub schema: Option<&'static str>,
    /// The name.
    pub name: &'static str,
}

impl TableRef {
    /// The same name as a schema has it.
    pub fn object_name(&self) -> ObjectName {
        ObjectName { schema: self.schema.map(str::to_owned), name: self.name.to_owned() }
    }
}

/// `schema.name` or `name`.
impl std::fmt::Display for TableRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.object_name().fmt(f)
    }
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct ColumnDef {
    /// Its name.
    pub name: &'static str,
    /// Its former name, if it was renamed.
    pub renamed_from: Option<&'static str>,
    /// Its type.
    pub logical_type: LogicalType,
    /// Whether it may be null.
    pub nullable: bool,
    /// The server's default, in SQL.
    pub default: Option<DialectText>,
    /// How it numbers itself.
    pub numbering: Option<Numbering>,
    /// The expression that it is generated from, in SQL, and whether it is stored.
    pub generated: Option<(DialectText, bool)>,
    /// Its collation.
    pub collation: Option<DialectText>,
    /// What SQLite does with a null.
    pub on_null: OnConflict,
    /// Its comment.
    pub comment: Option<&'static str>,
    /// Where the field is; an inherited field is in the shared struct.
    pub place: Place,
}

/// A primary key.
#[derive(Clone, Copy, Debug)]
pub struct KeyDef {
    /// The constraint's name, where given.
    pub name: Option<&'static str>,
    /// Column names, in order.
    pub columns: &'static [&'static str],
    /// What is said for SQLite.
    pub clauses: KeyClausesDef,
}

/// What SQLite lets a key say beside its columns.
#[derive(Clone, Copy, Debug)]
pub struct KeyClausesDef {
    /// Collations, by column.
    pub collations: &'static [(&'static str, &'static str)],
    /// The columns whose larger values come first.
    pub descending: &'static [&'static str],
    /// What happens to a row that breaks the key.
    pub on_conflict: OnConflict,
}

impl KeyClausesDef {
    /// Nothing.
    pub const NONE: Self =
        Self { collations: &[], descending: &[], on_conflict: OnConflict::Abort };
}

/// A unique constraint.
#[derive(Clone, Copy, Debug)]
pub struct UniqueDef {
    /// The constraint's name, where given.
    pub name: Option<&'static str>,
    /// Column names, in order.
    pub columns: &'static [&'static str],
    /// Whether two nulls are equal.
    pub nulls_not_distinct: bool,
    /// When it is checked.
    pub deferrable: Deferrability,
    /// What is said for SQLite.
    pub clauses: KeyClausesDef,
    /// Where it is declared.
    pub place: Place,
}

/// A foreign key.
#[derive(Clone, Copy, Debug)]
pub struct ForeignKeyDef {
    /// The constraint's name, where given.
    pub name: Option<&'static str>,
    /// The columns that refer.
    pub columns: &'static [&'static str],
    /// The table that is referred to.
    pub table: TableRef,
    /// The columns that are referred to.
    pub references: &'static [&'static str],
    /// What happens on delete.
    pub on_delete: ReferentialAction,
    /// What happens on update.
    pub on_update: ReferentialAction,
    /// When it is checked.
    pub deferrable: Deferrability,
    /// Where it is declared.
    pub place: Place,
}

/// A check.
#[derive(Clone, Copy, Debug)]
pub struct CheckDef {
    /// The constraint's name, where given.
    pub name: Option<&'static str>,
    /// The column that it stands at, for its default name; none for a check of the table.
    pub column: Option<&'static str>,
    /// The condition, in SQL.
    pub expression: DialectText,
    /// Where it is declared.
    pub place: Place,
}

/// An index.
#[derive(Clone, Copy, Debug)]
pub struct IndexDef {
    /// Its name, where given.
    pub name: Option<&'static str>,
    /// Whether it allows no two equal keys.
    pub unique: bool,
    /// The access method, where it is not the default one.
    pub method: Option<DialectText>,
    /// Its keys.
    pub keys: &'static [IndexKeyDef],
    /// Columns that it carries along.
    pub include: &'static [&'static str],
    /// Which rows it holds, in SQL.
    pub predicate: Option<DialectText>,
    /// Whether two nulls are equal.
    pub nulls_not_distinct: bool,
    /// Where it is declared.
    pub place: Place,
}

/// One key of an index.
#[derive(Clone, Copy, Debug)]
pub struct IndexKeyDef {
    /// A column or an expression.
    pub target: IndexTargetDef,
    /// The operator class, where it is not the default one.
    pub opclass: Option<&'static str>,
    /// Whether larger values come first.
    pub descending: bool,
    /// Where nulls come, where said.
    pub nulls: Option<NullsOrder>,
}

/// What a key of an index is about.
#[derive(Clone, Copy, Debug)]
pub enum IndexTargetDef {
    /// A column.
    Column(&'static str),
    /// An expression, in SQL.
    Expression(DialectText),
}

/// An extension that models need, as [`extension!`](crate::extension) registers it.
#[derive(Clone, Copy, Debug)]
pub struct ExtensionDef {
    /// The registry that it belongs to.
    pub registry: &'static str,
    /// The extension's name.
    pub name: &'static str,
    /// The namespace that it is installed into, `None` for the default one.
    pub schema: Option<&'static str>,
    /// Where it is declared.
    pub place: Place,
}
