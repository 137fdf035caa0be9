//! The columns that a query makes, as far as their types can be known without a server.
//!
//! Columns, casts, literals and common functions have types that are known. For anything else the statement is reported
//! as one whose effect is not: a wrong type would be worse than none.

use squawk_syntax::ast::{self, AstNode};
use squawk_syntax::column_name::ColumnName;

use super::database::Database;
use super::fault::{Fault, Outcome, missing, refused};
use super::functions;
use super::names::{parts, path, simple};
use crate::schema::{Column, DataType, ObjectName};

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// `None` for a literal in quotes, which takes the type of what it meets.
    pub(super) data_type: Option<DataType>,
    pub(super) collation: Option<ObjectName>,
}

impl Value {
    pub(super) fn of(data_type: DataType) -> Self {
        Self { data_type: Some(data_type), collation: None }
    }

    pub(super) fn builtin(name: &str) -> Self {
        Self::of(DataType::builtin(name))
    }

    /// The type, where it is one of the engine's.
    pub(super) fn builtin_name(&self) -> Option<&str> {
        match self.data_type.as_ref() {
            Some(DataType {
                name: crate::schema::TypeName::Builtin(name), array: false, ..
            }) => Some(name),
            Some(_) | None => None,
        }
    }
}

/// A table that a query reads, under its name there.
struct Source {
    name: String,
    columns: Vec<Column>,
}

/// The parts of a query that make its columns.
pub(super) struct Query {
    pub(super) select: Option<ast::SelectClause>,
    pub(super) from: Option<ast::FromClause>,
    pub(super) with: Option<ast::WithClause>,
}

impl Query {
    /// A query that is one SELECT.
    pub(super) fn read(query: Option<ast::CreateTableAsQuery>) -> Outcome<Self> {
        match query {
            Some(ast::CreateTableAsQuery::SelectVariant(ast::SelectVariant::Select(select))) => {
                Ok(Self {
                    select: select.select_clause(),
                    from: select.from_clause(),
                    with: select.with_clause(),
                })
            }
            Some(_) => Err(unknown()),
            None => Err(missing("the query")),
        }
    }
}

fn unknown() -> Fault {
    Fault::Opaque {
        statement: "a table made of a query",
        advice: "the type of one of its columns is known to the server alone; cast it to its type in the query, or \
                 write CREATE TABLE with its columns, and INSERT ... SELECT",
    }
}

impl Database {
    /// The columns of a query's result; `names` come first where a statement says them.
    pub(super) fn result_columns(&self, query: &Query, names: Vec<String>) -> Outcome<Vec<Column>> {
        if query.with.is_some() {
            return Err(unknown());
        }
        let sources = match &query.from {
            Some(from) => self.sources(from)?,
            None => Vec::new(),
        };
        let targets = query.select.as_ref().and_then(|select| select.target_list());
        let mut columns: Vec<Column> = Vec::new();
        for target in targets.into_iter().flat_map(|list| list.targets()) {
            self.add_target(target, &sources, &mut columns)?;
        }
        if names.len() > columns.len() {
            return refused("too many column names were specified");
        }
        for (column, name) in columns.iter_mut().zip(names) {
            column.name = name;
        }
        Ok(columns)
    }

    fn add_target(
        &self,
        target: ast::Target,
        sources: &[Source],
        columns: &mut Vec<Column>,
    ) -> Outcome {
        if target.star_token().is_some() {
            columns.extend(sources.iter().flat_map(|source| source.columns.clone()));
            return Ok(());
        }
        let value = target.expr().ok_or_else(|| missing("what to select"))?;
        if let ast::Expr::FieldExpr(field) = &value
            && field.star_token().is_some()
        {
            let name = parts_of(&value)?.pop();
            let source = sources.iter().find(|source| Some(&source.name) == name.as_ref());
            columns.extend(source.ok_or_else(unknown)?.columns.clone());
            return Ok(());
        }
        let value = self.value(&value, sources)?.ok_or_else(unknown)?;
        let name = match target.as_name().and_then(|name| name.name()) {
            Some(name) => simple(Some(name))?,
            None => {
                let inferred = ColumnName::inferred_from_target(target);
                let name = inferred.and_then(|(name, _)| name.to_string());
                name.unwrap_or_else(|| "?column?".to_owned())
            }
        };
        let data_type = value.data_type.unwrap_or_else(|| DataType::builtin("text"));
        columns.push(Column { collation: value.collation, ..Column::new(name, data_type) });
        Ok(())
    }

