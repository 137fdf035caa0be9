//! Constraints of tables.

use serde::Serialize;

use super::{Expr, IndexKey, IndexStorage, KeyClauses, ObjectName};

/// A constraint of a table. Its name is unique in the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Constraint {
    /// Its name; the dialect's default name where none was given.
    pub name: String,
    /// What it demands.
    #[serde(flatten)]
    pub kind: ConstraintKind,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// What a constraint demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ConstraintKind {
    /// `PRIMARY KEY`.
    PrimaryKey(Key),
    /// `UNIQUE`.
    Unique(Unique),
    /// `FOREIGN KEY`.
    ForeignKey(ForeignKey),
    /// `CHECK`.
    Check(Check),
    /// `EXCLUDE`.
    Exclusion(Exclusion),
}

/// The columns of a primary key, in its order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    /// Column names.
    pub columns: Vec<String>,
    /// Whether the last of them is a range that none of another row's with the same rest may overlap
    /// (`WITHOUT OVERLAPS`, PostgreSQL 18).
    #[serde(skip_serializing_if = "is_false")]
    pub without_overlaps: bool,
    /// Columns that its index carries along (`INCLUDE`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// When it is checked.
    pub deferrable: Deferrability,
    /// How its index is stored.
    #[serde(skip_serializing_if = "IndexStorage::is_default")]
    pub storage: IndexStorage,
    /// What SQLite lets it say beside its columns.
    #[serde(flatten)]
    pub clauses: KeyClauses,
}

impl Key {
    /// A key of these columns, with nothing else said.
    pub fn new(columns: Vec<String>) -> Self {
        Self {
            columns,
            without_overlaps: false,
            include: Vec::new(),
            deferrable: Deferrability::default(),
            storage: IndexStorage::default(),
            clauses: KeyClauses::default(),
        }
    }
}

/// A unique constraint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unique {
    /// Column names, in the constraint's order.
    pub columns: Vec<String>,
    /// As [`Key::without_overlaps`].
    #[serde(skip_serializing_if = "is_false")]
    pub without_overlaps: bool,
    /// Columns that its index carries along (`INCLUDE`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// Whether two nulls are equal (`NULLS NOT DISTINCT`, PostgreSQL 15).
    pub nulls_not_distinct: bool,
    /// When it is checked.
    pub deferrable: Deferrability,
    /// How its index is stored.
    #[serde(skip_serializing_if = "IndexStorage::is_default")]
    pub storage: IndexStorage,
    /// What SQLite lets it say beside its columns.
    #[serde(flatten)]
    pub clauses: KeyClauses,
}

impl Unique {
    /// A unique constraint of these columns, with nothing else said.
    pub fn new(columns: Vec<String>) -> Self {
        Self {
            columns,
            without_overlaps: false,
            include: Vec::new(),
            nulls_not_distinct: false,
            deferrable: Deferrability::default(),
            storage: IndexStorage::default(),
            clauses: KeyClauses::default(),
        }
    }
}

/// A check constraint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// The condition.
    pub expression: Expr,
    /// Whether tables that inherit from this one go without it (`NO INHERIT`).
    #[serde(skip_serializing_if = "is_false")]
    pub no_inherit: bool,
    /// Which rows may break it.
    #[serde(skip_serializing_if = "Validity::is_default")]
    pub validity: Validity,
}

impl Check {
    /// A check of this condition, with nothing else said.
    pub fn new(expression: Expr) -> Self {
        Self { expression, no_inherit: false, validity: Validity::Valid }
    }
}

/// An exclusion constraint: no two rows for which all of its operators hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exclusion {
    /// The access method, `None` for the dialect's default one (`btree`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// What is compared, in its order.
    pub elements: Vec<ExclusionElement>,
    /// Columns that its index carries along (`INCLUDE`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// Which rows it is about (`WHERE`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub predicate: Option<Expr>,
    /// When it is checked.
    pub deferrable: Deferrability,
    /// How its index is stored.
    #[serde(skip_serializing_if = "IndexStorage::is_default")]
    pub storage: IndexStorage,
}

impl Exclusion {
    /// The expressions of its elements and its predicate.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        self.elements.iter().filter_map(|element| element.key.expression()).chain(&self.predicate)
    }

    /// Whether it is about the column.
    pub fn is_about(&self, column: &str) -> bool {
        self.elements.iter().any(|element| element.key.column() == Some(column))
            || self.include.iter().any(|own| own == column)
            || self.expressions().any(|expression| expression.mentions(column))
    }
}

/// One part of an exclusion constraint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExclusionElement {
    /// What is compared.
    pub key: IndexKey,
    /// The operator, with its namespace unless it is the system's or the default one's.
    pub operator: ObjectName,
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForeignKey {
    /// The columns that refer.
    pub columns: Vec<String>,
    /// The table that is referred to.
    pub table: ObjectName,
    /// The columns that are referred to, as many as `columns`.
    pub references: Vec<String>,
    /// Whether the last of them are ranges, and rows together may cover that of the referring one (`PERIOD`,
    /// PostgreSQL 18).
    #[serde(skip_serializing_if = "is_false")]
    pub period: bool,
    /// What happens when the referred row goes.
    pub on_delete: ReferentialAction,
    /// What happens when the referred key changes.
    pub on_update: ReferentialAction,
    /// The columns that `ON DELETE SET NULL` or `SET DEFAULT` sets, where it is not all of `columns`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub set_on_delete: Vec<String>,
    /// Whether either all of its columns are null or none (`MATCH FULL`).
    #[serde(skip_serializing_if = "is_false")]
    pub match_full: bool,
    /// When it is checked.
    pub deferrable: Deferrability,
    /// Which rows may break it.
    #[serde(skip_serializing_if = "Validity::is_default")]
    pub validity: Validity,
}

