//! What an expression is.

use squawk_syntax::ast::{self, AstNode};

use super::scope::Scope;
use super::{Queries, Value};
use crate::dialect::postgres::catalog::bare;
use crate::replay::postgres::fault::{Outcome, missing};
use crate::replay::postgres::names::simple;
use crate::schema::{DataType, ObjectName, TypeName};

impl Queries<'_> {
    /// What an expression is, where that is known.
    pub(super) fn value(
        &self,
        expression: &ast::Expr,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Value>> {
        match expression {
            ast::Expr::ParenExpr(paren) => match subquery(paren) {
                Some(query) => self.first_of(&query, scope),
                None => self.value_of(paren.expr(), scope),
            },
            ast::Expr::Literal(literal) => Ok(literal_value(literal)),
            ast::Expr::NameRef(name) => match sql_value(name) {
                Some(value) => Ok(Some(value)),
                None => self.named(&[simple(Some(name.clone()))?], scope),
            },
            ast::Expr::FieldExpr(field) => self.field(field, scope),
            ast::Expr::CastExpr(cast) => self.cast(cast, scope),
            ast::Expr::Collate(collate) => {
                let inner = self.value_of(collate.expr(), scope)?;
                let collation = self.database.own_collation(Some(collate.clone()))?;
                Ok(inner.map(|inner| Value { collation, ..inner.or_text() }))
            }
            ast::Expr::CallExpr(call) => self.call(call, scope),
            ast::Expr::CaseExpr(case) => self.case(case, scope),
            ast::Expr::ArrayExpr(array) => self.array(array, scope),
            ast::Expr::IndexExpr(index) => {
                let base = self.value_of(index.base(), scope)?;
                Ok(base.and_then(|base| self.subscripted(base, false)))
            }
            ast::Expr::SliceExpr(slice) => {
                let base = self.value_of(slice.base(), scope)?;
                Ok(base.and_then(|base| self.subscripted(base, true)))
            }
            ast::Expr::BinExpr(binary) => self.binary(binary, scope),
            ast::Expr::PrefixExpr(prefix) => self.prefix(prefix, scope),
            ast::Expr::PostfixExpr(postfix) => self.postfix(postfix, scope),
            ast::Expr::BetweenExpr(_) => Ok(Some(Value::builtin("boolean"))),
            // A row has no type of its own.
            ast::Expr::TupleExpr(_) => Ok(None),
        }
    }

    pub(super) fn value_of(
        &self,
        expression: Option<ast::Expr>,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Value>> {
        expression.map_or(Ok(None), |own| self.value(&own, scope))
    }

    fn first_of(&self, query: &ast::SelectVariant, scope: &Scope<'_>) -> Outcome<Option<Value>> {
        let rows = self.select(query, scope)?;
        let first = rows.and_then(|rows| rows.into_iter().next());
        Ok(first.and_then(|first| first.settled().value))
    }

    /// The parts of `schema.relation.column`, where the expression is made of names alone.
    pub(super) fn path_of(&self, expression: &ast::Expr) -> Outcome<Option<Vec<String>>> {
        match expression {
            ast::Expr::NameRef(name) => Ok(Some(vec![simple(Some(name.clone()))?])),
            ast::Expr::FieldExpr(field) => {
                let (Some(base), Some(name)) = (field.base(), field.field()) else {
                    return Ok(None);
                };
                let Some(mut path) = self.path_of(&base)? else { return Ok(None) };
                path.push(simple(Some(name))?);
                Ok(Some(path))
            }
            _ => Ok(None),
        }
    }

    fn field(&self, field: &ast::FieldExpr, scope: &Scope<'_>) -> Outcome<Option<Value>> {
        if let Some(path) = self.path_of(&ast::Expr::FieldExpr(field.clone()))? {
            return self.named(&path, scope);
        }
        let Some(name) = field.field() else { return Ok(None) };
        let name = simple(Some(name))?;
        let base = self.value_of(field.base(), scope)?;
        let fields = base.and_then(|base| self.fields(&base.data_type?));
        let field = fields.and_then(|fields| fields.into_iter().find(|own| own.name == name));
        Ok(field.and_then(|field| field.value))
    }

    /// A collation survives a cast to a type that can have one.
    fn cast(&self, cast: &ast::CastExpr, scope: &Scope<'_>) -> Outcome<Option<Value>> {
        let data_type = cast.ty().ok_or_else(|| missing("the type"))?;
        let mut data_type = self.database.data_type(&data_type)?;
        if let (Some(qualifier), true) = (cast.interval_qualifier(), data_type.modifiers.is_empty())
        {
            let sql = format!("{data_type} {}", qualifier.syntax().text());
            data_type = crate::dialect::postgres::types::parse(&sql)?;
        }
        let inner = self.value_of(cast.expr(), scope)?;
        let collation = self.collation_of(&[inner]).flatten();
        let value = Value::of(data_type);
        Ok(Some(self.with_collation(value, collation)))
    }

    fn case(&self, case: &ast::CaseExpr, scope: &Scope<'_>) -> Outcome<Option<Value>> {
        let clauses = case.when_clause_list().into_iter().flat_map(|list| list.when_clauses());
        let results =
            clauses.filter_map(|when| when.syntax().children().filter_map(ast::Expr::cast).last());
        let mut values = Vec::new();
        // What it is otherwise comes first when their common type is looked for (`transformCaseExpr`).
        match case.else_clause() {
            Some(otherwise) => values.push(self.value_of(otherwise.expr(), scope)?),
            None => values.push(Some(Value::LITERAL)),
        }
        for result in results {
            values.push(self.value(&result, scope)?);
        }
        Ok(self.common(&values))
    }

    fn array(&self, array: &ast::ArrayExpr, scope: &Scope<'_>) -> Outcome<Option<Value>> {
        let element = match array.select_variant() {
            Some(query) => self.first_of(&query, scope)?,
            None => {
                let values: Outcome<Vec<_>> =
                    array.exprs().map(|own| self.value(&own, scope)).collect();
                self.common(&values?)
            }
        };
        let array_of = |value: Value| {
            let data_type = value.data_type.map(DataType::array_of);
            Value { data_type, ..value }
        };
        Ok(element.map(array_of))
    }

    /// `a[1]`, `a[1:2]`.
    fn subscripted(&self, base: Value, slice: bool) -> Option<Value> {
        let data_type = base.data_type?;
        // What is under a domain has modifiers of its own.
        let of = match &data_type.name {
            TypeName::Named(name) if !data_type.array => {
                self.database.schema.domains.get(name)?.base.clone()
            }
            TypeName::Named(_) | TypeName::Builtin(_) => data_type,
        };
        let is_jsonb = of == DataType::builtin("jsonb");
        let data_type = match of.array {
            true => DataType { array: slice, ..of },
            false if is_jsonb && !slice => of,
            false => return None,
        };
        Some(Value { data_type: Some(data_type), ..base })
    }

    /// What several values have in common.
    pub(super) fn common(&self, values: &[Option<Value>]) -> Option<Value> {
        let arguments: Vec<_> = values.iter().map(|own| Value::argument(own.as_ref())).collect();
        let mut data_type = self.catalog.common(&arguments)?;
        // Modifiers stay where all have the same.
        let mut whole =
            values.iter().map(|own| own.as_ref().and_then(|own| own.data_type.as_ref()));
        if let Some(Some(first)) = whole.next()
            && whole.all(|own| own == Some(first))
            && bare(first) == data_type
        {
            data_type = first.clone();
        }
        let collation = self.collation_of(values)?;
        Some(self.with_collation(Value::of(data_type), collation))
    }

    /// The collation that values give to what is made of them; `None` where they disagree.
    pub(super) fn collation_of(&self, values: &[Option<Value>]) -> Option<Option<ObjectName>> {
        let name = DataType::builtin("name");
        let own = values.iter().flatten().filter_map(|value| match &value.collation {
            Some(collation) => Some(collation.clone()),
            None if value.data_type.as_ref() == Some(&name) => Some(ObjectName::unqualified("C")),
            None => None,
        });
        let mut own: Vec<_> = own.collect();
        own.dedup();
        match own.as_slice() {
            [] | [_] => Some(own.pop()),
            _ => None,
        }
    }

    /// A value with the collation, where its type can have one that is not its own.
    pub(super) fn with_collation(&self, value: Value, collation: Option<ObjectName>) -> Value {
        let Some(data_type) = &value.data_type else { return value };
        let base = self.catalog.base(data_type);
        let collates = ["text", "character varying", "bpchar"].map(DataType::builtin);
        let base = DataType { array: false, ..base };
        match collates.contains(&base) {
            true => Value { collation, ..value },
            false => Value { collation: None, ..value },
        }
    }
}

impl Value {
    /// The value, which is a text where it is a literal.
    fn or_text(self) -> Self {
        match self.data_type {
            None => Self { collation: self.collation, ..Self::builtin("text") },
            Some(_) => self,
        }
    }
}

/// The query in brackets.
pub(super) fn subquery(paren: &ast::ParenExpr) -> Option<ast::SelectVariant> {
    paren.syntax().children().find_map(ast::SelectVariant::cast)
}

/// A value that SQL has a word for (PostgreSQL's manual, sections 9.9.5 and 9.26).
fn sql_value(name: &ast::NameRef) -> Option<Value> {
    let word = name.syntax().text().to_string().to_ascii_lowercase();
    if let Some(moment) = moment(&word) {
        return Some(moment);
    }
    let data_type = match word.as_str() {
        "current_date" => "date",
        "current_catalog" | "current_role" | "current_schema" | "current_user" | "session_user"
        | "user" => "name",
        "system_user" => "text",
        _ => return None,
    };
    Some(Value::builtin(data_type))
}

/// The start of the transaction, which can have a precision.
pub(super) fn moment(word: &str) -> Option<Value> {
    Some(Value::builtin(match word {
        "current_time" => "time with time zone",
        "current_timestamp" => "timestamp with time zone",
        "localtime" => "time without time zone",
        "localtimestamp" => "timestamp without time zone",
        _ => return None,
    }))
}

fn literal_value(literal: &ast::Literal) -> Option<Value> {
    match literal.kind()? {
        ast::LitKind::IntNumber(_) => Some(number(&literal.syntax().text().to_string())),
        ast::LitKind::NumericNumber(_) => Some(Value::builtin("numeric")),
        ast::LitKind::True(_) | ast::LitKind::False(_) => Some(Value::builtin("boolean")),
        ast::LitKind::Null(_)
        | ast::LitKind::String(_)
        | ast::LitKind::EscString(_)
        | ast::LitKind::UnicodeEscString(_)
        | ast::LitKind::DollarQuotedString(_) => Some(Value::LITERAL),
        ast::LitKind::BitString(_) | ast::LitKind::ByteString(_) => Some(Value::builtin("bit")),
        ast::LitKind::Default(_)
        | ast::LitKind::NationalString(_)
        | ast::LitKind::Off(_)
        | ast::LitKind::On(_)
        | ast::LitKind::PositionalParam(_) => None,
    }
}

/// A number without a point: the first type that holds it (`make_const` in `parse_node.c`).
pub(super) fn number(text: &str) -> Value {
    let digits: String = text.chars().filter(|own| !own.is_whitespace() && *own != '_').collect();
    Value::builtin(match digits.parse::<i64>() {
        Ok(number) if i32::try_from(number).is_ok() => "integer",
        Ok(_) => "bigint",
        Err(_) => "numeric",
    })
}