    /// The tables of a FROM clause. A join that merges columns makes others of them.
    fn sources(&self, from: &ast::FromClause) -> Outcome<Vec<Source>> {
        let merges = from.syntax().descendants_with_tokens().any(|part| {
            let text = part.as_token().map(|token| token.text().to_ascii_lowercase());
            matches!(text.as_deref(), Some("natural" | "using"))
        });
        let items: Vec<_> = from.syntax().descendants().filter_map(ast::FromItem::cast).collect();
        let mut sources = Vec::new();
        for item in items {
            let ast::FromItem::RelationFromItem(relation) = item else { return Err(unknown()) };
            let written = path(relation.relation_name_ref())?;
            let alias = relation.alias();
            let renames = alias.as_ref().is_some_and(|alias| alias.columns().is_some());
            let Some(table) = self.table(&written, false)?.filter(|_| !merges && !renames) else {
                return Err(unknown());
            };
            let name = match alias.and_then(|alias| alias.name()) {
                Some(alias) => simple(Some(alias))?,
                None => written.name,
            };
            let bare = |own: &Column| Column {
                collation: own.collation.clone(),
                ..Column::new(&own.name, own.data_type.clone())
            };
            sources.push(Source {
                name,
                columns: self.get(&table)?.columns.iter().map(bare).collect(),
            });
        }
        Ok(sources)
    }

    /// What an expression is, where that is known.
    fn value(&self, expression: &ast::Expr, sources: &[Source]) -> Outcome<Option<Value>> {
        Ok(match expression {
            ast::Expr::ParenExpr(inner) => match inner.expr() {
                Some(inner) => self.value(&inner, sources)?,
                None => None,
            },
            ast::Expr::Literal(literal) => literal_value(literal),
            ast::Expr::CastExpr(cast) => {
                let data_type = cast.ty().ok_or_else(|| missing("the type"))?;
                let data_type = self.data_type(&data_type)?;
                // A collation survives a cast to a type that can have one.
                let inner = match cast.expr() {
                    Some(inner) => self.value(&inner, sources)?,
                    None => None,
                };
                let collation = inner.and_then(|inner| inner.collation);
                let mut value = Value::of(data_type);
                if matches!(value.builtin_name(), Some("text" | "character varying" | "character"))
                {
                    value.collation = collation;
                }
                Some(value)
            }
            ast::Expr::NameRef(_) | ast::Expr::FieldExpr(_) => {
                column_value(&parts_of(expression)?, sources)?
            }
            ast::Expr::CallExpr(call) => self.value_of_call(call, sources)?,
            ast::Expr::CaseExpr(case) => self.case(case, sources)?,
            ast::Expr::BinExpr(binary) => {
                let (Some(one), Some(other)) = (binary.lhs(), binary.rhs()) else {
                    return Ok(None);
                };
                let operands = (self.value(&one, sources)?, self.value(&other, sources)?);
                let start = one.syntax().text_range().end() - binary.syntax().text_range().start();
                let end =
                    other.syntax().text_range().start() - binary.syntax().text_range().start();
                let text = binary.syntax().text().to_string();
                let operator =
                    text[usize::from(start)..usize::from(end)].trim().to_ascii_lowercase();
                match operands {
                    (Some(one), Some(other)) => functions::operator(&operator, &one, &other),
                    _ => None,
                }
            }
            ast::Expr::BetweenExpr(_) => Some(Value::builtin("boolean")),
            ast::Expr::ArrayExpr(_)
            | ast::Expr::Collate(_)
            | ast::Expr::IndexExpr(_)
            | ast::Expr::PostfixExpr(_)
            | ast::Expr::PrefixExpr(_)
            | ast::Expr::SliceExpr(_)
            | ast::Expr::TupleExpr(_) => None,
        })
    }

