//! Short ways to write schemas down.

use model_registry::dialect::Dialect;
use model_registry::dialect::postgres::Postgres;
use model_registry::schema::{
    Check, Column, ColumnDefault, Constraint, ConstraintKind, DataType, Deferrability, EnumType,
    Expr, ForeignKey, Index, IndexKey, IndexTarget, Key, ObjectName, ReferentialAction, Table,
    Unique,
};
use registry_tests::postgres;

/// `name` or `schema.name`.
pub fn name(text: &str) -> ObjectName {
    match text.split_once('.') {
        Some((schema, name)) => ObjectName::qualified(schema, name),
        None => ObjectName::unqualified(text),
    }
}

pub fn builtin(name: &str) -> DataType {
    DataType::builtin(name)
}

pub fn named(text: &str) -> DataType {
    DataType::named(name(text))
}

pub fn expr(sql: &str) -> Expr {
    Postgres.expression(sql, None).expect("is an expression")
}

pub fn serial(sequence: &str) -> ColumnDefault {
    ColumnDefault::serial(name(sequence))
}

pub fn generated(sql: &str) -> ColumnDefault {
    ColumnDefault::Generated { expression: expr(sql), stored: true }
}

/// A column that may be null.
pub fn column(name: &str, data_type: DataType) -> Column {
    Column::new(name, data_type)
}

pub fn integer(name: &str) -> Column {
    column(name, builtin("integer"))
}

pub fn text(name: &str) -> Column {
    column(name, builtin("text"))
}

/// What is said of a column beside its name and type.
pub trait ColumnExt {
    fn not_null(self) -> Self;
    /// `DEFAULT`, in the words in which the server prints it.
    fn default(self, sql: &str) -> Self;
    fn filled(self, default: ColumnDefault) -> Self;
    fn collate(self, collation: &str) -> Self;
    fn comment(self, text: &str) -> Self;
}

impl ColumnExt for Column {
    fn not_null(self) -> Self {
        Self { nullable: false, ..self }
    }

    fn default(self, sql: &str) -> Self {
        let expression = Postgres.expression(sql, Some(&self.data_type));
        self.filled(ColumnDefault::Expression(expression.expect("is an expression")))
    }

    fn filled(self, default: ColumnDefault) -> Self {
        Self { default: Some(default), ..self }
    }

    fn collate(self, collation: &str) -> Self {
        Self { collation: Some(name(collation)), ..self }
    }

    fn comment(self, text: &str) -> Self {
        Self { comment: Some(text.to_owned()), ..self }
    }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn constraint(name: &str, kind: ConstraintKind) -> Constraint {
    Constraint::new(name, kind)
}

pub fn primary_key(name: &str, columns: &[&str]) -> Constraint {
    let key = Key::new(strings(columns));
    constraint(name, ConstraintKind::PrimaryKey(key))
}

pub fn unique(name: &str, columns: &[&str]) -> Constraint {
    unique_with(name, columns, false, Deferrability::NotDeferrable)
}

/// Whether what is made here has equal nulls: wherever the server knows `NULLS NOT DISTINCT`.
pub fn nulls_not_distinct() -> bool {
    postgres::version() >= 15
}

pub fn unique_with(
    name: &str,
    columns: &[&str],
    nulls_not_distinct: bool,
    deferrable: Deferrability,
) -> Constraint {
    let unique = Unique { nulls_not_distinct, deferrable, ..Unique::new(strings(columns)) };
    constraint(name, ConstraintKind::Unique(unique))
}

pub fn check(name: &str, sql: &str) -> Constraint {
    constraint(name, ConstraintKind::Check(Check::new(expr(sql))))
}

pub fn foreign_key(constraint: &str, columns: &[&str], table: &str, to: &[&str]) -> Constraint {
    let (action, deferrable) = (ReferentialAction::NoAction, Deferrability::NotDeferrable);
    foreign_key_with(constraint, columns, table, to, (action, action, deferrable))
}

/// The last three are what happens on delete, what happens on update, and when it is checked.
pub fn foreign_key_with(
    constraint_name: &str,
    columns: &[&str],
    table: &str,
    references: &[&str],
    (on_delete, on_update, deferrable): (ReferentialAction, ReferentialAction, Deferrability),
) -> Constraint {
    let key = ForeignKey {
        on_delete,
        on_update,
        deferrable,
        ..ForeignKey::new(strings(columns), name(table), strings(references))
    };
    constraint(constraint_name, ConstraintKind::ForeignKey(key))
}

pub fn on_column(column: &str) -> IndexKey {
    IndexKey::new(IndexTarget::Column(column.to_owned()))
}

pub fn on_expression(sql: &str) -> IndexKey {
    IndexKey::new(IndexTarget::Expression(expr(sql)))
}

pub fn index(name: &str, keys: impl IntoIterator<Item = IndexKey>) -> Index {
    Index::new(name, keys.into_iter().collect())
}

pub fn table(
    text: &str,
    columns: impl IntoIterator<Item = Column>,
    constraints: impl IntoIterator<Item = Constraint>,
    indexes: impl IntoIterator<Item = Index>,
) -> Table {
    let mut table = Table::new(name(text));
    table.columns = columns.into_iter().collect();
    for constraint in constraints {
        table.add_constraint(constraint);
    }
    for index in indexes {
        table.add_index(index);
    }
    table
}

pub fn enum_type(text: &str, values: &[&str]) -> EnumType {
    EnumType { name: name(text), values: strings(values), comment: None }
}
