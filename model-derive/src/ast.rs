//! What a model or a view says, after its attributes are parsed.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Ident, LitInt, LitStr, Path, Type};

use crate::nominal::Nominal;

/// A struct with `#[derive(Model)]`.
pub struct Model {
    /// What it has in common with a view. Its primary key is empty where it has none, which is an error.
    pub relation: Relation,
    /// SQLite's `STRICT`.
    pub strict: bool,
    /// SQLite's `WITHOUT ROWID`.
    pub without_rowid: bool,
    /// Its unique constraints.
    pub uniques: Vec<Unique>,
    /// Its foreign keys.
    pub foreign_keys: Vec<ForeignKey>,
    /// Its checks.
    pub checks: Vec<Check>,
}

/// A struct with `#[derive(View)]`.
pub struct View {
    /// What it has in common with a model. Its primary key is what Diesel finds rows by.
    pub relation: Relation,
    /// Its namespace, for each backend, or, where none is named, for all.
    pub schema: Option<Text>,
    /// Its query, for each backend, or, where none is named, for all.
    pub query: Vec<Query>,
    /// Whether its rows are stored, and where that is said.
    pub materialized: Option<Span>,
    /// Whether it is filled when it is made.
    pub with_data: bool,
    /// Options by name, with their values as SQL has them.
    pub options: Vec<(String, String)>,
    /// Where its rows are stored.
    pub tablespace: Option<LitStr>,
    /// How its rows are stored.
    pub access_method: Option<LitStr>,
    /// What roles may do with it.
    pub grants: Vec<Grant>,
    /// The fields by which Diesel joins it, and the columns of other tables that they are equal to.
    pub joins: Vec<(Ident, Path)>,
    /// A query whose result changes when its rows are out of date.
    pub fresh: Option<Text>,
}

/// What is read by queries: a table or a view.
pub struct Relation {
    /// The struct.
    pub ident: Ident,
    /// The module of Diesel's table.
    pub module: Ident,
    /// Its name.
    pub name: Name,
    /// Its namespace, where it is one for all backends.
    pub schema: Option<LitStr>,
    /// Its former name.
    pub renamed_from: Option<LitStr>,
    /// The registry that it belongs to.
    pub registry: Option<LitStr>,
    /// Its comment.
    pub comment: Option<String>,
    /// Its columns, in the order of the fields.
    pub columns: Vec<Column>,
    /// Its primary key.
    pub primary_key: PrimaryKey,
    /// Its indexes.
    pub indexes: Vec<Index>,
}

/// A query of a view: the backend that it is for, and its text or the file that has it.
pub struct Query {
    /// The backend, none for all.
    pub backend: Option<Ident>,
    /// The SQL.
    pub source: Source,
}

/// Where a text is.
pub enum Source {
    /// In the attribute.
    Text(LitStr),
    /// In a file beside the source file.
    File(LitStr),
}

impl Text {
    /// The text, where it is one for all backends.
    pub fn common(&self) -> Option<&LitStr> {
        match self.0.as_slice() {
            [(None, text)] => Some(text),
            _ => None,
        }
    }
}

impl Source {
    /// The text, or the file's name.
    pub fn literal(&self) -> &LitStr {
        match self {
            Self::Text(literal) | Self::File(literal) => literal,
        }
    }
}

/// What roles may do with a view.
pub struct Grant {
    /// The privileges, in SQL.
    pub privileges: Vec<&'static str>,
    /// The roles.
    pub to: Vec<LitStr>,
    /// Whether they may let others.
    pub grantable: bool,
    /// Where it is said.
    pub span: Span,
}

/// A name in the database, and the token that says it.
pub struct Name {
    /// The name.
    pub name: String,
    /// Where it is said.
    pub span: Span,
}

/// A field.
pub struct Column {
    /// The field, which Diesel's column is named after.
    pub field: Ident,
    /// The column's name in the database.
    pub name: Name,
    /// The field's type.
    pub ty: Type,
    /// The type in Diesel's `table!`.
    pub nominal: Nominal,
    /// Whether the attribute says all that `ColumnType` would.
    pub trusted: bool,
    /// What is asked of the database.
    pub wanted: Wanted,
    /// Its former name.
    pub renamed_from: Option<LitStr>,
    /// Its comment.
    pub comment: Option<String>,
    /// What fills it.
    pub fill: Option<Fill>,
    /// Its collation.
    pub collation: Option<Text>,
    /// A variant of `OnConflict`.
    pub on_null: Option<&'static str>,
}

/// Where a column's type in the database comes from.
pub enum Wanted {
    /// The field's type.
    Rust,
    /// The field's type, which is text, as `varchar`: of at most so many characters where a number is given.
    Varchar(Option<LitInt>),
    /// The field's type, which is text, of exactly so many characters.
    Char(LitInt),
    /// The field's type, which is decimal, with precision and scale.
    Numeric(LitInt, LitInt),
    /// SQL.
    Sql(Text),
}