    fn value_of_call(&self, call: &ast::CallExpr, sources: &[Source]) -> Outcome<Option<Value>> {
        let Some(function) = call.expr() else { return Ok(None) };
        let mut name = parts_of(&function)?;
        let function = name.pop().unwrap_or_default();
        if name.first().is_some_and(|schema| schema != "pg_catalog") {
            return Ok(None);
        }
        let mut arguments = Vec::new();
        for argument in call.arg_list().into_iter().flat_map(|list| list.args()) {
            match argument.func_arg_expr() {
                Some(ast::FuncArgExpr::Expr(argument)) => {
                    arguments.push(self.value(&argument, sources)?);
                }
                Some(ast::FuncArgExpr::NamedArg(_)) => return Ok(None),
                None => {}
            }
        }
        Ok(functions::call(&function, &arguments))
    }

    fn case(&self, case: &ast::CaseExpr, sources: &[Source]) -> Outcome<Option<Value>> {
        let clauses = case.when_clause_list().into_iter().flat_map(|list| list.when_clauses());
        let results =
            clauses.filter_map(|when| when.syntax().children().filter_map(ast::Expr::cast).last());
        let otherwise = case.else_clause().and_then(|clause| clause.expr());
        let mut values = Vec::new();
        for result in results.chain(otherwise) {
            values.push(self.value(&result, sources)?);
        }
        if case.else_clause().is_none() {
            // It is null then, which has no length.
            values.push(Some(Value { data_type: None, collation: None }));
        }
        Ok(functions::common(&values))
    }
}

fn parts_of(expression: &ast::Expr) -> Outcome<Vec<String>> {
    let named = parts(expression.syntax())?;
    match named.is_empty() {
        false => Ok(named),
        true => {
            let names = expression.syntax().descendants().filter_map(ast::NameRef::cast);
            names.map(|name| simple(Some(name))).collect()
        }
    }
}

fn column_value(name: &[String], sources: &[Source]) -> Outcome<Option<Value>> {
    let (Some(column), rest) = (name.last(), name.len().saturating_sub(1)) else { return Ok(None) };
    let table = rest.checked_sub(1).map(|place| &name[place]);
    let fits = |source: &&Source| table.is_none_or(|table| source.name == *table);
    let mut found = sources
        .iter()
        .filter(fits)
        .flat_map(|source| source.columns.iter().filter(|own| own.name == *column));
    match (found.next(), found.next()) {
        (Some(own), None) => Ok(Some(Value {
            data_type: Some(own.data_type.clone()),
            collation: own.collation.clone(),
        })),
        (Some(_), Some(_)) => refused(format!("column reference \"{column}\" is ambiguous")),
        (None, _) => Ok(None),
    }
}

fn literal_value(literal: &ast::Literal) -> Option<Value> {
    let text = literal.syntax().text().to_string();
    match literal.kind()? {
        ast::LitKind::IntNumber(_) => Some(Value::builtin(match text.trim().parse::<i64>() {
            Ok(number) if i32::try_from(number).is_ok() => "integer",
            Ok(_) => "bigint",
            Err(_) => return None,
        })),
        ast::LitKind::NumericNumber(_) => Some(Value::builtin("numeric")),
        ast::LitKind::True(_) | ast::LitKind::False(_) => Some(Value::builtin("boolean")),
        ast::LitKind::Null(_)
        | ast::LitKind::String(_)
        | ast::LitKind::EscString(_)
        | ast::LitKind::UnicodeEscString(_)
        | ast::LitKind::DollarQuotedString(_) => Some(Value { data_type: None, collation: None }),
        ast::LitKind::BitString(_)
        | ast::LitKind::ByteString(_)
        | ast::LitKind::Default(_)
        | ast::LitKind::NationalString(_)
        | ast::LitKind::Off(_)
        | ast::LitKind::On(_)
        | ast::LitKind::PositionalParam(_) => None,
    }
}
