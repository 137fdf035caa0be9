//! What operators make.

use squawk_syntax::ast::{self, AstNode};

use super::scope::Scope;
use super::value::number;
use super::{Queries, Value};
use crate::replay::postgres::fault::Outcome;

impl Queries<'_> {
    pub(super) fn binary(
        &self,
        binary: &ast::BinExpr,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Value>> {
        let (Some(left), Some(operator), Some(right)) = (binary.lhs(), binary.op(), binary.rhs())
        else {
            return Ok(None);
        };
        let symbol = match &operator {
            ast::BinOp::And(_)
            | ast::BinOp::Or(_)
            | ast::BinOp::Eq(_)
            | ast::BinOp::Neq(_)
            | ast::BinOp::Neqb(_)
            | ast::BinOp::LAngle(_)
            | ast::BinOp::RAngle(_)
            | ast::BinOp::Lteq(_)
            | ast::BinOp::Gteq(_)
            | ast::BinOp::Like(_)
            | ast::BinOp::Ilike(_)
            | ast::BinOp::NotLike(_)
            | ast::BinOp::NotIlike(_)
            | ast::BinOp::SimilarTo(_)
            | ast::BinOp::NotSimilarTo(_)
            | ast::BinOp::Escape(_)
            | ast::BinOp::In(_)
            | ast::BinOp::NotIn(_)
            | ast::BinOp::Is(_)
            | ast::BinOp::IsNot(_)
            | ast::BinOp::IsDistinctFrom(_)
            | ast::BinOp::IsNotDistinctFrom(_)
            | ast::BinOp::Overlaps(_) => return Ok(Some(Value::builtin("boolean"))),
            ast::BinOp::AtTimeZone(_) => {
                return self.at_time_zone(self.value(&left, scope)?, self.value(&right, scope)?);
            }
            ast::BinOp::Plus(_) => "+".to_owned(),
            ast::BinOp::Minus(_) => "-".to_owned(),
            ast::BinOp::Star(_) => "*".to_owned(),
            ast::BinOp::Slash(_) => "/".to_owned(),
            ast::BinOp::Percent(_) => "%".to_owned(),
            ast::BinOp::Caret(_) => "^".to_owned(),
            ast::BinOp::CustomOp(custom) => custom.syntax().text().to_string(),
            ast::BinOp::OperatorCall(call) => match symbol_of(call) {
                Some(symbol) => symbol,
                None => return Ok(None),
            },
            ast::BinOp::ColonColon(_) | ast::BinOp::ColonEq(_) | ast::BinOp::FatArrow(_) => {
                return Ok(None);
            }
        };
        let left = self.value(&left, scope)?;
        self.chain(left, symbol, right, scope)
    }

    /// A chain of operators without a precedence of their own. PostgreSQL reads it from the left; the tree has it from the
    /// right.
    fn chain(
        &self,
        mut left: Option<Value>,
        mut symbol: String,
        mut right: ast::Expr,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Value>> {
        while let Some((middle, next, rest)) = chained(&right) {
            left = self.applied(left, &symbol, &middle, scope)?;
            (symbol, right) = (next, rest);
        }
        self.applied(left, &symbol, &right, scope)
    }

    fn applied(
        &self,
        left: Option<Value>,
        symbol: &str,
        right: &ast::Expr,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Value>> {
        match is_of_many(right) {
            true => Ok(Some(Value::builtin("boolean"))),
            false => Ok(self.operated(symbol, &[left, self.value(right, scope)?])),
        }
    }

    /// What an operator makes of one operand or two.
    fn operated(&self, symbol: &str, operands: &[Option<Value>]) -> Option<Value> {
        let arguments: Vec<_> = operands.iter().map(|own| Value::argument(own.as_ref())).collect();
        let data_type = match arguments.as_slice() {
            [right] => self.catalog.operator(symbol, None, right)?,
            [left, right] => self.catalog.operator(symbol, Some(left), right)?,
            _ => return None,
        };
        let collation = self.collation_of(operands)?;
        Some(self.with_collation(Value::of(data_type), collation))
    }

    fn at_time_zone(&self, time: Option<Value>, zone: Option<Value>) -> Outcome<Option<Value>> {
        let arguments = [Value::argument(zone.as_ref()), Value::argument(time.as_ref())];
        let found = self.catalog.call("timezone", &[], &arguments);
        Ok(found.and_then(|own| own.one().cloned()).map(Value::of))
    }

    pub(super) fn prefix(
        &self,
        prefix: &ast::PrefixExpr,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Value>> {
        let operand = prefix.syntax().children().find_map(ast::Expr::cast);
        let symbol = match prefix.op() {
            Some(ast::PrefixOp::Not(_)) => return Ok(Some(Value::builtin("boolean"))),
            Some(ast::PrefixOp::Minus(_)) => {
                // The smallest number is one of its type, though it is not without its sign.
                if let Some(ast::Expr::Literal(literal)) = &operand
                    && matches!(literal.kind(), Some(ast::LitKind::IntNumber(_)))
                {
                    return Ok(Some(number(&format!("-{}", literal.syntax().text()))));
                }
                "-".to_owned()
            }
            Some(ast::PrefixOp::Plus(_)) => "+".to_owned(),
            Some(ast::PrefixOp::CustomOp(custom)) => custom.syntax().text().to_string(),
            Some(ast::PrefixOp::OperatorCall(call)) => match symbol_of(&call) {
                Some(symbol) => symbol,
                None => return Ok(None),
            },
            None => return Ok(None),
        };
        let operand = self.value_of(operand, scope)?;
        Ok(self.operated(&symbol, &[operand]))
    }

    pub(super) fn postfix(
        &self,
        postfix: &ast::PostfixExpr,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Value>> {
        match postfix.op() {
            Some(ast::PostfixOp::AtLocal(_)) => {
                let operand = postfix.syntax().children().find_map(ast::Expr::cast);
                self.at_time_zone(self.value_of(operand, scope)?, Some(Value::LITERAL))
            }
            Some(
                ast::PostfixOp::IsJson(_)
                | ast::PostfixOp::IsJsonArray(_)
                | ast::PostfixOp::IsJsonObject(_)
                | ast::PostfixOp::IsJsonScalar(_)
                | ast::PostfixOp::IsJsonValue(_)
                | ast::PostfixOp::IsNormalized(_)
                | ast::PostfixOp::IsNotJson(_)
                | ast::PostfixOp::IsNotJsonArray(_)
                | ast::PostfixOp::IsNotJsonObject(_)
                | ast::PostfixOp::IsNotJsonScalar(_)
                | ast::PostfixOp::IsNotJsonValue(_)
                | ast::PostfixOp::IsNotNormalized(_)
                | ast::PostfixOp::IsNull(_)
                | ast::PostfixOp::NotNull(_),
            ) => Ok(Some(Value::builtin("boolean"))),
            None => Ok(None),
        }
    }
}

/// The parts of an operation whose operator has no precedence of its own.
fn chained(expression: &ast::Expr) -> Option<(ast::Expr, String, ast::Expr)> {
    let ast::Expr::BinExpr(binary) = expression else { return None };
    let symbol = match binary.op()? {
        ast::BinOp::CustomOp(custom) => custom.syntax().text().to_string(),
        ast::BinOp::OperatorCall(call) => symbol_of(&call)?,
        _ => return None,
    };
    Some((binary.lhs()?, symbol, binary.rhs()?))
}

/// Whether the operand is `ANY (...)` or its like: what comes of it is whether the operator holds.
fn is_of_many(operand: &ast::Expr) -> bool {
    match operand {
        ast::Expr::CallExpr(call) => {
            call.any_fn().is_some() || call.all_fn().is_some() || call.some_fn().is_some()
        }
        _ => false,
    }
}

/// The symbol of `OPERATOR(pg_catalog.+)`; `None` for one of another schema.
fn symbol_of(call: &ast::OperatorCall) -> Option<String> {
    let text = call.op()?.syntax().text().to_string();
    match text.rsplit_once('.') {
        Some((schema, symbol)) => (schema.trim() == "pg_catalog").then(|| symbol.trim().to_owned()),
        None => Some(text.trim().to_owned()),
    }
}