impl ForeignKey {
    /// A foreign key with the actions of the SQL standard.
    pub fn new(columns: Vec<String>, table: ObjectName, references: Vec<String>) -> Self {
        Self {
            columns,
            table,
            references,
            period: false,
            on_delete: ReferentialAction::default(),
            on_update: ReferentialAction::default(),
            set_on_delete: Vec::new(),
            match_full: false,
            deferrable: Deferrability::default(),
            validity: Validity::Valid,
        }
    }
}

/// What a foreign key does when the row that it refers to changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferentialAction {
    /// An error, at the end of the statement or of the transaction.
    #[default]
    NoAction,
    /// An error at once.
    Restrict,
    /// The same change in the referring row.
    Cascade,
    /// Null in the referring row.
    SetNull,
    /// The default in the referring row.
    SetDefault,
}

impl ReferentialAction {
    /// The words of the SQL standard.
    pub const fn sql(self) -> &'static str {
        match self {
            Self::NoAction => "NO ACTION",
            Self::Restrict => "RESTRICT",
            Self::Cascade => "CASCADE",
            Self::SetNull => "SET NULL",
            Self::SetDefault => "SET DEFAULT",
        }
    }
}

/// When a constraint is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deferrability {
    /// `NOT DEFERRABLE`: at each statement.
    #[default]
    NotDeferrable,
    /// `DEFERRABLE INITIALLY IMMEDIATE`: at each statement, unless the transaction asks otherwise.
    InitiallyImmediate,
    /// `DEFERRABLE INITIALLY DEFERRED`: at the end of the transaction.
    InitiallyDeferred,
}

/// Which rows may break a check or a foreign key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Validity {
    /// None.
    #[default]
    Valid,
    /// Those that were there before it (`NOT VALID`).
    NotValid,
    /// All of them: it only says what is meant (`NOT ENFORCED`, PostgreSQL 18).
    NotEnforced,
}

impl Validity {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The words of SQL, none for what goes without saying.
    pub const fn sql(self) -> &'static str {
        match self {
            Self::Valid => "",
            Self::NotValid => "NOT VALID",
            Self::NotEnforced => "NOT ENFORCED",
        }
    }
}

impl Constraint {
    /// A constraint without a comment.
    pub fn new(name: impl Into<String>, kind: ConstraintKind) -> Self {
        Self { name: name.into(), kind, comment: None }
    }

    /// The foreign key, if it is one.
    pub fn as_foreign_key(&self) -> Option<&ForeignKey> {
        match &self.kind {
            ConstraintKind::ForeignKey(key) => Some(key),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => None,
        }
    }

    /// The names of the table's own columns that it is about; empty for a check and an exclusion constraint, whose
    /// expressions may name them.
    pub fn columns(&self) -> &[String] {
        match &self.kind {
            ConstraintKind::PrimaryKey(key) => &key.columns,
            ConstraintKind::Unique(unique) => &unique.columns,
            ConstraintKind::ForeignKey(key) => &key.columns,
            ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => &[],
        }
    }

    /// Its expressions: that of a check, those of an exclusion constraint.
    pub fn expressions(&self) -> Vec<&Expr> {
        match &self.kind {
            ConstraintKind::Check(check) => vec![&check.expression],
            ConstraintKind::Exclusion(exclusion) => exclusion.expressions().collect(),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::ForeignKey(_) => Vec::new(),
        }
    }

    /// Whether it is about the column, carries it along, or names it in an expression.
    pub fn is_about(&self, column: &str) -> bool {
        let named = |columns: &[String]| columns.iter().any(|own| own == column);
        match &self.kind {
            ConstraintKind::PrimaryKey(key) => named(&key.columns) || named(&key.include),
            ConstraintKind::Unique(unique) => named(&unique.columns) || named(&unique.include),
            ConstraintKind::ForeignKey(key) => named(&key.columns),
            ConstraintKind::Check(check) => check.expression.mentions(column),
            ConstraintKind::Exclusion(exclusion) => exclusion.is_about(column),
        }
    }

    /// Which rows may break it; of a key or an exclusion constraint none.
    pub fn validity(&self) -> Validity {
        match &self.kind {
            ConstraintKind::ForeignKey(key) => key.validity,
            ConstraintKind::Check(check) => check.validity,
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Exclusion(_) => Validity::Valid,
        }
    }

    /// Whether the database keeps an index of the same name behind it.
    pub fn has_index(&self) -> bool {
        match self.kind {
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Exclusion(_) => true,
            ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => false,
        }
    }
}

fn is_false(value: &bool) -> bool {
    !value
}
