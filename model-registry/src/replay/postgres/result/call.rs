//! What calls of functions yield.

use squawk_syntax::ast::{self, AstNode};

use super::scope::Scope;
use super::value::moment;
use super::{Queries, Value};
use crate::dialect::postgres::catalog::{Catalog, Signature, Yield};
use crate::dialect::postgres::code::routine_signature;
use crate::replay::postgres::fault::Outcome;
use crate::replay::postgres::names::{Name, PUBLIC, TEMPORARY, schema_of};
use crate::schema::Object;

/// The arguments of a call, as far as they are told by their place.
struct Arguments {
    values: Vec<Option<Value>>,
    /// Whether all of them are.
    by_place: bool,
}

impl Queries<'_> {
    pub(super) fn call(&self, call: &ast::CallExpr, scope: &Scope<'_>) -> Outcome<Option<Value>> {
        if let Some(special) = self.special(call, scope)? {
            return Ok(special);
        }
        let Some(name) = self.function_of(call)? else { return Ok(None) };
        let arguments = self.arguments(call, scope)?;
        if name.schema.is_none()
            && let Some(value) = self.expression_like(&name.name, call, &arguments.values)
        {
            return Ok(value);
        }
        let yields = self.yields(&name, &arguments);
        let Some(data_type) = yields.as_ref().and_then(Yield::one).cloned() else {
            return Ok(None);
        };
        let collation = self.collation_of(&arguments.values);
        Ok(collation.map(|collation| self.with_collation(Value::of(data_type), collation)))
    }

    /// What a function in FROM yields; `unnest` of several arrays yields each of them.
    pub(super) fn all_yields_of(
        &self,
        call: &ast::CallExpr,
        scope: &Scope<'_>,
    ) -> Outcome<Vec<Option<Yield>>> {
        let Some(name) = self.function_of(call)? else { return Ok(vec![None]) };
        let arguments = self.arguments(call, scope)?;
        if name.name != "unnest" || arguments.values.len() < 2 {
            return Ok(vec![self.yields(&name, &arguments)]);
        }
        let each = arguments.values.into_iter();
        let yields = |own| self.yields(&name, &Arguments { values: vec![own], by_place: true });
        Ok(each.map(yields).collect())
    }

    fn function_of(&self, call: &ast::CallExpr) -> Outcome<Option<Name>> {
        let Some(function) = call.expr() else { return Ok(None) };
        let path = self.path_of(&function)?;
        Ok(path.and_then(|mut path| {
            let name = path.pop()?;
            Some(Name { schema: path.pop(), name })
        }))
    }

    fn arguments(&self, call: &ast::CallExpr, scope: &Scope<'_>) -> Outcome<Arguments> {
        let mut arguments = Arguments { values: Vec::new(), by_place: true };
        for argument in call.arg_list().into_iter().flat_map(|list| list.args()) {
            arguments.by_place &= argument.variadic_token().is_none();
            match argument.func_arg_expr() {
                Some(ast::FuncArgExpr::Expr(own)) => {
                    arguments.values.push(self.value(&own, scope)?);
                }
                Some(ast::FuncArgExpr::NamedArg(_)) => arguments.by_place = false,
                None => {}
            }
        }
        // What an ordered-set aggregate is about comes after what it is told directly.
        let within = call.within_clause().and_then(|within| within.order_by_clause());
        let sorted = within.iter().flat_map(|order| order.syntax().descendants());
        for key in sorted.filter_map(ast::SortBy::cast) {
            arguments.values.push(self.value_of(key.expr(), scope)?);
        }
        Ok(arguments)
    }

    fn yields(&self, name: &Name, arguments: &Arguments) -> Option<Yield> {
        let is_own = name.schema.as_deref().is_none_or(|schema| schema == "pg_catalog");
        let routines = self.routines(name)?;
        let values: Vec<_> =
            arguments.values.iter().map(|own| Value::argument(own.as_ref())).collect();
        match (arguments.by_place, is_own, routines.as_slice()) {
            (true, true, _) => self.catalog.call(&name.name, &routines, &values),
            (true, false, _) => self.catalog.choose(&routines, &values),
            (false, true, []) => self.catalog.any_call(&name.name),
            (false, _, [only]) if !is_own || !Catalog::has_function(&name.name) => {
                Some(only.yields.clone())
            }
            (false, _, _) => None,
        }
    }

    /// The functions of that name that statements made; `None` where one of them cannot be read.
    fn routines(&self, name: &Name) -> Option<Vec<Signature>> {
        let schemas: Vec<&str> = match &name.schema {
            Some(schema) => vec![schema],
            None => std::iter::once(TEMPORARY)
                .chain(self.database.search_path.schemas().iter().map(String::as_str))
                .chain([PUBLIC])
                .collect(),
        };
        let code = self.database.schema.code.values();
        let own = code.filter(|code| match &code.object {
            Object::Routine { name: own, .. } => {
                own.name == name.name && schemas.contains(&schema_of(own))
            }
            _ => false,
        });
        own.map(routine_signature).collect()
    }

    /// What looks like a call and is an expression of its own (PostgreSQL's manual, section 9.18).
    fn expression_like(
        &self,
        name: &str,
        call: &ast::CallExpr,
        values: &[Option<Value>],
    ) -> Option<Option<Value>> {
        Some(match name {
            "coalesce" | "greatest" | "least" => self.common(values),
            "nullif" => values.first().cloned().flatten().map(|own| match own.data_type {
                None => Value::builtin("text"),
                Some(_) => own,
            }),
            "grouping" => Some(Value::builtin("integer")),
            "xmlconcat" => Some(Value::builtin("xml")),
            _ => {
                let mut moment = moment(name)?;
                let precision = call.syntax().descendants().find_map(ast::Literal::cast)?;
                if let Some(data_type) = &mut moment.data_type {
                    data_type.modifiers = vec![precision.syntax().text().to_string()];
                }
                Some(moment)
            }
        })
    }
}