/// What fills a column where an INSERT names no value.
pub enum Fill {
    /// A default.
    Default(Text),
    /// A variant of `Numbering`.
    Numbering(&'static str),
    /// An expression, and whether its value is stored.
    Generated(Text, bool),
}

/// SQL text for each backend, or, where none is named, for all.
#[derive(Clone)]
pub struct Text(pub Vec<(Option<Ident>, LitStr)>);

/// A primary key.
#[derive(Default)]
pub struct PrimaryKey {
    /// The constraint's name, where given.
    pub name: Option<LitStr>,
    /// Its columns, by field.
    pub columns: Vec<Ident>,
    /// What is said for SQLite.
    pub clauses: KeyClauses,
}

/// What SQLite lets a key say beside its columns.
#[derive(Default)]
pub struct KeyClauses {
    /// Collations, by field.
    pub collations: Vec<(Ident, LitStr)>,
    /// The fields whose larger values come first.
    pub descending: Vec<Ident>,
    /// A variant of `OnConflict`.
    pub on_conflict: Option<&'static str>,
}

/// A unique constraint.
pub struct Unique {
    /// The constraint's name, where given.
    pub name: Option<LitStr>,
    /// Its columns, by field.
    pub columns: Vec<Ident>,
    /// `NULLS NOT DISTINCT`.
    pub nulls_not_distinct: bool,
    /// A variant of `Deferrability`.
    pub deferrable: &'static str,
    /// What is said for SQLite.
    pub clauses: KeyClauses,
    /// Where it is declared.
    pub span: Span,
}

/// A foreign key.
pub struct ForeignKey {
    /// The constraint's name, where given.
    pub name: Option<LitStr>,
    /// The columns that refer, by field.
    pub columns: Vec<Ident>,
    /// What is referred to.
    pub target: Target,
    /// A variant of `ReferentialAction`.
    pub on_delete: &'static str,
    /// A variant of `ReferentialAction`.
    pub on_update: &'static str,
    /// A variant of `Deferrability`.
    pub deferrable: &'static str,
    /// Whether Diesel joins the tables by it, where said.
    pub joinable: Option<(bool, Span)>,
    /// Where it is declared.
    pub span: Span,
}

/// What a foreign key refers to.
pub enum Target {
    /// Diesel's columns, which rustc checks.
    Columns(Vec<Path>),
    /// Names, which the registry checks.
    Named {
        /// The namespace.
        schema: Option<String>,
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
}

/// A check.
pub struct Check {
    /// The constraint's name, where given.
    pub name: Option<LitStr>,
    /// The field that it stands at.
    pub column: Option<Ident>,
    /// The condition.
    pub expression: Text,
    /// Where it is declared.
    pub span: Span,
}

/// An index.
pub struct Index {
    /// Its name, where given.
    pub name: Option<LitStr>,
    /// Whether it allows no two equal keys.
    pub unique: bool,
    /// The access method.
    pub method: Option<Text>,
    /// Its keys.
    pub keys: Vec<IndexKey>,
    /// Columns that it carries along, by field.
    pub include: Vec<Ident>,
    /// Which rows it holds.
    pub predicate: Option<Text>,
    /// `NULLS NOT DISTINCT`.
    pub nulls_not_distinct: bool,
    /// Where it is declared.
    pub span: Span,
}

/// One key of an index.
pub struct IndexKey {
    /// A column or an expression.
    pub target: IndexTarget,
    /// The operator class.
    pub opclass: Option<LitStr>,
    /// Whether larger values come first.
    pub descending: bool,
    /// A variant of `NullsOrder`, where said.
    pub nulls: Option<&'static str>,
}

/// What a key of an index is about.
pub enum IndexTarget {
    /// A field.
    Column(Ident),
    /// An expression.
    Expression(Text),
}

impl Relation {
    /// The column of that field; failing that, the one of that name in the database.
    pub fn column(&self, field: &Ident) -> Option<&Column> {
        let word = field.unraw().to_string();
        self.columns
            .iter()
            .find(|column| column.field.unraw() == word)
            .or_else(|| self.columns.iter().find(|column| column.name.name == word))
    }
}

impl ForeignKey {
    /// Whether it names a column of the model's own table by path.
    pub fn is_to_itself(&self, model: &Model) -> bool {
        self.target.module_name().is_some_and(|name| name.unraw() == model.relation.module.unraw())
    }
}

impl Target {
    /// The name of the module of Diesel's table, where columns are named by path.
    pub fn module_name(&self) -> Option<Ident> {
        let Self::Columns(columns) = self else { return None };
        Some(module_of(columns.first()?)?.segments.last()?.ident.clone())
    }
}

/// The path of the module of Diesel's table, of the path of a column.
pub fn module_of(column: &Path) -> Option<Path> {
    let mut path = column.clone();
    path.segments.pop();
    path.segments.pop_punct();
    (!path.segments.is_empty()).then_some(path)
}

impl Column {
    /// The name of the alias through which Diesel's table names a type that its own derive brings along.
    pub fn alias(&self, relation: &Relation) -> Ident {
        quote::format_ident!(
            "__{}_{}",
            relation.module.unraw(),
            self.field.unraw(),
            span = Span::mixed_site()
        )
    }
}
